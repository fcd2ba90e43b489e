/*
 * What stands in an agreement and is not agreed: lists about the page itself,
 * or about how it is used. A check in them runs all the same.
 */
#ifndef TERMS_ASIDE_H
#define TERMS_ASIDE_H

#include "read/outline.h"

/*
 * Do boxes, or the rows of a table before all else, mark what is agreed in
 * these blocks? Then a list without either, below a heading of its own, is
 * something else.
 */
bool form_marks(const struct outline *outline, uint32_t first, uint32_t last,
		struct arena *arena);

/* Boxes alone: then a table below a heading of its own is something else, too. */
bool boxes_mark(const struct outline *outline, uint32_t first, uint32_t last);

/*
 * Is there neither a box nor a row below the heading of the entry? Or no box
 * below that of the row, whose table has no column for criteria either? What
 * stands in a gate, below "Ready to plan" or "A sprint is ready when:", needs none.
 */
bool stands_unmarked(const struct outline *outline, uint32_t block,
		     struct arena *arena);

/*
 * "Status: accepted", "Source: the handbook": does the list that the entry is
 * in begin so, above whatever else there is in these blocks?
 */
bool is_about_page(const struct outline *outline, uint32_t first,
		   uint32_t entry, struct arena *arena);

/*
 * "| Status | Draft |" above "| Drafted | 2026-05-01 |": does the table of the
 * row begin with two such rows?
 */
bool row_is_about_page(const struct outline *outline, uint32_t row,
		       struct arena *arena);

/*
 * "References", or the like, right above entries with boxes: what an item has
 * to refer to, and nothing to read on. `last` is the first block that is no
 * longer the document's.
 */
bool asks_for_sources(const struct outline *outline, uint32_t heading,
		      uint32_t last, struct arena *arena);

/* A paragraph that is bold as a whole, outside of lists and quotes. */
bool is_label_of_part(const struct outline *outline, uint32_t block,
		      struct arena *arena);

/*
 * How many sentences a team agreed on: entries that are not nested, and rows,
 * without those that stand beside the agreement; else paragraphs.
 */
size_t count_agreed(const struct outline *outline, struct arena *arena);

/*
 * Does an entry, or a row, ask nothing? "QA Lead:" and "Reviewed by: ____" are
 * to be signed, "[Risk 1]" is to be filled in, and "For more see …" is to be
 * read on; who is ticked below "Approved by:" has signed the page, and a table
 * that begins with its status and date is about it. Not "Reviewed
 * by the team:", which is asked of an item.
 */
bool asks_nothing(const struct outline *outline, uint32_t block,
		  struct arena *arena);

#endif
