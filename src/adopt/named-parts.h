/* What the files share that take names out of sentences; see named.h. */
#ifndef ADOPT_NAMED_PARTS_H
#define ADOPT_NAMED_PARTS_H

#include "adopt/named.h"

/* "section Context" for a name that most items bear; nothing otherwise. */
struct span named_one(struct span name, const struct kind_proposal *kind,
		      struct arena *arena);

/*
 * named-words.c: "User story", "Ticket": does the folded name mean the item
 * itself?
 */
bool named_is_item(struct span folded);

/* "User Story dependencies": of the item, so its name is left out. */
struct span named_without_item(struct span name);

/* "External API dependencies": of others, whatever is called so here. */
bool named_is_elsewhere(struct span name);

/* "Clear description": what is said of it, and not its name. */
struct span named_without_qualifier(struct span name);

#endif
