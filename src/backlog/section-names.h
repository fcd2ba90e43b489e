/* Items that the blocks of a section name: "US-2", and below it "- US-1". */
#ifndef BACKLOG_SECTION_NAMES_H
#define BACKLOG_SECTION_NAMES_H

#include "backlog/item.h"

/* "US-1 Login", "#12", "Login (US-1)": surely a name, whatever is beside it. */
bool section_surely_names(struct span text);

/* Does a paragraph open with a link? And with one to a file of the repository? */
bool section_opens_with_link(const struct outline *outline, uint32_t paragraph);
bool section_links_within(const struct outline *outline, uint32_t paragraph);

/* The first paragraph of an entry, in a quote as well; or NO_BLOCK. */
uint32_t section_first_paragraph(const struct outline *outline, uint32_t entry);

/*
 * Adds what a section names below its first value, and in a table or a block of
 * code as its first block: whatever surely is an id. `field` is the one that has
 * the first value, or NULL; then one is added where something is named.
 */
void section_add_names(struct item *item, const struct section *section,
		       uint32_t first, struct field *field, struct span name,
		       struct arena *arena);

#endif
