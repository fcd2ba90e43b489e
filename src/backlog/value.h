/*
 * Values, as the language compares them: text folded, numbers as numbers,
 * dates as days; and the words that stand for "no value".
 */
#ifndef BACKLOG_VALUE_H
#define BACKLOG_VALUE_H

#include "base/arena.h"

/* Does it say nothing: empty, "-", "none", "n/a", "tbd", "?", "[]", "null"? */
bool value_is_none(struct span text);

/* Words that say there is nothing to list: "None.", "No open questions". */
bool text_says_none(struct span text);

/* All of it is a number: "8", "-1", "0.5", "1_000" is none. */
bool value_number(struct span text, double *number);

/* A date in ISO 8601, perhaps with a time behind it, in days since 1970. */
bool value_date(struct span text, long *day);

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
};

struct amount {
	enum amount_op op;
	enum measure measure;
	double number; /* of days since 1970 where is_date */
	bool is_date;
	bool is_today; /* `number` is filled in when judging */
	struct span text; /* the number or date as written */
};

bool amount_holds(const struct amount *amount, double number);

/* How far a number, or day, is from the one of the amount. */
double amount_distance(const struct amount *amount, double number, long today);

/* Compares a field's value; false also where it is no number or date. */
bool amount_holds_for(const struct amount *amount, struct span value,
		      long today);

/* "at least", "fewer than" …: how the comparison is said to people. */
const char *amount_words(enum amount_op op);

/* "words", "word": the name of a measure. */
const char *measure_name(enum measure measure, bool plural);

#endif
