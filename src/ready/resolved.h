/*
 * Whether a section that ought not to be there says itself that nothing in it is
 * open any more: by its heading, or by all that stands below it.
 */
#ifndef READY_RESOLVED_H
#define READY_RESOLVED_H

#include "backlog/item.h"

/* "Open questions (resolved)", "Open questions — all answered in May". */
bool section_says_resolved(const struct section *section, struct arena *arena);

/* "None.", "- No open questions", and nothing else; false where it is empty. */
bool section_says_none(const struct section *section, struct arena *arena);

#endif
