/* Words of a text that may be ids, cut out of what stands around them. */
#include "backlog/link-words.h"

#include "base/unicode.h"

/* What words are made of, and what makes them part of a path or address. */
enum { WORD = 1, PATH_BEFORE = 2 };

static unsigned kind_of_byte(char c)
{
	switch (c) {
	case '-':
	case '_':
	case '.':
		return WORD;
	case '/':
	case '\\':
	case '@':
	case '=':
	case '&':
	case '%':
		return PATH_BEFORE;
	default:
		return char_is_letter(c) || char_is_digit(c) ||
				       (unsigned char)c >= 0x80
			       ? WORD
			       : 0;
	}
}

static bool may_be_in_chain(struct span text, size_t i)
{
	return i < text.len &&
	       (text.at[i] == '/' || ((kind_of_byte(text.at[i]) & WORD) &&
				      (unsigned char)text.at[i] < 0x80));
}

/* Has every part between the slashes a letter and a digit? */
static bool are_alike(struct span chain)
{
	struct span part;

	while (span_next_part(&chain, '/', &part))
		if (!link_word_may_be_id(&part))
			return false;
	return true;
}

/* "US-1/US-2" around the word from `from` to `to`; of a path nothing. */
static struct span chain_around(struct span text, size_t from, size_t to)
{
	enum { LONGEST_CHAIN = 200 };
	struct span chain;
	size_t least = from > LONGEST_CHAIN ? from - LONGEST_CHAIN : 0;
	size_t most = to + LONGEST_CHAIN;

	while (from > least && may_be_in_chain(text, from - 1))
		from--;
	while (to < most && may_be_in_chain(text, to))
		to++;
	/* One that is longer is a path; it is not gone through for each word. */
	if ((from && may_be_in_chain(text, from - 1)) ||
	    may_be_in_chain(text, to))
		return SPAN_NONE;
	chain = span_of(text.at + from, to - from);
	if ((from > 0 && (kind_of_byte(text.at[from - 1]) & PATH_BEFORE)) ||
	    (to < text.len && text.at[to] == '@') || !are_alike(chain))
		return SPAN_NONE;
	return chain;
}

/* Sets the chain it stands in; false where it is part of a path or address. */
static bool stands_alone(struct span text, size_t from, struct link_word *word)
{
	size_t to = word->end;
	bool before = from > 0 &&
		      (kind_of_byte(text.at[from - 1]) & PATH_BEFORE);
	bool after = to < text.len &&
		     (text.at[to] == '/' || text.at[to] == '@' ||
		      (text.at[to] == ':' && to + 1 < text.len &&
		       text.at[to + 1] == '/'));

	word->chain = SPAN_NONE;
	if (!before && !after)
		return true;
	if ((before && text.at[from - 1] != '/') ||
	    (after && text.at[to] != '/'))
		return false;
	word->chain = chain_around(text, from, to);
	return word->chain.len > 0;
}

/* The next word with a digit; most have none, and are not looked at for more. */
static bool next_with_digit(struct span text, size_t at, struct link_word *word)
{
	size_t from = at;
	unsigned char all = 0;

	while (from < text.len && !char_is_digit(text.at[from]))
		from++;
	if (from == text.len)
		return false;
	word->end = from;
	while (from > at && (kind_of_byte(text.at[from - 1]) & WORD))
		all |= (unsigned char)text.at[--from];
	while (word->end < text.len &&
	       (kind_of_byte(text.at[word->end]) & WORD))
		all |= (unsigned char)text.at[word->end++];
	word->text = span_of(text.at + from, word->end - from);
	word->is_foreign = all >= 0x80;
	return true;
}

bool link_next_word(struct span text, struct link_word *word)
{
	while (next_with_digit(text, word->end, word))
		if (stands_alone(text, (size_t)(word->text.at - text.at), word))
			return true;
	return false;
}

bool link_next_part(struct span word, bool scripts, size_t *at,
		    struct span *part)
{
	struct span rest = span_from(word, *at);

	while (rest.len) {
		struct span end = rest;
		const char *from = rest.at;

		while (rest.len) {
			enum text_beside is = BESIDE_LETTER;

			if ((unsigned char)rest.at[0] < 0x80)
				rest = span_from(rest, 1);
			else
				is = text_next_beside(&rest);
			if (is == BESIDE_SIGN ||
			    (scripts && is == BESIDE_UNSPACED))
				break;
			end = rest;
		}
		*part = span_between(from, end.at);
		*at = (size_t)(rest.at - word.at);
		if (span_has_digit(*part))
			return true;
	}
	return false;
}

bool link_word_may_be_id(struct span *word)
{
	bool letter = false, digit = false;

	while (word->len && strchr("-_.", word->at[word->len - 1]))
		word->len--;
	while (word->len && strchr("-_.", word->at[0]))
		*word = span_from(*word, 1);
	for (size_t i = 0; i < word->len; i++) {
		letter |= char_is_letter(word->at[i]) ||
			  (unsigned char)word->at[i] >= 0x80;
		digit |= char_is_digit(word->at[i]);
	}
	/* A bare number in prose is not an id. */
	return letter && digit;
}
