/* Columns of text that fit a width, measured as a terminal shows them. */
#include "report/outlook.h"

#include "base/sort.h"
#include "base/unicode.h"

enum {
	GAP = 2,
	LEAST_TITLE = 40,
	LEAST_WIDTH = 40,
	LEAST_WIDTH_OF_COLUMN = 8,
	LEAST_STANDING = 16, /* "after SHELF-12" */
	MOST_ID = 16,
};

void grid_init(struct grid *grid, const struct outlook *outlook,
	       size_t n_columns, size_t n_rows)
{
	struct arena *arena = outlook->report->arena;
	size_t width = outlook->report->width;

	*grid = (struct grid){
		.outlook = outlook,
		.columns = ARENA_ARRAY(arena, struct grid_column, n_columns),
		.n_columns = n_columns,
		.n_rows = n_rows,
		.cells = ARENA_ARRAY(arena, struct grid_cell,
				     n_columns * n_rows),
		.width = width < LEAST_WIDTH ? LEAST_WIDTH : width,
		.indent = 2,
	};
}

void grid_set(struct grid *grid, size_t row, size_t column, struct span text)
{
	struct span shown = text_shown(grid->outlook->report->arena, text);
	/* No more is measured than could be shown. */
	struct span start = span_first(shown, grid->width * 8);
	size_t width = text_width(clip(shown, start.len));

	grid->cells[row * grid->n_columns + column] =
		(struct grid_cell){ shown, width };
	if (width > grid->columns[column].widest)
		grid->columns[column].widest = width;
}

/* How many bytes two texts begin with alike. */
static size_t common(struct span a, struct span b)
{
	size_t n = 0;

	while (n < a.len && n < b.len &&
	       char_lower(a.at[n]) == char_lower(b.at[n]))
		n++;
	return n;
}

static int by_text(const void *x, const void *y)
{
	return span_compare(*(const struct span *)x, *(const struct span *)y);
}

/* The columns that it takes to tell all ids from each other, "…" included. */
static size_t least_id(const struct grid *grid, size_t column)
{
	struct arena *arena = grid->outlook->report->arena;
	struct span *ids = ARENA_ARRAY(arena, struct span, grid->n_rows);
	size_t least = 1;

	for (size_t i = 0; i < grid->n_rows; i++)
		ids[i] = grid->cells[i * grid->n_columns + column].text;
	sort_list(ids, grid->n_rows, sizeof(*ids), by_text);
	for (size_t i = 1; i < grid->n_rows; i++) {
		size_t n = common(ids[i - 1], ids[i]);
		struct span both = clip(ids[i], n);

		if (!span_eq(ids[i - 1], ids[i]) && text_width(both) > least)
			least = text_width(both);
	}
	return least + 2;
}

static size_t width_of_rest(const struct grid *grid)
{
	size_t width = grid->indent;

	for (size_t i = 0; i < grid->n_columns; i++)
		if (!grid->columns[i].is_title && grid->columns[i].widest)
			width += grid->columns[i].width + GAP;
	return width;
}

static void shrink(struct grid *grid, struct grid_column *column, size_t over,
		   size_t least)
{
	if (column->width <= least)
		return;
	column->width = over < column->width - least ? column->width - over
						     : least;
}

/* What a column gives way to, so that the title gets the columns it wants. */
static size_t least_of(const struct grid_column *column)
{
	return column->is_id	     ? MOST_ID
	       : column->is_standing ? LEAST_STANDING
				     : LEAST_WIDTH_OF_COLUMN;
}

/*
 * The last columns give way first, ids as far as they may, until the title has
 * `wanted` columns; where `is_last` even what would stay readable.
 */
static void make_room(struct grid *grid, size_t wanted, bool is_last)
{
	for (size_t i = grid->n_columns; i-- > 0;) {
		struct grid_column *column = &grid->columns[i];
		size_t rest = width_of_rest(grid);

		if (rest + wanted > grid->width && !column->is_title)
			shrink(grid, column, rest + wanted - grid->width,
			       is_last && !column->is_id ? LEAST_WIDTH_OF_COLUMN
							 : least_of(column));
	}
}

/*
 * All columns as wide as they want to be; but ids, which people type, give way
 * before any other where the title has less than `wanted`.
 */
