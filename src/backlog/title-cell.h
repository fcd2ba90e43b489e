/* The cell of a row that says what the row is called. */
#ifndef BACKLOG_TITLE_CELL_H
#define BACKLOG_TITLE_CELL_H

#include "backlog/kind.h"
#include "read/outline.h"

/*
 * The cell below a column that titles have, or before a description; NO_BLOCK
 * where neither is there.
 */
uint32_t row_title_cell(const struct outline *outline, uint32_t row,
			const struct kind *kind, struct arena *arena);

/*
 * Where no column is known to have titles, the first before a description that
 * says something else in nearly each row has them, whatever it is called: "Post"
 * of `| ID | Post | Beskrivning |`. Its cell in this row, or NO_BLOCK.
 */
uint32_t row_cell_before_description(const struct outline *outline,
				     uint32_t row, const struct kind *kind,
				     struct arena *arena);

#endif
