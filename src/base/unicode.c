#include "base/unicode.h"

#include "base/code-point.h"

#include <stdlib.h>

bool text_is_utf8(struct span text, size_t *at)
{
	size_t i = 0;

	while (i < text.len) {
		utf8proc_int32_t c;
		utf8proc_ssize_t n;

		/* Most text is ASCII: eight bytes at a time. */
		while (i + 8 <= text.len) {
			uint64_t word;

			memcpy(&word, text.at + i, 8);
			if ((word & 0x8080808080808080u) ||
			    ((word - 0x0101010101010101u) & ~word &
			     0x8080808080808080u))
				break;
			i += 8;
		}
		if (i == text.len)
			break;
		if ((unsigned char)text.at[i] < 0x80 && text.at[i]) {
			i++;
			continue;
		}
		n = utf8proc_iterate((const utf8proc_uint8_t *)text.at + i,
				     (utf8proc_ssize_t)(text.len - i), &c);
		if (n <= 0 || !c) {
			*at = i;
			return false;
		}
		i += (size_t)n;
	}
	return true;
}

/*
 * Writes into the arena: folding makes a text at most six times as long, so
 * the room is known, and what was too much is given back.
 */
struct writer {
	char *at;
	size_t len;
	struct arena *arena;
	bool has_marks; /* which the letters before them may have to take up */
	bool has_joined; /* letters with their marks, taken apart and joined */
};

static struct writer writer_for(struct arena *arena, size_t bytes)
{
	return (struct writer){ .at = arena_text(arena, bytes * 6 + 16),
				.arena = arena };
}

static struct span writer_text(struct writer *out)
{
	arena_keep(out->arena, out->at, out->len);
	return span_of(out->at, out->len);
}

static void writer_put(struct writer *out, utf8proc_int32_t c)
{
	if (c < 0x80)
		out->at[out->len++] = (char)c;
	else
		out->len += (size_t)utf8proc_encode_char(
			c, (utf8proc_uint8_t *)out->at + out->len);
}

/* Letters and their marks as one character, where there is one. */
#define JOINED (UTF8PROC_COMPOSE | UTF8PROC_STABLE)

/* May it be joined with what stands before it? Accents, and parts of Hangul. */
static bool joins(utf8proc_int32_t c)
{
	return c >= 0x80 &&
	       (code_point_is_mark(c) || (c >= 0x1100 && c <= 0x11FF));
}

/*
 * Full case folding. A code point becomes at most 12 bytes out of 2;
 * writer_for() has 6 times the room.
 */
static void writer_fold(struct writer *out, utf8proc_int32_t c)
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

static utf8proc_int32_t straighten(utf8proc_int32_t c)
{
	switch (c) {
	case 0x2018:
	case 0x2019:
	case 0x201A:
	case 0x02BC:
		return '\'';
	case 0x201C:
	case 0x201D:
	case 0x201E:
		return '"';
	case 0xFF1A: /* as wide as an ideograph */
		return ':';
	case 0xFF08:
		return '(';
	case 0xFF09:
		return ')';
	default:
		return c;
	}
}

/* The brackets of other scripts, in which remarks about a name stand. */
static utf8proc_int32_t straighten_bracket(utf8proc_int32_t c)
{
	switch (c) {
	case 0x3010: /* 【 */
	case 0x300C: /* 「 */
	case 0x3014: /* 〔 */
	case 0xFF3B: /* ［ */
		return '[';
	case 0x3011:
	case 0x300D:
	case 0x3015:
	case 0xFF3D:
		return ']';
	case 0xFF1F:
		return '?';
	default:
		return c;
	}
}

/*
 * Both ways to write an accent are equal after folding: each letter is joined
 * with its marks, as people type it, and as the words in our own tables are
 * written. Never longer than before. Most text has no marks of their own.
 */
static void compose(struct writer *out)
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

static struct span folded(struct writer *out)
{
	compose(out);
	return writer_text(out);
}

static bool is_ascii(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if ((unsigned char)text.at[i] >= 0x80)
			return false;
	return true;
}

struct span text_fold_case(struct arena *arena, struct span text)
{
	struct writer out;
	utf8proc_int32_t c;

