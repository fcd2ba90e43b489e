/*
 * Who waits for whom: by the fields whose criteria say `no cycle`, `targets
 * ready`, `targets done` or `exist`, where a kind has such; else by fields
 * called depends on, blocked by and the like, or where another item says that it
 * blocks this one.
 */
#include "plan/plan.h"

#include "backlog/reference.h"
#include "backlog/relation.h"
#include "ready/follow.h"
#include "terms/lookup.h"

/* How sure a criterion makes it that its field names what is waited for. */
static bool asks_to_wait(struct plan *plan, const struct check *check)
{
	bool exists = false;

	if (!check || check->is_absent || !check->names.n ||
	    check->subject != SUBJECT_FIELD)
		return false;
	for (size_t i = 0; i < check->n_conditions; i++) {
		const struct condition *c = &check->conditions[i];

		if (c->kind != CONDITION_PROPERTY)
			continue;
		if (c->property == PROPERTY_NO_CYCLE ||
		    c->property == PROPERTY_TARGETS_READY ||
		    c->property == PROPERTY_TARGETS_DONE)
			return plan_name(plan, check->names.folded[0]) !=
			       NAME_PARENT;
		exists |= c->property == PROPERTY_EXIST;
	}
	return exists && name_may_wait(plan, check->names.folded[0]);
}

static void add_target(struct plan *plan, struct planned *planned,
		       struct planned *to)
{
	if (to->met == plan->meeting)
		return;
	to->met = plan->meeting;
	planned_add(&planned->waits_for, to, plan->arena);
}

/* The links of which a criterion says `targets done`. */
static void add_linked(struct plan *plan, struct planned *planned,
		       const struct check *check)
{
	struct link_to **links;
	size_t n = judge_awaited(plan->judge, check, planned->item, &links);

	for (size_t i = 0; i < n; i++)
		add_target(plan, planned, planned_of(plan, links[i]->item));
}

/* Whoever waits for that is not recommended before somebody has looked. */
static void note_lost(struct plan *plan, struct planned *planned,
		      const struct field_piece *piece)
{
	if (!planned->lost.len)
		planned->lost =
			arena_copy(plan->arena,
				   lost_id(&plan->lost_ids, piece->text,
					   &plan->backlog->scratch));
}

/* What is done with an item that a field names. */
typedef void target_found(struct plan *plan, struct planned *from,
			  struct planned *to);

static void find_targets(struct plan *plan, struct planned *planned,
			 const struct field *field, target_found *found)
{
	struct planned_list all = { 0 };
	bool any = false;
	struct arena *scratch = &plan->backlog->scratch;
	struct arena_mark mark = arena_mark(scratch);
	struct field_piece *pieces;
	size_t n = backlog_references(plan->backlog, planned->item, field,
				      &pieces, scratch);

	for (size_t i = 0; i < n; i++) {
		struct item *to = pieces[i].is_none
					  ? NULL
					  : backlog_resolve_piece(plan->backlog,
								  planned->item,
								  field,
								  &pieces[i]);

		if (to)
			found(plan, planned, planned_of(plan, to));
		else if (!pieces[i].is_none && found == add_target)
			note_lost(plan, planned, &pieces[i]);
		any |= to != NULL;
	}
	arena_rewind(scratch, mark);
	plan_find_all_named(plan, planned->item, field, any, &all);
	for (size_t i = 0; i < all.n; i++)
		found(plan, planned, all.list[i]);
}

/* The fields that the criteria name; false where they name none. */
static bool add_asked(struct plan *plan, struct planned *planned)
{
	const struct agreement *agreement =
		agreement_of(plan->definition, planned->item);
	bool any = false;

	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct check *check = agreement->criteria[i]->check;

		if (check && check_awaits(check)) {
			any = true;
			add_linked(plan, planned, check);
		}
		if (!asks_to_wait(plan, check))
			continue;
		any = true;
		for (size_t j = 0; j < check->names.n; j++) {
			const struct field *field = item_field(
				planned->item, check->names.folded[j]);

			if (field_has_value(field))
				find_targets(plan, planned, field, add_target);
		}
	}
	return any;
}

static void add_named(struct plan *plan, struct planned *planned)
{
	const struct item *item = planned->item;

	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];

		if (plan_name(plan, field->folded) == NAME_WAITS &&
		    item_field(item, field->folded) == field &&
		    field_has_value(field))
			find_targets(plan, planned, field, add_target);
	}
}

/* Do the criteria of its kind say which fields name what it waits for? */
static bool is_asked(struct plan *plan, const struct planned *planned)
{
	const struct agreement *agreement =
		agreement_of(plan->definition, planned->item);

	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct check *check = agreement->criteria[i]->check;

		if ((check && check_awaits(check)) || asks_to_wait(plan, check))
			return true;
	}
	return false;
}

/* `to` waits for what says that it blocks it; told by both, it is one wait. */
static void add_blocked(struct plan *plan, struct planned *from,
			struct planned *to)
{
	if (to == from || to->met == plan->meeting || to->item->is_done ||
	    is_asked(plan, to))
		return;
	to->met = plan->meeting;
	planned_add(&to->waits_for, from, plan->arena);
	planned_add(&from->waited_for_by, to, plan->arena);
}

static void add_blocks(struct plan *plan, struct planned *planned)
{
	const struct item *item = planned->item;

	plan_begin(plan);
	for (size_t i = 0; i < planned->waited_for_by.n; i++)
		planned->waited_for_by.list[i]->met = plan->meeting;
	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];

		if (relation_blocks(field->folded) &&
		    item_field(item, field->folded) == field &&
		    field_has_value(field))
			find_targets(plan, planned, field, add_blocked);
	}
}

void plan_find_waits(struct plan *plan)
{
	size_t n = plan->backlog->n_items;

	for (size_t i = 0; i < n; i++) {
		struct planned *planned = &plan->items[i];

		if (planned->item->is_done)
			continue;
		plan_begin(plan);
		if (!add_asked(plan, planned))
			add_named(plan, planned);
		for (size_t j = 0; j < planned->waits_for.n; j++)
			planned_add(&planned->waits_for.list[j]->waited_for_by,
				    planned, plan->arena);
	}
	for (size_t i = 0; i < n; i++)
		if (!plan->items[i].item->is_done)
			add_blocks(plan, &plan->items[i]);
}
