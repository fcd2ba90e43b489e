/*
 * The words that sentences are made of, and the places they are about. What
 * say…() returns ends in NUL and lives in the scratch of the judge.
 */
#ifndef READY_SAY_H
#define READY_SAY_H

#include "ready/judge.h"

/* Where something stands. */
struct spot {
	const struct document *doc;
	uint32_t start, end;
};

/* Its heading, or what stands for one. */
struct spot spot_of_item(const struct item *item);

/*
 * Where its sections are, or belong: its heading, but for a row or an entry
 * whose details are under a heading or in a file, the first of those.
 */
struct spot spot_of_details(const struct item *item);

/* A section's heading or label; a value of a field. */
struct spot spot_of_section(const struct section *section);
struct spot spot_of_value(const struct field *field,
			  const struct field_value *value);

/* `text` for a %s: a copy that ends in NUL. */
const char *say(struct judge *judge, struct span text);

/* The same, cut where it is long. */
const char *say_short(struct judge *judge, struct span text);

/* A field's name within a sentence: in quotes where it holds a blank. */
const char *say_field(struct judge *judge, struct span name);

/* "EXP-3"; "item 14" where the id is a number, which alone reads as none. */
const char *say_id(struct judge *judge, const struct item *item);

/* `EXP-3 "Login"`, for a sentence about another item. */
const char *say_item(struct judge *judge, const struct item *item);

/* "line 3", or "line 3 of tasks.md" where that is another of its files. */
const char *say_line(struct judge *judge, const struct item *item,
		     struct spot spot);

/* "Stories", "Epics": several of a kind. */
const char *say_plural(struct judge *judge, struct span kind);

/* "Story": one of a kind that may be called "Stories". */
const char *say_singular(struct judge *judge, struct span kind);

/* "an Outcome", "a Story". */
const char *say_one(struct judge *judge, struct span kind);

/* "a, b or c"; a long one ends in ", …". */
const char *say_list(struct judge *judge, const struct span *list, size_t n,
		     const char *last);

/*
 * May we search a list of n values for what was meant? A long list spends one
 * of the backlog's MOST_HINTS; false once they are spent.
 */
bool may_hint(struct judge *judge, size_t n);

#endif
