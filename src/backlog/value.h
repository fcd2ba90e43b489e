/*
 * Values, as the language compares them: text folded, numbers as numbers,
 * dates as days; and the words that stand for "no value".
 */
#ifndef BACKLOG_VALUE_H
#define BACKLOG_VALUE_H

#include "base/arena.h"

/*
 * Does it say nothing: empty, "-", "None.", "n/a", "TBD", "ninguna", "null",
 * "<insert a name>"?
 */
bool value_is_none(struct span text);

/* Is all of it a line to write on: "____", "...."? */
bool text_is_line_alone(struct span text);

/* Words that say there is nothing to list: "None.", "No open questions". */
bool text_says_none(struct span text, struct arena *arena);

/*
 * none-of.c: the same below a heading or label called `name`, where a sentence
 * may say so: "Keine offenen Fragen.", "No questions left."
 */
bool text_says_none_of(struct span text, struct span name, struct arena *arena);

/* All of it is a number: "8", "-1", "0.5"; not "1_000". */
bool value_number(struct span text, double *number);

/*
 * A number with its unit or a remark after it: "8 points", "6 SP", "5 — a
 * guess". A range ("3 to 5") is not a number.
 */
bool value_quantity(struct span text, double *number);

/* remark.c: 1 to 12 for "July", "jul" and "JULY 4"; 0 for other words. */
long value_month(struct span word);

/* A date in ISO 8601, perhaps with a time after it, in days since 1970. */
bool value_date(struct span text, long *day);

/* The same with a remark after it: "2026-07-04 (planned)". */
bool value_day(struct span text, long *day);

/*
 * remark.c: people add remarks to a value. The parts of a text, without the
 * whole of it, that may be the value, the longest first: of "Accepted by the
 * board — see 7" "Accepted by the board" and "Accepted". Views into `text`.
 */
enum { MOST_HEADS = 4 };
size_t value_heads(struct span text, struct span heads[MOST_HEADS]);

/* The text up to its first remark; all of it where it has none. */
struct span value_head(struct span text);

/*
 * value-means.c: what is said of every part is said of the whole: "done" of
 * "All done", "Everything is done", "All phases done" and "all 3/3 tasks done",
 * but "tests done" of "All tests done". SPAN_NONE of what does not begin so.
 */
struct span value_of_all(struct span text);

/* old-values.c: the length of an arrow that a text begins with, or 0. */
size_t arrow_length(struct span text);

/*
 * "Idea → Ready" is ready, and "Superseded → [2](2.md)"
 * superseded: the state after the one arrow of a text, before what it points
 * to; SPAN_NONE where there is none, or several, or nothing after it.
 */
struct span value_at_last(struct span text);

/* "13 → 5": what stands after the one arrow; SPAN_NONE without one. */
struct span value_after_arrow(struct span text);

/*
 * "Proposed | Accepted | Rejected": are its parts between the signs, of which
 * there are three at least, all short enough to be values among which nobody
 * has chosen yet?
 */
bool value_is_choice(struct span text, char sign);

/*
 * Is it nothing but such a choice, or a scale of amounts: "1 / 2 / 3 / 5"; or
 * what may stand there, in words: "One of: Draft, Ready"?
 */
bool value_is_undecided(struct span text);

/*
 * "[ ] Idea [x] Ready", "☑ Ready": the words after the ticked one of its
 * boxes, nothing where all are empty; the text as it is where it does not
 * open with a box, or several are ticked, or where a square of those that show
 * states stands alone in front: "⬜ Not started".
 */
struct span value_ticked(struct span text);

/* Is it a choice of two boxes or more: "[ ] feature [x] bug"? */
bool value_has_boxes(struct span text);

/* "~~idea~~ ready": without what is struck out in front. */
struct span value_unstruck(struct span text);

/*
 * Does a text, folded to `folded`, mean the (folded) value `known`, remarks
 * and units aside? `arena` is for what is looked at in passing.
 */
bool value_means(struct span text, struct span folded, struct span known,
		 struct arena *arena);

/* Does it mean one of the `n` values? For long lists, read once for all. */
bool value_means_any(struct span text, struct span folded,
		     const struct span *known, size_t n, struct arena *arena);

/*
 * Do two values say the same, what stands in their parentheses included? For
 * telling changes, where "L (two teams)" is not "L".
 */
bool value_says_the_same(struct span a, struct span b, struct arena *arena);

/*
 * qualified.c: does a remark take back what the value says? "Done, but the docs
 * are missing", "Done (pending audit)"; not "Done, 2026-07-04".
 */
bool value_is_qualified(struct span text, struct arena *arena);

/* The same of what was dropped: "Rejected, reopened in May". */
bool value_is_reopened(struct span text, struct arena *arena);

/* The same of a remark alone, folded with text_fold_case(). */
bool remark_takes_back(struct span folded);

/*
 * count.c: does it count a part that is not the whole, or what is open: "2 of 3
 * tasks", "9/12 tests", "3 open items"? Not "3/3", "3/4/2026", "PR 3/4".
 */
bool text_counts_less_than_all(struct span folded);

/*
 * After a comma: a date, a sentence or "see PR 5", said about the value
 * before it. "ui" in "api, ui" is another value.
 */
bool value_is_remark(struct span text);

/* A sentence tells about something; it is not a value. */
bool text_is_sentence(struct span text);

/* "Accepted — as was decided in May.": a few words, and a remark about them. */
bool text_opens_with_state(struct span text);

/* A day since 1970 as YYYY-MM-DD. */
struct span date_text(long day, struct arena *arena);

/* Are two values the same? Both are folded with text_fold_value(). */
bool value_equal(struct span a, struct span b);

/* The same as an order, in which numbers come first; 0 where they are equal. */
int value_compare(struct span a, struct span b);

enum amount_op {
	AT_LEAST,
	AT_MOST,
	EXACTLY,
	LESS,
	MORE,
	UNLIKE,
};

enum measure {
	MEASURE_NONE, /* the value itself, or the number of what is there */
	MEASURE_WORDS,
	MEASURE_ITEMS,
	MEASURE_TASKS,
	MEASURE_OPEN_TASKS,
	MEASURE_LINKS,
	MEASURE_IMAGES,
	MEASURE_NUMBERS,
	MEASURE_CHARACTERS,
	N_MEASURES
};

struct amount {
	enum amount_op op;
	enum measure measure;
	double number; /* of days since 1970 where is_date */
	bool is_date;
	bool is_today; /* `number` is filled in when judging */
	struct span text; /* the number or date as written */
};

/* Is the number as many as the amount asks for? */
bool amount_holds(const struct amount *amount, double number);

/* How far a number, or day, is from the one of the amount. */
double amount_distance(const struct amount *amount, double number, long today);

/* Compares a field's value; false also where it is not a number or date. */
bool amount_holds_for(const struct amount *amount, struct span value,
		      long today);

/* "at least", "fewer than" …: how the comparison is said to people. */
const char *amount_words(enum amount_op op);

/* "words", "word": the name of a measure. */
const char *measure_name(enum measure measure, bool plural);

#endif
