/* The backlog as a table that fits the terminal. */
#include "report/outlook.h"

#include "backlog/caption.h"

#include "base/unicode.h"

#include <stdlib.h>

/* Cell by cell what a table may have beside id, title and standing. */
enum extra {
	EXTRA_KIND,
	EXTRA_PAGE,
	EXTRA_SERVES,
	EXTRA_SIZE,
	EXTRA_OWNER,
	N_EXTRAS
};

struct writer {
	const struct outlook *outlook;
	const struct listing *listing;
	struct arena *arena;
	struct buf *out;
	struct span prefix; /* that half of the titles share */
	struct span common[N_EXTRAS]; /* the same in all rows */
	size_t filled[N_EXTRAS];
	struct span names[N_EXTRAS];
	bool shows[N_EXTRAS];
	bool stand_alike; /* all of them: the first line has said it */
};

/* ---- what rows have ---- */

static struct span served_by_name(const struct planned *planned)
{
	for (size_t i = 0; i < planned->n_serves; i++)
		if (planned->serves[i].to)
			return planned_name(planned->serves[i].to);
	return SPAN("");
}

static struct span extra_of(const struct writer *w,
			    const struct planned *planned, enum extra extra)
{
	switch (extra) {
	case EXTRA_KIND:
		return planned->item->kind->name;
	case EXTRA_PAGE:
		return plan_page_of(w->outlook->plan, planned);
	case EXTRA_SERVES:
		return served_by_name(planned);
	case EXTRA_SIZE:
		return planned->size;
	default:
		return planned->owner;
	}
}

/* "milestone" where all serve milestones, else "serves". */
static struct span name_of_serves(const struct writer *w)
{
	const struct kind *kind = NULL;

	for (size_t i = 0; i < w->listing->n; i++) {
		const struct planned *planned = w->listing->items[i];

		for (size_t j = 0; j < planned->n_serves; j++) {
			const struct planned *to = planned->serves[j].to;

			if (to && kind && kind != to->item->kind)
				return SPAN("serves");
			if (to)
				kind = to->item->kind;
		}
	}
	return kind ? text_fold_case(w->arena, kind->name) : SPAN("serves");
}

static struct span name_of_extra(const struct writer *w, enum extra extra)
{
	static const enum name_is meant[] = {
		[EXTRA_SIZE] = NAME_SIZE, [EXTRA_OWNER] = NAME_OWNER
	};

	if (extra == EXTRA_KIND)
		return SPAN("kind");
	if (extra == EXTRA_PAGE)
		return SPAN("where it is");
	if (extra == EXTRA_SERVES)
		return name_of_serves(w);
	for (size_t i = 0; i < w->listing->n; i++) {
		const struct field *field =
			plan_field(w->outlook->plan, w->listing->items[i]->item,
				   meant[extra]);

		if (field)
			return field->folded;
	}
	return SPAN("");
}

/* "BACK" of "BACK-239": the letters that ids begin with. */
static struct span id_letters(const struct writer *w,
			      const struct planned *planned)
{
	struct span id = shown_id(planned);
	size_t n = 0;

	while (n < id.len && char_is_letter(id.at[n]))
		n++;
	return text_fold_case(w->arena, span_first(id, n));
}

/* Do the ids tell of which kind an item is, so that no column need to? */
static bool ids_tell_kinds(const struct writer *w)
{
	struct table by_letters, by_kind;
	bool tell = true;

	table_init(&by_letters, w->arena);
	table_init(&by_kind, w->arena);
	for (size_t i = 0; i < w->listing->n && tell; i++) {
		const struct planned *planned = w->listing->items[i];
		const struct kind *kind = planned->item->kind;
		struct span letters = id_letters(w, planned);
		void **of_letters = table_slot(&by_letters, letters);
		void **of_kind = table_slot(&by_kind, kind->name);

		tell = letters.len &&
		       (!*of_letters || *of_letters == (void *)kind) &&
		       (!*of_kind ||
			span_eq(*(struct span *)*of_kind, letters));
		*of_letters = (void *)kind;
		if (!*of_kind) {
			*of_kind = ARENA_NEW(w->arena, struct span);
			*(struct span *)*of_kind = letters;
		}
	}
	table_release(&by_letters);
	table_release(&by_kind);
	return tell;
}

