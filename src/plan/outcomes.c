/*
 * Which kinds are outcomes. Where the directive `outcome` stands, it says so;
 * else what is the top of the chain of links that the definition asks for, and
 * can be over. A backlog without either has none.
 */
#include "plan/plan.h"

#include "words/words.h"
#include "terms/lookup.h"

/* Does a criterion ask for a link to items? */
static bool asks_for_link(const struct criterion *criterion)
{
	const struct check *check = criterion->check;

	return check && !check->is_absent && check->kinds &&
	       check->subject == SUBJECT_LINK && !check_awaits(check);
}

static bool names_kind(const struct check *check, const struct kind *kind)
{
	for (size_t i = 0; i < check->names.n; i++)
		if (check->kinds[i] == kind)
			return true;
	for (size_t i = 0; check->through_kinds && i < check->through.n; i++)
		if (check->through_kinds[i] == kind)
			return true;
	return false;
}

bool plan_is_asked_for(const struct plan *plan, const struct kind *lower,
		       const struct kind *upper)
{
	const struct agreement *agreement =
		plan->definition->agreements[lower->index];

	for (size_t i = 0; i < agreement->n_criteria; i++)
		if (asks_for_link(agreement->criteria[i]) &&
		    names_kind(agreement->criteria[i]->check, upper))
			return true;
	return false;
}

/* Is the kind asked to link any other? */
static bool links_upward(const struct plan *plan, const struct kind *kind)
{
	for (size_t i = 0; i < plan->definition->n_agreements; i++) {
		const struct kind *upper =
			&plan->definition->agreements[i]->kind;

		if (upper != kind && plan_is_asked_for(plan, kind, upper))
			return true;
	}
	return false;
}

static bool asks_for_open(const struct plan *plan, const struct kind *kind)
{
	for (size_t i = 0; i < plan->definition->n_agreements; i++) {
		const struct agreement *a = plan->definition->agreements[i];

		for (size_t j = 0; j < a->n_criteria; j++)
			if (asks_for_link(a->criteria[j]) &&
			    a->criteria[j]->check->is_open &&
			    names_kind(a->criteria[j]->check, kind))
				return true;
	}
	return false;
}

static bool can_be_over(const struct plan *plan, const struct kind *kind)
{
	return kind->n_done_when || kind_order(kind, SPAN("status")) ||
	       asks_for_open(plan, kind);
}

static bool is_linked_by_others(const struct plan *plan,
				const struct kind *kind)
{
	for (size_t i = 0; i < plan->definition->n_agreements; i++) {
		const struct kind *lower =
			&plan->definition->agreements[i]->kind;

		if (lower != kind && plan_is_asked_for(plan, lower, kind))
			return true;
	}
	return false;
}

static bool is_outcome(const struct plan *plan, const struct kind *kind)
{
	if (kind->outcome != OUTCOME_UNSAID)
		return kind->outcome == OUTCOME_YES;
	return is_linked_by_others(plan, kind) && !links_upward(plan, kind) &&
	       can_be_over(plan, kind);
}

static bool is_called_epic(const struct kind *kind)
{
	static const char *const names[] = {
		"epic",	 "epics", "initiative", "initiatives", "épica",
		"epica", "épico", "épique",	"épopée",      "эпик",
		"史诗",	 "エピック", "에픽",
	};

	return ANY_OF(span_is, kind->folded, names);
}

/* What others stand below, where there are others and nothing else is said. */
static bool is_epic(const struct plan *plan, const struct kind *kind)
{
	if (kind->outcome != OUTCOME_UNSAID || !is_called_epic(kind))
		return false;
	for (size_t i = 0; i < plan->definition->n_agreements; i++)
		if (!is_called_epic(&plan->definition->agreements[i]->kind))
			return true;
	return false;
}

/* Asked for an outcome, or for what is asked for one itself. */
static bool is_asked(const struct plan *plan, const struct plan_kind *lower)
{
	for (size_t i = 0; i < plan->definition->n_agreements; i++) {
		const struct plan_kind *upper = &plan->kinds[i];

		if ((upper->is_outcome || upper->is_asked) &&
		    upper->kind != lower->kind &&
		    plan_is_asked_for(plan, lower->kind, upper->kind))
			return true;
	}
	return false;
}

void plan_find_outcomes(struct plan *plan)
{
	size_t n = plan->definition->n_agreements;
	bool more = true;

	for (size_t i = 0; i < n; i++) {
		plan->kinds[i].kind = &plan->definition->agreements[i]->kind;
		plan->kinds[i].is_outcome =
			is_outcome(plan, plan->kinds[i].kind);
		plan->kinds[i].is_epic = is_epic(plan, plan->kinds[i].kind);
	}
	while (more) {
		more = false;
		for (size_t i = 0; i < n; i++)
			if (!plan->kinds[i].is_asked &&
			    is_asked(plan, &plan->kinds[i]))
				more = plan->kinds[i].is_asked = true;
	}
}

bool plan_is_stretch(const struct plan *plan, const struct planned *planned)
{
	return is_step_word(planned->item->kind->name, plan->arena);
}
