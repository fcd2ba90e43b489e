/* Outcomes and what serves them, for a terminal. */
#include "report/outlook.h"

#include "base/sort.h"
#include "base/unicode.h"

#include <stdlib.h>

enum { MOST_CHILDREN = 5, MOST_LINES = 10 };

struct writer {
	const struct outlook *outlook;
	const struct trace *trace;
	struct arena *arena;
	struct buf *out;
};

static size_t width_of(const struct writer *w)
{
	return w->outlook->report->width < 40 ? 40 : w->outlook->report->width;
}

static void write_heading(struct writer *w, const char *text)
{
	struct buf line = BUF_INIT;

	buf_addc(w->out, '\n');
	add_wrapped(&line, w->outlook, span_str(text));
	line.at[--line.len] = '\0';
	add_painted(w->out, w->outlook, COLOUR_BOLD, buf_span(&line));
	buf_addc(w->out, '\n');
	buf_release(&line);
}

/* ---- the first line ---- */

static void write_head(struct writer *w)
{
	const struct trace *trace = w->trace;
	const struct plan *plan = w->outlook->plan;
	struct planned_list outcomes = { 0 }, others = { 0 };
	struct buf line = BUF_INIT;

	for (size_t i = 0; i < plan->n_order; i++)
		planned_add(plan->order[i]->is_outcome ? &outcomes : &others,
			    plan->order[i], w->arena);
	if (!outcomes.n) {
		buf_adds(&line, "No outcome is open");
	} else {
		add_kinds(&line, w->outlook, outcomes.list, outcomes.n);
		buf_adds(&line, outcomes.n == 1 ? " is open" : " are open");
	}
	buf_addf(&line, "; %zu of ", trace->serving);
	if (others.n) {
		struct buf kinds = BUF_INIT;

		add_kinds(&kinds, w->outlook, others.list, others.n);
		/* "51 Tasks" → "51 open Tasks" where there is one kind. */
		if (span_find(buf_span(&kinds), ", ") < 0 &&
		    span_find(buf_span(&kinds), " and ") < 0) {
			ptrdiff_t blank = span_find_char(buf_span(&kinds), ' ');

			buf_add(&line,
				span_first(buf_span(&kinds), (size_t)blank));
			buf_adds(&line, " open");
			buf_add(&line,
				span_from(buf_span(&kinds), (size_t)blank));
		} else {
			buf_addf(&line, "%zu open items", others.n);
		}
		buf_release(&kinds);
	} else {
		buf_adds(&line, "0 open items");
	}
	buf_addf(&line, " %s one.", trace->serving == 1 ? "serves" : "serve");
	add_wrapped(w->out, w->outlook, buf_span(&line));
	buf_release(&line);
}

/* ---- an outcome ---- */

static void add_counts_of(struct buf *out, const struct outlook *outlook,
			  const struct outcome_view *view)
{
	const struct tally *tally = &view->tally;
	struct tally open = *tally;

	if (tally->n) {
		buf_addf(out, "%zu of %zu done", tally->done, tally->n);
		if (tally->open)
			buf_adds(out, ", ");
	}
	open.by[STANDS_DONE] = 0;
	add_tally(out, outlook, &open);
	if (view->open_outcomes)
		buf_addf(out, "%s%zu open %s", tally->n ? ", " : "",
			 view->open_outcomes,
			 view->open_outcomes == 1 ? "outcome below"
						  : "outcomes below");
	if (view->below.open)
		buf_addf(out, ", %zu open %s of them", view->below.open,
			 view->below.open == 1 ? "part" : "parts");
}

/* Two columns for each outcome above it, a quarter of the line at most. */
static size_t indent_of(const struct writer *w, const struct outcome_view *view)
{
	size_t most = width_of(w) / 4, indent = view->depth * 2;

	return indent > most ? most : indent;
}

/*
 * "m-8  TUI Task Composer    1 of 3 done, 1 can start": id and title, then the
 * counts, below them where they do not fit beside.
 */
