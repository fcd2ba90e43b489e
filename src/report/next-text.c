/* What can start, and what is just below the line, for a terminal. */
#include "report/outlook.h"

#include "backlog/caption.h"

#include "base/unicode.h"

struct writer {
	const struct outlook *outlook;
	const struct upcoming *upcoming;
	struct span prefix; /* that all titles begin with */
	struct arena *arena;
	struct buf *out;
};

static void add_heading(struct writer *w, struct span text)
{
	struct buf line = BUF_INIT;

	add_wrapped(&line, w->outlook, text);
	if (line.len)
		line.at[--line.len] = '\0';
	add_painted(w->out, w->outlook, COLOUR_BOLD, buf_span(&line));
	buf_addc(w->out, '\n');
	buf_release(&line);
}

/* Where nothing ranks the items, none of them is urgent. */
static bool is_ranked(const struct writer *w, const struct planned *planned)
{
	const struct plan *plan = w->outlook->plan;

	return plan->tables[plan_kind_of(plan, planned)->table] != BY_STANDS;
}

/* "Nothing can start: 2 are begun, 17 are ideas." and what to do about it. */
static void write_why_nothing(struct writer *w)
{
	const struct listing *all = &w->upcoming->all;
	struct buf line = BUF_INIT;

	buf_adds(&line, "Nothing can start: ");
	if (all->tally.open)
		add_tally(&line, w->outlook, &all->tally);
	else if (all->done_left_out)
		buf_adds(&line, all->closed_left_out
					? "all that is there is closed"
					: "all that is there is done");
	else
		buf_adds(&line, "nothing is open");
	buf_addc(&line, '.');
	add_heading(w, buf_span(&line));
	buf_clear(&line);
	add_nearly(&line, w->outlook, all->items, all->n);
	add_wrapped(w->out, w->outlook, buf_span(&line));
	buf_release(&line);
}

static void write_head(struct writer *w)
{
	const struct upcoming *u = w->upcoming;
	struct listing can = { 0 };
	struct buf line = BUF_INIT;

	if (!u->total) {
		write_why_nothing(w);
		buf_release(&line);
		return;
	}
	add_startable(&line, w->outlook, u->all.items, u->all.n, u->total);
	if (u->next.n == 1 && u->total > 1)
		buf_adds(&line, "; the first");
	else if (u->next.n < u->total)
		buf_addf(&line, "; the first %zu", u->next.n);
	buf_addc(&line, ':');
	add_heading(w, buf_span(&line));
	buf_clear(&line);
	can.items = ARENA_ARRAY(w->arena, struct planned *, u->all.n);
	for (size_t i = 0; i < u->all.n; i++)
		if (u->all.items[i]->can_start)
			can.items[can.n++] = u->all.items[i];
	add_order(&line, w->outlook, &can);
	add_prefix(&line, w->prefix);
	add_wrapped(w->out, w->outlook, buf_span(&line));
	buf_release(&line);
}

/* What is as urgent, in one line: "medium (3)". */
static void write_group(struct writer *w, const struct planned_list *list,
			size_t from)
{
	struct span name =
		group_heading_of(w->outlook, list->list, list->n, from);

	if (from &&
	    is_same_group(w->outlook, list->list[from - 1], list->list[from]))
		return;
	buf_addc(w->out, '\n');
	if (!name.len)
		return;
	add_painted(
		w->out, w->outlook, COLOUR_BOLD,
		text_shown(w->arena,
			   cut_to(name, width_of_group(w->outlook), w->arena)));
	buf_addc(w->out, '\n');
}

/* Whole: half an id would be another item's. */
static void write_dim(struct writer *w, struct span text, size_t indent)
{
	enum { MOST = 400 };
	struct buf lines = BUF_INIT;
	struct span rest, line;

	add_indented(&lines, w->outlook, clip(text, MOST), indent);
	rest = buf_span(&lines);
	while (span_next_line(&rest, &line)) {
		add_painted(w->out, w->outlook, COLOUR_DIM, line);
		buf_addc(w->out, '\n');
	}
	buf_release(&lines);
}

