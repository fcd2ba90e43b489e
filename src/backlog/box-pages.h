/*
 * Legends of boxes on other pages than the items: what a README above them, or
 * the agreement, says that `[-]` means.
 */
#ifndef BACKLOG_BOX_PAGES_H
#define BACKLOG_BOX_PAGES_H

#include "base/table.h"
#include "read/document.h"

/* The page at a path, read with its boxes; NULL where none can be read. */
typedef const struct document *box_page_fn(struct span path, void *data);

struct box_pages {
	box_page_fn *page;
	void *data;
	const char *agreed; /* what the agreement says; NULL: nothing */
	struct table by_folder; /* folder → MOST_MARKS marks */
	struct arena *arena;
};

/* `agreement` may be NULL; only the table needs to be released. */
void box_pages_init(struct box_pages *pages, box_page_fn *page, void *data,
		    const struct document *agreement, struct arena *arena);
void box_pages_release(struct box_pages *pages);

/*
 * What pages say of the boxes in a file: the agreement first, then the pages
 * of its folder, then those of each folder above. NULL where they say nothing,
 * else MOST_MARKS marks that live as long as the arena.
 */
const char *box_pages_say(struct box_pages *pages, struct span path);

/* Has a document been read by just these marks (NULL: none) of other pages? */
bool document_inherits_boxes(const struct document *doc, const char *marks);

#endif
