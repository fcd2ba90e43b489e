/* Cells of a row, and the row that makes a table of lines. */
#include "read/table-rows.h"

static bool is_row_space(char c)
{
	return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}

static size_t skip_spaces(struct span text, size_t at)
{
	while (at < text.len && is_row_space(text.at[at]))
		at++;
	return at;
}

/* After a pipe and the blanks after it; `at` where there is no pipe. */
static size_t skip_pipe(struct span text, size_t at)
{
	return at < text.len && text.at[at] == '|' ? skip_spaces(text, at + 1)
						   : at;
}

struct row_walk row_begin(struct span text, size_t start)
{
	return (struct row_walk){ text, skip_pipe(text, start) };
}

/* A pipe after a backslash is text, also where the backslash is escaped. */
static size_t cell_end(struct span text, size_t at)
{
	while (at < text.len && text.at[at] != '|') {
		bool escapes = text.at[at] == '\\' && at + 1 < text.len &&
			       text.at[at + 1] == '|';

		at += escapes ? 2 : 1;
	}
	return at;
}

bool row_next_cell(struct row_walk *walk, uint32_t *start, uint32_t *end)
{
	size_t from = walk->at, to;

	if (from >= walk->text.len)
		return false;
	to = cell_end(walk->text, from);
	walk->at = skip_pipe(walk->text, to);
	from = skip_spaces(walk->text, from);
	while (to > from && is_row_space(walk->text.at[to - 1]))
		to--;
	*start = (uint32_t)from;
	*end = (uint32_t)to;
	return true;
}

size_t row_columns(struct span line)
{
	struct row_walk walk = row_begin(line, 0);
	uint32_t start, end;
	size_t n = 0;

	while (row_next_cell(&walk, &start, &end))
		n++;
	return n;
}

size_t delimiter_columns(struct span line)
{
	size_t at = line.len && line.at[0] == '|', n = 0;

	for (;;) {
		size_t dashes;

		at = skip_spaces(line, at);
		at += at < line.len && line.at[at] == ':';
		dashes = at;
		while (at < line.len && line.at[at] == '-')
			at++;
		if (at == dashes)
			return 0;
		at += at < line.len && line.at[at] == ':';
		n++;
		at = skip_spaces(line, at);
		if (at >= line.len)
			return n;
		if (line.at[at++] != '|')
			return 0;
		if (skip_spaces(line, at) >= line.len)
			return n;
	}
}
