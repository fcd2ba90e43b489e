/* The rows of a table as GitHub reads them, a line each. */
#ifndef READ_TABLE_ROWS_H
#define READ_TABLE_ROWS_H

#include "base/span.h"

/* The cells of a row, from left to right. */
struct row_walk {
	struct span text; /* up to the end of the line */
	size_t at;
};

/* `text` ends where the line ends; the row begins at its byte `start`. */
struct row_walk row_begin(struct span text, size_t start);

/*
 * The text of the next cell, without blanks around it, as offsets in `text`.
 * False once there is none.
 */
bool row_next_cell(struct row_walk *walk, uint32_t *start, uint32_t *end);

/* How many cells a line has; 0 where it is not a row, as a lone pipe. */
size_t row_columns(struct span line);

/* How many columns `|---|:-:|` makes; 0 where it is not a delimiter row. */
size_t delimiter_columns(struct span line);

#endif
