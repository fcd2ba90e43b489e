/* Text measured and shown: its words, characters and columns. */
#include "base/unicode.h"

#include "base/code-point.h"

size_t text_count_words(struct span text)
{
	utf8proc_int32_t c;
	size_t words = 0;
	bool inside = false;

	for (;;) {
		/* ASCII, which most is, without looking anything up. */
		while (text.len && (unsigned char)text.at[0] < 0x80) {
			bool was_inside = inside;

			inside = char_is_letter(text.at[0]) ||
				 char_is_digit(text.at[0]);
			words += inside && !was_inside;
			text = span_from(text, 1);
		}
		if (!code_point_next(&text, &c))
			return words;
		if (code_point_is_ideograph(c)) {
			words++;
			inside = false;
		} else if (code_point_is_letter(c) || code_point_is_number(c)) {
			words += !inside;
			inside = true;
		} else if (!code_point_is_mark(c) && !code_point_is_hidden(c)) {
			inside = false;
		}
	}
}

/* The next is not a mark that joins it, nor the second half of a line break. */
static bool is_alone(struct span rest, utf8proc_int32_t before)
{
	char c = rest.at[0];

	return (unsigned char)c < 0x80 && !(before == '\r' && c == '\n') &&
	       (rest.len == 1 || (unsigned char)rest.at[1] < 0x80);
}

size_t text_count_characters(struct span text)
{
	utf8proc_int32_t c, before = 0, state = 0;
	size_t n = 0;

	while (text.len) {
		/* Most of a text needs no look at what joins characters. */
		if (is_alone(text, before)) {
			before = text.at[0];
			text = span_from(text, 1);
			state = 0;
			n++;
			continue;
		}
		code_point_next(&text, &c);
		if (code_point_is_hidden(c) && !code_point_is_emoji(c))
			continue;
		if (!n || utf8proc_grapheme_break_stateful(before, c, &state))
			n++;
		before = c;
	}
	return n;
}

bool text_starts_with_letter(struct span text)
{
	utf8proc_int32_t c;

	return code_point_next(&text, &c) && code_point_is_letter(c);
}

struct span text_from_word(struct span text)
{
	while (text.len && !text_starts_with_letter(text) &&
	       !char_is_digit(text.at[0]))
		text = span_from(text, 1);
	return text;
}

enum text_beside text_next_beside(struct span *rest)
{
	utf8proc_int32_t c = 0;

	code_point_next(rest, &c);
	if (code_point_is_unspaced(c))
		return BESIDE_UNSPACED;
	return code_point_is_letter(c) || code_point_is_number(c) ||
			       code_point_is_mark(c) || code_point_is_hidden(c)
		       ? BESIDE_LETTER
		       : BESIDE_SIGN;
}

size_t text_letter_length(struct span text)
{
	struct span rest = text;
	utf8proc_int32_t c;

	return code_point_next(&rest, &c) &&
			       (code_point_is_letter(c) ||
				(c >= 0x80 && code_point_is_mark(c)))
		       ? text.len - rest.len
		       : 0;
}

bool text_opens_with_capital(struct span text)
{
	utf8proc_int32_t c;

	return code_point_next(&text, &c) && code_point_is_letter(c) &&
	       utf8proc_category(c) != UTF8PROC_CATEGORY_LL;
}

bool text_word_goes_on(struct span text, size_t i)
{
	struct span rest = span_from(text, i);

	return rest.len && text_next_beside(&rest) == BESIDE_LETTER;
}

bool text_ends_in_letter(struct span text)
{
	utf8proc_int32_t c = 0;
	size_t i = text.len;
	struct span rest;

	while (i > 0 && ((unsigned char)text.at[i - 1] & 0xC0) == 0x80)
		i--;
	if (!i)
		return false;
	rest = span_from(text, i - 1);
	return code_point_next(&rest, &c) &&
	       (code_point_is_letter(c) || code_point_is_mark(c));
}

static size_t char_width(utf8proc_int32_t c)
{
	int n = c < 0x7F ? 1 : utf8proc_charwidth(c);

	return n > 0 ? (size_t)n : 0;
}

