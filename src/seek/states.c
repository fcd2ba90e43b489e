/* The states of a kind, found out step by step, and what is asked of them. */
#include "seek/state-values.h"
#include "seek/signs.h"
#include "seek/state-folders.h"

/* Did a configuration say the order? */
static bool has_ranks(const struct states *states)
{
	for (size_t i = 0; i < states->n; i++)
		if (states->list[i].rank != SIZE_MAX)
			return true;
	return false;
}

/* Can they be listed? Remarks behind what is over do not matter beside others. */
static bool stand_alone(const struct states *states)
{
	bool any_open = false, open_has = false, any_has = false;

	for (size_t i = 0; i < states->n; i++) {
		const struct state *state = &states->list[i];

		any_open |= !is_over(state->phase);
		open_has |= !is_over(state->phase) && state->has_remark;
		any_has |= state->has_remark;
	}
	return any_open ? !open_has : !any_has;
}

/* ---- what is asked of them ---- */

static bool has_directive(const struct hypothesis *kind, const char *starts)
{
	for (size_t i = 0; i < kind->n_directives; i++)
		if (span_starts(kind->directives[i], starts))
			return true;
	return false;
}

/* "⬜ R-2" beside "✅ R-1": of what has no state, does a box tell it? */
static bool have_boxes_else(const struct hypothesis *kind)
{
	for (size_t i = 0; i < kind->backlog.n_items; i++)
		if (!item_status(kind->backlog.items[i]).len &&
		    !kind->backlog.items[i]->box)
			return false;
	return true;
}

/* "✅ R-1" beside "R-2": no sign is a state as well, and nothing is missing. */
static bool reads_signs(const struct hypothesis *kind)
{
	return has_directive(kind, "field status from column") ||
	       (has_directive(kind, "field status from") &&
		have_boxes_else(kind));
}

/* Has what is not over a state? Else having none says that it is open. */
static bool is_said_of_open(const struct states *states)
{
	for (size_t i = 0; i < states->n; i++)
		if (states->list[i].n && !is_over(states->list[i].phase))
			return true;
	return false;
}

/* Has an item a state that is held up, or no known word, and no slip? */
static bool has_unclaimed(const struct states *states)
{
	for (size_t i = 0; i < states->n; i++)
		if (states->list[i].n && !states->list[i].is_slip &&
		    (states->list[i].phase == PHASE_UNKNOWN ||
		     states->list[i].phase == PHASE_HELD))
			return true;
	return false;
}

/*
 * A list that the team wrote may be asked for. One made of what items say lacks
 * the states on which nobody stood yet: it only warns, beside the must that there
 * is one, and tells what comes later than the claim; where no state claims, or nearly none was seen, there is none,
 * unless some have a state that `check` would ask about without a list.
 * Where some have no state at all, that is not a reason to stop anybody.
 */
static void choose_asking(struct states *states, const struct hypothesis *kind)
{
	enum { FEWEST_LISTED = 3 };
	const struct facts *facts = &kind->facts;
	bool have_nearly_all = 20 * facts->with_status >= 19 * facts->n;
	bool is_listed = states->is_told || states->is_known;

	if (!states->n || !states->is_list ||
	    5 * facts->with_status < 3 * facts->n ||
	    !(is_listed || is_said_of_open(states)) ||
	    (!have_nearly_all && reads_signs(kind)))
		return;
	is_listed |= states->n >= FEWEST_LISTED && states_have_level(states) &&
		     states->claim != CLAIM_NEW;
	is_listed |= states_have_level(states) && has_unclaimed(states);
	states->asks = is_listed ? ASKS_LISTED : ASKS_VALUE;
	states->is_borne = have_nearly_all;
	states->is_must = have_nearly_all && (states->is_told || !is_listed);
}

/*
 * Have most of them a state, or nearly all that are told in one form, as stories
 * in files are whose successors are still headings in a plan?
 */
static bool have_states(const struct hypothesis *kind)
{
	enum { FEWEST_OF_A_FORM = 3 };
	size_t n[FORM_EXTERNAL] = { 0 }, with[FORM_EXTERNAL] = { 0 };

	if (5 * kind->facts.with_status >= 2 * kind->facts.n)
		return true;
	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];

		n[item->parts[0].form]++;
		with[item->parts[0].form] += item_status(item).len > 0;
	}
	for (size_t i = 0; i < FORM_EXTERNAL; i++)
		if (kind->n_places > 1 && n[i] >= FEWEST_OF_A_FORM &&
		    10 * with[i] >= 9 * n[i])
			return true;
	return false;
}

void states_find(struct states *out, const struct hypothesis *kind,
		 const struct survey *survey, struct arena *arena)
{
	struct signs *signs = ARENA_NEW(arena, struct signs);

	signs_find(signs, kind, survey, arena);
	*out = (struct states){ .order_from = "what items say",
				.label = ready_label(kind, arena),
				.signs = signs };
	folders_beside_items(&out->beside, kind, survey, arena);
	if (!have_states(kind)) {
		states_choose_claim(out, false);
		states_read_lanes(out, kind, survey, arena);
		states_claim_by_lane(out, kind, arena);
		return;
	}
	out->field = kind->facts.status_name;
	states_read_configuration(out, survey, kind, arena);
	states_add_statuses(out, kind, arena);
	out->is_list = stand_alone(out);
	if (!has_ranks(out))
		states_read_legend(out, kind, survey, arena);
	if (!has_ranks(out))
		states_follow_known(out, kind, arena);
	states_find_slips(out);
	states_tell_ready(out, survey, arena);
	states_doubt_accepted(out);
	states_tell_approved(out, kind, arena);
	states_put_in_order(out);
	states_choose_claim(out, ideas_wait_beside(kind, survey, arena));
	states_claim_by_folder(out, kind, arena);
	choose_asking(out, kind);
}
