/* The backlog as a table that fits the terminal. */
#include "report/list-extras.h"

#include "backlog/caption.h"
#include "report/phrases.h"

#include "base/unicode.h"

/* ---- the first lines ---- */

static void write_reasons(struct list_writer *w, struct buf *out)
{
	enum { FROM = 20, MOST = 5 };
	const struct listing *listing = w->listing;

	if (listing->tally.by[STANDS_NOT_READY] < FROM)
		return;
	for (size_t i = 0; i < listing->n_reasons && i < MOST; i++) {
		const struct lack *reason = &listing->reasons[i];

		buf_addf(out, "%s%zu lack%s ", i ? ", " : "", reason->count,
			 reason->count == 1 ? "s" : "");
		buf_add(out, reason->subject);
		if (reason->only)
			buf_addf(out, " (%zu only this)", reason->only);
	}
	buf_addc(out, '.');
}

static void write_left_out(struct list_writer *w, struct buf *line)
{
	const struct listing *listing = w->listing;

	if (listing->done_left_out) {
		buf_addc(line, ' ');
		add_over(line, listing->done_left_out,
			 listing->closed_left_out);
		buf_adds(line, " left out.");
	}
	for (int e = 0; e < N_EXTRAS; e++) {
		if (!w->common[e].len)
			continue;
		buf_adds(line, " All have ");
		text_show(line, w->names[e]);
		buf_addc(line, ' ');
		text_show(line, cut_to(w->common[e], 30, w->arena));
		buf_addc(line, '.');
	}
	add_prefix(line, w->prefix);
}

static void write_head(struct list_writer *w)
{
	const struct listing *listing = w->listing;
	size_t unasked =
		count_unasked(w->outlook, listing->items, listing->total);
	struct tally rest = listing->tally;
	struct buf line = BUF_INIT;

	if (!listing->tally.open) {
		buf_adds(&line, listing->is_asked
					? "Nothing that was asked for is "
					  "open."
					: "Nothing is open.");
	} else if (unasked == listing->tally.open) {
		add_kinds(&line, w->outlook, listing->items, listing->total);
		buf_addf(&line, " %s open, and nothing is asked of %s yet.",
			 listing->tally.open == 1 ? "is" : "are",
			 listing->tally.open == 1 ? "it" : "them");
	} else {
		add_kinds(&line, w->outlook, listing->items, listing->total);
		buf_adds(&line, listing->tally.open == 1 ? " is open: "
							 : " are open: ");
		if (unasked == rest.can_start && unasked) {
			buf_addf(&line, "nothing is asked yet of %zu, ",
				 unasked);
			rest.can_start = 0;
			rest.by[STANDS_READY] -= unasked;
			unasked = 0;
		}
		add_tally(&line, w->outlook, &rest);
		buf_addc(&line, '.');
		if (unasked)
			buf_addf(&line,
				 " Nothing is asked yet of %zu that can "
				 "start.",
				 unasked);
		add_ready_waiting(&line, w->outlook, listing->items,
				  listing->total);
	}
	add_wrapped(w->out, w->outlook, buf_span(&line));
	buf_clear(&line);
	add_order(&line, w->outlook, listing);
	write_left_out(w, &line);
	add_wrapped(w->out, w->outlook, span_trim(buf_span(&line)));
	buf_clear(&line);
	add_nearly(&line, w->outlook, listing->items, listing->total);
	buf_addc(&line, ' ');
	write_reasons(w, &line);
	add_wrapped(w->out, w->outlook, span_trim(buf_span(&line)));
	buf_release(&line);
	add_unknown(w->out, w->outlook);
}

/* ---- rows ---- */

/*
 * Do several stand where nothing keeps any of them, all alike? A column with
 * one word in every line says nothing.
 */
static void find_alike(struct list_writer *w)
{
	const struct listing *listing = w->listing;
	const struct planned *first = listing->n ? listing->items[0] : NULL;

	w->stand_alike = listing->n > 1 &&
			 (first->stands == STANDS_BEGUN || first->can_start);
	for (size_t i = 1; w->stand_alike && i < listing->n; i++)
		w->stand_alike =
			listing->items[i]->stands == first->stands &&
			listing->items[i]->can_start == first->can_start &&
			span_eq(say_standing(w->outlook, listing->items[i]),
				say_standing(w->outlook, first));
}

