/* What a plan that is read is asked: names, levels, what stands above. */
#include "plan/plan.h"

#include "backlog/caption.h"
#include "backlog/state.h"
#include "terms/lookup.h"

const char *stands_name(enum stands stands)
{
	static const char *const names[] = {
		[STANDS_BEGUN] = "begun",	  [STANDS_READY] = "ready",
		[STANDS_WAITS] = "waits",	  [STANDS_IDEA] = "idea",
		[STANDS_NOT_READY] = "not ready", [STANDS_DONE] = "done",
	};

	return names[stands];
}

const char *held_name(enum held_why why)
{
	static const char *const names[] = {
		[HELD_MISSING] = "missing",
		[HELD_WAITS] = "waits",
		[HELD_BEGUN] = "begun",
		[HELD_ON_HOLD] = "on hold",
		[HELD_OPEN_CHILDREN] = "has open children",
	};

	return names[why];
}

void planned_add(struct planned_list *list, struct planned *planned,
		 struct arena *arena)
{
	*ARENA_PUSH(arena, list->list, list->n, list->room) = planned;
}

bool planned_has(const struct planned_list *list, const struct planned *planned)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->list[i] == planned)
			return true;
	return false;
}

size_t plan_begin(struct plan *plan)
{
	return ++plan->meeting;
}

bool planned_has_id(const struct planned *planned)
{
	const struct item *item = planned->item;

	return item->id.len &&
	       (item->has_own_id || span_find_char(item->id, '#') < 0);
}

struct span planned_name(const struct planned *planned)
{
	return planned_has_id(planned) ? planned->item->id
				       : item_caption(planned->item);
}

bool planned_was_dropped(const struct planned *planned)
{
	return item_was_dropped(planned->item) ||
	       planned->word_end == PHASE_DROPPED;
}

const char *planned_end_name(const struct planned *planned)
{
	return planned_was_dropped(planned) ? "closed" : "done";
}

bool planned_is_kept(const struct planned *planned)
{
	for (size_t i = 0; i < planned->n_held; i++)
		if (planned->held[i].why == HELD_WAITS ||
		    planned->held[i].why == HELD_ON_HOLD ||
		    planned->held[i].why == HELD_OPEN_CHILDREN)
			return true;
	return false;
}

/* Does every item that is written at all hold this? A body has its title. */
static bool is_held_by_all(const struct check *check)
{
	enum { SHORT_TITLE = 3 }; /* in words */
	static const char *const names[] = { "id", "title" };

	if (check->subject == SUBJECT_AT_MOST ||
	    check->subject == SUBJECT_CHANGE || check->subject == SUBJECT_ID)
		return true;
	for (size_t i = 0; check->subject == SUBJECT_FIELD &&
			   i < sizeof(names) / sizeof(*names);
	     i++)
		if (check->names.n && span_is(check->names.folded[0], names[i]))
			return true;
	if (check->subject != SUBJECT_BODY)
		return false;
	for (size_t i = 0; i < check->n_conditions; i++)
		if (check->conditions[i].kind != CONDITION_AMOUNT ||
		    check->conditions[i].amount.measure != MEASURE_WORDS ||
		    !amount_holds(&check->conditions[i].amount, SHORT_TITLE))
			return false;
	return true;
}

size_t plan_level_of(const struct plan *plan, const struct planned *planned)
{
	return planned->could_begin
		       ? planned->missing_for
		       : judge_of(plan->judge, planned->item)->claims;
}

/* Is anything asked of it at this level, or before? */
static bool asks_up_to(const struct plan *plan, const struct planned *planned,
		       size_t level)
{
	const struct agreement *agreement =
		agreement_of(plan->definition, planned->item);

	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct criterion *criterion = agreement->criteria[i];

		if (criterion->check && !is_held_by_all(criterion->check) &&
		    (criterion->level == NO_LEVEL ||
		     (level != NO_LEVEL && criterion->level <= level)))
			return true;
	}
	return false;
}

bool plan_asks_anything(const struct plan *plan, const struct planned *planned)
{
	return asks_up_to(plan, planned, plan_level_of(plan, planned));
}

bool plan_lacks_claim(const struct plan *plan, const struct planned *planned)
{
	return (planned->stands == STANDS_IDEA ||
		(planned->stands == STANDS_READY && planned->is_early)) &&
	       !planned->is_before_work && planned->missing_for != NO_LEVEL &&
	       !planned->n_misses && !planned_is_kept(planned) &&
	       asks_up_to(plan, planned, planned->missing_for);
}

static void add_above(struct plan *plan, struct above *out,
		      const struct serving *serving,
		      const struct planned *through)
{
	if (out->n == MOST_ABOVE ||
	    (serving->to && serving->to->met == plan->meeting))
		return;
	if (serving->to)
		serving->to->met = plan->meeting;
	out->through[out->n] = through;
	out->list[out->n++] = *serving;
}

/* Breadth first, so that each is told by its nearest way; a circle ends. */
void plan_above(struct plan *plan, struct planned *planned, struct above *out,
		struct arena *arena)
{
	planned->met = plan_begin(plan);
	out->n = 0;
	out->list = ARENA_ARRAY(arena, struct serving, MOST_ABOVE);
	out->through = ARENA_ARRAY(arena, const struct planned *, MOST_ABOVE);
	for (size_t i = 0; i < planned->n_serves; i++)
		add_above(plan, out, &planned->serves[i], NULL);
	for (size_t i = 0; i < out->n; i++) {
		struct planned *to = out->list[i].to;

		for (size_t j = 0; to && j < to->n_serves; j++)
			if (to->serves[j].to)
				add_above(plan, out, &to->serves[j], to);
	}
}
