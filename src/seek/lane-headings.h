/*
 * A lane that is a file, read on its own: which of its headings are items. One
 * lane may have them at another level than the next.
 */
#ifndef SEEK_LANE_HEADINGS_H
#define SEEK_LANE_HEADINGS_H

#include "seek/candidates.h"

struct lane_headings {
	const struct document *doc;
	uint8_t level; /* 0 where it has none */
	struct span pick; /* without "## Sprint 6" beside "## New shrouds" */
	uint8_t inner; /* of items below such headings, or 0 */
	struct span inner_pick;
	size_t n; /* headings of the level that are no containers */
	size_t lists; /* of these, with nothing but a list below */
};

/*
 * Looks at the headings below the lane's own name. "Sprint 6" or "High priority"
 * around others is not an item; what has an id or a number below it is.
 */
void lane_headings_look(struct lane_headings *out, const struct document *doc,
			struct arena *arena);

#endif
