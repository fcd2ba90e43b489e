/* Outcomes below one another, and the edges that lead to them. */
#include "plan/trace.h"

struct tracer {
	struct plan *plan;
	struct trace *out;
	struct table names; /* folded value → one more than its place */
};

/* ---- what each item reaches ---- */

/* A part of a task is counted with the task, not beside it. */
static void count_for(struct tracer *t, const struct planned *planned,
		      const struct planned *outcome)
{
	struct outcome_view *view = t->out->views[outcome->item->index];

	if (!view)
		return;
	if (!planned->is_outcome)
		tally_add(outcome->met == t->plan->meeting ? &view->tally
							   : &view->below,
			  t->plan, planned);
	else if (planned_is_open(planned))
		view->open_outcomes++;
	else
		view->done_outcomes++;
}

/*
 * Marks what it serves by itself, through outcomes, and through items of other
 * kinds: a story serves what its epic does. A part of a story does not.
 */
static void mark_direct(struct plan *plan, struct planned *planned,
			struct arena *arena)
{
	struct planned_list reached = { 0 };
	size_t meeting = plan_begin(plan);

	planned->met = meeting;
	planned_add(&reached, planned, arena);
	for (size_t i = 0; i < reached.n && i <= MOST_ABOVE; i++)
		for (size_t j = 0; j < reached.list[i]->n_serves; j++) {
			struct planned *to = reached.list[i]->serves[j].to;

			if (!to || to->met == meeting)
				continue;
			to->met = meeting;
			if (to->is_outcome ||
			    to->item->kind != reached.list[i]->item->kind)
				planned_add(&reached, to, arena);
		}
}

static void note_closed(struct tracer *t, struct planned *planned,
			const struct planned *closed)
{
	struct trace *out = t->out;

	*ARENA_PUSH(t->plan->arena, out->on_closed, out->n_on_closed,
		    out->on_closed_room) =
		(struct on_closed){ planned, closed };
}

/* Is it, or something that is told of in its place, asked to serve? */
static bool is_loose(struct tracer *t, const struct planned *planned,
		     bool reaches)
{
	if (reaches || !planned_is_open(planned) ||
	    !plan_kind_of(t->plan, planned)->is_asked)
		return false;
	for (size_t i = 0; i < planned->n_serves; i++) {
		const struct planned *to = planned->serves[i].to;

		if (to && (!planned_is_open(to) ||
			   plan_kind_of(t->plan, to)->is_asked))
			return false;
	}
	return true;
}

static void follow(struct tracer *t, struct planned *planned)
{
	struct arena *scratch = &t->plan->backlog->scratch;
	struct arena_mark mark = arena_mark(scratch);
	const struct planned *closed = NULL;
	bool reaches = false, is_served = false;
	struct above above;

	plan_above(t->plan, planned, &above, scratch);
	mark_direct(t->plan, planned, scratch);
	for (size_t i = 0; i < above.n; i++) {
		const struct planned *to = above.list[i].to;

		if (!to || to == planned)
			continue;
		count_for(t, planned, to);
		reaches |= to->is_outcome;
		is_served |= to->is_outcome && planned_is_open(to);
		if (!planned_is_open(to) && !closed)
			closed = to;
	}
	arena_rewind(scratch, mark);
	if (!planned->is_outcome) {
		tally_add(&t->out->items, t->plan, planned);
		t->out->serving += is_served && planned_is_open(planned);
	}
	if (closed && planned_is_open(planned))
		note_closed(t, planned, closed);
	if (is_loose(t, planned, reaches))
		planned_add(&t->out->without_outcome, planned, t->plan->arena);
}

/* ---- names that are not an item ---- */

static void note_names(struct tracer *t, struct planned *planned)
{
	struct trace *out = t->out;

	for (size_t i = 0; i < planned->n_serves; i++) {
		const struct serving *serving = &planned->serves[i];
		size_t **slot;

		if (serving->to || serving->is_lane)
			continue;
		slot = (size_t **)table_slot(&t->names, serving->label);
		if (!*slot) {
			*slot = ARENA_NEW(t->plan->arena, size_t);
			**slot = out->n_names;
			*ARENA_PUSH(t->plan->arena, out->names, out->n_names,
				    out->names_room) =
				(struct bare_name){ .value = serving->label };
		}
		planned_add(&out->names[**slot].items, planned, t->plan->arena);
	}
}

/* ---- outcomes ---- */

static void add_view(struct tracer *t, struct planned *planned, size_t depth)
{
	struct outcome_view *view = &t->out->outcomes[t->out->n_outcomes++];

	*view = (struct outcome_view){ .outcome = planned, .depth = depth };
	t->out->views[planned->item->index] = view;
}

