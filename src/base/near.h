/* "Did you mean …?": what was written against what is known. */
#ifndef BASE_NEAR_H
#define BASE_NEAR_H

#include "base/span.h"

/*
 * The number of edits between two texts, bytes counted, swapped neighbours as
 * one; anything above `limit` is returned as limit + 1. Texts of more than 64
 * bytes are never near.
 */
size_t near_distance(struct span a, struct span b, size_t limit);

/*
 * Picks the nearest of many, one call each; start from NEAR_NONE. Only what is
 * within a third of the length, has the same digits and no word that is another
 * one counts, so that unlike words never match, and one of three letters at
 * least.
 */
struct near {
	struct span best;
	size_t distance;
};

#define NEAR_NONE ((struct near){ { NULL, 0 }, SIZE_MAX })

/* Both are expected folded; `shown` is what best becomes. */
void near_try(struct near *near, struct span wanted, struct span known,
	      struct span shown);

#endif
