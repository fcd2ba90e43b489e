/* What can start, and what is just below the line. */
#include "plan/next.h"

#include "base/sort.h"

/* ---- the line ---- */

/* Is there anything by which the items of its table are ranked? */
static bool table_ranks(const struct plan *plan, const struct planned *planned)
{
	unsigned order = plan->tables[plan_kind_of(plan, planned)->table];

	return (order & (BY_LANE | BY_PLACE | BY_PRIORITY)) != 0;
}

static bool is_ranked(const struct plan *plan, const struct planned *planned)
{
	const struct planned *urgent = planned->because ? planned->because
							: planned;

	return !table_ranks(plan, planned) || urgent->urgency.has_priority ||
	       urgent->urgency.lane != SIZE_MAX ||
	       urgent->item->kind->order_is_priority;
}

/* The last of the table that is shown; NULL where nothing of it is. */
static const struct planned *last_shown(const struct plan *plan,
					const struct upcoming *out,
					const struct planned *planned)
{
	size_t table = plan_kind_of(plan, planned)->table;

	for (size_t i = out->next.n; i-- > 0;)
		if (plan_kind_of(plan, out->next.list[i])->table == table)
			return out->next.list[i];
	return NULL;
}

/* Where nothing of its table can start, everything of it is urgent enough. */
static bool is_below(const struct plan *plan, const struct upcoming *out,
		     const struct planned *planned)
{
	const struct planned *last = last_shown(plan, out, planned);

	return !last || is_as_urgent(planned, last);
}

static size_t count_missing(const struct planned *planned)
{
	size_t n = 0;

	for (size_t i = 0; i < planned->n_misses; i++)
		n += !i || !span_eq(planned->misses[i].rule,
				    planned->misses[i - 1].rule);
	return n;
}

static size_t count_waiting(const struct planned *planned)
{
	size_t n = 0;

	for (size_t i = 0; i < planned->waited_for_by.n; i++)
		n += planned_is_open(planned->waited_for_by.list[i]);
	return n;
}

/* How far it is from being ready, as far as the order leaves that open. */
struct candidate {
	struct planned *planned;
	size_t waiting, missing, table;
};

static int by_nearness(const void *x, const void *y)
{
	const struct candidate *a = x, *b = y;
	bool first = is_as_urgent(a->planned, b->planned);
	bool second = is_as_urgent(b->planned, a->planned);

	int order = compare_sizes(a->table, b->table);

	if (!order)
		order = second - first;
	if (!order)
		order = compare_sizes(b->waiting, a->waiting);
	if (!order)
		order = compare_sizes(a->missing, b->missing);
	return order ? order
		     : compare_sizes(a->planned->rank, b->planned->rank);
}

/*
 * How many of each table are shown. No scale says whether P1 or critical is
 * the more urgent: each table in turn gets one, while there are any.
 */
static size_t *share_out(const struct plan *plan, const struct candidate *list,
			 size_t n, size_t most)
{
	size_t *of = ARENA_ARRAY(plan->arena, size_t, plan->n_tables);
	size_t *shares = ARENA_ARRAY(plan->arena, size_t, plan->n_tables);
	size_t left = n < most ? n : most;

	for (size_t i = 0; i < n; i++)
		of[list[i].table]++;
	while (left)
		for (size_t t = 0; t < plan->n_tables && left; t++)
			if (shares[t] < of[t]) {
				shares[t]++;
				left--;
			}
	return shares;
}

static void find_below(struct upcoming *out, struct plan *plan,
		       struct planned *const *items, size_t n, size_t most)
{
	struct candidate *list = ARENA_ARRAY(plan->arena, struct candidate, n);
	size_t n_list = 0, *shares;

	for (size_t i = 0; i < n; i++) {
		if (!is_below(plan, out, items[i]))
			continue;
		list[n_list++] = (struct candidate){
			items[i], count_waiting(items[i]),
			count_missing(items[i]),
			plan_kind_of(plan, items[i])->table
		};
	}
	sort_list(list, n_list, sizeof(*list), by_nearness);
	shares = share_out(plan, list, n_list, most);
	for (size_t i = 0; i < n_list; i++)
		if (shares[list[i].table]) {
			shares[list[i].table]--;
			planned_add(&out->below, list[i].planned, plan->arena);
		}
}

/* ---- all of it ---- */

static void sort_out(struct upcoming *out, struct plan *plan, size_t most,
		     struct planned **rest, size_t *n_rest)
{
	for (size_t i = 0; i < out->all.n; i++) {
		struct planned *planned = out->all.items[i];

		if (planned->is_outcome || !planned_is_open(planned) ||
		    (planned->stands == STANDS_READY &&
		     plan_kind_of(plan, planned)->is_epic))
			continue;
		if (planned->can_start) {
			if (out->total++ < most)
				planned_add(&out->next, planned, plan->arena);
		} else if (planned->stands == STANDS_BEGUN) {
			planned_add(&out->started, planned, plan->arena);
		} else if (planned->stands == STANDS_WAITS) {
			planned_add(&out->waiting, planned, plan->arena);
		} else if (!is_ranked(plan, planned)) {
			planned_add(&out->unranked, planned, plan->arena);
		} else {
			rest[(*n_rest)++] = planned;
		}
	}
}

static void count_rest(struct upcoming *out, struct plan *plan,
		       struct planned *const *rest, size_t n_rest)
{
	size_t meeting = plan_begin(plan);

	for (size_t i = 0; i < out->below.n; i++)
		out->below.list[i]->met = meeting;
	for (size_t i = 0; i < n_rest; i++) {
		bool is_shown = rest[i]->met == meeting;
		bool is_idea = rest[i]->stands == STANDS_IDEA;

		if (!is_shown && is_idea)
			tally_add(&out->ideas, plan, rest[i]);
		out->later += !is_shown && !is_idea;
	}
	for (size_t i = 0; i < out->unranked.n; i++)
		if (out->unranked.list[i]->stands == STANDS_IDEA)
			tally_add(&out->ideas, plan, out->unranked.list[i]);
}

int next_read(struct upcoming *out, struct plan *plan,
	      const struct list_wish *wish, struct err *err)
{
	struct list_wish all = *wish;
	size_t most = wish->most ? wish->most : NEXT_MOST, n_rest = 0;
	struct planned **rest;

	*out = (struct upcoming){ 0 };
	all.most = 0;
	all.is_all = false;
	if (list_read(&out->all, plan, &all, err) < 0)
		return -1;
	rest = ARENA_ARRAY(plan->arena, struct planned *, out->all.n);
	sort_out(out, plan, most, rest, &n_rest);
	find_below(out, plan, rest, n_rest, most);
	count_rest(out, plan, rest, n_rest);
	out->n_reasons = out->all.n_reasons;
	out->reasons = out->all.reasons;
	return 0;
}
