/* Whether all that names a row is struck through. */
#include "backlog/ending.h"
#include "backlog/marks.h"
#include "backlog/status-names.h"
#include "backlog/struck.h"
#include "backlog/title-cell.h"
#include "base/unicode.h"

/* The first cell that says more than "[x]": a box that is struck names nothing. */
static uint32_t first_full_cell(const struct outline *outline, uint32_t row,
				struct arena *arena)
{
	uint32_t cell = block_child(outline, row);

	while (cell != NO_BLOCK && (!outline->blocks[cell].n_runs ||
				    text_mark_alone(span_trim(outline_text_copy(
					    outline, cell, arena)))))
		cell = block_sibling(outline, cell);
	return cell;
}

bool value_says_open(struct span name, struct span value, struct arena *arena)
{
	enum phase phase;

	if (is_title_column(name))
		return false;
	phase = text_phase(value, arena);
	return phase && phase < PHASE_DONE &&
	       (phase != PHASE_IDEA || name_is_status(name));
}

/* Does a cell that is not struck say how far the row is? */
static bool cell_is_status(const struct outline *outline, uint32_t head,
			   uint32_t cell, struct arena *arena)
{
	struct span name;

	if (!outline->blocks[cell].n_runs || text_is_struck(outline, cell))
		return false;
	name = text_fold_name(arena, outline_text_copy(outline, head, arena));
	return name_is_status(name) ||
	       value_says_open(name, outline_text_copy(outline, cell, arena),
			       arena);
}

/* Does something in the row say how far it is? */
static bool has_status(const struct outline *outline, uint32_t row,
		       struct arena *arena)
{
	uint32_t table = outline->blocks[row].parent;
	uint32_t head = block_child(outline, block_child(outline, table));
	uint32_t cell = block_child(outline, row);

	while (head != NO_BLOCK && cell != NO_BLOCK) {
		if (cell_is_status(outline, head, cell, arena))
			return true;
		head = block_sibling(outline, head);
		cell = block_sibling(outline, cell);
	}
	return false;
}

/* Is anything struck in the row? Cheap: mostly nothing is. */
static bool row_has_struck(const struct outline *outline, uint32_t row)
{
	for (uint32_t i = row; i < outline->blocks[row].next; i++)
		if (block_any_struck(outline, &outline->blocks[i]))
			return true;
	return false;
}

/*
 * Where only the title is struck, and nothing stands after it, a status beside
 * it knows better.
 */
static bool title_is_struck(const struct outline *outline, uint32_t row,
			    const struct kind *kind, struct struck_name *out,
			    struct arena *arena)
{
	return name_is_struck(outline,
			      row_title_cell(outline, row, kind, arena), false,
			      out) &&
	       (out->has_remark || !has_status(outline, row, arena));
}

bool row_is_struck(const struct outline *outline, uint32_t row,
		   const struct kind *kind, struct struck_name *out,
		   struct arena *arena)
{
	return row_has_struck(outline, row) &&
	       (name_is_struck(outline, first_full_cell(outline, row, arena),
			       false, out) ||
		title_is_struck(outline, row, kind, out, arena));
}

bool row_cell_is_struck(const struct outline *outline, uint32_t cell,
			const struct kind *kind, struct struck_name *out,
			struct arena *arena)
{
	uint32_t row = outline->blocks[cell].parent;

	return (cell == first_full_cell(outline, row, arena) ||
		cell == row_title_cell(outline, row, kind, arena)) &&
	       name_is_struck(outline, cell, false, out);
}
