/*
 * The order: by lane, place or priority first, then by ordinal, then as it
 * stands in its file; what is a file itself, by id. What something more urgent
 * waits for is as urgent as that.
 */
#include "plan/next.h"

#include "base/sort.h"

/* Where the order is the priority: a number that says so, else the place. */
static int compare_places(const struct planned *a, const struct planned *b)
{
	int order;

	if (!a->item->kind->order_is_priority)
		return 0;
	if (a->ordinal.len && b->ordinal.len) {
		order = natural_compare(a->ordinal, b->ordinal);
		if (order)
			return order;
	}
	if (!a->ordinal.len != !b->ordinal.len)
		return a->ordinal.len ? -1 : 1;
	return compare_sizes(a->item->index, b->item->index);
}

static int compare_priorities(const struct urgency *a, const struct urgency *b)
{
	if (a->has_priority != b->has_priority)
		return a->has_priority ? -1 : 1;
	return a->has_priority ? compare_numbers(a->priority, b->priority) : 0;
}

/* Each page counts its own; what stands under none of them comes last. */
static int compare_pages(const struct document *a, const struct document *b)
{
	if (a == b)
		return 0;
	if (!a || !b)
		return a ? -1 : 1;
	return natural_compare(a->path, b->path);
}

/* What both say of their urgency; 0 where they are equally urgent. */
static int compare_urgency(const struct planned *a, const struct planned *b)
{
	int order = compare_pages(a->urgency.page, b->urgency.page);

	if (!order)
		order = compare_sizes(a->urgency.lane, b->urgency.lane);
	if (!order)
		order = compare_places(a, b);
	if (!order)
		order = compare_priorities(&a->urgency, &b->urgency);
	return order;
}

static const struct planned *urgent_of(const struct planned *planned)
{
	return planned->because ? planned->because : planned;
}

bool is_as_urgent(const struct planned *planned, const struct planned *as)
{
	return compare_urgency(urgent_of(planned), urgent_of(as)) <= 0;
}

static int compare_ordinals(const struct planned *a, const struct planned *b)
{
	if (!a->ordinal.len != !b->ordinal.len)
		return a->ordinal.len ? -1 : 1;
	return a->ordinal.len ? natural_compare(a->ordinal, b->ordinal) : 0;
}

/* As somebody has put them in their files, those of the first kind first. */
static int compare_lines(const struct item *a, const struct item *b)
{
	int order = compare_sizes(a->kind->index, b->kind->index);

	if (!order)
		order = compare_sizes(a->parts[0].pattern, b->parts[0].pattern);
	if (!order)
		order = natural_compare(item_doc(a)->path, item_doc(b)->path);
	return order ? order : compare_sizes(a->start, b->start);
}

/* What is as urgent as another stands right before it. */
static int compare_in_files(const struct planned *a, const struct planned *b)
{
	int order = compare_lines(urgent_of(a)->item, urgent_of(b)->item);

	if (!order)
		order = compare_sizes(b->because_steps, a->because_steps);
	return order ? order : compare_lines(a->item, b->item);
}

/* Where each folder numbers its files anew, one folder after the other. */
static int compare_folders(const struct planned *a, const struct planned *b)
{
	if (!a->folder.at || !b->folder.at)
		return (b->folder.at != NULL) - (a->folder.at != NULL);
	return natural_compare(a->folder, b->folder);
}

/* What decides among equals: whole files, then what stands in files. */
static int compare_names(const struct planned *a, const struct planned *b)
{
	bool inside = planned_is_inside(a);
	int order = inside - planned_is_inside(b);

	if (!order && inside)
		order = compare_in_files(a, b);
	if (!order && !inside)
		order = compare_folders(a, b);
	if (!order && !inside)
		order = natural_compare(planned_name(a), planned_name(b));
	return order ? order : compare_sizes(a->item->index, b->item->index);
}

/*
 * Of what is equally urgent what is waited for comes first where the place is
 * the order, since there every place is somebody's.
 */
static int compare_steps(const struct planned *a, const struct planned *b)
{
	if (!a->item->kind->order_is_priority || urgent_of(a) != urgent_of(b))
		return 0;
	return compare_sizes(b->because_steps, a->because_steps);
}

/* Of what no scale ranks, what somebody has given a priority comes first. */
static int by_urgency(const void *x, const void *y)
{
	const struct planned *a = *(struct planned *const *)x;
	const struct planned *b = *(struct planned *const *)y;
	int order = compare_urgency(urgent_of(a), urgent_of(b));

	if (!order)
		order = urgent_of(b)->urgency.is_odd -
			urgent_of(a)->urgency.is_odd;
	if (!order)
		order = compare_steps(a, b);
	if (!order)
		order = compare_ordinals(a, b);
	return order ? order : compare_names(a, b);
}

