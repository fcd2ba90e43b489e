/*
 * Who points to whom by a field: circles, and an order in which every item
 * comes behind what it waits for. Tarjan's algorithm with a stack of its own,
 * so that a chain of any length is no depth of calls.
 */
#include "ready/judge.h"

#include <stdlib.h>

struct graph {
	struct item ***to; /* per item, by index */
	size_t *n_to;
	size_t *component; /* equal for items on one circle */
	size_t *size; /* of each component */
	bool *is_self;
	struct item **order; /* targets first */
};

struct walker {
	struct graph *graph;
	struct backlog *backlog;
	size_t *index, *low, *next;
	bool *on_stack;
	struct item **stack, **path;
	size_t n_stack, n_path, n_index, n_components, n_order;
};

static void enter(struct walker *w, struct item *item)
{
	size_t i = item->index;

	w->index[i] = w->low[i] = ++w->n_index;
	w->stack[w->n_stack++] = item;
	w->on_stack[i] = true;
	w->path[w->n_path++] = item;
}

static void leave(struct walker *w, struct item *item)
{
	size_t i = item->index, n = 0;

	w->graph->order[w->n_order++] = item;
	w->n_path--;
	if (w->n_path) {
		size_t above = w->path[w->n_path - 1]->index;

		if (w->low[i] < w->low[above])
			w->low[above] = w->low[i];
	}
	if (w->low[i] != w->index[i])
		return;
	for (;;) {
		struct item *top = w->stack[--w->n_stack];

		w->on_stack[top->index] = false;
		w->graph->component[top->index] = w->n_components;
		n++;
		if (top == item)
			break;
	}
	w->graph->size[w->n_components++] = n;
}

static void walk_from(struct walker *w, struct item *start)
{
	enter(w, start);
	while (w->n_path) {
		struct item *item = w->path[w->n_path - 1], *to;
		size_t i = item->index;

		if (w->next[i] == w->graph->n_to[i]) {
			leave(w, item);
			continue;
		}
		to = w->graph->to[i][w->next[i]++];
		if (to == item)
			w->graph->is_self[i] = true;
		if (!w->index[to->index])
			enter(w, to);
		else if (w->on_stack[to->index] &&
			 w->index[to->index] < w->low[i])
			w->low[i] = w->index[to->index];
	}
}

static struct graph *new_graph(struct judge *judge)
{
	size_t n = judge->backlog->n_items;
	struct graph *graph = ARENA_NEW(judge->arena, struct graph);

	graph->to = ARENA_ARRAY(judge->arena, struct item **, n);
	graph->n_to = ARENA_ARRAY(judge->arena, size_t, n);
	graph->component = ARENA_ARRAY(judge->arena, size_t, n);
	graph->size = ARENA_ARRAY(judge->arena, size_t, n);
	graph->is_self = ARENA_ARRAY(judge->arena, bool, n);
	graph->order = ARENA_ARRAY(judge->arena, struct item *, n);
	return graph;
}

static void solve(struct judge *judge, struct graph *graph)
{
	size_t n = judge->backlog->n_items;
	struct walker w = {
		.graph = graph,
		.backlog = judge->backlog,
		.index = ARENA_ARRAY(judge->arena, size_t, n),
		.low = ARENA_ARRAY(judge->arena, size_t, n),
		.next = ARENA_ARRAY(judge->arena, size_t, n),
		.on_stack = ARENA_ARRAY(judge->arena, bool, n),
		.stack = ARENA_ARRAY(judge->arena, struct item *, n),
		.path = ARENA_ARRAY(judge->arena, struct item *, n),
	};

	for (size_t i = 0; i < n; i++)
		if (!w.index[i])
			walk_from(&w, judge->backlog->items[i]);
}

/* Adds what an item's field names; the arrays grow by doubling. */
static void add_targets(struct judge *judge, struct graph *graph,
			struct item *item, struct span folded, size_t *room)
{
	const struct field *field = item_field(item, folded);
	struct field_piece *pieces;
	size_t n = field ? field_pieces(field, &pieces, item->arena) : 0;