/* "for OUT-1 More readers; S-2 waits for it": below the title. */
static void write_why(struct writer *w, const struct planned *planned,
		      size_t indent)
{
	struct buf line = BUF_INIT;
	struct planned_list open = { 0 };
	bool any = false;

	for (size_t i = 0; i < planned->n_serves; i++) {
		const struct serving *serving = &planned->serves[i];

		if (serving->is_lane ||
		    (serving->to &&
		     group_says(w->outlook, planned, serving->to)))
			continue;
		buf_adds(&line, any ? ", " : "for ");
		any = true;
		if (!serving->to) {
			text_show(&line, serving->label);
			continue;
		}
		if (planned_has_id(serving->to)) {
			text_show(&line, serving->to->item->id);
			buf_addc(&line, ' ');
		}
		text_show(&line, cut_to(item_caption(serving->to->item), 60,
					w->arena));
	}
	for (size_t i = 0; i < planned->waited_for_by.n; i++)
		if (planned_is_open(planned->waited_for_by.list[i]))
			planned_add(&open, planned->waited_for_by.list[i],
				    w->arena);
	if (open.n) {
		buf_adds(&line, any ? "; " : "");
		add_ids(&line, open.list, open.n, 3);
		buf_adds(&line, open.n == 1 ? " waits for it" : " wait for it");
	}
	write_dim(w, buf_span(&line), indent);
	buf_release(&line);
}

static void write_next(struct writer *w)
{
	const struct planned_list *next = &w->upcoming->next;
	bool says_page = has_namesakes(w->outlook, next->list, next->n);
	struct grid grid;

	if (!next->n)
		return;
	grid_init(&grid, w->outlook, 4, next->n);
	grid.columns[0].is_id = true;
	grid.columns[1].is_title = true;
	for (size_t i = 0; i < next->n; i++) {
		const struct planned *planned = next->list[i];

		grid_set(&grid, i, 0, shown_id(planned));
		grid_set(&grid, i, 1, title_without(w->prefix, planned));
		if (planned->because)
			grid_set(&grid, i, 2,
				 arena_printf(
					 w->arena, "by %s",
					 text_shown(
						 w->arena,
						 planned_name(planned->because))
						 .at));
		else
			grid_set(&grid, i, 2, planned->owner);
		if (says_page)
			grid_set(&grid, i, 3,
				 plan_page_of(w->outlook->plan, planned));
	}
	grid_fit(&grid);
	for (size_t i = 0; i < next->n; i++) {
		write_group(w, next, i);
		grid_row(&grid, i, NULL, w->out);
		write_why(w, next->list[i], 4 + grid.columns[0].width);
	}
}

/* ---- below the line ---- */

/* Why they stand as they do, where the list has them otherwise. */
static const char *say_below_order(const struct writer *w)
{
	const struct planned_list *below = &w->upcoming->below;
	bool any = false, waited_for = false;

	for (size_t i = 0; i < below->n; i++) {
		const struct planned *planned = below->list[i];

		any |= i && planned->rank < below->list[i - 1]->rank;
		for (size_t j = 0; j < planned->waited_for_by.n; j++)
			waited_for |=
				planned_is_open(planned->waited_for_by.list[j]);
	}
	return !any	    ? ""
	       : waited_for ? "; first what others wait for"
			    : "; first what lacks least";
}

/* Is something below the line more urgent than the last that is above? */
static bool is_more_urgent(const struct writer *w)
{
	const struct planned_list *next = &w->upcoming->next,
				  *below = &w->upcoming->below;

	for (size_t i = 0; i < below->n; i++)
		if (!is_as_urgent(next->list[next->n - 1], below->list[i]))
			return true;
	return false;
}

static struct span heading_below(const struct writer *w)
{
	const char *what = "Just below the line: not ready yet";

	if (!w->upcoming->total)
		what = "The nearest to it, and what is missing";
	else if (is_ranked(w, w->upcoming->below.list[0]))
		what = is_more_urgent(w)
			       ? "Just below the line: at least as urgent, and "
				 "not ready"
			       : "Just below the line: as urgent, and not "
				 "ready";
	return arena_printf(w->arena, "%s%s", what, say_below_order(w));
}