static void fill_grid(struct list_writer *w, struct grid *grid)
{
	size_t n = (w->stand_alike ? 2 : 3) + list_count_extras(w);

	grid_init(grid, w->outlook, n, w->listing->n);
	grid->columns[0].is_id = true;
	grid->columns[1].is_title = true;
	if (!w->stand_alike)
		grid->columns[2].is_standing = true;
	for (size_t i = 0; i < w->listing->n; i++) {
		const struct planned *planned = w->listing->items[i];
		size_t at = 2;

		grid_set(grid, i, 0, shown_id(planned));
		grid_set(grid, i, 1, title_without(w->prefix, planned));
		if (!w->stand_alike)
			grid_set(grid, i, at++,
				 say_standing(w->outlook, planned));
		for (int e = 0; e < N_EXTRAS; e++)
			if (w->shows[e])
				grid_set(grid, i, at++,
					 list_extra(w, planned, (enum extra)e));
	}
}

static void write_group(struct list_writer *w, size_t from, size_t to)
{
	struct span name = group_heading_of(w->outlook, w->listing->items,
					    w->listing->n, from);
	struct buf line = BUF_INIT;

	buf_addc(w->out, '\n');
	if (!name.len)
		return;
	text_show(&line, cut_to(name, width_of_group(w->outlook), w->arena));
	buf_addf(&line, " (%zu)", to - from);
	add_painted(w->out, w->outlook, COLOUR_BOLD, buf_span(&line));
	buf_addc(w->out, '\n');
	buf_release(&line);
}

static void write_rows(struct list_writer *w, const struct grid *grid)
{
	const struct listing *listing = w->listing;
	const char **colours =
		ARENA_ARRAY(w->arena, const char *, grid->n_columns);

	for (size_t from = 0, to; from < listing->n; from = to) {
		to = from + 1;
		while (to < listing->total &&
		       (listing->is_sorted ||
			is_same_group(w->outlook, listing->items[from],
				      listing->items[to])))
			to++;
		if (listing->is_sorted)
			buf_addc(w->out, '\n');
		else
			write_group(w, from, to);
		for (size_t i = from; i < to && i < listing->n; i++) {
			if (!w->stand_alike)
				colours[2] = standing_colour(listing->items[i]);
			grid_row(grid, i, colours, w->out);
		}
	}
}

/* What is listed apart, and how many rows there is no room for. */
static void write_rest(struct list_writer *w)
{
	struct buf line = BUF_INIT;

	if (w->listing->outcomes_left_out)
		buf_addf(&line,
			 "%zu open %s: git ready trace shows what serves %s",
			 w->listing->outcomes_left_out,
			 w->listing->outcomes_left_out == 1
				 ? "outcome is listed apart"
				 : "outcomes are listed apart",
			 w->listing->outcomes_left_out == 1 ? "it" : "them");
	add_wrapped(w->out, w->outlook, buf_span(&line));
	buf_release(&line);
	if (w->listing->n < w->listing->total)
		buf_addf(w->out, "%zu more\n",
			 w->listing->total - w->listing->n);
}

/* ---- --columns ---- */

static void write_asked(struct list_writer *w)
{
	const struct outlook *outlook = w->outlook;
	struct grid grid;

	grid_init(&grid, outlook, outlook->n_columns, w->listing->n + 1);
	for (size_t c = 0; c < outlook->n_columns; c++) {
		const struct column *column = &outlook->columns[c];

		grid.columns[c].is_title = span_is(column->folded, "title");
		grid.columns[c].is_id = span_is(column->folded, "id");
		grid_set(&grid, 0, c, column->name);
		for (size_t i = 0; i < w->listing->n; i++)
			grid_set(&grid, i + 1, c,
				 planned_value(outlook->plan,
					       w->listing->items[i],
					       column->folded, w->arena));
	}
	grid_fit(&grid);
	buf_addc(w->out, '\n');
	for (size_t i = 0; i <= w->listing->n; i++)
		grid_row(&grid, i, NULL, w->out);
}

static void write_all(struct list_writer *w)
{
	struct grid grid;

	w->prefix = title_prefix(w->outlook->plan);
	list_find_extras(w);
	find_alike(w);
	write_head(w);
	if (!w->listing->n)
		return;
	if (w->outlook->columns) {
		write_asked(w);
		return;
	}
	fill_grid(w, &grid);
	if (list_drop_extras(w, &grid))
		fill_grid(w, &grid);
	grid_fit(&grid);
	write_rows(w, &grid);
	buf_addc(w->out, '\n');
	list_write_shown(w);
	list_write_not_shown(w);
	write_rest(w);
}

void list_text(const struct outlook *outlook, struct buf *out)
{
	struct buf text = BUF_INIT;
	struct list_writer w = { .outlook = outlook,
				 .listing = outlook->listing,
				 .arena = outlook->report->arena,
				 .out = &text };

	write_all(&w);
	add_log(out, buf_span(&text));
	buf_release(&text);
}
