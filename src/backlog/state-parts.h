/* How far an item is: what state.c and state-ends.c share. */
#ifndef BACKLOG_STATE_PARTS_H
#define BACKLOG_STATE_PARTS_H

#include "backlog/state.h"

#include "backlog/ending.h"

/* Does it say that nobody did what the item asks: "Rejected", "Deferred"? */
bool state_says_dropped(struct span text, struct arena *arena);

/* The value by which a kind's own words close an item, or its status. */
const struct field *item_closing_field(const struct item *item);

/* PHASE_DONE or PHASE_DROPPED where what lies in its lane is over. */
enum phase item_closing_lane(const struct item *item);

#endif
