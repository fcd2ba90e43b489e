/*
 * Remarks that take back what a value says: "Done, but the docs are missing",
 * "Done (pending audit)". A remark that only tells more does not: "Done,
 * 2026-07-04", "Done — see PR 5".
 */
#include "backlog/qualified-words.h"
#include "backlog/value.h"

#include "base/unicode.h"

static bool is_word_char(char c)
{
	return char_is_letter(c) || char_is_digit(c) || c == '\'' ||
	       (unsigned char)c >= 0x80;
}

/* Is `word` in the text as a whole word, or words? */
static bool holds_word(struct span text, const char *word)
{
	size_t len = strlen(word);

	for (size_t i = 0; i + len <= text.len; i++)
		if ((!i || !is_word_char(text.at[i - 1])) &&
		    (i + len == text.len || !is_word_char(text.at[i + len])) &&
		    span_starts(span_from(text, i), word))
			return true;
	return false;
}

static bool holds_any(struct span text, const char *const *words)
{
	for (; *words; words++)
		if (holds_word(text, *words))
			return true;
	return false;
}

static bool opens_with(struct span text, const char *const *words)
{
	for (; *words; words++) {
		size_t len = strlen(*words);

		if (span_starts(text, *words) &&
		    (text.len == len || !is_word_char(text.at[len])))
			return true;
	}
	return false;
}

static bool ends_with(struct span text, const char *const *words)
{
	for (; *words; words++) {
		size_t len = strlen(*words);

		if (span_ends(text, *words) &&
		    (text.len == len ||
		     !is_word_char(text.at[text.len - len - 1])))
			return true;
	}
	return false;
}

/* The next part of a remark, up to a sign that sets off another. */
static bool next_part(struct span *rest, struct span *part)
{
	static const char signs[] = ",;.:()[]/|";
	size_t n = 0;

	while (rest->len && (char_is_space(rest->at[0]) ||
			     strchr(",;.:()[]/|-", rest->at[0])))
		*rest = span_from(*rest, 1);
	while (n < rest->len && !strchr(signs, rest->at[n]) &&
	       !span_starts(span_from(*rest, n), "—") &&
	       !span_starts(span_from(*rest, n), "–") &&
	       !span_starts(span_from(*rest, n), " - "))
		n++;
	/* The dash itself, where nothing stands before it. */
	if (!n && rest->len) {
		*rest = span_from(*rest, strlen("—"));
		return next_part(rest, part);
	}
	*part = span_trim(span_first(*rest, n));
	*rest = span_from(*rest, n);
	return part->len > 0;
}

/* "90%", "90 % complete": not all of it; "80% coverage" is of something else. */
static bool is_percentage_below_all(struct span part)
{
	size_t n = 0;

	while (n < part.len && char_is_digit(part.at[n]))
		n++;
	if (!n || n > 2 || part.at[0] == '0')
		return false;
	part = span_trim(span_from(part, n));
	if (!span_starts(part, "%"))
		return false;
	part = span_trim(span_from(part, 1));
	return !part.len || span_is(part, "complete") ||
	       span_is(part, "done") || span_is(part, "finished");
}

/* "Reverted", "reopened 2026-02-01", "rolled back by Ada". */
static bool is_setback(struct span part)
{
	for (const char *const *word = remark_setbacks; *word; word++) {
		struct span rest;

		if (!span_starts(part, *word))
			continue;
		rest = span_from(part, strlen(*word));
		if (!rest.len)
			return true;
		if (is_word_char(rest.at[0]))
			continue;
		rest = span_trim(rest);
		if (char_is_digit(rest.at[0]) ||
		    opens_with(rest, remark_circumstances))
			return true;
	}
	return false;
}

/* "Without tests", "без документации", but "without a hitch". */
static bool does_without(struct span part)
{
	for (const char *const *word = remark_without; *word; word++) {
		struct span rest = span_from(part, strlen(*word));

		if (!span_starts(part, *word) || !span_starts(rest, " "))
			continue;
		rest = span_from(rest, 1);
		for (const char *const *one = remark_needed; *one; one++)
			if (span_starts(rest, *one))
				return true;
	}
	return false;
}

static bool part_takes_back(struct span part)
{
	if (holds_any(part, remark_contrasts) &&
	    !holds_word(part, "nothing but"))
		return true;
	return opens_with(part, remark_openings) || is_setback(part) ||
	       does_without(part) || is_percentage_below_all(part) ||
	       (ends_with(part, remark_endings) &&
		!holds_any(part, remark_negations));
}

bool remark_takes_back(struct span folded)
{
	struct span part, rest = folded;

	for (const char *const *sign = remark_wide; *sign; sign++)
		if (span_find(folded, *sign) >= 0)
			return true;
	if (text_counts_less_than_all(folded))
		return true;
	while (next_part(&rest, &part))
		if (part_takes_back(part))
			return true;
	return false;
}

/* What is left of the shortest text that can be the value. */
static struct span remark_of(struct span text)
{
	struct span heads[MOST_HEADS], last = value_at_last(text);
	size_t n;

	if (last.len)
		text = last;
	n = value_heads(text, heads);
	if (!n)
		return SPAN("");
	return span_from(text, (size_t)(heads[n - 1].at - text.at) +
				       heads[n - 1].len);
}

bool value_is_qualified(struct span text, struct arena *arena)
{
	struct span remark = remark_of(text);

	return remark.len && remark_takes_back(text_fold_case(arena, remark));
}

bool value_is_reopened(struct span text, struct arena *arena)
{
	struct span remark = remark_of(text);

	return remark.len &&
	       holds_any(text_fold_case(arena, remark), remark_reopened);
}
