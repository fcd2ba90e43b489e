/*
 * A criterion that does not hold, as a finding. The item's owner reads it, in a
 * hurry: one sentence says what is the case, one what would answer it, and one
 * how to take the claim back.
 */
#ifndef READY_MISS_H
#define READY_MISS_H

#include "ready/say.h"

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

/* After the last miss that is told of a criterion: there are n more. */
void miss_more(const struct asking *a, size_t n);

/* A regex that ran into its limits: an error, whatever the severity. */
void miss_limit(const struct asking *a, struct spot spot, struct span regex);

#endif