/* How much of it is shown as it is, a column for each byte. */
static size_t plain_length(struct span text)
{
	size_t n = 0;

	while (n < text.len && text.at[n] >= 0x20 && text.at[n] < 0x7F)
		n++;
	return n;
}

size_t text_width(struct span text)
{
	size_t width = plain_length(text);
	utf8proc_int32_t c;

	text = span_from(text, width);
	while (code_point_next(&text, &c))
		width += char_width(c);
	return width;
}

struct span text_first_columns(struct span text, size_t width)
{
	struct span rest = text;
	utf8proc_int32_t c;
	size_t n = 0, used = 0;

	while (code_point_next(&rest, &c) && (used += char_width(c)) <= width)
		n = text.len - rest.len;
	return span_first(text, n);
}

struct span text_last_columns(struct span text, size_t width)
{
	size_t used = text_width(text);
	struct span rest = text;
	utf8proc_int32_t c;

	/* A mark that joins what is left out goes with it. */
	while (code_point_next(&rest, &c) && (used > width || !char_width(c))) {
		used -= char_width(c);
		text = rest;
	}
	return text;
}

bool code_point_steers(uint32_t c)
{
	return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C ||
	       c == 0x200E || c == 0x200F || c == 0x2028 || c == 0x2029 ||
	       (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void text_show(struct buf *out, struct span text)
{
	utf8proc_int32_t c;

	for (;;) {
		size_t plain = plain_length(text);
		struct span before;

		buf_add(out, span_first(text, plain));
		text = before = span_from(text, plain);
		if (!code_point_next(&text, &c))
			return;
		if (c == '\t' || c == '\n')
			buf_addc(out, ' ');
		else if (code_point_steers((uint32_t)c) || c == 0xFFFD)
			buf_adds(out, "\xEF\xBF\xBD");
		else
			buf_add(out, span_of(before.at, before.len - text.len));
	}
}

struct span text_shown(struct arena *arena, struct span text)
{
	struct buf shown = BUF_INIT;
	struct span copy;

	if (plain_length(text) == text.len)
		return arena_copy(arena, text);
	text_show(&shown, text);
	copy = arena_copy(arena, buf_span(&shown));
	buf_release(&shown);
	return copy;
}

/* ---- words in a text ---- */

static bool is_letter_byte(unsigned char c)
{
	return char_is_letter((char)c) || char_is_digit((char)c);
}

/* The lead bytes of two-byte letters: Latin, Greek, Cyrillic and the like. */
static bool leads_letter(unsigned char c)
{
	return c >= 0xC3 && c <= 0xDF;
}

static bool letter_before(struct span text, size_t at)
{
	return at > 0 &&
	       (is_letter_byte((unsigned char)text.at[at - 1]) ||
		(at > 1 && leads_letter((unsigned char)text.at[at - 2])));
}

static bool letter_at(struct span text, size_t at)
{
	return at < text.len && (is_letter_byte((unsigned char)text.at[at]) ||
				 leads_letter((unsigned char)text.at[at]));
}

static bool ends_word_at(struct span text, size_t at)
{
	struct span rest = span_from(text, at);

	return !letter_at(text, at) ||
	       (span_starts(rest, "s") && !letter_at(text, at + 1)) ||
	       (span_starts(rest, "es") && !letter_at(text, at + 2));
}

/* "stories" of "story" */
static bool is_plural_at(struct span text, size_t at, struct span word)
{
	struct span stem = span_first(word, word.len - 1);

	return span_ends(word, "y") &&
	       span_eq(span_first(span_from(text, at), stem.len), stem) &&
	       span_starts(span_from(text, at + stem.len), "ies") &&
	       !letter_at(text, at + stem.len + 3);
}

bool text_has_word(struct span text, struct span word)
{
	for (size_t i = 0; word.len && i < text.len; i++) {
		struct span rest = span_from(text, i);

		if (letter_before(text, i) && letter_at(text, i))
			continue;
		if (is_plural_at(text, i, word) ||
		    (span_eq(span_first(rest, word.len), word) &&
		     ends_word_at(text, i + word.len)))
			return true;
	}
	return false;
}