static bool is_open_outcome(const struct planned *planned)
{
	return planned->is_outcome && planned_is_open(planned);
}

/* Does it stand below another open outcome? */
static bool is_below_another(const struct planned *planned)
{
	for (size_t i = 0; i < planned->n_serves; i++)
		if (planned->serves[i].to &&
		    is_open_outcome(planned->serves[i].to) &&
		    planned->serves[i].to != planned)
			return true;
	return false;
}

struct step {
	struct planned *at;
	size_t next;
};

/* The outcome and those that serve it, each below its own, once. */
static void add_tree(struct tracer *t, struct planned *root, struct step *stack)
{
	size_t depth = 0;

	if (t->out->views[root->item->index])
		return;
	add_view(t, root, 0);
	stack[depth++] = (struct step){ root, 0 };
	while (depth) {
		struct step *top = &stack[depth - 1];
		struct planned *child;

		if (top->next == top->at->served_by.n) {
			depth--;
			continue;
		}
		child = top->at->served_by.list[top->next++];
		if (!is_open_outcome(child) ||
		    t->out->views[child->item->index])
			continue;
		add_view(t, child, depth);
		stack[depth++] = (struct step){ child, 0 };
	}
}

static void list_outcomes(struct tracer *t)
{
	struct plan *plan = t->plan;
	size_t n = 0;
	struct step *stack;

	for (size_t i = 0; i < plan->n_order; i++)
		n += plan->order[i]->is_outcome;
	t->out->outcomes = ARENA_ARRAY(plan->arena, struct outcome_view, n);
	stack = ARENA_ARRAY(plan->arena, struct step, n + 1);
	/* Then those that are left: they stand on a circle. */
	for (int left = 0; left < 2; left++)
		for (size_t i = 0; i < plan->n_order; i++)
			if (plan->order[i]->is_outcome &&
			    (left || !is_below_another(plan->order[i])))
				add_tree(t, plan->order[i], stack);
}

static enum outcome_state state_of(const struct outcome_view *view)
{
	const struct tally *tally = &view->tally, *below = &view->below;

	if (!tally->n && !view->open_outcomes && !view->done_outcomes)
		return IS_UNSERVED;
	if (!tally->open && !below->open && !view->open_outcomes)
		return IS_ALL_DONE;
	return tally->by[STANDS_BEGUN] || below->by[STANDS_BEGUN] ||
			       tally->can_start || below->can_start
		       ? MOVES
		       : IS_STUCK;
}

static void sort_outcome(struct tracer *t, struct outcome_view *view)
{
	struct trace *out = t->out;
	struct planned_list *const lists[] = { [IS_STUCK] = &out->stuck,
					       [IS_ALL_DONE] = &out->all_done,
					       [IS_UNSERVED] = &out->unserved };

	view->state = state_of(view);
	if (view->state == IS_ALL_DONE &&
	    plan_is_stretch(t->plan, view->outcome))
		return;
	out->all_closed |= view->state == IS_ALL_DONE && view->tally.closed;
	if (view->state != MOVES)
		planned_add(lists[view->state], view->outcome, t->plan->arena);
	if (!plan_has_measure(t->plan, view->outcome) &&
	    !plan_is_stretch(t->plan, view->outcome))
		planned_add(&out->unmeasured, view->outcome, t->plan->arena);
}

static bool is_shown(const struct planned *planned)
{
	if (planned_is_open(planned) || planned->is_outcome)
		return true;
	for (size_t i = 0; i < planned->n_serves; i++)
		if (planned->serves[i].to &&
		    planned_is_open(planned->serves[i].to))
			return true;
	return false;
}

void trace_read(struct trace *out, struct plan *plan)
{
	struct tracer t = {
		.plan = plan,
		.out = out,
	};

	*out = (struct trace){ .views = ARENA_ARRAY(plan->arena,
						    struct outcome_view *,
						    plan->backlog->n_items) };
	table_init(&t.names, plan->arena);
	list_outcomes(&t);
	/* Open ones in their order, then what is done. */
	for (size_t i = 0; i < plan->n_order; i++) {
		follow(&t, plan->order[i]);
		note_names(&t, plan->order[i]);
		planned_add(&out->shown, plan->order[i], plan->arena);
	}
	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		if (planned_is_open(&plan->items[i]))
			continue;
		follow(&t, &plan->items[i]);
		if (is_shown(&plan->items[i]))
			planned_add(&out->shown, &plan->items[i], plan->arena);
	}
	for (size_t i = 0; i < out->n_outcomes; i++)
		sort_outcome(&t, &out->outcomes[i]);
	table_release(&t.names);
}
