/* The plan, found out step by step. */
#include "plan/plan.h"

static void read_fields(struct plan *plan, struct planned *planned)
{
	const struct {
		enum name_is is;
		struct span *into;
	} wanted[] = {
		{ NAME_PRIORITY, &planned->priority },
		{ NAME_SIZE, &planned->size },
		{ NAME_OWNER, &planned->owner },
		{ NAME_ORDINAL, &planned->ordinal },
	};
	const struct field *fields[NAME_KINDS];

	plan_fields(plan, planned->item, fields);

	for (size_t i = 0; i < sizeof(wanted) / sizeof(*wanted); i++) {
		const struct field *field = fields[wanted[i].is];

		for (size_t v = 0; field && v < field->n_values; v++)
			if (!field->values[v].is_none && !wanted[i].into->len)
				*wanted[i].into =
					span_trim(field->values[v].text);
	}
}

void plan_read(struct plan *out, struct judge *judge, struct arena *arena)
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
	table_init(&out->titles, arena);
	plan_find_outcomes(out);
	for (size_t i = 0; i < n; i++) {
		struct planned *planned = &out->items[i];

		planned->item = judge->backlog->items[i];
		planned->is_outcome = plan_kind_of(out, planned)->is_outcome;
		planned->missing_for = NO_LEVEL;
		read_fields(out, planned);
	}
	plan_find_served(out);
	plan_find_waits(out);
	plan_find_missing(out);
	plan_find_stands(out);
	plan_find_scales(out);
	plan_order(out);
}

void plan_release(struct plan *plan)
{
	table_release(&plan->names);
	table_release(&plan->titles);
}