static void write_below(struct writer *w)
{
	const struct planned_list *below = &w->upcoming->below;
	struct buf line = BUF_INIT;
	struct grid grid;
	bool is_said_once;

	if (!below->n)
		return;
	is_said_once = lack_one_claim(w->outlook, below->list, below->n);
	buf_addc(w->out, '\n');
	add_heading(w, heading_below(w));
	if (is_said_once && w->upcoming->total) {
		add_nearly(&line, w->outlook, below->list, below->n);
		add_wrapped(w->out, w->outlook, buf_span(&line));
	}
	buf_release(&line);
	grid_init(&grid, w->outlook, 3, below->n);
	grid.columns[0].is_id = true;
	grid.columns[1].is_title = true;
	grid.columns[2].is_standing = true;
	for (size_t i = 0; i < below->n; i++) {
		grid_set(&grid, i, 0, shown_id(below->list[i]));
		grid_set(&grid, i, 1, title_without(w->prefix, below->list[i]));
		grid_set(&grid, i, 2,
			 is_said_once && plan_lacks_claim(w->outlook->plan,
							  below->list[i])
				 ? say_state(below->list[i])
				 : say_all_lacking(w->outlook, below->list[i]));
	}
	grid_fit(&grid);
	for (size_t i = 0; i < below->n; i++) {
		const char *const colours[] = { NULL, NULL, COLOUR_YELLOW };

		grid_row(&grid, i, colours, w->out);
	}
}

/* ---- the rest, in a line each ---- */

static void write_list(struct writer *w, const char *what,
		       const struct planned_list *list)
{
	enum { MOST = 5 };
	struct buf line = BUF_INIT;

	if (!list->n)
		return;
	buf_addf(&line, "%zu %s: ", list->n, what);
	add_ids(&line, list->list, list->n, MOST);
	add_wrapped(w->out, w->outlook, buf_span(&line));
	buf_release(&line);
}

static void write_waiting(struct writer *w)
{
	enum { MOST = 3 };
	const struct planned_list *list = &w->upcoming->waiting;
	struct buf line = BUF_INIT;

	if (!list->n)
		return;
	buf_addf(&line, "%zu %s: ", list->n, list->n == 1 ? "waits" : "wait");
	for (size_t i = 0; i < list->n && i < MOST; i++) {
		bool has_id = planned_has_id(list->list[i]);

		buf_adds(&line, i ? ", " : "");
		add_ids(&line, &list->list[i], 1, 1);
		buf_adds(&line, has_id ? " " : " (");
		text_show(&line,
			  cut_to(say_trace_standing(w->outlook, list->list[i]),
				 30, w->arena));
		buf_adds(&line, has_id ? "" : ")");
	}
	if (list->n > MOST)
		buf_addf(&line, " and %zu more", list->n - MOST);
	add_wrapped(w->out, w->outlook, buf_span(&line));
	buf_release(&line);
}

/* Those that are just below the line are not counted once more. */
static bool shows_idea(const struct upcoming *upcoming)
{
	for (size_t i = 0; i < upcoming->below.n; i++)
		if (upcoming->below.list[i]->stands == STANDS_IDEA)
			return true;
	return false;
}

static void write_rest(struct writer *w)
{
	const struct upcoming *u = w->upcoming;
	struct planned_list unranked = { 0 };

	if (u->started.n || u->waiting.n || u->unranked.n || u->later ||
	    u->ideas.n)
		buf_addc(w->out, '\n');
	write_list(w, u->started.n == 1 ? "is begun" : "are begun",
		   &u->started);
	write_waiting(w);
	for (size_t i = 0; i < u->unranked.n; i++)
		if (u->unranked.list[i]->stands != STANDS_IDEA)
			planned_add(&unranked, u->unranked.list[i], w->arena);
	write_list(w,
		   unranked.n == 1 ? "is not ready, and nothing ranks it"
				   : "are not ready, and nothing ranks them",
		   &unranked);
	if (u->later)
		buf_addf(w->out, "%zu %s%s not ready%s\n", u->later,
			 u->below.n ? "more " : "",
			 u->later == 1 ? "is" : "are",
			 u->below.n ? "" : ", and less urgent");
	if (u->ideas.n) {
		add_ideas(w->out, &u->ideas, shows_idea(u) ? "more " : "");
		buf_addc(w->out, '\n');
	}
}

void next_text(const struct outlook *outlook, struct buf *out)
{
	struct buf text = BUF_INIT;
	struct writer w = { .outlook = outlook,
			    .upcoming = outlook->upcoming,
			    .prefix = title_prefix(outlook->plan),
			    .arena = outlook->report->arena,
			    .out = &text };

	write_head(&w);
	write_next(&w);
	write_below(&w);
	write_rest(&w);
	add_unknown(&text, outlook);
	add_log(out, buf_span(&text));
	buf_release(&text);
}
