/* Where each item stands, whether it can start, and what keeps it. */
#include "plan/plan.h"

#include "backlog/state.h"
#include "base/unicode.h"
#include "terms/lookup.h"

static void hold(struct plan *plan, struct planned *planned, enum held_why why,
		 const struct planned *by, struct span message)
{
	*ARENA_PUSH(plan->arena, planned->held, planned->n_held,
		    planned->held_room) =
		(struct held){ .why = why, .by = by, .message = message };
}

/* ---- what keeps it ---- */

static void find_waits(struct plan *plan, struct planned *planned)
{
	for (size_t i = 0; i < planned->waits_for.n; i++) {
		const struct planned *to = planned->waits_for.list[i];
		struct span name = planned_name(to);

		if (planned_is_over(to))
			continue;
		hold(plan, planned, HELD_WAITS, to,
		     to == planned ? SPAN("waits for itself")
				   : arena_printf(plan->arena, "waits for %.*s",
						  (int)name.len, name.at));
	}
}

/*
 * The same item in another list: nothing else serves the one, the other serves
 * no other item, and they are called alike. Nobody waits for its own copy.
 */
static bool is_copy(const struct planned *planned, const struct planned *child)
{
	struct arena *arena = planned->item->arena;
	struct arena_mark mark = arena_mark(arena);
	bool are_alike;

	if (planned->served_by.n != 1)
		return false;
	for (size_t i = 0; i < child->n_serves; i++)
		if (child->serves[i].to && child->serves[i].to != planned)
			return false;
	are_alike = span_eq(text_fold_value(arena, planned->item->title),
			    text_fold_value(arena, child->item->title));
	arena_rewind(arena, mark);
	return are_alike;
}

static void find_children(struct plan *plan, struct planned *planned)
{
	const struct planned *first = NULL;
	size_t n = 0;

	for (size_t i = 0; i < planned->served_by.n; i++) {
		const struct planned *child = planned->served_by.list[i];

		if (planned_is_over(child) || child == planned ||
		    is_copy(planned, child))
			continue;
		if (!n++)
			first = child;
	}
	if (n)
		hold(plan, planned, HELD_OPEN_CHILDREN, first,
		     arena_printf(plan->arena, "has %zu open %s", n,
				  n == 1 ? "item that serves it"
					 : "items that serve it"));
}

/* It does not say that it is ready, or has only begun to be. */
static void find_unclaimed(struct plan *plan, struct planned *planned,
			   const struct judgement *judgement)
{
	const struct agreement *agreement =
		agreement_of(plan->definition, planned->item);
	struct span level = level_name(agreement, judgement->claims),
		    next = level_name(agreement, planned->missing_for);

	if (planned->could_begin) {
		if (!planned->is_short)
			return;
		hold(plan, planned, HELD_MISSING, NULL,
		     arena_printf(plan->arena, "misses what \"%.*s\" asks",
				  (int)next.len, next.at));
	} else if (judgement->verdict == VERDICT_OPEN) {
		hold(plan, planned, HELD_MISSING, NULL,
		     SPAN("claims nothing yet"));
	} else if (planned->is_early) {
		hold(plan, planned, HELD_MISSING, NULL,
		     arena_printf(plan->arena, "is only \"%.*s\"",
				  (int)level.len, level.at));
	}
}

static void find_missing(struct plan *plan, struct planned *planned,
			 const struct judgement *judgement, bool is_begun)
{
	if (judgement->verdict == VERDICT_NOT_READY) {
		for (size_t i = 0; i < planned->n_misses; i++) {
			hold(plan, planned, HELD_MISSING, NULL,
			     planned->misses[i].message);
			planned->held[planned->n_held - 1].is_finding = true;
		}
	} else if (!is_begun) {
		find_unclaimed(plan, planned, judgement);
	}
}

static bool is_held(const struct planned *planned, enum held_why why)
{
	for (size_t i = 0; i < planned->n_held; i++)
		if (planned->held[i].why == why)
			return true;
	return false;
}

static enum stands stands_of(const struct planned *planned,
			     enum verdict verdict, bool is_begun)
{
	if (verdict == VERDICT_DONE || planned_is_over(planned))
		return STANDS_DONE;
	/* Work on it has stopped, or must not begin, however far it is. */
	if (is_held(planned, HELD_ON_HOLD))
		return STANDS_WAITS;
	if (planned->item->is_started)
		return STANDS_BEGUN;
	if (verdict == VERDICT_NOT_READY || planned->is_short)
		return STANDS_NOT_READY;
	if (is_begun)
		return STANDS_BEGUN;
	if (verdict == VERDICT_OPEN && !planned->could_begin)
		return STANDS_IDEA;
	return is_held(planned, HELD_WAITS) ||
			       (is_held(planned, HELD_OPEN_CHILDREN) &&
				!planned->is_outcome)
		       ? STANDS_WAITS
		       : STANDS_READY;
}

/* What does not say that it is ready, but may be: as the judge has measured. */
static void find_level(struct plan *plan, struct planned *planned,
		       const struct judgement *judgement)
{
	size_t next = planned->missing_for;

	planned->is_early = judgement->verdict == VERDICT_READY &&
			    next != NO_LEVEL &&
			    !plan_is_of_work(plan, planned->item, next);
	planned->is_before_work = judgement->verdict == VERDICT_OPEN &&
				  plan_is_of_work(plan, planned->item, next);
	planned->could_begin = planned->is_before_work &&
			       plan_could_begin(plan, planned);
	planned->is_short =
		planned->could_begin &&
		(judgement->meets == NO_LEVEL || judgement->meets < next);
}

static void find_stand(struct plan *plan, struct planned *planned)
{
	const struct judgement *judgement =
		judge_of(plan->judge, planned->item);
	struct span message = planned->on_hold;
	bool begun = false;

	if (judgement->verdict != VERDICT_DONE && !planned_is_over(planned)) {
		find_level(plan, planned, judgement);
		begun = planned->item->is_started ||
			(!planned->has_hold_state && plan_is_begun(plan, planned));
		find_missing(plan, planned, judgement, begun);
		find_waits(plan, planned);
		if (!begun && !message.len && planned->lost.len &&
		    judgement->verdict != VERDICT_NOT_READY)
			message = arena_printf(plan->arena,
					       "waits for %.*s, which is no "
					       "item here",
					       (int)planned->lost.len,
					       planned->lost.at);
		if (begun)
			hold(plan, planned, HELD_BEGUN, NULL, SPAN("is begun"));
		if (message.len)
			hold(plan, planned, HELD_ON_HOLD, NULL, message);
		find_children(plan, planned);
	}
	planned->stands = stands_of(planned, judgement->verdict, begun);
	if (planned->stands == STANDS_IDEA)
		planned->state = plan_state_word(plan, planned->item);
	planned->can_start = planned->stands == STANDS_READY &&
			     !planned->is_outcome && !planned->n_held &&
			     !plan_kind_of(plan, planned)->is_epic;
}

void plan_find_stands(struct plan *plan)
{
	/* Nobody waits for what is over, wherever it stands. */
	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		struct planned *planned = &plan->items[i];

		planned->word_end =
			item_word_end(agreement_of(plan->definition,
						   planned->item),
				      planned->item);
		if (!planned->item->is_done)
			plan_hold(plan, planned);
	}
	for (size_t i = 0; i < plan->backlog->n_items; i++)
		find_stand(plan, &plan->items[i]);
}
