/* Whether all that names something is struck through: "~~T-1: Fax~~ ✅". */
#ifndef BACKLOG_STRUCK_H
#define BACKLOG_STRUCK_H

#include "backlog/kind.h"
#include "read/outline.h"

/* Is any of the block's text struck out? */
bool block_any_struck(const struct outline *outline, const struct block *b);

/* Is the text of a paragraph, heading or cell crossed out as a whole? */
bool text_is_struck(const struct outline *outline, uint32_t block);

struct struck_name {
	bool is_done; /* what stands beside it says that it was done */
	bool has_remark; /* something stands after it */
	uint32_t end; /* of what is struck, in the source */
};

/*
 * Is all that names it struck through, in a heading, a paragraph or a cell? A
 * sign, an id or a mark may stand in front, a remark after it: "T-8: ~~Fax~~",
 * "~~Fax~~ (moved to v2)". Not where words are left that may be the name: "T-8:
 * ~~Fax~~ Mail". With `first_line` nothing below that line is looked at. `out`
 * may be NULL.
 */
bool name_is_struck(const struct outline *outline, uint32_t block,
		    bool first_line, struct struck_name *out);

/* The text of a block up to the end of what is struck. In the arena. */
struct span struck_words(const struct outline *outline, uint32_t block,
			 const struct struck_name *name, struct arena *arena);

/* ---- struck-row.c ---- */

/*
 * The same of a row: its first full cell, or the one that says its title. Not
 * that one alone where the row has a status.
 */
bool row_is_struck(const struct outline *outline, uint32_t row,
		   const struct kind *kind, struct struck_name *out,
		   struct arena *arena);

/*
 * Does a column or field of that (folded) name say in words that are known that
 * work goes on: "In progress", "Ready"? Of an idea a status alone does: "New"
 * may be a type.
 */
bool value_says_open(struct span name, struct span value, struct arena *arena);

/* Is the cell one by which row_is_struck() finds out, and is it struck? */
bool row_cell_is_struck(const struct outline *outline, uint32_t cell,
			const struct kind *kind, struct struck_name *out,
			struct arena *arena);

#endif