	if (is_ascii(text)) {
		struct span copy = arena_copy(arena, text);
		char *at = (char *)copy.at;

		for (size_t i = 0; i < copy.len; i++)
			at[i] = char_lower(at[i]);
		return copy;
	}
	out = writer_for(arena, text.len);
	while (code_point_next(&text, &c))
		if (!code_point_is_hidden(c))
			writer_fold(&out, c);
	return folded(&out);
}

bool text_folds_to(struct span text, struct span folded)
{
	enum { LONGEST = 64, BYTES_A_CHARACTER = 16 };
	char bytes[LONGEST * BYTES_A_CHARACTER];
	struct writer out = { .at = bytes };
	utf8proc_int32_t c;

	if (text.len > LONGEST)
		return false;
	while (code_point_next(&text, &c))
		writer_fold(&out, c);
	compose(&out);
	return span_eq(span_of(bytes, out.len), folded);
}

/* "1.2 Why", "3) Why", "4. Why": what is left of the number is the name. */
static struct span without_number(struct span name)
{
	size_t i = 0;

	while (i < name.len &&
	       (char_is_digit(name.at[i]) || (i && name.at[i] == '.')))
		i++;
	if (!i)
		return name;
	if (i < name.len && name.at[i] == ')')
		i++;
	if (i >= name.len || name.at[i] != ' ')
		return name;
	return span_trim(span_from(name, i));
}

/* "(optional)", "(mandatory)", "(if any)": said about a heading, not its name. */
static bool is_remark(struct span inside)
{
	static const char *const words[] = {
		"optional", "mandatory", "required", "recommended", "if",
		"when",	    "include",	 "where",    "as",	    "n/a",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		size_t len = strlen(words[i]);

		if (span_starts(inside, words[i]) &&
		    (inside.len == len || !char_is_letter(inside.at[len])))
			return true;
	}
	return false;
}

/* "acceptance criteria (acs)": the first letters of its words, perhaps an s. */
static bool is_abbreviation(struct span inside, struct span name)
{
	size_t n = 0;

	for (size_t i = 0; i < name.len; i++) {
		if (name.at[i] == ' ' || (i && name.at[i - 1] != ' '))
			continue;
		if (n == inside.len || inside.at[n++] != name.at[i])
			return false;
	}
	return n > 1 && (n == inside.len ||
			 (n + 1 == inside.len && inside.at[n] == 's'));
}

/* "Why {#why}", "Why {: .lead}": attributes, which no reader sees. */
static size_t without_attributes(struct span name)
{
	ptrdiff_t open = span_find_char(name, '{');

	if (open > 0 && span_ends(name, "}") && (size_t)open + 2 < name.len &&
	    strchr("#:. ", name.at[open + 1]))
		return (size_t)open;
	return name.len;
}

/* The offset of the parenthesis that closes at the end of `text`, or 0. */
static size_t trailing_parenthesis(struct span text)
{
	char close = text.len ? text.at[text.len - 1] : '\0';
	char open = close == ')' ? '(' : '[';
	size_t depth = 0;

	if (close != ')' && close != ']')
		return 0;
	for (size_t i = text.len; i-- > 0;) {
		if (text.at[i] == close)
			depth++;
		else if (text.at[i] == open && !--depth)
			return i;
	}
	return 0;
}

/* "(old)": what stands under such a heading is no longer what it says. */
static bool is_past(struct span inside)
{
	static const char *const words[] = {
		"old",	      "obsolete", "removed",  "previous", "outdated",
		"deprecated", "not ",	  "non ",     "out of",	  "superseded",
		"excluded",   "archived", "rejected", "dropped",  "alt)",
		"veraltet",   "antigo",	  "antiguo",  "ancien",	  "旧",
	};

	inside = span_trim(inside);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_starts(inside, words[i]))
			return true;
	return span_is(inside, "not)") || span_is(inside, "out)");
}

/* Where a dash, a colon or a slash sets off what follows; its length. */
static size_t first_joint(struct span text, size_t *len)
{
	static const char *const joints[] = { " — ", " – ", ": ", " / ",
					      " | " };
	size_t end = text.len;

	*len = 0;
	for (size_t i = 0; i < sizeof(joints) / sizeof(*joints); i++) {
		ptrdiff_t at = span_find(span_first(text, end), joints[i]);

		if (at <= 0)
			continue;
		end = (size_t)at;
		*len = strlen(joints[i]);
	}
	return end;
}

