/*
 * A field whose value is yes or no, in place of a state: a column "Done" with
 * ticks in it, `completed: false`.
 */
#ifndef SEEK_FLAGS_H
#define SEEK_FLAGS_H

#include "backlog/item.h"

/* The item's field of such a name whose value is yes, no or nothing; or NULL. */
const struct field *item_flag(const struct item *item, struct arena *arena);

/* What says when an item was over: "Completed: 2026-03-01"; or NULL. */
const struct field *item_end_date(const struct item *item);

/* A regex for such a value, and nothing else beside it. */
#define END_DATE                                                  \
	"/^\\W*(\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[.\\/]\\d{1,2}[.\\/" \
	"]\\d{4})\\W*$/"

/* "x", "yes", "✅", "true": the value of such a field. */
bool says_yes(struct span value, struct arena *arena);

#endif
