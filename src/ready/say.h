/*
 * Wording: where something stands, what is said of a miss, and the words of
 * which sentences are made. What say…() returns ends in NUL and lives in the
 * scratch of the judge.
 */
#ifndef READY_SAY_H
#define READY_SAY_H

#include "ready/judge.h"

/* Where something stands. */
struct spot {
	const struct document *doc;
	uint32_t start, end;
};

/* Its heading, a section's heading or label, a value. */
struct spot spot_of_item(const struct item *item);
struct spot spot_of_section(const struct section *section);
struct spot spot_of_value(const struct field *field,
			  const struct field_value *value);

/* What is said of a miss; see miss(). */
struct saying {
	const char *label; /* under the caret, may be NULL */
	struct span answer; /* "add a section "Why"" */
	struct span found; /* the value, address or id it is about */
	double beyond; /* how far from what was agreed; see struct finding */
	bool is_plain; /* the sentence stands without "EXP-1 claims …" */
	bool has_subject; /* it says "size is …", not "has no size" */
	bool is_broken_link; /* what it names is not there */
};

/*
 * One finding for a criterion that does not hold. The sentence begins
 * "EXP-12 claims "Ready to plan" but " or, where the item claims nothing,
 * "EXP-12 " ("EXP-12: " where the sentence has a subject of its own);
 * `format` goes on from there.
 */
void miss(const struct asking *a, struct spot spot, const struct saying *saying,
	  const char *format, ...) __attribute__((format(printf, 4, 5)));

/* A regex that ran into its limits: an error, whatever the severity. */
void miss_limit(const struct asking *a, struct spot spot, struct span regex);

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
 * May a list of so many values be gone through for what was meant? A long one
 * is only so often: see MOST_HINTS in backlog.c.
 */
bool may_hint(struct judge *judge, size_t n);

#endif