static void write_outcome(struct writer *w, const struct outcome_view *view,
			  size_t id_width)
{
	const struct item *item = view->outcome->item;
	size_t indent = indent_of(w, view), width = width_of(w), room, used;
	struct buf counts = BUF_INIT;
	struct span id = cut_to(text_shown(w->arena, shown_id(view->outcome)),
				id_width, w->arena);
	struct span title = text_shown(w->arena, item->title);

	add_counts_of(&counts, w->outlook, view);
	buf_addf(w->out, "%*s", (int)indent, "");
	used = indent;
	if (id_width) {
		add_painted(w->out, w->outlook, COLOUR_BOLD, id);
		buf_addf(w->out, "%*s", (int)(id_width - text_width(id) + 2),
			 "");
		used += id_width + 2;
	}
	room = width > used + 12 ? width - used : 12;
	if (counts.len && counts.len + 4 + 20 <= room) {
		title = cut_to(title, room - counts.len - 4, w->arena);
		buf_add(w->out, title);
		buf_addf(w->out, "    %s\n", counts.at);
	} else {
		buf_add(w->out, cut_to(title, room, w->arena));
		buf_addc(w->out, '\n');
		add_indented(w->out, w->outlook, buf_span(&counts), used);
	}
	buf_release(&counts);
}

static int by_rank(const void *x, const void *y)
{
	const struct planned *a = *(struct planned *const *)x;
	const struct planned *b = *(struct planned *const *)y;

	return a->rank < b->rank ? -1 : a->rank > b->rank;
}

/* Its open children, the most urgent first; outcomes have lines of their own. */
static void write_children(struct writer *w, const struct outcome_view *view,
			   size_t indent)
{
	struct planned_list open = { 0 };
	struct grid grid;
	size_t n;

	for (size_t i = 0; i < view->outcome->served_by.n; i++) {
		struct planned *child = view->outcome->served_by.list[i];

		if (planned_is_open(child) && !child->is_outcome)
			planned_add(&open, child, w->arena);
	}
	if (!open.n)
		return;
	sort_list(open.list, open.n, sizeof(*open.list), by_rank);
	n = open.n < MOST_CHILDREN ? open.n : MOST_CHILDREN;
	grid_init(&grid, w->outlook, 3, n);
	grid.indent = indent;
	grid.columns[0].is_id = true;
	grid.columns[1].is_title = true;
	grid.columns[2].is_standing = true;
	for (size_t i = 0; i < n; i++) {
		grid_set(&grid, i, 0, shown_id(open.list[i]));
		grid_set(&grid, i, 1, open.list[i]->item->title);
		grid_set(&grid, i, 2,
			 say_trace_standing(w->outlook, open.list[i]));
	}
	grid_fit(&grid);
	for (size_t i = 0; i < n; i++) {
		const char *const colours[] = { NULL, NULL,
						standing_colour(open.list[i]) };

		grid_row(&grid, i, colours, w->out);
	}
	if (open.n > n)
		buf_addf(w->out, "%*sand %zu more\n", (int)indent, "",
			 open.n - n);
}

/* The width that ids of outcomes take. */
static size_t ids_width(const struct writer *w)
{
	enum { MOST = 24 };
	size_t width = 0;

	for (size_t i = 0; i < w->trace->n_outcomes; i++) {
		size_t own = text_width(text_shown(
			w->arena, shown_id(w->trace->outcomes[i].outcome)));

		if (own > width)
			width = own;
	}
	return width > MOST ? MOST : width;
}

static void write_moving(struct writer *w)
{
	const struct trace *trace = w->trace;
	size_t width = ids_width(w);

	for (size_t i = 0; i < trace->n_outcomes; i++) {
		const struct outcome_view *view = &trace->outcomes[i];

		if (view->state != MOVES)
			continue;
		buf_addc(w->out, '\n');
		write_outcome(w, view, width);
		write_children(w, view, indent_of(w, view) + width + 2);
	}
}

static void write_section(struct writer *w, const char *heading,
			  const struct planned_list *list, bool children)
{
	size_t width = ids_width(w);

	if (!list->n)
		return;
	write_heading(w, heading);
	for (size_t i = 0; i < list->n; i++) {
		struct outcome_view view =
			*w->trace->views[list->list[i]->item->index];

		view.depth = 0;
		write_outcome(w, &view, width);
		if (children)
			write_children(w, &view, width + 2);
	}
}

