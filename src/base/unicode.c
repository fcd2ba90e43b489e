#include "base/unicode.h"

#include "base/blank.h"

#include <stdlib.h>
#include <utf8proc.h>

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

/* Cuts the next code point off `rest`; an invalid byte counts as U+FFFD. */
static bool next_char(struct span *rest, utf8proc_int32_t *c)
{
	utf8proc_ssize_t n;

	if (!rest->len)
		return false;
	if ((unsigned char)rest->at[0] < 0x80) {
		*c = rest->at[0];
		*rest = span_from(*rest, 1);
		return true;
	}
	n = utf8proc_iterate((const utf8proc_uint8_t *)rest->at,
			     (utf8proc_ssize_t)rest->len, c);
	if (n <= 0) {
		*c = 0xFFFD;
		n = 1;
	}
	*rest = span_from(*rest, (size_t)n);
	return true;
}

static bool is_mark(utf8proc_int32_t c)
{
	utf8proc_category_t kind = utf8proc_category(c);

	return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_MC ||
	       kind == UTF8PROC_CATEGORY_ME;
}

static bool is_letter(utf8proc_int32_t c)
{
	if (c < 0x80)
		return char_is_letter((char)c);
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
		return true;
	default:
		return false;
	}
}

static bool is_number(utf8proc_int32_t c)
{
	if (c < 0x80)
		return char_is_digit((char)c);
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_ND:
	case UTF8PROC_CATEGORY_NL:
	case UTF8PROC_CATEGORY_NO:
		return true;
	default:
		return false;
	}
}

static bool is_ideograph(utf8proc_int32_t c)
{
	return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
	       (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

static bool is_invisible(utf8proc_int32_t c)
{
	return c >= 0x80 && code_point_is_invisible((uint32_t)c);
}

static bool is_blank(utf8proc_int32_t c)
{
	return code_point_is_blank((uint32_t)c);
}

/* Pictographs and what glues them: joiners, variation selectors, skin tones. */
static bool is_emoji(utf8proc_int32_t c)
{
	if (c < 0x200D)
		return false;
	if (c == 0x200D || c == 0xFE0E || c == 0xFE0F || c == 0x20E3 ||
	    (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F))
		return true;
	return utf8proc_category(c) == UTF8PROC_CATEGORY_SO;
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

/*
 * Writes into the arena: folding makes a text at most six times as long, so
 * the room is known, and what was too much is given back.
 */
struct writer {
	char *at;
	size_t len;
	struct arena *arena;
};

static struct writer writer_for(struct arena *arena, size_t bytes)
{
	return (struct writer){ arena_text(arena, bytes * 6 + 16), 0, arena };
}

static struct span written(struct writer *out)
{
	arena_keep(out->arena, out->at, out->len);
	return span_of(out->at, out->len);
}

static void put(struct writer *out, utf8proc_int32_t c)
{
	if (c < 0x80)
		out->at[out->len++] = (char)c;
	else
		out->len += (size_t)utf8proc_encode_char(
			c, (utf8proc_uint8_t *)out->at + out->len);
}

/*
 * Full case folding, decomposed; compose() joins it again. A code point becomes
 * at most 12 bytes out of 2; writer_for() has 6 times the room.
 */
static void put_folded(struct writer *out, utf8proc_int32_t c)
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
		put(out, c);
		return;
	}
	for (utf8proc_ssize_t i = 0; i < n; i++)
		put(out, folded[i]);
}

static bool is_ascii(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if ((unsigned char)text.at[i] >= 0x80)
			return false;
	return true;
}

/*
 * Both ways to write an accent are equal after folding: each letter is joined
 * with its marks, as people type it, and as the words in our own tables are
 * written. Never longer than before.
 */
static void compose(struct writer *out)
{
	enum { SHORT = 256 };
	utf8proc_int32_t few[SHORT], *all = few;
	struct span rest = span_of(out->at, out->len);
	size_t before = out->len;
	utf8proc_ssize_t n = 0;

	if (is_ascii(rest))
		return;
	if (out->len > SHORT)
		all = malloc(out->len * sizeof(*all));
	if (!all)
		abort();
	while (next_char(&rest, &all[n]))
		n++;
	n = utf8proc_normalize_utf32(all, n,
				     UTF8PROC_COMPOSE | UTF8PROC_STABLE);
	out->len = 0;
	for (utf8proc_ssize_t i = 0; i < n; i++)
		put(out, all[i]);
	/* What is given back to the arena must be as it was: zero. */
	memset(out->at + out->len, 0, before - out->len);
	if (all != few)
		free(all);
}

static struct span folded(struct writer *out)
{
	compose(out);
	return written(out);
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
	while (next_char(&text, &c))
		if (!is_invisible(c))
			put_folded(&out, c);
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
	while (next_char(&text, &c))
		put_folded(&out, c);
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
	static const char *const words[] = { "old",	   "obsolete",
					     "removed",	   "previous",
					     "outdated",   "deprecated",
					     "not needed", "superseded" };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_starts(inside, words[i]))
			return true;
	return false;
}

