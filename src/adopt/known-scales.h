/* Scales of priorities and sizes that many teams use, and what items say of them. */
#ifndef ADOPT_KNOWN_SCALES_H
#define ADOPT_KNOWN_SCALES_H

#include "adopt/mine-parts.h"

/* The values that items have in one field. */
struct seen_value {
	struct span shown, folded;
};

struct seen_values {
	enum planning plan;
	struct span field; /* folded */
	struct seen_value *list;
	size_t n, room;
	size_t items, open; /* that have a value, and those not over */
};

/* Has an item the value, folded? */
bool scale_saw(const struct seen_values *seen, struct span folded);

/*
 * The whole of a scale that holds all that was seen, if all but one of its steps
 * were: there somebody may stand tomorrow, and is called so in the language of
 * the field and its values. More than one nobody agreed on yet. Nothing by one
 * value or few items; of many that are all over the priorities that occur alone.
 */
struct span known_scale_of(const struct seen_values *seen, struct arena *arena);

/* Is it a step of any scale? Words about values are not. */
bool is_on_known_scale(struct span folded);

/* Are all of the values steps of one scale? */
bool are_of_known_scale(const struct span *values, size_t n_values,
			struct arena *arena);

/*
 * How far from the most urgent end the value stands, on the scale on which that
 * is nearest: 0 for the end itself, NO_STEP where it is on none.
 */
enum { MOST_STEPS = 14, NO_STEP = MOST_STEPS };
size_t highest_known_step(struct span value, struct arena *arena);

/* Adds a value, quoted where it must be, to a list with commas. */
void scale_add_value(struct buf *list, struct span value, struct arena *arena);

#endif
