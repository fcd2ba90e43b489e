/* Which state of the items is the claim to be ready. */
#include "seek/states.h"

static size_t first_of(const struct states *states, enum phase phase)
{
	for (size_t i = 0; i < states->n; i++)
		if (states->list[i].phase == phase)
			return i;
	return states->n;
}

/* "backlog/tasks/7.md" lies in "backlog/", the parent of its folder. */
static struct span parent_of_folder(struct span path)
{
	for (int up = 0; up < 2; up++) {
		path.len -= path.len > 0;
		while (path.len && path.at[path.len - 1] != '/')
			path.len--;
	}
	return path;
}

static size_t depth_of(struct span path)
{
	size_t n = 0;

	for (size_t i = 0; i < path.len; i++)
		n += path.at[i] == '/';
	return n;
}

/* Of the items the one that lies highest: archives lie deeper. */
static struct span highest_path(const struct hypothesis *kind)
{
	struct span best = kind->backlog.items[0]->parts[0].doc->path;

	for (size_t i = 1; i < kind->backlog.n_items; i++) {
		struct span path = kind->backlog.items[i]->parts[0].doc->path;

		if (depth_of(path) < depth_of(best))
			best = path;
	}
	return best;
}

bool ideas_wait_beside(const struct hypothesis *kind,
		       const struct survey *survey, struct arena *arena)
{
	struct span parent, name;

	if (!kind->backlog.n_items)
		return false;
	parent = parent_of_folder(highest_path(kind));
	for (size_t i = 0; parent.len && i < survey->n; i++) {
		struct span path = survey->docs[i].path, rest;

		if (path.len <= parent.len ||
		    !span_eq(span_first(path, parent.len), parent))
			continue;
		rest = span_from(path, parent.len);
		if (span_find_char(rest, '/') > 0 &&
		    span_next_part(&rest, '/', &name) &&
		    lane_phase(name, arena) == PHASE_IDEA)
			return true;
	}
	return false;
}

/* Does nothing but how often they occur tell which of the two comes first? */
static bool is_order_guessed(const struct state *a, const struct state *b)
{
	return a->rank == SIZE_MAX && b->rank == SIZE_MAX &&
	       a->phase == b->phase &&
	       waiting_rank(a->core) == waiting_rank(b->core);
}

/*
 * "To Do" beside "Backlog" or "Draft", as states or as a folder of drafts: the
 * last state before work begins. Nothing where a state before it may be work.
 */
static size_t last_before_begun(const struct states *states, bool has_ideas)
{
	size_t found = states->n, before = has_ideas, end = states->n;
	bool is_doubtful = false;

	for (size_t i = 0; i < states->n && end == states->n; i++) {
		const struct state *state = &states->list[i];
		/* In a legend the place says it where no word does. */
		bool is_placed = state->phase == PHASE_UNKNOWN &&
				 state->rank != SIZE_MAX;

		if (state->phase == PHASE_BEGUN || is_over(state->phase))
			end = i;
		is_doubtful |= end == states->n &&
			       state->phase == PHASE_UNKNOWN;
		if (end < states->n ||
		    (state->phase != PHASE_IDEA && state->phase != PHASE_OPEN &&
		     !is_placed))
			continue;
		if (found < states->n && state->phase == PHASE_OPEN &&
		    is_order_guessed(&states->list[found], state))
			return states->n;
		before++;
		if (state->phase != PHASE_IDEA)
			found = i;
	}
	if (before < 2 || (is_doubtful && (end == states->n ||
					   is_over(states->list[end].phase))))
		return states->n;
	return found;
}

static bool are_ideas(const struct states *states)
{
	bool any = false;

	for (size_t i = 0; i < states->n; i++) {
		any |= states->list[i].phase == PHASE_IDEA;
		if (states->list[i].phase == PHASE_OPEN ||
		    states->list[i].phase == PHASE_UNKNOWN)
			return false;
	}
	return any;
}

void states_choose_claim(struct states *states, bool has_ideas)
{
	size_t ready = first_of(states, PHASE_READY);
	size_t begun = first_of(states, PHASE_BEGUN);
	size_t review = first_of(states, PHASE_REVIEW);
	size_t last = last_before_begun(states, has_ideas);

	if (begun == states->n || (review < begun))
		begun = review;
	if (ready < states->n) {
		states->claim = CLAIM_READY;
		states->claimed = ready;
	} else if (states->label.len) {
		states->claim = CLAIM_LABEL;
	} else if (!states->n) {
		states->claim = CLAIM_ALL;
	} else if (last < states->n) {
		states->claim = CLAIM_LAST_OPEN;
		states->claimed = last;
	} else if (begun < states->n) {
		states->claim = CLAIM_BEGUN;
		states->claimed = begun;
	} else {
		states->claim = are_ideas(states) ? CLAIM_NEW : CLAIM_OPEN;
	}
}
