/*
 * Kinds that nothing ranks, listed below the headings that their items stand
 * under in their files: how the team itself has put them together.
 */
#include "plan/plan.h"

/* Fewer lines are read at a glance; headings of one item each group nothing. */
enum { FEWEST_ITEMS = 8, FEWEST_EACH = 2 };

/* What is open of a kind, in its order. */
struct opened {
	size_t n, headings;
	struct span last; /* the heading above the latest one */
	const struct document *page; /* that it stands on */
	enum stands stands;
	bool is_broken; /* not all stand below headings, or alike */
	struct table seen; /* headings of this page */
};

static void count_item(struct opened *open, const struct planned *planned,
		       struct arena *arena)
{
	struct span lane = planned->item->lane;
	const struct document *page = item_doc(planned->item);

	if (!open->n++)
		open->stands = planned->stands;
	open->is_broken |= !lane.len || !planned_is_inside(planned) ||
			   planned->stands != open->stands;
	if (open->is_broken ||
	    (open->page == page && span_eq(lane, open->last)))
		return;
	if (open->page != page) {
		table_release(&open->seen);
		table_init(&open->seen, arena);
		open->page = page;
	}
	/* "Notes" twice would be two groups of one name. */
	open->is_broken |= table_get(&open->seen, lane) != NULL;
	*table_slot(&open->seen, lane) = open;
	open->last = lane;
	open->headings++;
}

static bool has_groups(const struct opened *open)
{
	return !open->is_broken && open->n >= FEWEST_ITEMS &&
	       open->headings > 1 && open->n >= FEWEST_EACH * open->headings;
}

void plan_find_groups(struct plan *plan)
{
	size_t n = plan->definition->n_agreements;
	struct opened *open = ARENA_ARRAY(plan->arena, struct opened, n);

	for (size_t i = 0; i < n; i++)
		table_init(&open[i].seen, plan->arena);
	for (size_t i = 0; i < plan->n_order; i++) {
		const struct planned *planned = plan->order[i];
		unsigned order =
			plan->tables[plan_kind_of(plan, planned)->table];

		if (!(order & ~(unsigned)BY_STANDS))
			count_item(&open[planned->item->kind->index], planned,
				   plan->arena);
	}
	for (size_t i = 0; i < n; i++) {
		plan->kinds[i].is_grouped = has_groups(&open[i]);
		table_release(&open[i].seen);
	}
}
