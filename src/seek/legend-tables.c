/* Legends in tables: a column of values, a row of them, words beside words. */
#include "seek/legend.h"

#include "words/words.h"

/* The cell of a row, from 0; NO_BLOCK where there is none. */
static uint32_t cell_of(const struct outline *outline, uint32_t row, size_t n)
{
	uint32_t cell = block_child(outline, row);

	while (n-- && cell != NO_BLOCK)
		cell = block_sibling(outline, cell);
	return cell;
}

static struct span text_of(const struct legend_reader *reader, uint32_t row,
			   size_t column)
{
	uint32_t cell = cell_of(&reader->doc->outline, row, column);

	return cell == NO_BLOCK ? SPAN_NONE : legend_text(reader, cell);
}

/* "| todo | nobody has begun |": a value in each row. */
static void read_column(struct legend_reader *reader, uint32_t row)
{
	struct legend legend = { 0 };

	for (; row != NO_BLOCK; row = block_sibling(&reader->doc->outline, row))
		legend_add(reader, &legend, text_of(reader, row, 0));
	reader->offer(reader, &legend);
}

/* "| **Status** | open / doing / done |": all of them in one cell. */
static void read_rows(struct legend_reader *reader, uint32_t row)
{
	for (; row != NO_BLOCK;
	     row = block_sibling(&reader->doc->outline, row)) {
		struct legend legend = { 0 };

		if (!legend_is_named(reader, text_of(reader, row, 0)))
			continue;
		legend_split(reader, &legend, text_of(reader, row, 1));
		reader->offer(reader, &legend);
	}
}

/* "| ready-for-agent | AI can take it |": their word beside a known one. */
static void read_translated(struct legend_reader *reader, uint32_t row,
			    size_t known, size_t theirs)
{
	struct legend legend = { 0 };
	struct span *means = NULL;
	size_t n = 0, room = 0, n_known = 0;

	for (; row != NO_BLOCK;
	     row = block_sibling(&reader->doc->outline, row)) {
		size_t before = legend.n;
		struct span word = text_of(reader, row, known);

		legend_add(reader, &legend, text_of(reader, row, theirs));
		if (legend.n == before)
			continue;
		*ARENA_PUSH(reader->arena, means, n, room) = word;
		n_known += status_phase(word, reader->arena) != PHASE_UNKNOWN;
	}
	legend.means = means;
	if (2 * n_known > n)
		reader->offer(reader, &legend);
}

void legend_read_table(struct legend_reader *reader, uint32_t table,
		       bool is_below_name)
{
	const struct outline *outline = &reader->doc->outline;
	uint32_t head = block_child(outline, table);
	uint32_t rows = block_sibling(outline, head);

	if (is_below_name || legend_is_named(reader, text_of(reader, head, 0)))
		read_column(reader, rows);
	read_rows(reader, rows);
	if (!reader->translates)
		return;
	read_translated(reader, rows, 0, 1);
	read_translated(reader, rows, 1, 0);
}
