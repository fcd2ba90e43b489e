/*
 * Lanes that no word tells, by the way that the team draws through its columns:
 * "Options → Ready → Building → In review → Shipped".
 */
#include "seek/lanes.h"
#include "seek/legend.h"
#include "seek/states.h"

#include "words/parts.h"

/* The headings that items lie below, as if they were states of theirs. */
static void add_lanes(struct states *lanes, const struct hypothesis *kind,
		      struct arena *arena)
{
	struct lane_levels levels = { 0 };
	struct word_list seen = { 0 };

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];
		struct span lane = item_state_lane(item, arena);

		if (!lane.len || form_is_whole(item->parts[0].form) ||
		    word_is_listed(&seen, lane))
			continue;
		word_list_add(&seen, lane, arena);
		*ARENA_PUSH(arena, lanes->list, lanes->n, lanes->room) =
			(struct state){ .shown = lane,
					.core = status_core(lane, arena),
					.phase = phase_of_lane(&levels, item,
							       lane, arena),
					.n = 1,
					.rank = SIZE_MAX };
	}
}

/* The place of the next value from `at` on that a word tells, or the end. */
static size_t next_told(const struct legend *legend, size_t at,
			struct arena *arena)
{
	while (at < legend->n &&
	       status_phase(legend->values[at], arena) == PHASE_UNKNOWN)
		at++;
	return at;
}

/*
 * Between what may begin and what is looked at or over there is work: all of it
 * after a state that says ready or begun, and a step that stands there alone
 * after one that is only to be done.
 */
static bool is_work(const struct legend *legend, size_t at, struct arena *arena)
{
	size_t after = next_told(legend, at, arena), before = at;
	enum phase then = after < legend->n
				  ? status_phase(legend->values[after], arena)
				  : PHASE_UNKNOWN;
	enum phase last = PHASE_UNKNOWN;

	while (before && last == PHASE_UNKNOWN)
		last = status_phase(legend->values[--before], arena);
	if (then != PHASE_REVIEW && then != PHASE_DONE && then != PHASE_BEGUN)
		return false;
	if (last == PHASE_READY)
		return then != PHASE_BEGUN || after == at + 1;
	return last == PHASE_BEGUN ||
	       (last == PHASE_OPEN && then != PHASE_BEGUN &&
		after == before + 2);
}

void states_read_lanes(struct states *states, const struct hypothesis *kind,
		       const struct survey *survey, struct arena *arena)
{
	struct states lanes = { 0 };
	struct word_list begun = { 0 };
	struct legend legend = { 0 };

	add_lanes(&lanes, kind, arena);
	if (!lanes.n)
		return;
	legend_find(&legend, &lanes, kind, survey, arena);
	for (size_t i = 0; legend.doc && i < legend.n; i++) {
		struct span core = status_core(legend.values[i], arena);

		if (status_phase(legend.values[i], arena) != PHASE_UNKNOWN ||
		    !is_work(&legend, i, arena))
			continue;
		for (size_t j = 0; j < lanes.n; j++)
			if (span_eq(lanes.list[j].core, core))
				word_list_add(&begun, lanes.list[j].shown,
					      arena);
	}
	states->begun_lanes = begun.list;
	states->n_begun_lanes = begun.n;
}
