/*
 * What the decision sections of a file say of the items that stand in it: their
 * entries, read once and looked up by the ids that they name.
 */
#ifndef READY_DECISIONS_H
#define READY_DECISIONS_H

#include "ready/judge.h"

/* Is a section of this (folded) name one? Without names: of a usual name. */
bool is_decision(struct span folded, const struct names *names);

/*
 * Entries of the file's own decision sections that name the item, in order; none
 * for an item that is a file of its own. `*out` is in the judge's scratch.
 */
size_t decisions_about(struct judge *judge, const struct item *item,
		       const struct names *names, struct span **out);

#endif