/* ---- loose at either end ---- */

static void begin_rows(struct writer *w, struct grid *grid, size_t n)
{
	grid_init(grid, w->outlook, 3, n);
	grid->columns[0].is_id = true;
	grid->columns[1].is_title = true;
	grid->columns[2].is_standing = true;
}

static void set_row(struct grid *grid, size_t row,
		    const struct planned *planned, struct span note)
{
	grid_set(grid, row, 0, shown_id(planned));
	grid_set(grid, row, 1, planned->item->title);
	grid_set(grid, row, 2, note);
}

static void end_rows(struct writer *w, struct grid *grid, size_t total)
{
	static const char *const colours[] = { NULL, NULL, COLOUR_YELLOW };

	grid_fit(grid);
	for (size_t i = 0; i < grid->n_rows; i++)
		grid_row(grid, i, colours, w->out);
	if (total > grid->n_rows)
		buf_addf(w->out, "  and %zu more\n", total - grid->n_rows);
}

static void write_on_closed(struct writer *w)
{
	const struct trace *trace = w->trace;
	size_t n = trace->n_on_closed < MOST_LINES ? trace->n_on_closed
						   : MOST_LINES;
	struct grid grid;

	if (!n)
		return;
	write_heading(w, "For something that is closed: find another, or drop "
			 "them");
	begin_rows(w, &grid, n);
	for (size_t i = 0; i < n; i++) {
		const struct on_closed *on = &trace->on_closed[i];
		struct span name = planned_name(on->closed);

		set_row(&grid, i, on->planned,
			arena_printf(w->arena, "%.*s is closed", (int)name.len,
				     name.at));
	}
	end_rows(w, &grid, trace->n_on_closed);
}

/* "3 high, 12 medium, 40 without a priority" */
static void add_priorities(struct writer *w, struct buf *line,
			   const struct planned_list *list)
{
	const char *sep = "";

	for (size_t from = 0, to; from < list->n; from = to) {
		struct span name = group_name_of(w->outlook, list->list[from]);

		for (to = from + 1;
		     to < list->n && is_same_group(w->outlook, list->list[from],
						   list->list[to]);
		     to++)
			;
		if (!name.len)
			continue;
		buf_addf(line, "%s%zu ", sep, to - from);
		text_show(line, cut_to(name, 24, w->arena));
		sep = ", ";
	}
}

static void write_loose(struct writer *w)
{
	enum { MOST = 3 };
	const struct planned_list *list = &w->trace->without_outcome;
	struct buf line = BUF_INIT, counts = BUF_INIT;
	struct grid grid;

	if (!list->n)
		return;
	add_priorities(w, &counts, list);
	buf_addf(&line, "%zu %s nothing%s%s", list->n,
		 list->n == 1 ? "serves" : "serve", counts.len ? ": " : "",
		 counts.len ? counts.at : "");
	write_heading(w, line.at);
	begin_rows(w, &grid, list->n < MOST ? list->n : MOST);
	for (size_t i = 0; i < grid.n_rows; i++)
		set_row(&grid, i, list->list[i], SPAN(""));
	end_rows(w, &grid, list->n);
	buf_release(&line);
	buf_release(&counts);
}

static void write_names(struct writer *w)
{
	const struct trace *trace = w->trace;

	if (!trace->n_names)
		return;
	write_heading(w, "Named, but not an item here");
	for (size_t i = 0; i < trace->n_names && i < MOST_LINES; i++) {
		const struct bare_name *name = &trace->names[i];
		struct buf line = BUF_INIT;

		buf_adds(&line, "  \"");
		text_show(&line, cut_to(name->value, 40, w->arena));
		buf_adds(&line, "\" by ");
		add_ids(&line, name->items.list, name->items.n, 3);
		buf_add(w->out, cut_to(buf_span(&line), width_of(w), w->arena));
		buf_addc(w->out, '\n');
		buf_release(&line);
	}
	if (trace->n_names > MOST_LINES)
		buf_addf(w->out, "  and %zu more\n",
			 trace->n_names - MOST_LINES);
}

