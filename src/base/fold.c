/* Text folded for comparing: its case, and letters joined with their marks. */
#include "base/fold.h"

#include <stdlib.h>

/* Letters and their marks as one character, where there is one. */
#define JOINED (UTF8PROC_COMPOSE | UTF8PROC_STABLE)

/* May it be joined with what stands before it? Accents, and parts of Hangul. */
static bool joins(utf8proc_int32_t c)
{
	return c >= 0x80 &&
	       (code_point_is_mark(c) || (c >= 0x1100 && c <= 0x11FF));
}

void writer_fold(struct fold_writer *out, utf8proc_int32_t c)
{
	utf8proc_int32_t folded[16];
	utf8proc_ssize_t n;
	int boundary = 0;

	if (c < 0x80) {
		if (c >= 'A' && c <= 'Z')
			c += 32;
		out->at[out->len++] = (char)c;
		return;
	}
	/* The hyphens of word processors, one of which never breaks a line. */
	if (c == 0x2010 || c == 0x2011) {
		out->at[out->len++] = '-';
		return;
	}
	/* The two letters i of Turkish are one, as their capitals are here. */
	if (c == 0x130 || c == 0x131) {
		out->at[out->len++] = 'i';
		return;
	}
	n = utf8proc_decompose_char(c, folded, 16,
				    UTF8PROC_CASEFOLD | UTF8PROC_DECOMPOSE,
				    &boundary);
	if (n < 0 || n > 4) {
		writer_put(out, c);
		return;
	}
	if (n > 1) {
		n = utf8proc_normalize_utf32(folded, n, JOINED);
		out->has_joined = true;
	}
	for (utf8proc_ssize_t i = 0; i < n; i++) {
		out->has_marks |= joins(folded[i]);
		writer_put(out, folded[i]);
	}
}

/*
 * Both ways to write an accent are equal after folding: each letter is joined
 * with its marks, as people type it, and as the words in our own tables are
 * written. Never longer than before. Most text has no marks of their own.
 */
static void compose(struct fold_writer *out)
{
	enum { SHORT = 256, MOST_PARTS = 4 };
	utf8proc_int32_t few[SHORT * MOST_PARTS], *all = few, c;
	struct span rest = span_of(out->at, out->len);
	size_t before = out->len;
	utf8proc_ssize_t n = 0;

	if (!out->has_marks)
		return;
	if (out->len > SHORT)
		all = malloc(out->len * MOST_PARTS * sizeof(*all));
	if (!all)
		abort();
	while (code_point_next(&rest, &c)) {
		int boundary = 0;

		all[n] = c;
		n += out->has_joined
			     ? utf8proc_decompose_char(c, all + n, MOST_PARTS,
						       UTF8PROC_DECOMPOSE,
						       &boundary)
			     : 1;
	}
	n = utf8proc_normalize_utf32(all, n, JOINED);
	out->len = 0;
	for (utf8proc_ssize_t i = 0; i < n; i++)
		writer_put(out, all[i]);
	/* What is given back to the arena must be as it was: zero. */
	memset(out->at + out->len, 0, before - out->len);
	if (all != few)
		free(all);
}

struct span writer_folded(struct fold_writer *out)
{
	compose(out);
	return writer_text(out);
}

/* How much of the text is ASCII, up to the first character that is not. */
static size_t ascii_length(struct span text)
{
	size_t i = 0;

	for (uint64_t word; i + sizeof(word) <= text.len; i += sizeof(word)) {
		memcpy(&word, text.at + i, sizeof(word));
		if (word & 0x8080808080808080u)
			break;
	}
	while (i < text.len && (unsigned char)text.at[i] < 0x80)
		i++;
	return i;
}

static void lower_ascii(char *to, const char *from, size_t n)
{
	for (size_t i = 0; i < n; i++)
		to[i] = char_lower(from[i]);
}

struct span text_fold_case(struct arena *arena, struct span text)
{
	size_t plain = ascii_length(text);
	struct fold_writer out;
	utf8proc_int32_t c;

	if (plain == text.len) {
		struct span copy = arena_copy(arena, text);

		lower_ascii((char *)copy.at, text.at, text.len);
		return copy;
	}
	out = writer_for(arena, text.len);
	do {
		lower_ascii(out.at + out.len, text.at, plain);
		out.len += plain;
		text = span_from(text, plain);
		/* The hyphens that look like "-": US‑36 is US-36. */
		if (code_point_next(&text, &c) && !code_point_is_hidden(c))
			writer_fold(&out, c == 0x2010 || c == 0x2011 ? '-' : c);
		plain = ascii_length(text);
	} while (text.len);
	return writer_folded(&out);
}

bool text_folds_to(struct span text, struct span folded)
{
	enum { LONGEST = 64, BYTES_A_CHARACTER = 16 };
	char bytes[LONGEST * BYTES_A_CHARACTER];
	struct fold_writer out = { .at = bytes };
	utf8proc_int32_t c;

	if (text.len > LONGEST)
		return false;
	while (code_point_next(&text, &c))
		writer_fold(&out, c);
	compose(&out);
	return span_eq(span_of(bytes, out.len), folded);
}
