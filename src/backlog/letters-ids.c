#include "backlog/letters.h"

#include "base/unicode.h"

#include <string.h>

/* "#12", "US-002": does a name of an item begin here? */
static bool is_id_at(const struct letters *l, size_t i)
{
	size_t end = i;
	bool letter = false, digit = false, joint = false;

	if (i + 1 < l->n && l->at[i] == '#')
		return char_is_digit(l->at[i + 1]);
	while (end < l->n &&
	       (char_is_letter(l->at[end]) || char_is_digit(l->at[end]) ||
		strchr("-_.", l->at[end]))) {
		letter |= char_is_letter(l->at[end]);
		digit |= char_is_digit(l->at[end]);
		joint |= l->at[end] == '-';
		end++;
	}
	return letter && digit && joint;
}

bool letters_are_ids(const struct letters *l, size_t i)
{
	size_t end = letters_line_end(l, i);

	if (!is_id_at(l, i))
		return false;
	while (i < end) {
		size_t word = i;

		while (word < end && !strchr(" ,;", l->at[word]))
			word++;
		if (!is_id_at(l, i) &&
		    !span_is(span_of(l->at + i, word - i), "and") &&
		    !span_is(span_of(l->at + i, word - i), "&"))
			return false;
		while (word < end && strchr(" ,;", l->at[word]))
			word++;
		i = word;
	}
	return true;
}
