/*
 * The order of items: where they stand in a file, or an ordinal where they
 * bear one; and which of them moved between two backlogs.
 */
#ifndef BACKLOG_ORDER_H
#define BACKLOG_ORDER_H

#include "backlog/compare.h"

struct move {
	struct item *item;
	const struct item *before;
	size_t from, to; /* ranks among what both backlogs have, from 1 */
	/* All that stand in its list; see order_passed(). */
	const struct placed *list;
	size_t n_list, at;
};

/*
 * The fewest open items of a kind whose move explains the new order, in that
 * order. What is new, gone or done is not a move, nor is what begins, or waits
 * again, in another lane.
 */
size_t order_moves(const struct comparison *comparison, const struct kind *kind,
		   struct move **out, struct arena *arena);

/*
 * Those that an item moved past, in today's order: up to `most` of them in
 * `out`; returns how many there are. Takes time by the length of the list.
 */
size_t order_passed(const struct move *move, struct item **out, size_t most);

#endif
