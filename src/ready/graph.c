/*
 * Who points to whom by a field: circles, and an order in which every item
 * comes after what it waits for. Tarjan's algorithm with a stack of its own,
 * so that a chain of any length is not a depth of calls. Items are told by their
 * index, in half the bytes of a pointer.
 */
#include "ready/graph.h"

#include "backlog/reference.h"
#include "terms/lookup.h"

/*
 * A circle is looked for this far and no further, and of a long one only its
 * ends are told: each of its items tells it anew.
 */
enum { MOST_EDGES = 2000, MOST_NAMES = 12, FIRST_NAMES = 8 };

struct graph {
	uint32_t *first, *end; /* of each item's targets in `to` */
	uint32_t *to; /* all targets, item by item */
	size_t n_to, room;
	uint32_t *component; /* equal for items on one circle */
	bool *is_round; /* per item: it is on a circle */
	struct item **order; /* targets first */
	uint32_t *came_from; /* see find_circle(); made when first needed */
	const struct item *said; /* whose circle is in `circle` */
	struct span circle;
};

struct walker {
	struct graph *graph;
	struct item *const *items;
	uint32_t *index, *low, *next;
	bool *on_stack;
	uint32_t *stack, *path;
	uint32_t n_stack, n_path, n_index, n_components, n_order;
};

static void enter(struct walker *w, uint32_t i)
{
	w->index[i] = w->low[i] = ++w->n_index;
	w->stack[w->n_stack++] = i;
	w->on_stack[i] = true;
	w->path[w->n_path++] = i;
}

static void leave(struct walker *w, uint32_t i)
{
	uint32_t from = w->n_stack;

	w->graph->order[w->n_order++] = w->items[i];
	w->n_path--;
	if (w->n_path) {
		uint32_t above = w->path[w->n_path - 1];

		if (w->low[i] < w->low[above])
			w->low[above] = w->low[i];
	}
	if (w->low[i] != w->index[i])
		return;
	do {
		uint32_t top = w->stack[--from];

		w->on_stack[top] = false;
		w->graph->component[top] = w->n_components;
		w->graph->is_round[top] |= top != i || from + 1 < w->n_stack;
	} while (w->stack[from] != i);
	w->n_stack = from;
	w->n_components++;
}

static void walk_from(struct walker *w, uint32_t start)
{
	const struct graph *graph = w->graph;

	enter(w, start);
	while (w->n_path) {
		uint32_t i = w->path[w->n_path - 1], to;

		if (w->next[i] == graph->end[i]) {
			leave(w, i);
			continue;
		}
		to = graph->to[w->next[i]++];
		if (to == i)
			graph->is_round[i] = true;
		if (!w->index[to])
			enter(w, to);
		else if (w->on_stack[to] && w->index[to] < w->low[i])
			w->low[i] = w->index[to];
	}
}

static void solve(struct judge *judge, struct graph *graph)
{
	size_t n = judge->backlog->n_items;
	struct arena_mark mark = arena_mark(judge->scratch);
	struct walker w = {
		.graph = graph,
		.items = judge->backlog->items,
		.index = ARENA_ARRAY(judge->scratch, uint32_t, n),
		.low = ARENA_ARRAY(judge->scratch, uint32_t, n),
		.next = ARENA_ARRAY(judge->scratch, uint32_t, n),
		.on_stack = ARENA_ARRAY(judge->scratch, bool, n),
		.stack = ARENA_ARRAY(judge->scratch, uint32_t, n),
		.path = ARENA_ARRAY(judge->scratch, uint32_t, n),
	};

	memcpy(w.next, graph->first, n * sizeof(*w.next));
	for (uint32_t i = 0; i < n; i++)
		if (!w.index[i])
			walk_from(&w, i);
	arena_rewind(judge->scratch, mark);
}

/* ---- who points to whom ---- */

/* Adds what an item's field names. */
static void add_targets(struct judge *judge, struct graph *graph,
			const struct item *item, struct span folded)
{
	const struct field *field = item_field(item, folded);
	struct field_piece *pieces;
	size_t n = field ? backlog_references(judge->backlog, item, field,
					      &pieces, judge->scratch)
			 : 0;

	for (size_t i = 0; i < n; i++) {
		const struct item *to =
			pieces[i].is_none
				? NULL
				: backlog_resolve_piece(judge->backlog, item,
							field, &pieces[i]);

		if (to)
			*ARENA_PUSH(judge->arena, graph->to, graph->n_to,
				    graph->room) = (uint32_t)to->index;
	}
}