	for (size_t i = 0; i < n; i++) {
		struct item *to =
			pieces[i].is_none
				? NULL
				: backlog_resolve_piece(judge->backlog, field,
							&pieces[i]);

		if (to)
			*ARENA_PUSH(judge->arena, graph->to[item->index],
				    graph->n_to[item->index], *room) = to;
	}
}

static struct graph *graph_of(struct judge *judge, struct span folded)
{
	void **slot = table_slot(&judge->graphs, folded);

	if (!*slot) {
		struct graph *graph = new_graph(judge);

		for (size_t i = 0; i < judge->backlog->n_items; i++) {
			size_t room = 0;

			add_targets(judge, graph, judge->backlog->items[i],
				    folded, &room);
		}
		solve(judge, graph);
		*slot = graph;
	}
	return *slot;
}

/* The shortest way from the item back to itself, by breadth. */
static struct span say_circle(struct judge *judge, struct graph *graph,
			      struct item *item)
{
	size_t n = judge->backlog->n_items, head = 0, tail = 0;
	struct item **from = calloc(n, sizeof(*from));
	struct item **queue = calloc(n + 1, sizeof(*queue));
	struct buf text = BUF_INIT;
	struct span copy;
	struct item *last = NULL;
	struct item **names;
	size_t n_names = 0;

	if (!from || !queue)
		abort();
	queue[tail++] = item;
	while (head < tail && !last) {
		struct item *at = queue[head++];

		for (size_t i = 0; i < graph->n_to[at->index]; i++) {
			struct item *to = graph->to[at->index][i];

			if (to == item) {
				last = at;
				break;
			}
			if (from[to->index] ||
			    graph->component[to->index] !=
				    graph->component[item->index])
				continue;
			from[to->index] = at;
			queue[tail++] = to;
		}
	}
	names = queue; /* no longer needed as a queue */
	for (struct item *at = last; at && at != item; at = from[at->index])
		names[n_names++] = at;
	buf_add(&text, item->id);
	while (n_names > 0) {
		buf_adds(&text, " → ");
		buf_add(&text, names[--n_names]->id);
	}
	buf_adds(&text, " → ");
	buf_add(&text, item->id);
	copy = arena_copy(judge->arena, buf_span(&text));
	buf_release(&text);
	free(from);
	free(queue);
	return copy;
}

bool judge_is_on_cycle(struct judge *judge, const struct span field,
		       struct item *item, struct span *path)
{
	struct graph *graph = graph_of(judge, field);
	size_t component = graph->component[item->index];

	if (graph->size[component] < 2 && !graph->is_self[item->index])
		return false;
	*path = say_circle(judge, graph, item);
	return true;
}

/* ---- "targets ready" ---- */

static bool asks_targets(const struct check *check)
{
	for (size_t i = 0; check && i < check->n_conditions; i++)
		if (check->conditions[i].kind == CONDITION_PROPERTY &&
		    check->conditions[i].property == PROPERTY_TARGETS_READY)
			return true;
	return false;
}

static struct graph *waiting_graph(struct judge *judge)
{
	/* No field is called so: a name never folds to a blank. */
	void **slot = table_slot(&judge->graphs, SPAN(" "));
	struct graph *graph = *slot;

	if (graph)
		return graph;
	graph = new_graph(judge);
	for (size_t i = 0; i < judge->backlog->n_items; i++) {
		struct item *item = judge->backlog->items[i];
		const struct agreement *agreement =
			agreement_of(judge->definition, item);
		size_t room = 0;

		for (size_t j = 0; j < agreement->n_criteria; j++) {
			const struct check *check =
				agreement->criteria[j]->check;

			if (asks_targets(check) && check->names.n)
				add_targets(judge, graph, item,
					    check->names.folded[0], &room);
		}
	}
	solve(judge, graph);
	*slot = graph;
	return graph;
}

struct item **judge_order(struct judge *judge)
{
	return waiting_graph(judge)->order;
}

bool judge_is_same_cycle(struct judge *judge, const struct item *a,
			 const struct item *b)
{
	struct graph *graph = waiting_graph(judge);

	return graph->component[a->index] == graph->component[b->index] &&
	       (a != b || graph->is_self[a->index]);
}
