/* The cell of a row that says what the row is called. */
#include "backlog/title-cell.h"

#include "backlog/id.h"
#include "backlog/state-front.h"
#include "base/unicode.h"

/* Tables of one page look alike: a few rows near by tell what a column has. */
enum {
	MOST_CELLS = 12,
	BLOCKS_AROUND = 1000,
	FEWEST_TO_REPEAT = 4, /* fewer rows do not show whether words repeat */
};

/* Cells of one column, here and in the tables around. */
struct sample {
	const struct outline *outline;
	struct arena *arena;
	struct span texts[MOST_CELLS];
	size_t n, filled, distinct, several_words;
};

static struct span cell_name(const struct outline *outline, uint32_t cell,
			     struct arena *arena)
{
	return text_fold_name(arena, outline_text_copy(outline, cell, arena));
}

static uint32_t first_head(const struct outline *outline, uint32_t table)
{
	return block_child(outline, block_child(outline, table));
}

/* Names in code are those of files, calls and the like. */
static bool is_code(const struct outline *outline, uint32_t cell)
{
	const struct block *block = &outline->blocks[cell];

	for (uint32_t i = 0; i < block->n_runs; i++)
		if (outline->runs[block->run + i].kind != RUN_CODE)
			return false;
	return true;
}

/* Words, and not only an id. */
static bool is_worded(struct span text)
{
	struct opening opening;

	if (id_opens_behind(text, OPENS_CELL, SKIP_ANY, &opening))
		text = span_from(text, opening.end);
	return text_count_words(text) && !span_is(span_trim(text), "—");
}

static void note_cell(struct sample *sample, uint32_t cell)
{
	struct span text = span_trim(
		outline_text_copy(sample->outline, cell, sample->arena));
	bool is_new = true;

	sample->n++;
	if (is_code(sample->outline, cell) || !is_worded(text))
		return;
	for (size_t i = 0; i < sample->filled; i++)
		is_new &= !span_eq(sample->texts[i], text);
	sample->texts[sample->filled++] = text;
	sample->distinct += is_new;
	sample->several_words += text_count_words(text) > 1;
}

/* The cells of a table at this place of its rows. */
static void note_column(struct sample *sample, uint32_t table, size_t place)
{
	const struct outline *outline = sample->outline;
	uint32_t row = block_sibling(outline, block_child(outline, table));

	for (; row != NO_BLOCK && sample->n < MOST_CELLS;
	     row = block_sibling(outline, row)) {
		uint32_t cell = block_child(outline, row);

		for (size_t i = 0; i < place && cell != NO_BLOCK; i++)
			cell = block_sibling(outline, cell);
		if (cell != NO_BLOCK)
			note_cell(sample, cell);
	}
}

/* Is the cell at this place of the header called so? */
static bool is_called(const struct sample *sample, uint32_t table, size_t place,
		      struct span name)
{
	uint32_t head = first_head(sample->outline, table);

	while (place-- > 0 && head != NO_BLOCK)
		head = block_sibling(sample->outline, head);
	return head != NO_BLOCK &&
	       span_eq(cell_name(sample->outline, head, sample->arena), name);
}

/* Does the column at this place of the table tell its rows apart, in words? */
static bool tells_apart(const struct outline *outline, uint32_t table,
			size_t place, struct span name, struct arena *arena)
{
	struct sample sample = { .outline = outline, .arena = arena };
	uint32_t i = table > BLOCKS_AROUND ? table - BLOCKS_AROUND : 0;

	note_column(&sample, table, place);
	for (; i < outline->n_blocks && i < table + BLOCKS_AROUND &&
	       sample.n < MOST_CELLS;
	     i++)
		if (i != table && outline->blocks[i].kind == BLOCK_TABLE &&
		    is_called(&sample, i, place, name))
			note_column(&sample, i, place);
	return sample.n && 10 * sample.filled >= 9 * sample.n &&
	       10 * sample.distinct >= 9 * sample.n &&
	       (sample.n < FEWEST_TO_REPEAT ||
		4 * sample.several_words >= sample.n);
}

static bool is_id_column(const struct kind *kind, struct span folded)
{
	static const char *const names[] = { "id", "#", "key", "nr", "no" };
	const struct field_rule *rule = kind_rule(kind, SPAN("id"));

	for (size_t i = 0; rule && i < rule->n; i++)
		if (rule->sources[i].kind == SOURCE_COLUMN &&
		    span_eq(rule->sources[i].folded, folded))
			return true;
	return ANY_OF(span_is, folded, names);
}

/* How many columns stand before the first description; 0 without one. */
static size_t place_of_description(const struct outline *outline,
				   uint32_t table, struct arena *arena)
{
	uint32_t head = first_head(outline, table);
	size_t place = 0;

	while (head != NO_BLOCK &&
	       !is_description_column(cell_name(outline, head, arena))) {
		head = block_sibling(outline, head);
		place++;
	}
	return head == NO_BLOCK ? 0 : place;
}

uint32_t row_cell_before_description(const struct outline *outline,
				     uint32_t row, const struct kind *kind,
				     struct arena *arena)
{
	uint32_t table = outline->blocks[row].parent;
	uint32_t head = first_head(outline, table);
	uint32_t cell = block_child(outline, row);
	size_t end = place_of_description(outline, table, arena);

	for (size_t i = 0; i < end && cell != NO_BLOCK; i++) {
		struct span name = cell_name(outline, head, arena);

		if (name.len && outline->blocks[cell].n_runs &&
		    !is_id_column(kind, name) && !is_other_column(kind, name) &&
		    tells_apart(outline, table, i, name, arena))
			return cell;
		head = block_sibling(outline, head);
		cell = block_sibling(outline, cell);
	}
	return NO_BLOCK;
}

uint32_t row_title_cell(const struct outline *outline, uint32_t row,
			const struct kind *kind, struct arena *arena)
{
	uint32_t head = first_head(outline, outline->blocks[row].parent);
	uint32_t cell = block_child(outline, row), found = NO_BLOCK;
	bool is_described = true;
	size_t best = SIZE_MAX;

	while (head != NO_BLOCK && cell != NO_BLOCK) {
		struct span name = cell_name(outline, head, arena);
		size_t rank = title_column_rank(kind, name);

		if (outline->blocks[cell].n_runs && rank < best) {
			best = rank;
			found = cell;
			is_described = is_description_column(name);
		}
		head = block_sibling(outline, head);
		cell = block_sibling(outline, cell);
	}
	if (!is_described)
		return found;
	cell = row_cell_before_description(outline, row, kind, arena);
	return cell == NO_BLOCK ? found : cell;
}