/* Adds what an item waits for by any field that is asked for it. */
static void add_awaited(struct judge *judge, struct graph *graph,
			const struct item *item)
{
	const struct agreement *agreement =
		agreement_of(judge->definition, item);

	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct check *check = agreement->criteria[i]->check;

		if (!check || !check_asks(check, PROPERTY_TARGETS_READY))
			continue;
		for (size_t j = 0; j < check->names.n; j++)
			add_targets(judge, graph, item, check->names.folded[j]);
	}
}

/* Where an item points to, by the fields of new_graph(). */
static void add_edges(struct judge *judge, struct graph *graph,
		      const struct item *item, const struct names *fields)
{
	struct arena_mark mark = arena_mark(judge->scratch);

	graph->first[item->index] = (uint32_t)graph->n_to;
	for (size_t i = 0; fields && i < fields->n; i++)
		add_targets(judge, graph, item, fields->folded[i]);
	if (!fields)
		add_awaited(judge, graph, item);
	graph->end[item->index] = (uint32_t)graph->n_to;
	arena_rewind(judge->scratch, mark);
}

/*
 * Of what is done nobody asks whether it waits in a circle, so only what others
 * wait for, however far away, is asked where it points to. `is_met` holds, item
 * by item, where to begin; it becomes whatever is reached from there.
 */
static void follow_all(struct judge *judge, struct graph *graph,
		       const struct names *fields, bool *is_met)
{
	const struct backlog *backlog = judge->backlog;
	size_t n = backlog->n_items, n_met = 0;
	uint32_t *met = ARENA_ARRAY(judge->arena, uint32_t, n);

	for (uint32_t i = 0; i < n; i++)
		if (is_met[i])
			met[n_met++] = i;
	for (size_t i = 0; i < n_met; i++) {
		add_edges(judge, graph, backlog->items[met[i]], fields);
		for (uint32_t j = graph->first[met[i]]; j < graph->n_to; j++) {
			if (!is_met[graph->to[j]])
				met[n_met++] = graph->to[j];
			is_met[graph->to[j]] = true;
		}
	}
}

/*
 * By some fields, or by all that "targets ready" is asked of: `fields` NULL.
 * For `is_met` see follow_all().
 */
static struct graph *new_graph(struct judge *judge, const struct names *fields,
			       bool *is_met)
{
	size_t n = judge->backlog->n_items;
	struct graph *graph = ARENA_NEW(judge->arena, struct graph);

	graph->first = ARENA_ARRAY(judge->arena, uint32_t, n);
	graph->end = ARENA_ARRAY(judge->arena, uint32_t, n);
	graph->component = ARENA_ARRAY(judge->arena, uint32_t, n);
	graph->is_round = ARENA_ARRAY(judge->arena, bool, n);
	graph->order = ARENA_ARRAY(judge->arena, struct item *, n);
	follow_all(judge, graph, fields, is_met);
	solve(judge, graph);
	return graph;
}

/* All that is not done. The caller may change it. */
static bool *open_items(struct judge *judge)
{
	const struct backlog *backlog = judge->backlog;
	bool *is_open = ARENA_ARRAY(judge->arena, bool, backlog->n_items);

	for (size_t i = 0; i < backlog->n_items; i++)
		is_open[i] = !backlog->items[i]->is_done;
	return is_open;
}

static struct graph *graph_of(struct judge *judge, const struct names *fields)
{
	struct span key = fields->folded[0];
	void **slot;

	for (size_t i = 1; i < fields->n; i++)
		key = arena_printf(judge->arena, "%.*s\n%.*s", (int)key.len,
				   key.at, (int)fields->folded[i].len,
				   fields->folded[i].at);
	slot = table_slot(&judge->work.graphs, key);
	if (!*slot)
		*slot = new_graph(judge, fields, open_items(judge));
	return *slot;
}

/* ---- circles ---- */

/*
 * The shortest way from the item back to itself, by breadth: `names` gets the
 * items on it after the first. 0 where it is not found near enough; then the
 * first name is one that leads back, too.
 */
