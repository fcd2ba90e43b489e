/*
 * Where no item of a kind has a priority, each is as urgent as the outcome that
 * it serves, the nearest that has one, if that is so of half of them.
 */
#include "plan/plan.h"

static bool kind_has_priority(const struct plan *plan,
			      const struct plan_kind *kind)
{
	for (size_t i = 0; i < plan->backlog->n_items; i++)
		if (plan->items[i].priority.len &&
		    plan_kind_of(plan, &plan->items[i]) == kind)
			return true;
	return false;
}

static bool is_ranked_otherwise(struct plan *plan, const struct kind *kind)
{
	for (size_t i = 0; i < kind->n_orders; i++)
		if (plan_name(plan, kind->orders[i].folded) == NAME_PRIORITY)
			return true;
	return kind->order_is_priority;
}

static void lend_to(struct plan *plan, struct planned *planned)
{
	struct arena *scratch = &plan->backlog->scratch;
	struct arena_mark mark = arena_mark(scratch);
	struct above above;

	plan_above(plan, planned, &above, scratch);
	for (size_t i = 0; i < above.n && !planned->lent_priority.len; i++) {
		const struct planned *to = above.list[i].to;

		if (to && to->is_outcome)
			planned->lent_priority = to->priority;
	}
	arena_rewind(scratch, mark);
}

/* To all open ones of a kind; taken back where most serve none with a priority. */
static void lend_to_kind(struct plan *plan, const struct plan_kind *kind)
{
	size_t n = 0, lent = 0;

	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		struct planned *planned = &plan->items[i];

		if (plan_kind_of(plan, planned) != kind ||
		    !planned_is_open(planned))
			continue;
		lend_to(plan, planned);
		n++;
		lent += planned->lent_priority.len > 0;
	}
	for (size_t i = 0; 2 * lent < n && i < plan->backlog->n_items; i++)
		if (plan_kind_of(plan, &plan->items[i]) == kind)
			plan->items[i].lent_priority = SPAN("");
}

void plan_lend_priorities(struct plan *plan)
{
	for (size_t k = 0; k < plan->definition->n_agreements; k++) {
		struct plan_kind *kind = &plan->kinds[k];

		if (!kind->is_outcome &&
		    !is_ranked_otherwise(plan, kind->kind) &&
		    !kind_has_priority(plan, kind))
			lend_to_kind(plan, kind);
	}
}