static void set_widths(struct grid *grid, size_t wanted)
{
	size_t rest;

	for (size_t i = 0; i < grid->n_columns; i++)
		grid->columns[i].width = grid->columns[i].widest;
	rest = width_of_rest(grid);
	for (size_t i = 0; i < grid->n_columns; i++) {
		struct grid_column *column = &grid->columns[i];
		size_t least;

		if (!column->is_id || column->widest <= MOST_ID ||
		    rest + wanted <= grid->width)
			continue;
		least = least_id(grid, i);
		shrink(grid, column, rest + wanted - grid->width,
		       least > MOST_ID ? least : MOST_ID);
	}
}

/*
 * Ids that are cut before they can be told apart, as the names of files may be,
 * are left out: what the items are called says more.
 */
static bool drop_cut_ids(struct grid *grid)
{
	bool any = false;

	for (size_t i = 0; i < grid->n_columns; i++) {
		struct grid_column *column = &grid->columns[i];

		if (!column->is_id || column->width >= column->widest ||
		    column->width >= least_id(grid, i))
			continue;
		for (size_t row = 0; row < grid->n_rows; row++)
			grid->cells[row * grid->n_columns + i] =
				(struct grid_cell){ .text = SPAN("") };
		column->widest = column->width = 0;
		any = true;
	}
	return any;
}

static void share_out(struct grid *grid, size_t wanted)
{
	set_widths(grid, wanted);
	make_room(grid, wanted, false);
	make_room(grid,
		  wanted < LEAST_WIDTH_OF_COLUMN ? wanted
						 : LEAST_WIDTH_OF_COLUMN,
		  true);
}

void grid_fit(struct grid *grid)
{
	size_t wanted = grid->width / 2 < LEAST_TITLE ? grid->width * 2 / 5
						      : LEAST_TITLE;
	struct grid_column *title = NULL;
	size_t rest;

	for (size_t i = 0; i < grid->n_columns; i++)
		if (grid->columns[i].is_title)
			title = &grid->columns[i];
	if (title && wanted > title->widest)
		wanted = title->widest;
	if (!title) {
		set_widths(grid, 0);
		return;
	}
	share_out(grid, wanted);
	if (drop_cut_ids(grid))
		share_out(grid, wanted);
	rest = width_of_rest(grid);
	title->width = rest + LEAST_WIDTH_OF_COLUMN < grid->width
			       ? grid->width - rest
			       : LEAST_WIDTH_OF_COLUMN;
	if (title->width > title->widest)
		title->width = title->widest;
}

static void add_blanks(struct buf *out, size_t n)
{
	while (n--)
		buf_addc(out, ' ');
}

/* Is anything in the columns after this one? */
static bool is_last(const struct grid *grid, size_t row, size_t column)
{
	for (size_t i = column + 1; i < grid->n_columns; i++)
		if (grid->cells[row * grid->n_columns + i].text.len)
			return false;
	return true;
}

/* What fits of it into its column. */
static struct grid_cell cut_cell(const struct grid_column *column,
				 const struct grid_cell *cell,
				 struct arena *arena)
{
	struct grid_cell cut = *cell;

	if (cell->width <= column->width)
		return cut;
	cut.text = column->is_standing
			   ? cut_inside(cell->text, column->width, arena)
			   : cut_to(cell->text, column->width, arena);
	cut.width = text_width(cut.text);
	return cut;
}

void grid_row(const struct grid *grid, size_t row, const char *const *colours,
	      struct buf *out)
{
	struct arena *arena = grid->outlook->report->arena;

	add_blanks(out, grid->indent);
	for (size_t i = 0; i < grid->n_columns; i++) {
		const struct grid_column *column = &grid->columns[i];
		struct grid_cell cell = cut_cell(
			column, &grid->cells[row * grid->n_columns + i], arena);

		/* A column that is empty all the way down takes no room. */
		if (!column->widest)
			continue;
		add_painted(out, grid->outlook, colours ? colours[i] : NULL,
			    cell.text);
		if (is_last(grid, row, i))
			break;
		add_blanks(out, (cell.width < column->width
					 ? column->width - cell.width
					 : 0) +
					GAP);
	}
	buf_addc(out, '\n');
}
