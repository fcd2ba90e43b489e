/*
 * What `trace` tells: outcomes and what serves them, what is stuck, what is all
 * done and still open, and what is loose at either end.
 */
#ifndef PLAN_TRACE_H
#define PLAN_TRACE_H

#include "plan/list.h"

enum outcome_state { MOVES, IS_STUCK, IS_ALL_DONE, IS_UNSERVED };

struct outcome_view {
	struct planned *outcome;
	/* Of all that serves it and is not an outcome; of parts of those. */
	struct tally tally, below;
	size_t open_outcomes, done_outcomes; /* that serve it */
	enum outcome_state state;
	size_t depth; /* below how many open outcomes it stands */
};

struct on_closed {
	struct planned *planned;
	const struct planned *closed;
};

/* A name that is not an item, and who gives it. */
struct bare_name {
	struct span value;
	struct planned_list items;
};

struct trace {
	struct outcome_view *outcomes; /* the open ones; below one another */
	size_t n_outcomes;
	struct outcome_view **views; /* by item->index; NULL for the rest */
	bool all_closed; /* something of the all done ones was dropped */
	struct planned_list all_done, stuck, unserved, without_outcome,
		unmeasured;
	struct on_closed *on_closed;
	size_t n_on_closed, on_closed_room;
	struct bare_name *names;
	size_t n_names, names_room;
	struct tally items; /* all that is not an outcome */
	size_t serving; /* open ones of those that reach an open outcome */
	struct planned_list shown; /* open, an outcome, or on an edge of one */
};

/* Finds the outcomes and what serves them; lists live in the plan's arena. */
void trace_read(struct trace *out, struct plan *plan);

#endif
