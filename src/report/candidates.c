/* The items that a name may mean, for people. */
#include "report/outlook.h"

#include "backlog/caption.h"

#include "base/unicode.h"

enum { MOST = 10, WIDEST_TITLE = 40 };

static struct span place_of(const struct outlook *outlook,
			    const struct planned *planned)
{
	const struct document *doc = item_doc(planned->item);
	struct arena *arena = outlook->report->arena;
	struct buf path = BUF_INIT;
	struct span place;

	show_path_here(outlook->report, &path, doc->path);
	place = arena_printf(
		arena, "%.*s:%zu", (int)path.len, path.at,
		outline_place(&doc->outline, planned->item->start).line);
	buf_release(&path);
	return place;
}

/* Do all places fit beside the titles? They are never cut. */
static bool fits_beside(const struct grid *grid, size_t widest)
{
	size_t title = grid->columns[1].widest;

	return grid->indent + grid->columns[0].widest + 2 +
		       (title > WIDEST_TITLE ? WIDEST_TITLE : title) + 2 +
		       grid->columns[2].widest + 2 + widest <=
	       grid->width;
}

void candidates_text(const struct outlook *outlook,
		     struct planned *const *items, size_t n, struct buf *out)
{
	size_t shown = n < MOST ? n : MOST, widest = 0;
	struct span places[MOST];
	struct buf text = BUF_INIT;
	struct grid grid;
	bool beside;

	grid_init(&grid, outlook, 4, shown);
	grid.columns[0].is_id = true;
	grid.columns[1].is_title = true;
	for (size_t i = 0; i < shown; i++) {
		places[i] = place_of(outlook, items[i]);
		if (text_width(places[i]) > widest)
			widest = text_width(places[i]);
		grid_set(&grid, i, 0, shown_id(items[i]));
		grid_set(&grid, i, 1, item_caption(items[i]->item));
		if (!planned_is_open(items[i]))
			grid_set(&grid, i, 2,
				 arena_printf(outlook->report->arena, "(%s)",
					      planned_end_name(items[i])));
	}
	beside = fits_beside(&grid, widest);
	for (size_t i = 0; i < shown && beside; i++)
		grid_set(&grid, i, 3, places[i]);
	grid_fit(&grid);
	for (size_t i = 0; i < shown; i++) {
		grid_row(&grid, i, NULL, &text);
		if (!beside)
			buf_addf(&text, "    %s\n", places[i].at);
	}
	if (n > MOST)
		buf_addf(&text, "  and %zu more\n", n - MOST);
	add_log(out, buf_span(&text));
	buf_release(&text);
}
