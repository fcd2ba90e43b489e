/*
 * What an item waits for, said in passing: "Build it (depends on T037, T005)",
 * "Build it — after US-1", "Build it. Requires US-1."
 */
#ifndef BACKLOG_MENTION_H
#define BACKLOG_MENTION_H

#include "backlog/item.h"
#include "backlog/pair.h"

/*
 * Adds a field for each. `whole`: it must be all that its line says. Returns the
 * letter where one begins that ends its line, so that a title may end there; or
 * SIZE_MAX.
 */
size_t item_read_mentions(struct item *item, const struct pair_reader *r,
			  bool whole);

/*
 * Does a paragraph that is set apart, by a quotation, an emoji or bold, open with
 * words for what is waited for, so that the rest of its sentence does not matter:
 * "> Depends on Task 3 (the keel) to float"?
 */
bool mention_may_open(const struct outline *outline, uint32_t block,
		      struct arena *arena);

/* The same of a block, if it is as short as a mention and its sentence are. */
void item_read_mentions_of(struct item *item, uint32_t block, bool whole,
			   struct arena *arena);

#endif