static size_t find_circle(struct judge *judge, struct graph *graph,
			  uint32_t start, uint32_t *names)
{
	uint32_t queue[MOST_EDGES + 1], head = 0, tail = 0, edges = 0;
	uint32_t *from = graph->came_from; /* plus 1; 0: not seen */
	size_t n = 0;
	bool found = false;

	queue[tail++] = start;
	while (head < tail && !found && edges < MOST_EDGES) {
		uint32_t at = queue[head++];

		for (uint32_t i = graph->first[at];
		     i < graph->end[at] && !found; i++) {
			uint32_t to = graph->to[i];

			if (tail > 1 && ++edges >= MOST_EDGES)
				break;
			found = to == start;
			if (found)
				names[n++] = at;
			if (found || from[to] ||
			    graph->component[to] != graph->component[start])
				continue;
			from[to] = at + 1;
			queue[tail++] = to;
		}
	}
	while (n && names[n - 1] != start) {
		names[n] = from[names[n - 1]] - 1;
		n++;
	}
	if (!found)
		names[0] = queue[1];
	for (uint32_t i = 1; i < tail; i++)
		from[queue[i]] = 0;
	return n;
}

static void add_name(struct judge *judge, struct buf *out, uint32_t i)
{
	buf_adds(out, " → ");
	buf_add(out, judge->backlog->items[i]->id);
}

/* "EXP-1 → EXP-2 → EXP-1" */
static struct span say_circle(struct judge *judge, struct graph *graph,
			      const struct item *item)
{
	uint32_t start = (uint32_t)item->index;
	uint32_t names[MOST_EDGES + 1];
	struct buf text = BUF_INIT;
	struct span copy;
	size_t n;

	if (!graph->came_from)
		graph->came_from = ARENA_ARRAY(judge->arena, uint32_t,
					       judge->backlog->n_items);
	n = find_circle(judge, graph, start, names);
	buf_add(&text, item->id);
	/* They were found from the last one on; the last name is the item. */
	for (size_t i = n ? n - 1 : 0; i-- > 0;) {
		if (n > MOST_NAMES && n - 2 - i == FIRST_NAMES) {
			buf_adds(&text, " → …");
			i = 0;
		}
		add_name(judge, &text, names[i]);
	}
	if (!n) {
		add_name(judge, &text, names[0]);
		buf_adds(&text, " → …");
	}
	add_name(judge, &text, start);
	copy = arena_copy(judge->arena, buf_span(&text));
	buf_release(&text);
	return copy;
}

bool judge_is_on_cycle(struct judge *judge, const struct names *fields,
		       struct item *item, struct span *path)
{
	struct graph *graph = graph_of(judge, fields);

	if (!graph->is_round[item->index])
		return false;
	/* Each value of the field asks, and to all the answer is the same. */
	if (graph->said != item)
		graph->circle = say_circle(judge, graph, item);
	graph->said = item;
	*path = graph->circle;
	return true;
}

/* ---- "targets ready" ---- */

/* Is it judged by anything that asks what it waits for? */
static bool asks_targets(const struct judge *judge, const struct item *item)
{
	const struct item_scope *scope = &judge->scope[item->index];

	if (item->is_done)
		return false;
	for (size_t i = 0; i < scope->n; i++)
		if (check_asks(scope->criteria[i]->check,
			       PROPERTY_TARGETS_READY))
			return true;
	return scope->is_whole;
}

static bool *askers(struct judge *judge)
{
	const struct backlog *backlog = judge->backlog;
	bool *is_met;

	if (!judge->scope)
		return open_items(judge);
	is_met = ARENA_ARRAY(judge->arena, bool, backlog->n_items);
	for (size_t i = 0; i < backlog->n_items; i++)
		is_met[i] = asks_targets(judge, backlog->items[i]);
	return is_met;
}

/* Whether a target is ready is known when all of it has been judged. */
static void widen_scope(struct judge *judge, const bool *is_met)
{
	size_t n = judge->backlog->n_items;
	struct item_scope *scope =
		ARENA_ARRAY(judge->arena, struct item_scope, n);

	for (size_t i = 0; i < n; i++) {
		scope[i] = judge->scope[i];
		scope[i].is_whole |= is_met[i];
	}
	judge->scope = scope;
}

struct item **judge_order(struct judge *judge)
{
	bool *is_met = askers(judge);
	/* No field is called so: a name never folds to a blank. */
	void **slot = table_slot(&judge->work.graphs, SPAN(" "));
	struct graph *graph = new_graph(judge, NULL, is_met);

	*slot = graph;
	if (judge->scope)
		widen_scope(judge, is_met);
	return graph->order;
}

bool judge_is_same_cycle(struct judge *judge, const struct item *a,
			 const struct item *b)
{
	const struct graph *graph = table_get(&judge->work.graphs, SPAN(" "));

	return graph->component[a->index] == graph->component[b->index] &&
	       (a != b || graph->is_round[a->index]);
}
