/* Loose at either end: what serves nothing, and names that nothing has. */
#include "report/trace-parts.h"

#include "backlog/caption.h"

#include "base/unicode.h"

static void begin_rows(struct trace_writer *w, struct grid *grid, size_t n)
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
	grid_set(grid, row, 1, item_caption(planned->item));
	grid_set(grid, row, 2, note);
}

static void end_rows(struct trace_writer *w, struct grid *grid, size_t total)
{
	static const char *const colours[] = { NULL, NULL, COLOUR_YELLOW };

	grid_fit(grid);
	for (size_t i = 0; i < grid->n_rows; i++)
		grid_row(grid, i, colours, w->out);
	if (total > grid->n_rows)
		buf_addf(w->out, "  and %zu more\n", total - grid->n_rows);
}

static void write_on_closed(struct trace_writer *w)
{
	const struct trace *trace = w->trace;
	size_t n = trace->n_on_closed < MOST_LINES ? trace->n_on_closed
						   : MOST_LINES;
	struct grid grid;

	if (!n)
		return;
	trace_heading(w, "For something that is closed: find another, or drop "
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
static void add_priorities(struct trace_writer *w, struct buf *line,
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

static void write_loose(struct trace_writer *w)
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
	trace_heading(w, line.at);
	begin_rows(w, &grid, list->n < MOST ? list->n : MOST);
	for (size_t i = 0; i < grid.n_rows; i++)
		set_row(&grid, i, list->list[i], SPAN(""));
	end_rows(w, &grid, list->n);
	buf_release(&line);
	buf_release(&counts);
}

static void write_names(struct trace_writer *w)
{
	const struct trace *trace = w->trace;

	if (!trace->n_names)
		return;
	trace_heading(w, "Named, but not an item here");
	for (size_t i = 0; i < trace->n_names && i < MOST_LINES; i++) {
		const struct bare_name *name = &trace->names[i];
		struct buf line = BUF_INIT;

		buf_adds(&line, "  \"");
		text_show(&line, cut_to(name->value, 40, w->arena));
		buf_adds(&line, "\" by ");
		add_ids(&line, name->items.list, name->items.n, 3);
		buf_add(w->out,
			cut_to(buf_span(&line), trace_width(w), w->arena));
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
			    plan_tells_reached(plan, check->names.folded[n]))
				return true;
	}
	return false;
}

static void write_unmeasured(struct trace_writer *w)
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

void trace_loose_ends(struct trace_writer *w)
{
	write_on_closed(w);
	write_loose(w);
	write_names(w);
	write_unmeasured(w);
}