struct span text_without_parenthesis(struct span folded)
{
	size_t open = trailing_parenthesis(folded);
	struct span bare;

	if (!open || folded.at[open] != '(' ||
	    is_past(span_from(folded, open + 1)))
		return folded;
	bare = span_trim(span_first(folded, open));
	return bare.len ? bare : folded;
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
		if (name.len > 1 && name.at[name.len - 1] == ':')
			name.len--;
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
	while (next_char(&name, &c)) {
		c = straighten(c);
		if (c == '_' || c == '-' || c == 0x2010 || c == 0x2011 ||
		    is_blank(c)) {
			gap = out.len > 0;
			continue;
		}
		if (is_emoji(c) || is_invisible(c) || c == '*' || c == '`')
			continue;
		if (gap)
			put(&out, ' ');
		gap = false;
		put_folded(&out, c);
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
	while (next_char(&value, &c)) {
		c = straighten(c);
		if (is_blank(c)) {
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
		if (is_emoji(c) || is_invisible(c) || c == '*' || c == '`' ||
		    c == '"')
			continue;
		if (gap)
			put(&out, ' ');
		gap = false;
		put_folded(&out, c);
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

struct span text_slug(struct arena *arena, struct span text)
{
	struct writer out = writer_for(arena, text.len);
	utf8proc_int32_t c;
	bool gap = false;

	while (next_char(&text, &c)) {
		c = straighten(c);
		if (c == '\'')
			continue;
		if (!is_letter(c) && !is_number(c) && !is_mark(c)) {
			gap = out.len > 0;
			continue;
		}
		if (gap)
			put(&out, '-');
		gap = false;
		put(&out, utf8proc_tolower(c));
	}
	return written(&out);
}

struct span text_anchor(struct arena *arena, struct span heading)
{
	struct writer out = writer_for(arena, heading.len);
	utf8proc_int32_t c;

	heading = span_trim(heading);
	while (next_char(&heading, &c)) {
		if (is_blank(c))
			put(&out, '-');
		else if (c == '-' || c == '_' || is_letter(c) || is_number(c) ||
			 is_mark(c))
			put(&out, utf8proc_tolower(c));
	}
	return written(&out);
}

size_t text_count_words(struct span text)
{
	utf8proc_int32_t c;
	size_t words = 0;
	bool inside = false;

	while (next_char(&text, &c)) {
		if (is_ideograph(c)) {
			words++;
			inside = false;
		} else if (is_letter(c) || is_number(c)) {
			words += !inside;
			inside = true;
		} else if (c < 0x80 || (!is_mark(c) && !is_invisible(c))) {
			inside = false;
		}
	}
	return words;
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
		next_char(&text, &c);
		if (is_invisible(c) && !is_emoji(c))
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

	return next_char(&text, &c) && is_letter(c);
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
	return next_char(&rest, &c) && (is_letter(c) || is_mark(c));
}

static size_t char_width(utf8proc_int32_t c)
{
	int n = c < 0x7F ? 1 : utf8proc_charwidth(c);

	return n > 0 ? (size_t)n : 0;
}

size_t text_width(struct span text)
{
	utf8proc_int32_t c;
	size_t width = 0;

	while (next_char(&text, &c))
		width += char_width(c);
	return width;
}

struct span text_first_columns(struct span text, size_t width)
{
	struct span rest = text;
	utf8proc_int32_t c;
	size_t n = 0, used = 0;

	while (next_char(&rest, &c) && (used += char_width(c)) <= width)
		n = text.len - rest.len;
	return span_first(text, n);
}

struct span text_last_columns(struct span text, size_t width)
{
	size_t used = text_width(text);
	struct span rest = text;
	utf8proc_int32_t c;

	/* A mark that joins what is left out goes with it. */
	while (next_char(&rest, &c) && (used > width || !char_width(c))) {
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

/* How much of it can be shown as it is, at once. */
static size_t plain_length(struct span text)
{
	size_t n = 0;

	while (n < text.len && text.at[n] >= 0x20 && text.at[n] < 0x7F)
		n++;
	return n;
}

void text_show(struct buf *out, struct span text)
{
	utf8proc_int32_t c;

	for (;;) {
		size_t plain = plain_length(text);
		struct span before;

		buf_add(out, span_first(text, plain));
		text = before = span_from(text, plain);
		if (!next_char(&text, &c))
			return;
		if (c == '\t')
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

void text_library_version(struct buf *out)
{
	buf_adds(out, utf8proc_version());
}
