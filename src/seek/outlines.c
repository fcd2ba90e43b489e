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

enum { FEWEST_BOXES = 4 };

/* "v0.2", "v1.0": releases, which hold what stands in the list of tasks. */
static bool are_releases_of(const struct hypothesis *one,
			    const struct hypothesis *tasks, struct arena *arena)
{
	return one->facts.ids == LEAD_PREFIX &&
	       !lead_is_process(&one->facts.sample, arena) &&
	       lead_is_container(&one->facts.sample, arena) &&
	       4 * one->facts.n <= tasks->facts.n;
}

/* A table of a few rows without ids, above those of the same file with them. */
static bool is_summary_of(const struct hypothesis *one,
			  const struct hypothesis *tasks)
{
	return span_eq(one->where, tasks->where) &&
	       one->places[0].form == FORM_ROW &&
	       tasks->places[0].form == FORM_ROW && !one->facts.with_id &&
	       4 * one->facts.n <= tasks->facts.n;
}

/* A box or a state for nearly each, in a file that is called a backlog. */
static bool is_worked_list(const struct hypothesis *one)
{
	const struct facts *f = &one->facts;

	return one->is_inside && one->is_called_backlog &&
	       !one->is_called_roadmap && f->n >= 10 && !one->is_sprint &&
	       !one->is_aside && !one->is_container && !one->is_archive &&
	       (share(f->with_box, f->n, 0.9) ||
		share(f->status_known, f->n, 0.9));
}

/* ROADMAP.md with a few steps, beside TODO.md with all there is to do. */
static bool is_outline_of(const struct hypothesis *one,
			  const struct hypothesis *list)
{
	return one->is_inside && one->is_called_roadmap &&
	       !one->is_called_backlog && !span_eq(one->where, list->where) &&
	       2 * one->facts.n <= list->facts.n;
}

/*
 * backlog/finding-on-the-cable.md beside backlog/02-backlog.md, whose items
 * have ids: notes that were put into its folder.
 */
static bool are_notes_beside(const struct hypothesis *one,
			     const struct hypothesis *list, struct arena *arena)
{
	const struct facts *f = &one->facts, *g = &list->facts;

	return one->places[0].form == FORM_FILE && !one->tool &&
	       pattern_spells(path_folder(one->places[0].glob),
			      path_folder(list->where)) &&
	       2 * f->with_id < f->n && 2 * f->status_known < f->n &&
	       g->n >= 10 && g->ids == LEAD_PREFIX &&
	       share(g->with_id, g->n, 0.8) &&
	       share(g->distinct_ids, g->with_id, 0.8) && !list->is_aside &&
	       !list->is_sprint && !list->is_container &&
	       says_backlog(path_file_name(list->where), arena);
}

/* backlog/pay/README.md and its like: each stands for its folder. */
static bool are_folders(const struct hypothesis *one)
{
	return one->places[0].form == FORM_FOLDER ||
	       (one->places[0].form == FORM_FILE &&
		pattern_names_file(one->places[0].glob));
}

/* backlog/pay/notes.md, where backlog/pay/ and its neighbours are the items. */
static bool lies_in_items(const struct hypothesis *one,
			  const struct hypothesis *folders)
{
	size_t n = 0;

	if (one->places[0].form != FORM_FILE || are_folders(one) ||
	    !are_folders(folders) || one->tool ||
	    one->facts.n >= folders->facts.n)
		return false;
	for (size_t i = 0; i < one->backlog.n_items; i++)
		for (size_t j = 0; j < folders->backlog.n_items; j++)
			n += span_begins(
				item_doc(one->backlog.items[i])->path,
				path_folder(item_doc(folders->backlog.items[j])
						    ->path));
	return n == one->facts.n;
}

/* board/sprints.md, board/dashboard.md, where board/todo.md is a lane. */
static bool lies_beside_lanes(const struct hypothesis *one,
			      const struct hypothesis *board)
{
	if (!board->is_lane_files || one->is_lane_files || !one->is_inside ||
	    !span_eq(path_folder(one->where), path_folder(board->where)))
		return false;
	for (size_t i = 0; i < board->backlog.n_files; i++)
		if (span_eq(board->backlog.files[i].doc->path, one->where))
			return false;
	return path_folder(one->where).len > 0;
}

