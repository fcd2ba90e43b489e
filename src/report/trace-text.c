/* Outcomes and what serves them, for a terminal. */
#include "report/trace-parts.h"

#include "backlog/caption.h"

#include "base/sort.h"
#include "base/unicode.h"

enum { MOST_CHILDREN = 5 };

/* ---- the first line ---- */

static void write_head(struct trace_writer *w)
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
		buf_addf(out, "%zu of %zu done", tally->done - tally->closed,
			 tally->n);
		if (tally->closed)
			buf_addf(out, ", %zu closed", tally->closed);
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
static size_t indent_of(const struct trace_writer *w,
			const struct outcome_view *view)
{
	size_t most = trace_width(w) / 4, indent = view->depth * 2;

	return indent > most ? most : indent;
}

/*
 * "m-8  TUI Task Composer    1 of 3 done, 1 can start": id and title, then the
 * counts, below them where they do not fit beside.
 */
static void write_outcome(struct trace_writer *w,
			  const struct outcome_view *view, size_t id_width)
{
	const struct item *item = view->outcome->item;
	size_t indent = indent_of(w, view), width = trace_width(w), room, used;
	struct buf counts = BUF_INIT;
	struct span id = cut_to(text_shown(w->arena, shown_id(view->outcome)),
				id_width, w->arena);
	struct span title = text_shown(w->arena, item_caption(item));

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

	return compare_sizes(a->rank, b->rank);
}

/* Its open children, the most urgent first; outcomes have lines of their own. */
static void write_children(struct trace_writer *w,
			   const struct outcome_view *view, size_t indent)
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
		grid_set(&grid, i, 1, item_caption(open.list[i]->item));
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
static size_t ids_width(const struct trace_writer *w)
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

static void write_moving(struct trace_writer *w)
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

static void write_section(struct trace_writer *w, const char *heading,
			  const struct planned_list *list, bool children)
{
	size_t width = ids_width(w);

	if (!list->n)
		return;
	trace_heading(w, heading);
	for (size_t i = 0; i < list->n; i++) {
		struct outcome_view view =
			*w->trace->views[list->list[i]->item->index];

		view.depth = 0;
		write_outcome(w, &view, width);
		if (children)
			write_children(w, &view, width + 2);
	}
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

/* A kind that is called so; or NULL. */
static const struct kind *epic_of(const struct plan *plan)
{
	for (size_t i = 0; i < plan->definition->n_agreements; i++)
		if (plan->kinds[i].is_epic)
			return plan->kinds[i].kind;
	return NULL;
}

static void write_none(struct trace_writer *w)
{
	size_t n;
	const struct kind *likely = likely_outcome(w->outlook->plan, &n);
	const struct kind *epic = epic_of(w->outlook->plan);
	struct buf line = BUF_INIT;

	buf_adds(&line, "No kind of the definition is an outcome, such as an "
			"epic or a goal, so there is nothing to trace. ");
	if (likely)
		buf_addf(&line,
			 "%zu open %s to the kind %.*s: an entry `outcome` "
			 "below it makes it one.",
			 n, n == 1 ? "item belongs" : "items belong",
			 (int)likely->name.len, likely->name.at);
	else if (epic)
		buf_addf(&line,
			 "The kind %.*s is not marked as one: an entry "
			 "`outcome` below it does that.",
			 (int)epic->name.len, epic->name.at);
	else
		buf_adds(&line,
			 "Add one that says where your epics or goals are, "
			 "with an entry `outcome` below it.");
	add_wrapped(w->out, w->outlook, buf_span(&line));
	buf_release(&line);
}

void trace_text(const struct outlook *outlook, struct buf *out)
{
	struct buf text = BUF_INIT;
	struct trace_writer w = { .outlook = outlook,
				  .trace = outlook->trace,
				  .arena = outlook->report->arena,
				  .out = &text };

	if (has_outcomes(outlook->plan))
		write_head(&w);
	else
		write_none(&w);
	write_moving(&w);
	write_section(&w,
		      w.trace->all_closed
			      ? "All done or closed, and still open: close "
				"it, and say what came of it"
			      : "All done, and still open: close it, and say "
				"what came of it",
		      &w.trace->all_done, false);
	write_section(&w, "Stuck: nothing is begun, and nothing can start",
		      &w.trace->stuck, true);
	write_section(&w, "Nothing serves it yet", &w.trace->unserved, false);
	trace_loose_ends(&w);
	add_log(out, buf_span(&text));
	buf_release(&text);
}
