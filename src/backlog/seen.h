/* Lines that a person takes for a field, where none was read. */
#ifndef BACKLOG_SEEN_H
#define BACKLOG_SEEN_H

#include "backlog/item.h"

struct seen_line {
	const struct document *doc;
	uint32_t start, end; /* in doc */
	struct span text; /* as it is seen, without emphasis and markers */
	bool is_code;
	bool is_table; /* of HTML */
	bool is_nested; /* in an entry within an entry */
	bool is_empty; /* nothing follows the sign, there or below */
};

/*
 * Finds the first line of the item that opens with the (folded) name and a sign
 * such as ":", "=" or " - ". Returns false if there is none. Texts are in the
 * arena.
 */
bool item_find_line(struct seen_line *out, const struct item *item,
		    struct span folded, struct arena *arena);

#endif