static bool sums_up(const struct hypothesis *one,
		    const struct hypothesis *tasks, struct arena *arena)
{
	if (has_all_ids(tasks, arena) &&
	    (are_releases_of(one, tasks, arena) || is_summary_of(one, tasks)))
		return true;
	return lies_in_items(one, tasks) || lies_beside_lanes(one, tasks) ||
	       (is_worked_list(tasks) && is_outline_of(one, tasks)) ||
	       are_notes_beside(one, tasks, arena);
}

/* ---- beside boxes that are ticked one by one ---- */

bool is_ticked_list(const struct hypothesis *one)
{
	const struct facts *f = &one->facts;

	return one->is_inside && one->places[0].form == FORM_ENTRY &&
	       one->strength && f->n >= 10 && share(f->with_box, f->n, 0.9) &&
	       f->over && f->over < f->n && !one->is_sprint && !one->is_aside &&
	       !one->is_document && !one->is_container && !one->is_archive &&
	       !one->is_record;
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
			 lead_is_process(&f->sample, arena) &&
			 share(f->with_id, f->n, 0.7);

	return one->is_inside && one->places[0].form >= FORM_ENTRY &&
	       !one->is_called_backlog && !span_eq(one->where, list->where) &&
	       ((are_steps && 2 * f->n <= list->facts.n) ||
		(is_overview_name(path_file_name(one->where), arena) &&
		 4 * f->n <= list->facts.n));
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

/*
 * Two or three headings with notes in a file called TODO, where a list of boxes
 * elsewhere plans: a name alone is less than that.
 */
static bool are_few_notes(const struct hypothesis *one,
			  const struct hypothesis *list)
{
	const struct facts *f = &one->facts;

	return one->is_inside && one->places[0].form == FORM_HEADING &&
	       f->n < FEWEST_BOXES && says_no_state(f) && !f->with_id &&
	       !is_planned(f) && list->is_planned &&
	       list->places[0].form == FORM_ENTRY && list->facts.n > f->n &&
	       share(list->facts.with_box, list->facts.n, 0.9) &&
	       !span_eq(one->where, list->where);
}

/* Every box of it is ticked: what was planned before. */
static bool is_worked_off(const struct hypothesis *one,
			  const struct hypothesis *list, struct arena *arena)
{
	const struct facts *f = &one->facts;

	return one->is_inside && one->places[0].form == FORM_ENTRY &&
	       share(f->with_box, f->n, 0.9) && f->over == f->n &&
	       !span_eq(one->where, list->where) &&
	       hypothesis_overlap(one, list, arena) < 0.5;
}

static bool comes_after(const struct hypothesis *one,
			const struct hypothesis *list, struct arena *arena)
{
	return are_few_notes(one, list) ||
	       (is_ticked_list(list) && (is_overview_of(one, list, arena) ||
					 tells_what_is_there(one, arena) ||
					 is_worked_off(one, list, arena)));
}

/* A little less, and still the backlog where all the others are over. */
#define NEARLY (SCORE_FOUND - 1)

/*
 * A plan that is being ticked, where all that is surely a backlog was ticked off
 * to the last box: work goes on in it.
 */
static void find_next_list(struct sought *sought)
{
	struct hypothesis *next = NULL;

	for (size_t i = 0; i < sought->n_all; i++) {
		struct hypothesis *one = sought->all[i];

		if (one->score < SCORE_FOUND && one->score >= NEARLY &&
		    is_ticked_list(one) && (!next || one->score > next->score))
			next = one;
	}
	for (size_t i = 0; next && i < sought->n_all; i++)
		if (sought->all[i]->score >= SCORE_FOUND &&
		    !is_worked_off(sought->all[i], next, sought->arena))
			return;
	if (next)
		score_add(next, sought->arena, SCORE_FOUND - next->score,
			  "all the others are over", 0, 0);
}

void find_outlines(struct sought *sought)
{
	struct arena *arena = sought->arena;

	find_next_list(sought);

	for (size_t i = 0; i < sought->n_all; i++) {
		const struct hypothesis *list = sought->all[i];
		bool is_backlog = list->is_called_backlog ||
				  list->is_lane_files || are_folders(list);

		if (list->score < SCORE_FOUND)
			continue;
		for (size_t j = 0; j < sought->n_all; j++) {
			struct hypothesis *one = sought->all[j];

			if (one->score > list->score &&
			    ((is_backlog && sums_up(one, list, arena)) ||
			     comes_after(one, list, arena)))
				put_after(one, list, arena);
		}
	}
}
