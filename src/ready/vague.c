/*
 * Words that leave open how one can tell. The list is short on purpose, and
 * looks twice: a check that fires on good criteria is switched off.
 */
#include "ready/vague.h"

/* Farther away than this nothing explains, opens or closes anything. */
enum { NEARBY = 200 };

/* A kind of words, by what makes one of them harmless. */
enum vagueness { PRAISE, NOUN, HEDGE, OPEN_END };

static const struct {
	const char *text; /* in lower case */
	enum vagueness kind;
} words[] = {
	{ "user-friendly", PRAISE },
	{ "user friendly", PRAISE },
	{ "intuitive", PRAISE },
	{ "intuitively", PRAISE },
	{ "seamless", PRAISE },
	{ "seamlessly", PRAISE },
	{ "robust", PRAISE },
	{ "flexible", PRAISE },
	{ "state-of-the-art", PRAISE },
	{ "state of the art", NOUN },
	{ "as appropriate", HEDGE },
	{ "if possible", HEDGE },
	{ "where possible", HEDGE },
	{ "as needed", HEDGE },
	{ "etc", OPEN_END },
	{ "and so on", OPEN_END },
};

static bool is_part_of_word(char c)
{
	return char_is_letter(c) || char_is_digit(c) || c == '/' || c == '_';
}

/* "a robust grid: …", "intuitive (…)", "robust — …": it says how to tell. */
static bool is_explained(struct span rest)
{
	for (size_t i = 0; i < rest.len && i < NEARBY; i++) {
		struct span here = span_from(rest, i);

		if (rest.at[i] == '(' || rest.at[i] == ':' ||
		    span_starts(here, "—") || span_starts(here, "–"))
			return true;
		if (strchr(".,;!?)", rest.at[i]))
			return false;
	}
	return false;
}

/* "(Helix, vim, etc.)": examples of what was named before. */
static bool is_in_parentheses(struct span before)
{
	for (size_t i = 1; i <= before.len && i < NEARBY; i++) {
		char c = before.at[before.len - i];

		if (c == '(' || c == ')')
			return c == '(';
	}
	return false;
}

static bool is_harmless(struct span text, size_t at, size_t len,
			enum vagueness kind)
{
	switch (kind) {
	case PRAISE:
		return is_explained(span_from(text, at + len));
	case NOUN: /* "the state of the art" is what one can look up */
		return at >= 4 &&
		       span_is_nocase(span_of(text.at + at - 4, 4), "the ");
	case OPEN_END:
		return is_in_parentheses(span_first(text, at));
	default:
		return false;
	}
}

/* What stands in quotes is talked about. Where they close, or 0. */
static size_t quoted_length(struct span text)
{
	static const char *const quotes[][2] = {
		{ "\"", "\"" }, { "“", "”" }, { "„", "“" }, { "«", "»" }
	};

	for (size_t i = 0; i < sizeof(quotes) / sizeof(*quotes); i++) {
		size_t open = strlen(quotes[i][0]);
		ptrdiff_t close;

		if (!span_starts(text, quotes[i][0]))
			continue;
		close = span_find(span_first(span_from(text, open), NEARBY),
				  quotes[i][1]);
		if (close >= 0)
			return open + (size_t)close + strlen(quotes[i][1]);
	}
	return 0;
}

/* At the beginning of a word, no part of a longer one or of a path. */
static struct span word_at(struct span text, size_t at)
{
	char first = char_lower(text.at[at]);

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		struct span here;
		size_t len;

		if (words[i].text[0] != first)
			continue;
		len = strlen(words[i].text);
		here = span_first(span_from(text, at), len);
		if (span_is_nocase(here, words[i].text) &&
		    (at + len == text.len ||
		     !is_part_of_word(text.at[at + len])) &&
		    !is_harmless(text, at, len, words[i].kind))
			return here;
	}
	return SPAN_NONE;
}

static bool is_word_begun(struct span text, size_t at)
{
	return char_is_letter(text.at[at]) &&
	       !(at && is_part_of_word(text.at[at - 1]));
}

static bool may_open_quotes(char c)
{
	return c == '"' || (unsigned char)c >= 0x80;
}

struct span vague_word_in(struct span text)
{
	for (size_t i = 0; i < text.len;) {
		size_t quoted = may_open_quotes(text.at[i])
					? quoted_length(span_from(text, i))
					: 0;
		struct span word;

		if (quoted) {
			i += quoted;
			continue;
		}
		word = is_word_begun(text, i) ? word_at(text, i) : SPAN_NONE;
		if (word.len)
			return word;
		i++;
	}
	return SPAN_NONE;
}
