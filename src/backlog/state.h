/* Whether an item is over, or has begun. */
#ifndef BACKLOG_STATE_H
#define BACKLOG_STATE_H

#include "backlog/item.h"

/* Settles is_done and is_started. */
void item_settle_state(struct item *item, long today);

/* "## Done", "## ✅ Done (2026)": does a lane say that its items are over? */
bool heading_says_done(struct span heading, struct arena *arena);

#endif
