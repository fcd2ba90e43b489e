/* Whether an item is over, or has begun. */
#ifndef BACKLOG_STATE_H
#define BACKLOG_STATE_H

#include "backlog/item.h"

/*
 * Settles is_done and is_started. What is ticked, dropped, struck through or
 * in the lane Done is over, unless the kind says `done only when`.
 */
void item_set_state(struct item *item, long today);

/*
 * Is it over by what its front matter says, whatever stands below? False where
 * only more of it, or a regex, can tell.
 */
bool item_is_closed_in_front(const struct item *item, long today);

/*
 * Is it over without having been done: dropped, rejected? False where it is not
 * over, and where another one superseded it.
 */
bool item_was_dropped(const struct item *item);

/* What people are told of one that is over: "closed" if so, else "done". */
const char *item_end_name(const struct item *item);

#endif
