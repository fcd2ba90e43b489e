/* Words of titles by which an item is over, where nothing else tells a state. */
#include "seek/mend.h"
#include "seek/states.h"

#include "base/unicode.h"
#include "words/regex-words.h"

/* ---- done, by the last word of a title ---- */

enum { FEWEST_ENDINGS = 2, MOST_ENDINGS = 4 };

/* Is it one of those, or can it be added to them? */
static bool add_ending(struct span *list, size_t *n, struct span ending)
{
	for (size_t i = 0; i < *n; i++)
		if (span_eq(list[i], ending))
			return true;
	if (*n == MOST_ENDINGS)
		return false;
	list[(*n)++] = ending;
	return true;
}

/* "done when title: /(✓|✅)$/" by the ticks that end titles. */
static struct span find_ticks_at_end(const struct hypothesis *one,
				     struct arena *arena)
{
	static const char *const ticks[] = { "✓", "✔️", "✔",
					     "✅", "☑️", "☑" };
	struct span found[sizeof(ticks) / sizeof(*ticks)];
	size_t n = 0;

	for (size_t t = 0; t < sizeof(ticks) / sizeof(*ticks); t++)
		for (size_t i = 0; i < one->backlog.n_items; i++)
			if (span_ends(span_trim(one->backlog.items[i]->title),
				      ticks[t])) {
				found[n++] = span_str(ticks[t]);
				break;
			}
	return one->facts.ended < FEWEST_ENDINGS || !n
		       ? SPAN_NONE
		       : regex_of_any("done when title: /(", found, n, ")$/",
				      arena);
}

struct span find_title_begun(const struct hypothesis *one, struct arena *arena)
{
	static const char *const signs[] = { "⏳️", "⏳", "⌛️", "⌛", "🚧",
					     "🔄",  "🔨", "🟡",	 "◐",  "▶️" };
	struct span found[sizeof(signs) / sizeof(*signs)];
	size_t n = 0, hits = 0;

	for (size_t s = 0; s < sizeof(signs) / sizeof(*signs); s++) {
		size_t before = hits;

		for (size_t i = 0; i < one->backlog.n_items; i++)
			hits += span_ends(
				span_trim(one->backlog.items[i]->title),
				signs[s]);
		if (hits > before)
			found[n++] = span_str(signs[s]);
	}
	if (!n || one->facts.ended < FEWEST_ENDINGS ||
	    one->facts.ended + hits >= one->backlog.n_items)
		return SPAN_NONE;
	return regex_of_any("started when title: /(", found, n, ")$/", arena);
}

/*
 * Where nothing else tells a state: "done when title: /(—|–)\s*(delivered)$/"
 * by the words after a dash that mean an end, if there are any; or nothing, as
 * where one stands beside a box that nobody ticked.
 */
struct span find_title_done(const struct hypothesis *one, struct arena *arena)
{
	struct span endings[MOST_ENDINGS];
	size_t n = 0, hits = 0;
	unsigned marks = 0;
	struct span regex;

	for (size_t i = 0; i < one->backlog.n_items; i++) {
		struct span title = one->backlog.items[i]->title;
		struct span ending = title_ending(title);

		if (!ending.len || !is_plain_text(ending) ||
		    status_phase(ending, arena) != PHASE_DONE)
			continue;
		/* "- [ ] Show the count (all done)" is about what is done. */
		if (one->backlog.items[i]->box == ' ' ||
		    !add_ending(endings, &n, ending))
			return SPAN_NONE;
		marks |= title_marks(title, ending);
		hits++;
	}
	if (hits < FEWEST_ENDINGS)
		return find_ticks_at_end(one, arena);
	regex = title_marks_regex(marks, arena);
	return regex_of_any(arena_printf(arena, "done when title: /%.*s\\s*(",
					 (int)regex.len, regex.at)
				    .at,
			    endings, n, ")\\W*$/", arena);
}

/* ---- done, by the first word of a title ---- */

static struct span first_letters(struct span text)
{
	size_t end = 0;

	while (end < text.len && (char_is_letter(text.at[end]) ||
				  (unsigned char)text.at[end] >= 0x80))
		end++;
	return span_first(text, end);
}

/* What stands before the first letter, and a date there, are passed over. */
static struct span after_date(struct span text, struct arena *arena,
			      bool *is_bracketed)
{
	struct lead lead;

	lead_read(&lead, text, arena);
	if (lead.kind == LEAD_DATE)
		text = lead.rest;
	*is_bracketed = false;
	while (text.len && !text_starts_with_letter(text)) {
		/* The bracket that a date stood in is closed there. */
		*is_bracketed = strchr("([", text.at[0]) != NULL ||
				(*is_bracketed && !strchr(")]", text.at[0]));
		text = span_from(text, 1);
	}
	return text;
}

/*
 * "done" of "(done in the big merge) Sort names" and of "2026-01-02 done: sort
 * names"; nothing for "Done lists are sorted".
 */
static struct span opening_done(struct span text, struct arena *arena)
{
	bool is_bracketed;
	ptrdiff_t wide;
	struct span word;

	text = after_date(text, arena, &is_bracketed);
	word = first_letters(text);
	wide = span_find(word, "：");
	if (wide > 0)
		word = span_first(word, (size_t)wide);
	text = span_trim(span_from(text, word.len));
	if (!word.len || status_phase(word, arena) != PHASE_DONE)
		return SPAN_NONE;
	return span_starts(text, ":") || span_starts(text, "：") ||
			       (is_bracketed &&
				(span_find_char(text, ')') >= 0 ||
				 span_find_char(text, ']') >= 0))
		       ? word
		       : SPAN_NONE;
}

struct span find_opening_done(const struct hypothesis *one, struct arena *arena)
{
	struct span words[MOST_ENDINGS];
	size_t n = 0;

	for (size_t i = 0; i < one->backlog.n_items; i++) {
		struct span word = opening_done(
			item_words(one->backlog.items[i], arena), arena);

		if (word.len && !add_ending(words, &n, word))
			return SPAN_NONE;
	}
	return n ? regex_of_any("done when title: "
				"/^\\W*(?:\\d{4}-\\d\\d-\\d\\d\\W+)?(",
				words, n, ")(?=\\s*[:：]|[^()\\[\\]]*[)\\]])/",
				arena)
		 : SPAN_NONE;
}