static void count_extras(struct writer *w)
{
	for (int e = 0; e < N_EXTRAS; e++) {
		bool differs = false;

		for (size_t i = 0; i < w->listing->n; i++) {
			struct span value = extra_of(w, w->listing->items[i],
						     (enum extra)e);

			w->filled[e] += value.len > 0;
			if (!i)
				w->common[e] = value;
			differs |= !span_eq(value, w->common[e]);
		}
		if (differs || w->listing->n < 2)
			w->common[e] = SPAN("");
		w->names[e] = name_of_extra(w, (enum extra)e);
		w->shows[e] = w->filled[e] && differs &&
			      w->filled[e] * 10 >= w->listing->n;
	}
	w->common[EXTRA_KIND] = w->common[EXTRA_PAGE] = SPAN("");
	if (w->shows[EXTRA_PAGE] &&
	    !has_namesakes(w->outlook, w->listing->items, w->listing->n))
		w->shows[EXTRA_PAGE] = false;
	if (w->shows[EXTRA_KIND] && ids_tell_kinds(w))
		w->shows[EXTRA_KIND] = false;
}

/* ---- titles ---- */

static struct span title_of(const struct writer *w,
			    const struct planned *planned)
{
	struct span title = item_caption(planned->item);

	if (w->prefix.len && title.len > w->prefix.len &&
	    span_eq(span_first(title, w->prefix.len), w->prefix))
		return span_from(title, w->prefix.len);
	return title;
}

/* ---- the first lines ---- */

static void write_reasons(struct writer *w, struct buf *out)
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

static void write_left_out(struct writer *w, struct buf *line)
{
	const struct listing *listing = w->listing;

	if (listing->done_left_out)
		buf_addf(line, " %zu done left out.", listing->done_left_out);
	for (int e = 0; e < N_EXTRAS; e++) {
		if (!w->common[e].len)
			continue;
		buf_adds(line, " All have ");
		text_show(line, w->names[e]);
		buf_addc(line, ' ');
		text_show(line, cut_to(w->common[e], 30, w->arena));
		buf_addc(line, '.');
	}
	if (w->prefix.len) {
		buf_adds(line, " Titles without \"");
		text_show(line, span_trim(w->prefix));
		buf_adds(line, "\".");
	}
}

