/* The plan, found out step by step. */
#include "plan/plan.h"

void plan_read(struct plan *out, struct judge *judge, bool of_done,
	       struct arena *arena)
{
	size_t n = judge->backlog->n_items;

	*out = (struct plan){
		.definition = judge->definition,
		.judge = judge,
		.backlog = judge->backlog,
		.arena = arena,
		.kinds = ARENA_ARRAY(arena, struct plan_kind,
				     judge->definition->n_agreements),
		.items = ARENA_ARRAY(arena, struct planned, n),
	};
	table_init(&out->names, arena);
	table_init(&out->holds, arena);
	table_init(&out->lanes, arena);
	table_init(&out->titles, arena);
	plan_find_outcomes(out);
	for (size_t i = 0; i < n; i++) {
		struct planned *planned = &out->items[i];

		planned->item = judge->backlog->items[i];
		planned->is_outcome = plan_kind_of(out, planned)->is_outcome;
		planned->missing_for = NO_LEVEL;
		if (of_done || planned->is_outcome || !planned->item->is_done)
			plan_read_fields(out, planned);
	}
	plan_find_served(out);
	lost_ids_find(&out->lost_ids, judge->backlog, arena);
	plan_find_waits(out);
	plan_find_missing(out);
	plan_find_stands(out);
	plan_lend_priorities(out);
	plan_find_scales(out);
	plan_find_pages(out);
	plan_find_headings(out);
	plan_find_tables(out);
	plan_order(out);
	plan_find_groups(out);
}

void plan_release(struct plan *plan)
{
	table_release(&plan->names);
	table_release(&plan->holds);
	table_release(&plan->lanes);
	table_release(&plan->titles);
	lost_ids_release(&plan->lost_ids);
}
