/*
 * Ids that stand among the words of a field's value, in the forms that the ids
 * of this backlog have: "US-1 (soft) then US-2".
 */
#ifndef BACKLOG_IDS_AMONG_H
#define BACKLOG_IDS_AMONG_H

#include "backlog/backlog.h"

/*
 * Is the text, as a whole, an id that begins and ends like those of the backlog's
 * items, whether one is called so or not? "US-99" where there is a US-1.
 */
bool backlog_knows_form(struct backlog *backlog, struct span text);

/*
 * The first id at or after `at` that stands alone, so that "docs/US-1.md" holds
 * none. One that is said to be past is passed over: "(was US-9)"; so `at` is 0 or
 * the end of the id before. `from` is whose value it is. Empty without one.
 */
struct span id_among(struct backlog *backlog, const struct item *from,
		     struct span text, size_t at);

/* The text without what stands in parentheses, and without blanks around it. */
struct span without_remarks(struct span text, struct arena *arena);

#endif