/*
 * What is put off and was never begun comes after all that is open; what waits
 * for something may come any day.
 */
static size_t place_of_stand(const struct planned *planned)
{
	bool is_off = false, is_begun = false;

	for (size_t i = 0; i < planned->n_held; i++) {
		is_off |= planned->held[i].why == HELD_ON_HOLD &&
			  span_starts(planned->held[i].message, "is ");
		is_begun |= planned->held[i].why == HELD_BEGUN;
	}
	return is_off && !is_begun ? (size_t)STANDS_IDEA * 2 + 1
				   : (size_t)planned->stands * 2;
}

static int by_stands(const void *x, const void *y)
{
	const struct planned *a = *(struct planned *const *)x;
	const struct planned *b = *(struct planned *const *)y;

	int order = compare_sizes(place_of_stand(a), place_of_stand(b));

	return order ? order : compare_names(a, b);
}

/* ---- what something more urgent waits for ---- */

struct step {
	struct planned *at;
	size_t next;
};

static bool is_ranked(const struct planned *planned)
{
	return planned->urgency.has_priority ||
	       planned->urgency.lane != SIZE_MAX ||
	       planned->item->kind->order_is_priority;
}

/* Everything that `root` waits for and nobody more urgent has reached yet. */
static void lend_urgency(struct plan *plan, struct planned *root,
			 struct step *stack)
{
	size_t depth = 0;

	stack[depth++] = (struct step){ root, 0 };
	while (depth) {
		struct step *top = &stack[depth - 1];
		struct planned *to;

		if (top->next == top->at->waits_for.n) {
			depth--;
			continue;
		}
		to = top->at->waits_for.list[top->next++];
		if (to->met == plan->meeting || !planned_is_open(to) ||
		    plan_kind_of(plan, to)->table !=
			    plan_kind_of(plan, root)->table)
			continue;
		to->met = plan->meeting;
		if (compare_urgency(root, to) < 0) {
			to->because = root;
			to->because_steps = depth;
		}
		stack[depth++] = (struct step){ to, 0 };
	}
}

static void lend_all(struct plan *plan)
{
	struct step *stack =
		ARENA_ARRAY(plan->arena, struct step, plan->n_order + 1);

	plan_begin(plan);
	for (size_t i = 0; i < plan->n_order; i++) {
		struct planned *root = plan->order[i];

		if (root->met == plan->meeting)
			continue;
		root->met = plan->meeting;
		if (is_ranked(root))
			lend_urgency(plan, root, stack);
	}
}

/* ---- tables ---- */

static unsigned order_of(const struct planned *planned)
{
	unsigned order = 0;

	if (planned->urgency.lane != SIZE_MAX)
		order |= BY_LANE;
	if (planned->item->kind->order_is_priority)
		order |= BY_PLACE;
	if (planned->urgency.has_priority)
		order |= BY_PRIORITY;
	if (planned->ordinal.len && !planned->item->kind->order_is_priority)
		order |= BY_ORDINAL;
	return order;
}

/* Where each table begins in plan->order, which is by table. */
static size_t fill_order(struct plan *plan, size_t *starts)
{
	size_t n = 0;

	plan->order = ARENA_ARRAY(plan->arena, struct planned *,
				  plan->backlog->n_items);
	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		struct planned *planned = &plan->items[i];

		if (planned_is_open(planned))
			starts[plan_kind_of(plan, planned)->table + 1]++;
	}
	for (size_t t = 0; t < plan->n_tables; t++)
		starts[t + 1] += starts[t];
	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		struct planned *planned = &plan->items[i];
		struct plan_kind *kind = plan_kind_of(plan, planned);

		if (!planned_is_open(planned))
			continue;
		kind->is_open = true;
		plan->tables[kind->table] |= order_of(planned);
		plan->order[starts[kind->table]++] = planned;
		n++;
	}
	for (size_t t = plan->n_tables; t > 0; t--)
		starts[t] = starts[t - 1];
	starts[0] = 0;
	return n;
}

void plan_order(struct plan *plan)
{
	size_t *starts = ARENA_ARRAY(plan->arena, size_t, plan->n_tables + 2);

	plan->n_order = fill_order(plan, starts);
	for (int lent = 0; lent < 2; lent++) {
		for (size_t t = 0; t < plan->n_tables; t++) {
			size_t n = starts[t + 1] - starts[t];

			if (!plan->tables[t] && n)
				plan->tables[t] = BY_STANDS;
			if (n)
				sort_list(plan->order + starts[t], n,
					  sizeof(*plan->order),
					  plan->tables[t] == BY_STANDS
						  ? by_stands
						  : by_urgency);
		}
		if (!lent)
			lend_all(plan);
	}
	for (size_t i = 0; i < plan->n_order; i++)
		plan->order[i]->rank = i + 1;
}
