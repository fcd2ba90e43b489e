/* Rows of a table that are not items, though items are listed around them. */
#ifndef BACKLOG_EMPTY_ROW_H
#define BACKLOG_EMPTY_ROW_H

#include "read/outline.h"

/*
 * Is the row nothing but blanks, dashes, "_none_" and tags, or a sum below the
 * items: "| **Total** | | 21 |", without an id and with no item after it? Or is it
 * the only row, and says in the place of an id that there is none?
 */
bool row_lists_nothing(const struct outline *outline, uint32_t row,
		       struct arena *scratch);

#endif
