/*
 * The ways out of a finding besides an answer. Texts end in NUL and live in the
 * scratch of the judge.
 */
#ifndef READY_WAYS_OUT_H
#define READY_WAYS_OUT_H

#include "ready/judge.h"

/*
 * `take the claim back: set status to Draft`, or how to waive the rule where no
 * value avoids it, or where it is asked of all. Nothing where the claim that it
 * is asked for was not made.
 */
struct span say_way_out(struct judge *judge, const struct criterion *criterion,
			const struct item *item);

/*
 * `set Status to Ready`: how an item claims a level that it does not claim yet.
 * Nothing where the level has no guard, or one that no words tell how to meet.
 */
struct span say_way_in(struct judge *judge, const struct item *item,
		       size_t level);

/* `ask Ben (backlog clarity)`; nothing where no role covers it. */
struct span say_whom(struct judge *judge, const struct criterion *criterion);

#endif