/* "[draft] why": where the name begins after a remark in brackets. */
static size_t leading_brackets(struct span text)
{
	ptrdiff_t close = -1;

	if (text.len && (text.at[0] == '[' || text.at[0] == '('))
		close = span_find_char(text, text.at[0] == '[' ? ']' : ')');
	return close < 0 || is_past(span_from(text, 1)) ? 0 : (size_t)close + 1;
}

/* Most names are words alone, and have no remark. */
static bool is_words_alone(struct span folded)
{
	for (size_t i = 0; i < folded.len; i++)
		if (!char_is_letter(folded.at[i]) &&
		    !char_is_digit(folded.at[i]) && folded.at[i] != ' ')
			return false;
	return true;
}

struct span text_without_remark(struct span folded)
{
	struct span bare = folded;
	size_t open, joint, len;

	if (is_words_alone(folded))
		return folded;
	while ((open = trailing_parenthesis(bare)) > 0) {
		if (is_past(span_from(bare, open + 1)))
			return folded;
		bare = span_trim(span_first(bare, open));
	}
	joint = first_joint(bare, &len);
	if (len && is_past(span_from(bare, joint + len)))
		return folded;
	bare = span_trim(span_first(bare, joint));
	bare = span_trim(span_from(bare, leading_brackets(bare)));
	return bare.len ? bare : folded;
}

struct span text_other_name(struct span folded)
{
	size_t open, joint, len;
	struct span other;

	if (is_words_alone(folded))
		return SPAN_NONE;
	open = trailing_parenthesis(folded);
	if (open)
		return is_past(span_from(folded, open + 1))
			       ? SPAN_NONE
			       : span_trim(span_of(folded.at + open + 1,
						   folded.len - open - 2));
	joint = first_joint(folded, &len);
	if (len != strlen(" / "))
		return SPAN_NONE;
	other = span_from(folded, joint + len);
	return span_trim(span_first(other, first_joint(other, &len)));
}

static struct span without_tail(struct span name)
{
	for (;;) {
		struct span inside;
		size_t open;

		name = span_trim(name);
		open = trailing_parenthesis(name);
		inside = open ? span_of(name.at + open + 1, name.len - open - 2)
			      : SPAN_NONE;
		if (name.len > 1 && strchr(":?", name.at[name.len - 1]))
			name.len--;
		else if (without_attributes(name) < name.len)
			name.len = without_attributes(name);
		else if (open &&
			 (is_remark(inside) ||
			  is_abbreviation(inside,
					  span_trim(span_first(name, open)))))
			name.len = open;
		else
			return name;
	}
}

struct span text_fold_name(struct arena *arena, struct span name)
{
	struct writer out = writer_for(arena, name.len);
	utf8proc_int32_t c;
	bool gap = false;
	struct span whole = name;

	/* Plain words, which most are, without looking anything up. */
	while (name.len &&
	       (char_is_letter(name.at[0]) || char_is_digit(name.at[0]) ||
		name.at[0] == ' ' || name.at[0] == '_' || name.at[0] == '-')) {
		char plain = name.at[0];

		name = span_from(name, 1);
		if (plain == ' ' || plain == '_' || plain == '-') {
			gap = out.len > 0;
			continue;
		}
		if (gap)
			out.at[out.len++] = ' ';
		gap = false;
		out.at[out.len++] = char_lower(plain);
	}
	while (code_point_next(&name, &c)) {
		c = straighten_bracket(straighten(c));
		if (c == '_' || c == '-' || c == 0x2010 || c == 0x2011 ||
		    code_point_is_blank((uint32_t)c)) {
			gap = out.len > 0;
			continue;
		}
		if (code_point_is_emoji(c) || code_point_is_hidden(c) ||
		    c == '*' || c == '`')
			continue;
		if (gap)
			writer_put(&out, ' ');
		gap = false;
		writer_fold(&out, c);
	}
	name = without_tail(without_number(folded(&out)));
	/* A heading that is nothing but an emoji or dashes is its own name. */
	return name.len ? name : span_trim(whole);
}

