/*
 * Two lists beside each other: the one that is called backlog, and is made as
 * one, comes before what is wanted at length elsewhere.
 */
#include "adopt/choose.h"
#include "adopt/inside.h"
#include "adopt/overlap.h"
#include "adopt/score.h"

#include "backlog/path.h"
#include "backlog/pattern.h"

enum { FEWEST_OF_BACKLOG = 4 };

/* How surely a backlog is one that needs no help. */
#define SURELY (SCORE_FOUND + 2)

/* In one file, each with an id of its own, and made to be worked from. */
static bool has_all_ids(const struct hypothesis *one, struct arena *arena)
{
	const struct facts *f = &one->facts;

	return one->is_inside && f->n >= FEWEST_OF_BACKLOG &&
	       f->ids == LEAD_PREFIX && f->with_id == f->n &&
	       f->distinct_ids == f->n && one->backlog.n_files == 1 &&
	       !one->is_sprint && !one->is_aside && !one->is_container &&
	       !one->is_archive && !one->is_record &&
	       !lead_is_process(&f->sample, arena);
}

/* BACKLOG.md, product-backlog.md; task.md with the title "Active backlog". */
static bool is_own_backlog(const struct hypothesis *one,
			   const struct survey *survey, struct arena *arena)
{
	const struct document *doc;

	if (!has_all_ids(one, arena) || one->score < SURELY)
		return false;
	doc = survey_document(survey, one->where);
	return (ends_with_backlog(path_file_name(one->where), arena) &&
		says_backlog(path_file_name(one->where), arena)) ||
	       (doc && is_titled_backlog(survey, doc, arena));
}

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

/* Does it say by nothing how far each is? */
static bool is_still(const struct facts *f)
{
	return !f->with_status && !f->with_box && !f->with_mark &&
	       !f->with_lane && !f->done && !f->begun;
}

/* user-stories.md, of which nothing says when it will be done, and for whom. */
static bool is_only_told(const struct hypothesis *one,
			 const struct hypothesis *backlog, struct arena *arena)
{
	const struct facts *f = &one->facts, *b = &backlog->facts;

	return one->is_inside && is_still(f) &&
	       !share(f->planning[PLAN_PRIORITY], f->n, 0.5) &&
	       share(b->planning[PLAN_PRIORITY], b->n, 0.9) &&
	       !says_backlog(path_file_name(one->where), arena);
}

/* specs/001-login/: the first few of what stands in the backlog. */
static bool is_specified_of(const struct hypothesis *one,
			    const struct hypothesis *backlog)
{
	return !one->is_inside && one->tool && one->facts.n < 10 &&
	       2 * one->facts.n < backlog->facts.n;
}

/* BUG-1, BUG-2 … in bugs.md: what went wrong, beside what is to be built. */
static bool are_bugs_beside(const struct hypothesis *one,
			    const struct hypothesis *backlog,
			    struct arena *arena)
{
	return one->is_inside && one->facts.ids == LEAD_PREFIX &&
	       is_bug_word(one->facts.sample.word, arena) &&
	       !is_bug_word(backlog->facts.sample.word, arena) &&
	       !says_backlog(path_file_name(one->where), arena);
}

/* FEATURES.md, in which all is there, beside what is still to be built. */
static bool is_over_beside(const struct hypothesis *one,
			   const struct hypothesis *backlog)
{
	return one->is_inside && one->facts.over == one->facts.n &&
	       backlog->facts.over < backlog->facts.n;
}

static void put_after(struct hypothesis *one, const struct hypothesis *backlog,
		      struct arena *arena)
{
	score_add(one, arena, backlog->score - one->score - 0.5,
		  "a backlog beside it", backlog->facts.n, 0);
}

static bool has_root(const struct hypothesis *one, const struct part *part)
{
	for (size_t i = 0; i < one->backlog.n_items; i++)
		if (one->backlog.items[i]->parts[0].doc == part->doc &&
		    one->backlog.items[i]->parts[0].root == part->root)
			return true;
	return false;
}

/* BUG-1 to BUG-4 beside LOGIN-1, CART-1 …, all of one form: one more area. */
static bool is_area_of(const struct hypothesis *one,
		       const struct hypothesis *all, struct arena *arena)
{
	if (!span_eq(one->where, all->where) ||
	    one->places[0].form != all->places[0].form ||
	    one->places[0].level != all->places[0].level ||
	    2 * one->facts.n > all->facts.n ||
	    all->facts.with_id < all->facts.n ||
	    !is_id_word(one->facts.sample.word, arena) ||
	    is_id_word(all->facts.sample.word, arena))
		return false;
	for (size_t i = 0; i < one->backlog.n_items; i++)
		if (!has_root(all, &one->backlog.items[i]->parts[0]))
			return false;
	return true;
}

static void find_areas(struct adoption *adoption)
{
	struct arena *arena = adoption->arena;

	for (size_t i = 0; i < adoption->n_all; i++)
		for (size_t j = 0; j < adoption->n_all; j++) {
			struct hypothesis *one = adoption->all[i];
			const struct hypothesis *all = adoption->all[j];

			if (all->score >= SCORE_FOUND &&
			    one->score >= all->score && one->is_inside &&
			    is_area_of(one, all, arena))
				put_after(one, all, arena);
		}
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

/* What only sums up a long list, or says for when it is, comes after it. */
static void find_summaries(struct adoption *adoption)
{
	struct arena *arena = adoption->arena;

	for (size_t i = 0; i < adoption->n_all; i++) {
		const struct hypothesis *tasks = adoption->all[i];

		if (tasks->score < SCORE_FOUND ||
		    (!tasks->is_called_backlog && !tasks->is_lane_files &&
		     !are_folders(tasks)))
			continue;
		for (size_t j = 0; j < adoption->n_all; j++) {
			struct hypothesis *one = adoption->all[j];

			if (one->score > tasks->score &&
			    sums_up(one, tasks, arena))
				put_after(one, tasks, arena);
		}
	}
}

void find_rivals(struct adoption *adoption)
{
	struct arena *arena = adoption->arena;

	find_areas(adoption);
	find_summaries(adoption);

	for (size_t i = 0; i < adoption->n_all; i++) {
		const struct hypothesis *backlog = adoption->all[i];

		if (!is_own_backlog(backlog, &adoption->survey, arena))
			continue;
		for (size_t j = 0; j < adoption->n_all; j++) {
			struct hypothesis *one = adoption->all[j];

			if (one->score > backlog->score &&
			    !span_eq(one->where, backlog->where) &&
			    (is_only_told(one, backlog, arena) ||
			     is_specified_of(one, backlog) ||
			     are_bugs_beside(one, backlog, arena) ||
			     is_over_beside(one, backlog)) &&
			    hypothesis_overlap(one, backlog, arena) < 0.5)
				put_after(one, backlog, arena);
		}
	}
}
