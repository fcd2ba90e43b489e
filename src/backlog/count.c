/*
 * Counts in a remark that tell how much of something is done: "2 of 3 tasks",
 * "9/12 tests", "3 open items".
 */
#include "backlog/value.h"

#include "base/unicode.h"

/* A number as it stands in a text. */
struct count {
	unsigned long n;
	size_t end; /* after it */
	bool is_padded; /* "03", as in a day */
};

static bool read_count(struct span text, size_t at, struct count *out)
{
	enum { MOST_DIGITS = 4 };
	size_t i = at;

	out->n = 0;
	while (i < text.len && char_is_digit(text.at[i]) &&
	       i - at <= MOST_DIGITS)
		out->n = out->n * 10 + (unsigned long)(text.at[i++] - '0');
	out->end = i;
	out->is_padded = i > at + 1 && text.at[at] == '0';
	return i > at && i - at <= MOST_DIGITS;
}

/* "/" or a word between a part and the whole; after it, or 0. */
static size_t skip_of(struct span text, size_t at)
{
	static const char *const words[] = {
		"/",	" / ",	" of ",	 " out of ", " von ", " sur ",
		" de ", " di ", " van ", " av ",     " af ",  " z ",
		" из ", " з ",	"／",	 NULL,
	};

	for (const char *const *word = words; *word; word++)
		if (span_starts(span_from(text, at), *word))
			return at + strlen(*word);
	return 0;
}

/* "PR 3/4", "sprint 2/10": a number that names something, and counts nothing. */
static bool names_something(struct span before)
{
	static const char *const names[] = { "pr",   "mr",	"sprint",
					     "page", "issue",	"iteration",
					     "week", "kw",	"see",
					     "day",  "release", "version" };
	size_t end, start;

	if (before.len && strchr("#.-/", before.at[before.len - 1]))
		return true;
	if (before.len && (char_is_letter(before.at[before.len - 1]) ||
			   char_is_digit(before.at[before.len - 1])))
		return true;
	before = span_trim(before);
	end = start = before.len;
	while (start && char_is_letter(before.at[start - 1]))
		start--;
	return ANY_OF(span_is, span_of(before.at + start, end - start), names);
}

/* "1/2 day", "3/4/2026", "2/3.5": the whole is part of something longer. */
static bool goes_on(struct span after)
{
	static const char *const units[] = { "day",  "hour", "h",     "d",
					     "pt",   "pts",  "point", "sp",
					     "week", "tag",  "std",   NULL };
	struct span word;

	if (after.len &&
	    (strchr("/-", after.at[0]) || char_is_letter(after.at[0]) ||
	     (after.at[0] == '.' && after.len > 1 &&
	      char_is_digit(after.at[1]))))
		return true;
	after = span_trim(after);
	if (!span_next_part(&after, ' ', &word))
		return false;
	while (word.len && strchr(",;.)]s", word.at[word.len - 1]))
		word.len--;
	for (const char *const *unit = units; *unit; unit++)
		if (span_is(word, *unit))
			return true;
	return false;
}

/* "9/12", "2 of 3": a part that is not the whole. */
static bool is_part_of_more(struct span text, size_t at,
			    const struct count *part)
{
	enum { FIRST_YEAR = 1900 };
	struct count whole;
	size_t next = skip_of(text, part->end);

	return next && read_count(text, next, &whole) && part->n < whole.n &&
	       whole.n < FIRST_YEAR && !part->is_padded && !whole.is_padded &&
	       !names_something(span_first(text, at)) &&
	       !goes_on(span_from(text, whole.end));
}

/* "3 open items", "2 remaining". */
static bool is_count_of_open(struct span text, const struct count *count)
{
	static const char *const open[] = {
		"open",	    "remaining",  "outstanding", "pending",   "missing",
		"failing",  "unresolved", "left",	 "offene",    "offen",
		"ouverts",  "abiertos",	  "pendientes",	 "pendentes", "aperti",
		"открытых", "открыто",	  NULL,
	};
	struct span rest = span_from(text, count->end), word;

	if (!count->n || !span_starts(rest, " "))
		return false;
	rest = span_trim(rest);
	if (!span_next_part(&rest, ' ', &word))
		return false;
	while (word.len && strchr(",;.)]:", word.at[word.len - 1]))
		word.len--;
	/* "4 open source libraries" are no open ones. */
	if (span_is(word, "open") && span_starts(rest, "source"))
		return false;
	for (const char *const *one = open; *one; one++)
		if (span_is(word, *one))
			return true;
	return false;
}

bool text_counts_less_than_all(struct span folded)
{
	struct count count;

	for (size_t i = 0; i < folded.len; i++) {
		if (!char_is_digit(folded.at[i]))
			continue;
		if (read_count(folded, i, &count) &&
		    (is_part_of_more(folded, i, &count) ||
		     is_count_of_open(folded, &count)))
			return true;
		while (i + 1 < folded.len && char_is_digit(folded.at[i + 1]))
			i++;
	}
	return false;
}
