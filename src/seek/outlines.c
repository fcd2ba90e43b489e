/*
 * A long list, and what only sums it up, says for when it is or tells what there
 * is already: that comes after it, however well it is made.
 */
#include "seek/choose.h"
#include "seek/overlap.h"
#include "seek/rivals.h"
#include "seek/score.h"

#include "backlog/path.h"
#include "backlog/pattern.h"
#include "base/unicode.h"

/* "v0.2", "v1.0": releases, which hold what stands in the list of tasks. */
static bool are_releases_of(const struct hypothesis *one,
			    const struct hypothesis *tasks, struct arena *arena)
{
	return one->facts.ids == LEAD_PREFIX &&
	       lead_is_container(&one->facts.sample, arena) &&
	       4 * one->facts.n <= tasks->facts.n && has_all_ids(tasks, arena);
}

/* Ten and more, with a box or a state for nearly each. */
static bool is_worked_list(const struct hypothesis *one)
{
	const struct facts *f = &one->facts;

	return one->is_inside && f->n >= 10 &&
	       (share(f->with_box, f->n, 0.9) ||
		share(f->status_known, f->n, 0.9));
}

/* ROADMAP.md with a few steps, beside TODO.md with all there is to do. */
static bool is_outline_of(const struct hypothesis *one,
			  const struct hypothesis *list)
{
	return one->is_inside && one->is_called_roadmap &&
	       2 * one->facts.n <= list->facts.n;
}

/*
 * backlog/finding-on-the-cable.md beside backlog/02-backlog.md: notes that were
 * put into its folder.
 */
static bool are_notes_beside(const struct hypothesis *one,
			     const struct hypothesis *list)
{
	const struct facts *f = &one->facts;

	return one->places[0].form == FORM_FILE && !one->tool &&
	       pattern_spells(path_folder(one->places[0].glob),
			      path_folder(list->where)) &&
	       2 * f->with_id < f->n && 2 * f->status_known < f->n &&
	       list->facts.n >= 10;
}

static bool sums_up(const struct hypothesis *one, const struct hypothesis *list,
		    struct arena *arena)
{
	return are_releases_of(one, list, arena) ||
	       (is_worked_list(list) && is_outline_of(one, list)) ||
	       are_notes_beside(one, list);
}

/* ---- beside boxes that are ticked one by one ---- */

bool is_ticked_list(const struct hypothesis *one)
{
	const struct facts *f = &one->facts;

	return one->places[0].form == FORM_ENTRY && f->n >= 10 &&
	       share(f->with_box, f->n, 0.9) && f->over && f->over < f->n;
}

/*
 * "Phase 1 ✅", "Phase 2 ✅" in a roadmap or its overview: an entry or row each
 * for what the list goes through box by box.
 */
static bool is_overview_of(const struct hypothesis *one,
			   const struct hypothesis *list, struct arena *arena)
{
	const struct facts *f = &one->facts;
	bool are_steps = f->ids == LEAD_PREFIX &&
			 lead_is_process(&f->sample, arena);

	return one->places[0].form >= FORM_ENTRY && !one->is_called_backlog &&
	       !span_eq(one->where, list->where) &&
	       (are_steps ||
		is_overview_name(path_file_name(one->where), arena)) &&
	       2 * f->n <= list->facts.n;
}

/* Does the item stand below "Current state", at whatever level? */
static bool is_there(const struct item *item, struct arena *arena)
{
	const struct outline *outline = &lane_part(item)->doc->outline;
	uint32_t heading = NO_BLOCK;

	while ((heading = lane_above(item, heading)) != NO_BLOCK)
		if (is_present_name(outline_text_copy(outline, heading, arena),
				    arena))
			return true;
	return false;
}

/* "## Current state", and tables of components below most: no list of work. */
static bool tells_what_is_there(const struct hypothesis *one,
				struct arena *arena)
{
	size_t n = 0;

	if (one->places[0].form != FORM_ROW || one->is_called_backlog)
		return false;
	for (size_t i = 0; i < one->backlog.n_items; i++)
		n += is_there(one->backlog.items[i], arena);
	return share(n, one->backlog.n_items, 0.6);
}

/* Every box of it is ticked: what was planned before. */
static bool is_worked_off(const struct hypothesis *one,
			  const struct hypothesis *list, struct arena *arena)
{
	const struct facts *f = &one->facts;

	return one->places[0].form == FORM_ENTRY &&
	       share(f->with_box, f->n, 0.9) && f->over == f->n &&
	       hypothesis_overlap(one, list, arena) < 0.5;
}

static bool comes_after(const struct hypothesis *one,
			const struct hypothesis *list, struct arena *arena)
{
	return is_ticked_list(list) && (is_overview_of(one, list, arena) ||
					tells_what_is_there(one, arena) ||
					is_worked_off(one, list, arena));
}

/* A little less, and still the backlog where all the others are over. */
#define NEARLY (SCORE_FOUND - 1)

static bool are_others_over(const struct sought *sought,
			    const struct hypothesis *next)
{
	for (size_t i = 0; i < sought->n_all; i++)
		if (sought->all[i]->score >= SCORE_FOUND &&
		    !is_worked_off(sought->all[i], next, sought->arena))
			return false;
	return true;
}

/*
 * A plan that is being ticked, where all that is surely a backlog was ticked off
 * to the last box: work goes on in it.
 */
static void find_next_list(struct sought *sought)
{
	for (size_t i = 0; i < sought->n_all; i++) {
		struct hypothesis *one = sought->all[i];

		if (one->score < SCORE_FOUND && one->score >= NEARLY &&
		    is_ticked_list(one) && are_others_over(sought, one))
			score_add(one, sought->arena, SCORE_FOUND - one->score,
				  "all the others are over", 0, 0);
	}
}

void find_outlines(struct sought *sought)
{
	struct arena *arena = sought->arena;

	find_next_list(sought);

	for (size_t i = 0; i < sought->n_all; i++) {
		const struct hypothesis *list = sought->all[i];

		if (list->score < SCORE_FOUND)
			continue;
		for (size_t j = 0; j < sought->n_all; j++) {
			struct hypothesis *one = sought->all[j];

			if (one->score > list->score &&
			    ((list->is_called_backlog &&
			      sums_up(one, list, arena)) ||
			     comes_after(one, list, arena)))
				put_after(one, list, arena);
		}
	}
}
