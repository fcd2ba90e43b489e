/* Who waits for whom: circles, and the order of judging. */
#ifndef READY_GRAPH_H
#define READY_GRAPH_H

#include "ready/judge.h"

/*
 * Is the item on a circle of these (folded) fields? `*path` says which, as in
 * "EXP-1 → EXP-2 → EXP-1"; in the arena of the judge.
 */
bool judge_is_on_cycle(struct judge *judge, const struct names *fields,
		       struct item *item, struct span *path);

/*
 * Every item of the backlog after all that it points to, by any field that is
 * asked for "targets ready". Where judge->scope leaves items out, it grows by
 * what those that ask for ready targets wait for, however far away.
 */
struct item **judge_order(struct judge *judge);

/* Do both stand on one circle of "targets ready" fields? */
bool judge_is_same_cycle(struct judge *judge, const struct item *a,
			 const struct item *b);

#endif