static void write_head(struct writer *w)
{
	const struct listing *listing = w->listing;
	size_t unasked =
		count_unasked(w->outlook, listing->items, listing->total);
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
		add_tally(&line, w->outlook, &listing->tally);
		buf_addc(&line, '.');
		if (unasked && unasked == listing->tally.can_start)
			buf_adds(&line, " Nothing is asked yet of what can "
					"start.");
		else if (unasked)
			buf_addf(&line,
				 " Nothing is asked yet of %zu that can "
				 "start.",
				 unasked);
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
static void find_alike(struct writer *w)
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

static size_t count_shown(const struct writer *w)
{
	size_t n = 0;

	for (int e = 0; e < N_EXTRAS; e++)
		n += w->shows[e];
	return n;
}

static void fill_grid(struct writer *w, struct grid *grid)
{
	size_t n = (w->stand_alike ? 2 : 3) + count_shown(w);

	grid_init(grid, w->outlook, n, w->listing->n);
	grid->columns[0].is_id = true;
	grid->columns[1].is_title = true;
	if (!w->stand_alike)
		grid->columns[2].is_standing = true;
	for (size_t i = 0; i < w->listing->n; i++) {
		const struct planned *planned = w->listing->items[i];
		size_t at = 2;

		grid_set(grid, i, 0, shown_id(planned));
		grid_set(grid, i, 1, title_of(w, planned));
		if (!w->stand_alike)
			grid_set(grid, i, at++,
				 say_standing(w->outlook, planned));
		for (int e = 0; e < N_EXTRAS; e++)
			if (w->shows[e])
				grid_set(grid, i, at++,
					 extra_of(w, planned, (enum extra)e));
	}
}

/*
 * The title keeps its room: what does not fit beside it is left out. True where
 * something is.
 */
static bool drop_extras(struct writer *w, const struct grid *grid, bool *noroom)
{
	size_t title = grid->columns[1].widest, at = 2;
	size_t room = 2 + (title > 40 ? 40 : title);
	bool drops = false;

	room += (grid->columns[0].widest > 16 ? 16 : grid->columns[0].widest) +
		2;
	if (!w->stand_alike) {
		size_t width = grid->columns[at++].widest;

		room += (width > 24 ? 24 : width) + 2;
	}
	for (int e = 0; e < N_EXTRAS; e++) {
		size_t width;

		if (!w->shows[e])
			continue;
		width = grid->columns[at++].widest;
		width = (width > 16 ? 16 : width) + 2;
		if (room + width > grid->width) {
			w->shows[e] = false;
			noroom[e] = drops = true;
		} else {
			room += width;
		}
	}
	return drops;
}

static void write_group(struct writer *w, size_t from, size_t to)
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

static void write_rows(struct writer *w, const struct grid *grid)
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

static bool is_rare(const struct writer *w, int extra)
{
	return w->filled[extra] && w->filled[extra] * 3 < w->listing->n;
}

/* A line of its own, in as many as it takes. */
static void end_line(struct writer *w, struct buf *line)
{
	if (line->len)
		add_wrapped(w->out, w->outlook, buf_span(line));
	buf_clear(line);
}

/* "Last columns: kind, size": their values alone do not tell. */
static void write_shown(struct writer *w)
{
	struct buf line = BUF_INIT;
	size_t n = count_shown(w);

	if (n == w->shows[EXTRA_KIND])
		return;
	buf_adds(&line, n == 1 ? "Last column: " : "Last columns: ");
	for (int e = 0; e < N_EXTRAS; e++)
		if (w->shows[e]) {
			text_show(&line, span_is(w->names[e], "serves")
						 ? SPAN("what it serves")
						 : w->names[e]);
			buf_adds(&line, --n ? ", " : "");
		}
	end_line(w, &line);
	buf_release(&line);
}

static void write_not_shown(struct writer *w, const bool *noroom)
{
	const char *sep = "Not shown, since few have one: ";
	struct buf line = BUF_INIT;
	size_t n = 0;

	for (int e = 1; e < N_EXTRAS; e++) {
		if (e == EXTRA_PAGE || w->shows[e] || !is_rare(w, e) ||
		    w->common[e].len)
			continue;
		buf_adds(&line, sep);
		text_show(&line, w->names[e]);
		buf_addf(&line, " (%zu of %zu)", w->filled[e], w->listing->n);
		sep = ", ";
	}
	end_line(w, &line);
	sep = "No room for: ";
	for (int e = 1; e < N_EXTRAS; e++) {
		if (!noroom[e] || is_rare(w, e))
			continue;
		buf_adds(&line, sep);
		text_show(&line, w->names[e]);
		sep = ", ";
		n++;
	}
	if (n)
		buf_addf(&line, " (--columns=id,title,… shows %s)",
			 n == 1 ? "it" : "them");
	end_line(w, &line);
	if (w->listing->outcomes_left_out)
		buf_addf(&line,
			 "%zu open %s: git ready trace shows what serves %s",
			 w->listing->outcomes_left_out,
			 w->listing->outcomes_left_out == 1
				 ? "outcome is listed apart"
				 : "outcomes are listed apart",
			 w->listing->outcomes_left_out == 1 ? "it" : "them");
	end_line(w, &line);
	buf_release(&line);
	if (w->listing->n < w->listing->total)
		buf_addf(w->out, "%zu more\n",
			 w->listing->total - w->listing->n);
}

/* ---- --columns ---- */

static void write_asked(struct writer *w)
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

static void write_all(struct writer *w)
{
	bool noroom[N_EXTRAS] = { false };
	struct grid grid;

	w->prefix = list_prefix(w->listing, w->arena);
	count_extras(w);
	find_alike(w);
	write_head(w);
	if (!w->listing->n)
		return;
	if (w->outlook->columns) {
		write_asked(w);
		return;
	}
	fill_grid(w, &grid);
	if (drop_extras(w, &grid, noroom))
		fill_grid(w, &grid);
	grid_fit(&grid);
	write_rows(w, &grid);
	buf_addc(w->out, '\n');
	write_shown(w);
	write_not_shown(w, noroom);
}

void list_text(const struct outlook *outlook, struct buf *out)
{
	struct buf text = BUF_INIT;
	struct writer w = { .outlook = outlook,
			    .listing = outlook->listing,
			    .arena = outlook->report->arena,
			    .out = &text };

	write_all(&w);
	add_log(out, buf_span(&text));
	buf_release(&text);
}
