/* Rows of a table that are not items, though items are listed around them. */
#ifndef BACKLOG_EMPTY_ROW_H
#define BACKLOG_EMPTY_ROW_H

#include "read/outline.h"

/*
 * Is the row nothing but blanks, dashes, "_none_" and tags, or the sum below
 * the others: "| **Total** | | 21 |" as the last row, without an id?
 */
bool row_lists_nothing(const struct outline *outline, uint32_t row,
		       struct arena *scratch);

#endif
