#include "backlog/state-front.h"

#include "backlog/state-words.h"
#include "base/unicode.h"

enum { LONGEST_STATE = 40 };

/* Is it a word for a state? Letters of ASCII in any case. */
static bool is_state(struct span word)
{
	char folded[LONGEST_STATE];

	word = span_trim(word);
	if (!word.len || word.len > sizeof(folded))
		return false;
	for (size_t i = 0; i < word.len; i++)
		folded[i] = char_lower(word.at[i]);
	return word_phase(span_of(folded, word.len)) != PHASE_UNKNOWN;
}

/* The length of the bracket that closes at the front of a text, or 0. */
static size_t closing_length(struct span text)
{
	static const char *const brackets[] = { "]", ")", "】", "］", "）" };

	for (size_t i = 0; i < sizeof(brackets) / sizeof(*brackets); i++)
		if (span_starts(text, brackets[i]))
			return strlen(brackets[i]);
	return 0;
}

/* Is the state at `from` opened by a bracket? */
static bool is_in_bracket(struct span text, size_t from)
{
	struct span before = span_first(text, from);

	return span_ends(before, "[") || span_ends(before, "(") ||
	       span_ends(before, "【") || span_ends(before, "［");
}

/* After the bracket around a state, or 0. */
static size_t after_bracket(struct span text, size_t from)
{
	for (size_t i = from; i < text.len && i - from <= LONGEST_STATE; i++) {
		size_t len = closing_length(span_from(text, i));

		if (!len)
			continue;
		return is_state(span_of(text.at + from, i - from)) ? i + len
								   : 0;
	}
	return 0;
}

/* What may set off a word from the id after it. */
static size_t sign_length(struct span text)
{
	static const char *const signs[] = { ": ",  " - ", " — ",
					     " – ", " | ", "：" };

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (span_starts(text, signs[i]))
			return strlen(signs[i]);
	return 0;
}

/* "DONE", "IN PROGRESS" at `from`, the longest; after it and its sign, or 0. */
static size_t after_capitals(struct span text, size_t from, bool has_sign)
{
	enum { SHORTEST = 3 }; /* "OK" and "QA" are parts of other words */
	size_t best = 0;

	for (size_t i = from; i < text.len && i - from <= LONGEST_STATE; i++) {
		char c = text.at[i];
		size_t sign;

		if (c >= 'A' && c <= 'Z')
			continue;
		sign = sign_length(span_from(text, i));
		if (i >= from + SHORTEST && (sign || (has_sign && c == ' ')) &&
		    is_state(span_of(text.at + from, i - from)))
			best = i + (sign ? sign : 1);
		if (c != ' ')
			break;
	}
	return best;
}

size_t state_in_front(struct span text, size_t from)
{
	bool has_sign = false;

	if (from >= text.len)
		return 0;
	if (is_in_bracket(text, from))
		return after_bracket(text, from);
	for (size_t i = 0; i < from; i++)
		has_sign |= (unsigned char)text.at[i] >= 0x80;
	return after_capitals(text, from, has_sign);
}