/* Where the definition asks for one, check tells already. */
static bool asks_for_measure(struct plan *plan, const struct planned *planned)
{
	const struct agreement *agreement =
		agreement_of(plan->definition, planned->item);

	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct check *check = agreement->criteria[i]->check;

		for (size_t n = 0; check && n < check->names.n; n++)
			if (check->names.folded &&
			    plan_name(plan, check->names.folded[n]) ==
				    NAME_MEASURE)
				return true;
	}
	return false;
}

static void write_unmeasured(struct writer *w)
{
	struct planned_list list = { 0 };
	struct buf line = BUF_INIT;

	for (size_t i = 0; i < w->trace->unmeasured.n; i++) {
		struct planned *planned = w->trace->unmeasured.list[i];

		if (!asks_for_measure(w->outlook->plan, planned))
			planned_add(&list, planned, w->arena);
	}
	if (!list.n)
		return;
	if (planned_has_id(list.list[0]))
		add_ids(&line, list.list, list.n, 4);
	else
		buf_addf(&line, "%zu open %s", list.n,
			 list.n == 1 ? "outcome" : "outcomes");
	buf_addf(&line,
		 " %s not say how to tell that %s reached: a section "
		 "\"Measure\" would.",
		 list.n == 1 ? "does" : "do",
		 list.n == 1 ? "it is" : "they are");
	buf_addc(w->out, '\n');
	add_wrapped(w->out, w->outlook, buf_span(&line));
	buf_release(&line);
}

/* ---- all of it ---- */

static bool has_outcomes(const struct plan *plan)
{
	for (size_t i = 0; i < plan->definition->n_agreements; i++)
		if (plan->kinds[i].is_outcome)
			return true;
	return false;
}

/* How many open items serve items of this kind. */
static size_t count_serving(const struct plan *plan, const struct kind *kind)
{
	size_t n = 0;

	for (size_t i = 0; i < plan->n_order; i++) {
		const struct planned *planned = plan->order[i];
		bool serves = false;

		for (size_t j = 0; j < planned->n_serves; j++) {
			const struct planned *to = planned->serves[j].to;

			serves |= to && to->item->kind == kind;
		}
		n += serves;
	}
	return n;
}

/* The kind that most items belong to, since that may be meant; or NULL. */
static const struct kind *likely_outcome(const struct plan *plan, size_t *n)
{
	const struct kind *best = NULL;

	*n = 0;
	for (size_t i = 0; i < plan->definition->n_agreements; i++) {
		const struct kind *kind = plan->kinds[i].kind;
		size_t own = count_serving(plan, kind);

		if (own <= *n)
			continue;
		*n = own;
		best = kind;
	}
	return best;
}

static void write_none(struct writer *w)
{
	size_t n;
	const struct kind *likely = likely_outcome(w->outlook->plan, &n);
	struct buf line = BUF_INIT;

	buf_adds(&line, "No kind of the definition is an outcome, so nothing "
			"serves one. An entry `outcome` below ");
	if (likely)
		buf_addf(&line,
			 "%.*s, to which %zu open %s, would make it one.",
			 (int)likely->name.len, likely->name.at, n,
			 n == 1 ? "item belongs" : "items belong");
	else
		buf_adds(&line, "a kind makes it one.");
	add_wrapped(w->out, w->outlook, buf_span(&line));
	buf_release(&line);
}

void trace_text(const struct outlook *outlook, struct buf *out)
{
	struct buf text = BUF_INIT;
	struct writer w = { .outlook = outlook,
			    .trace = outlook->trace,
			    .arena = outlook->report->arena,
			    .out = &text };

	if (has_outcomes(outlook->plan))
		write_head(&w);
	else
		write_none(&w);
	write_moving(&w);
	write_section(&w,
		      "All done, and still open: close it, and say what came "
		      "of it",
		      &w.trace->all_done, false);
	write_section(&w, "Stuck: nothing is begun, and nothing can start",
		      &w.trace->stuck, true);
	write_section(&w, "Nothing serves it yet", &w.trace->unserved, false);
	write_on_closed(&w);
	write_loose(&w);
	write_names(&w);
	write_unmeasured(&w);
	add_log(out, buf_span(&text));
	buf_release(&text);
}
