/*
 * Lanes: the headings above what stands inside a file. "## Now" above a list
 * says of each of its entries that it lies in Now.
 */
#ifndef BACKLOG_LANE_H
#define BACKLOG_LANE_H

#include "backlog/kind.h"
#include "read/outline.h"

enum { MOST_LEVELS = 7 }; /* of headings, from 1 to 6 */

/* The headings above a place: at most one of each level. */
struct lanes {
	const struct kind *kind;
	const struct outline *outline;
	struct arena *arena; /* scratch */
	uint32_t heading[MOST_LEVELS]; /* NO_BLOCK where there is none */
	enum { LANE_UNSEEN, LANE_KNOWN, LANE_UNKNOWN } known[MOST_LEVELS];
};

/* Before the first block of the outline; both must outlive it. */
void lanes_init(struct lanes *lanes, const struct kind *kind,
		const struct outline *outline, struct arena *arena);

/* Notes a block on the way down; true if it is a heading of the document. */
bool lanes_enter(struct lanes *lanes, uint32_t block);

/*
 * Is it a heading only because a rule stands right below pairs that the kind
 * asks for? Whoever wrote "Status: ready" there meant no heading.
 */
bool lanes_only_pairs(struct lanes *lanes, uint32_t block);

/*
 * The nearest heading above `level` that the kind knows as a lane: what lies
 * under "Now" and "Billing" lies in Now. Where it knows none, the nearest;
 * NO_BLOCK without any.
 */
uint32_t lanes_above(struct lanes *lanes, size_t level);

/*
 * A line that ends in a colon right above a list or table of the document, as
 * "**Delivered:**".
 */
bool is_list_label(const struct outline *outline, uint32_t block);

/*
 * The lane of what follows a block that is no heading: the block itself, if it
 * is such a line and the kind knows it, else the nearest heading as above.
 */
uint32_t lanes_label(struct lanes *lanes, uint32_t block);

/* What a heading or such a line says, without the colon. In the arena. */
struct span lane_name(const struct outline *outline, uint32_t block,
		      struct arena *arena);

/* The nearest heading above `level`, whatever it says, or NO_BLOCK. */
uint32_t lanes_nearest(const struct lanes *lanes, size_t level);

#endif
