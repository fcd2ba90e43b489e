/* What was planned for sprints: a copy of the backlog, or all there is of it. */
#include "seek/choose.h"
#include "seek/facts.h"
#include "seek/overlap.h"

#include "backlog/path.h"

static void take_sprint(struct hypothesis *one, struct arena *arena)
{
	one->is_sprint = false;
	one->is_only_sprint = true;
	hypothesis_weigh(one, arena);
}

/* Does another one tell most of the same items, with their states? */
static bool is_told_elsewhere(const struct hypothesis *one,
			      const struct sought *sought)
{
	for (size_t i = 0; i < sought->n_all; i++) {
		const struct hypothesis *other = sought->all[i];

		if (other != one && !other->is_sprint &&
		    other->score >= SCORE_FOUND &&
		    facts_tell_states(&other->facts) &&
		    hypothesis_overlap(one, other, sought->arena) >= 0.5)
			return true;
	}
	return false;
}

/* backlog.md, with states: the sprints beside it took their items from there. */
static bool has_own_backlog(const struct sought *sought)
{
	struct arena *arena = sought->arena;

	for (size_t i = 0; i < sought->n_all; i++) {
		const struct hypothesis *one = sought->all[i];

		if (one->is_inside && !one->is_sprint && one->facts.n > 3 &&
		    one->score >= SCORE_FOUND &&
		    facts_tell_states(&one->facts) &&
		    says_backlog(path_file_name(one->where), arena) &&
		    ends_with_backlog(path_file_name(one->where), arena))
			return true;
	}
	return false;
}

void find_sprint_items(struct sought *sought)
{
	if (has_own_backlog(sought))
		return;
	for (size_t i = 0; i < sought->n_all; i++) {
		struct hypothesis *one = sought->all[i];

		if (one->is_sprint && one->is_inside && one->facts.n > 3 &&
		    one->backlog.n_files > 1 && one->facts.ids == LEAD_PREFIX &&
		    facts_have_ids(&one->facts) &&
		    facts_have_states(&one->facts) &&
		    !is_told_elsewhere(one, sought))
			take_sprint(one, sought->arena);
	}
}

void find_sprints(struct sought *sought)
{
	for (size_t i = 0; i < sought->n_all; i++)
		if (sought->all[i]->score >= SCORE_FOUND)
			return;
	for (size_t i = 0; i < sought->n_all; i++) {
		struct hypothesis *one = sought->all[i];

		if (one->is_sprint && one->is_inside)
			take_sprint(one, sought->arena);
	}
}