/* `_` and `-` join words only between letters; elsewhere they are signs. */
static bool is_joint(struct span before, struct span after)
{
	return text_ends_in_letter(before) && text_starts_with_letter(after);
}

static struct span fold_value_once(struct arena *arena, struct span value)
{
	struct writer out = writer_for(arena, value.len);
	utf8proc_int32_t c;
	bool gap = false;

	/* Plain words, which most are, without looking anything up. */
	while (value.len && (char_is_letter(value.at[0]) ||
			     char_is_digit(value.at[0]) || value.at[0] == ' ' ||
			     value.at[0] == '.' || value.at[0] == ':')) {
		char plain = value.at[0];

		value = span_from(value, 1);
		if (plain == ' ') {
			gap = out.len > 0;
			continue;
		}
		if (gap)
			out.at[out.len++] = ' ';
		gap = false;
		out.at[out.len++] = char_lower(plain);
	}
	while (code_point_next(&value, &c)) {
		c = straighten(c);
		if (code_point_is_blank((uint32_t)c)) {
			gap = out.len > 0;
			continue;
		}
		if ((c == '_' || c == '-') &&
		    (gap || is_joint(span_of(out.at, out.len), value)) &&
		    text_starts_with_letter(value) &&
		    text_ends_in_letter(span_of(out.at, out.len))) {
			gap = true;
			continue;
		}
		if (code_point_is_emoji(c) || code_point_is_hidden(c) ||
		    c == '*' || c == '`' || c == '"')
			continue;
		if (gap)
			writer_put(&out, ' ');
		gap = false;
		writer_fold(&out, c);
	}
	return folded(&out);
}

static struct span without_marks(struct span value)
{
	static const char around[] = "_'~";

	value = span_trim(value);
	while (value.len > 1 && strchr(around, value.at[0]) &&
	       value.at[0] == value.at[value.len - 1])
		value = span_trim(span_of(value.at + 1, value.len - 2));
	return value;
}

struct span text_fold_value(struct arena *arena, struct span value)
{
	struct span trimmed = span_trim(value);
	struct span folded =
		without_marks(fold_value_once(arena, without_marks(trimmed)));
	size_t open = trailing_parenthesis(folded);

	if (open && folded.at[open] == '(')
		folded = without_marks(span_first(folded, open));
	return folded.len ? folded : trimmed;
}

size_t text_emoji_length(struct span text)
{
	struct span rest = text, before = text;
	utf8proc_int32_t c;
	bool any = false;

	while (code_point_next(&rest, &c) &&
	       (c == ' ' || (c >= 0x80 && (code_point_is_emoji(c) ||
					   code_point_is_hidden(c))))) {
		any |= c != ' ';
		before = rest;
	}
	return any ? text.len - before.len : 0;
}

struct span text_slug(struct arena *arena, struct span text)
{
	struct writer out = writer_for(arena, text.len);
	utf8proc_int32_t c;
	bool gap = false;

	while (code_point_next(&text, &c)) {
		c = straighten(c);
		if (c == '\'')
			continue;
		if (!code_point_is_letter(c) && !code_point_is_number(c) &&
		    !code_point_is_mark(c)) {
			gap = out.len > 0;
			continue;
		}
		if (gap)
			writer_put(&out, '-');
		gap = false;
		writer_put(&out, utf8proc_tolower(c));
	}
	return writer_text(&out);
}

struct span text_anchor(struct arena *arena, struct span heading)
{
	struct writer out = writer_for(arena, heading.len);
	utf8proc_int32_t c;

	heading = span_trim(heading);
	while (code_point_next(&heading, &c)) {
		if (code_point_is_blank((uint32_t)c))
			writer_put(&out, '-');
		else if (c == '-' || c == '_' || code_point_is_letter(c) ||
			 code_point_is_number(c) || code_point_is_mark(c))
			writer_put(&out, utf8proc_tolower(c));
	}
	return writer_text(&out);
}

void text_library_version(struct buf *out)
{
	buf_adds(out, utf8proc_version());
}
