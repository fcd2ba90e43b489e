/* A section that is called like a field, and what it says: "## Status", "Done". */
#ifndef BACKLOG_SECTION_VALUE_H
#define BACKLOG_SECTION_VALUE_H

#include "backlog/item.h"

/*
 * The name by which a section is asked as a field: its own, the same without
 * a remark, or the other one in it; empty where nobody asks, but for a label that
 * says what the item waits for or blocks.
 */
struct span section_asked_name(const struct kind *kind,
			       const struct section *section,
			       struct arena *arena);

/*
 * Does its name say what an item waits for, and does it open with a list in which
 * an entry names something by itself, whatever pairs stand beside it: "US-1"
 * above "Blocks: US-3"?
 */
bool section_names_any(const struct section *section);

/*
 * Adds the value of a section that is asked as a field: its first line, if that
 * is not a sentence with more below it, or of a list what counts there.
 */
void section_add_value(struct item *item, const struct section *section,
		       struct arena *arena);

#endif
