/*
 * The visible text of a paragraph or cell, letter by letter: where each stands
 * in the source, whether it is bold, and without what is struck out.
 */
#ifndef BACKLOG_LETTERS_H
#define BACKLOG_LETTERS_H

#include "read/outline.h"

/*
 * Line breaks are '\n'; blanks that do not break are spaces. The first colon
 * of a line may be as wide as an ideograph, with no blank after it; here it is
 * one like any other.
 */
struct letters {
	char *at;
	uint32_t *place; /* one more than there are letters: the end */
	bool *strong;
	bool *linked; /* it is the text of a link; NULL where there is none */
	size_t n;
	bool any_struck; /* something was left out */
	bool any_rare; /* blanks or what is not seen may be among them */
};

/* The letters of a block's own runs, or of HTML; in the arena. */
struct letters letters_of(const struct outline *outline, uint32_t block,
			  struct arena *arena);

/* The same as a text, without blanks around it; empty for NO_BLOCK. */
struct span letters_text(const struct outline *outline, uint32_t block,
			 struct arena *arena);

/* The same of some of its runs. */
struct letters letters_of_runs(const struct outline *outline, uint32_t run,
			       uint32_t n_runs, struct arena *arena);

/*
 * letters-html.c: the letters that readers see of HTML between two places of the
 * source. Tables are left out, since their cells are no lines.
 */
struct letters letters_of_html(const struct outline *outline, uint32_t start,
			       uint32_t end, struct arena *arena);

/* The letters from `i` on, as a text; empty after the last one. */
static inline struct span letters_rest(const struct letters *l, size_t i)
{
	return i < l->n ? span_of(l->at + i, l->n - i) : SPAN("");
}

/* The colon that stands between ideographs, without a blank after it. */
#define WIDE_COLON "\xEF\xBC\x9A"

/* Where the blanks and emoji at letter `i` end: "📌 Status" begins so. */
size_t letters_skip_emoji(const struct letters *l, size_t i);

/* Where the blanks at letter `i` end, and where its line does; at most n. */
size_t letters_skip_blanks(const struct letters *l, size_t i);
size_t letters_line_end(const struct letters *l, size_t i);

/*
 * Does what the line above says go on here: in lower case, and not with a link,
 * which stands for itself? "Ready for⏎review", not "Ready⏎[design](d.md)".
 */
static inline bool letters_go_on(const struct letters *l, size_t i)
{
	return i < l->n && l->at[i] >= 'a' && l->at[i] <= 'z' &&
	       !(l->linked && l->linked[i]);
}

/* Moves the end of what begins at `from` before the white space there. */
void letters_trim_end(const struct letters *l, size_t from, size_t *end);

/*
 * "Draft | **Ready** | Done": of several that "|" or "/" separates, the one that
 * is bold, where no other is. Moves both ends there; false without such a one.
 */
bool letters_chosen(const struct letters *l, size_t *from, size_t *to);

/*
 * How many of the letters from `from` on stand apart from what follows before
 * `to`: they are bold and the rest is plain ("**Ready** soon"), or a link with
 * a name or number follows ("Ready [2](2.md)", but not "Ready [to go](2.md)");
 * else 0.
 */
uint32_t letters_lead(const struct letters *l, size_t from, size_t to);

/*
 * letters-ids.c: ids among letters. A joined id counts, "#12", and what zeros
 * stand in front of ("T007"); "T37" and "Task 37" or "Tasks 37" only where
 * `title`, which is the asking item's, opens with an id that is made so.
 *
 * The length of the id that begins at letter `i`, or 0.
 */
size_t letters_id_length(const struct letters *l, size_t i, size_t end,
			 struct span title);

/*
 * The same of a word for an item and a number, "Story 4" and "Tasks 4", whatever
 * the asking item is called.
 */
size_t letters_worded_length(const struct letters *l, size_t i, size_t end);

/*
 * Where the list of ids that begins at `i` ends, remarks in parentheses
 * included; `i` where none begins there. `worded`: any words for items count.
 */
size_t letters_ids_end(const struct letters *l, size_t i, size_t end,
		       struct span title, bool worded);

/*
 * Does an id begin here, and is the rest of the line nothing but ids and what
 * joins them: "#12", "US-2 and US-3"? What follows a colon is about them.
 */
bool letters_are_ids(const struct letters *l, size_t i, struct span title);

#endif
