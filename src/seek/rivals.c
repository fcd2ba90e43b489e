/*
 * Two lists beside each other: the one that is called backlog, and is made as
 * one, comes before what is wanted at length elsewhere.
 */
#include "seek/rivals.h"
#include "seek/choose.h"
#include "seek/inside.h"
#include "seek/overlap.h"
#include "seek/score.h"

#include "backlog/naming.h"
#include "backlog/path.h"

enum { FEWEST_OF_BACKLOG = 4 };

/* How surely a backlog is one that needs no help. */
#define SURELY (SCORE_FOUND + 2)

bool has_all_ids(const struct hypothesis *one, struct arena *arena)
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

bool says_no_state(const struct facts *f)
{
	return !f->with_status && !f->with_box && !f->with_mark &&
	       !f->with_lane && !f->done && !f->begun;
}

/* user-stories.md, of which nothing says when it will be done, and for whom. */
static bool is_only_told(const struct hypothesis *one,
			 const struct hypothesis *backlog, struct arena *arena)
{
	const struct facts *f = &one->facts, *b = &backlog->facts;

	return one->is_inside && says_no_state(f) &&
	       !share(f->planning[PLAN_PRIORITY], f->n, 0.5) &&
	       share(b->planning[PLAN_PRIORITY], b->n, 0.9) &&
	       !says_backlog(path_file_name(one->where), arena);
}

/* specs/001-login/: the first few of what stands in the backlog. */
static bool is_specified(const struct hypothesis *one)
{
	return !one->is_inside && one->tool && one->facts.n < 10;
}

/* BUG-1, BUG-2 … in bugs.md: what went wrong, beside what is to be built. */
static bool are_bugs(const struct hypothesis *one, struct arena *arena)
{
	return one->is_inside && one->facts.ids == LEAD_PREFIX &&
	       is_bug_word(one->facts.sample.word, arena);
}

/* plans/completed/2026-05-02-start-page.md, all of them in such a folder. */
static bool lie_among_done(const struct hypothesis *one)
{
	const struct facts *f = &one->facts;
	unsigned ends = 1u << PHASE_DONE | 1u << PHASE_DROPPED;

	return f->with_state_folder == f->n && !(f->folders & ~ends);
}

/*
 * FEATURES.md, in which all is there, or a folder of what was completed, beside
 * what is still to be built.
 */
static bool is_over_beside(const struct hypothesis *one,
			   const struct hypothesis *backlog)
{
	return (one->is_inside ? is_all_over(one) : lie_among_done(one)) &&
	       !is_all_over(backlog);
}

/*
 * TASKS.md, which names a few of the sections of the backlog among all else that
 * is done: "BL-3: see the backlog".
 */
static bool is_named_again(const struct hypothesis *one,
			   const struct hypothesis *backlog,
			   struct arena *arena)
{
	return one->is_inside && one->places[0].form == FORM_ENTRY &&
	       2 * one->facts.n <= backlog->facts.n &&
	       !says_no_state(&backlog->facts) &&
	       hypothesis_overlap(one, backlog, arena) >= 0.5;
}

void put_after(struct hypothesis *one, const struct hypothesis *backlog,
	       struct arena *arena)
{
	score_add(one, arena, backlog->score - one->score - 0.5,
		  "a backlog beside it", backlog->facts.n, 0);
}

/*
 * A list in which all is over comes after any that is called as backlogs are
 * and has something left to do.
 */
static bool is_over_beside_work(const struct hypothesis *one,
				const struct hypothesis *work)
{
	return is_over_beside(one, work) && work->score >= SCORE_FOUND &&
	       work->strength == NAME_STRONG &&
	       !span_eq(one->where, work->where);
}

enum { FEWEST_BESIDE_BUGS = 10 };

/* KNOWN_ISSUES.md beside a roadmap of boxes: what went wrong comes after. */
static bool is_bug_list_beside(const struct hypothesis *one,
			       const struct hypothesis *work,
			       struct arena *arena)
{
	return one->is_inside && work->is_inside &&
	       work->score >= SCORE_FOUND && work->strength &&
	       work->facts.n >= FEWEST_BESIDE_BUGS &&
	       work->facts.n > one->facts.n && !says_no_state(&work->facts) &&
	       says_bugs(path_file_name(one->where), arena);
}

/* "- **Log in**", and not "- **Note:** …". */
static bool opens_as_named(const struct item *item, struct arena *arena)
{
	const struct outline *outline = &item_doc(item)->outline;
	uint32_t text = block_child(outline, item->parts[0].root);
	struct span bold;

	if (text == NO_BLOCK)
		return false;
	bold = opening_bold(outline, text, arena);
	return bold.len &&
	       !is_bold_label(span_trim(outline_text_copy(outline, text, arena)),
			      bold);
}

static bool all_open_as_named(const struct hypothesis *one, struct arena *arena)
{
	for (size_t i = 0; i < one->backlog.n_items; i++)
		if (!opens_as_named(one->backlog.items[i], arena))
			return false;
	return true;
}

/*
 * "- **US-1: Log in**" and so on, picked by their ids from a list in which
 * "- **Put it online**" stands as they do: all of the list is the backlog.
 */
static bool is_picked_from(const struct hypothesis *one,
			   const struct hypothesis *whole, struct arena *arena)
{
	return one->places[0].form == FORM_ENTRY && one->places[0].pick.len &&
	       whole->places[0].form == FORM_ENTRY && whole->is_every_entry &&
	       !whole->places[0].pick.len && span_eq(one->where, whole->where) &&
	       whole->score >= SCORE_FOUND &&
	       2 * one->facts.n >= whole->facts.n &&
	       whole->facts.n > one->facts.n && all_open_as_named(whole, arena);
}

/*
 * IMPROVEMENTS.md, chapters without a state, beside TODO.md, "our backlog", with
 * a box for each: what somebody would like comes after.
 */
static bool is_wish_list_beside(const struct hypothesis *one,
				const struct hypothesis *work,
				struct arena *arena)
{
	return one->is_inside && work->is_inside &&
	       work->score >= SCORE_FOUND && work->is_called_backlog &&
	       share(work->facts.with_mark, work->facts.n, 0.9) &&
	       work->facts.n > one->facts.n &&
	       !is_wish_list_name(path_file_name(work->where), arena) &&
	       is_wish_list_name(path_file_name(one->where), arena) &&
	       !one->facts.with_status && !one->facts.with_mark;
}

static void find_after(struct sought *sought)
{
	struct arena *arena = sought->arena;

	for (size_t i = 0; i < sought->n_all; i++)
		for (size_t j = 0; j < sought->n_all; j++) {
			struct hypothesis *one = sought->all[i];
			const struct hypothesis *work = sought->all[j];

			if (one->score >= work->score &&
			    (is_over_beside_work(one, work) ||
			     is_bug_list_beside(one, work, arena) ||
			     is_wish_list_beside(one, work, arena) ||
			     is_picked_from(one, work, arena)))
				put_after(one, work, arena);
		}
}

static bool comes_after(const struct hypothesis *one,
			const struct hypothesis *backlog, struct arena *arena)
{
	return is_named_again(one, backlog, arena) ||
	       is_only_told(one, backlog, arena) || is_specified(one) ||
	       are_bugs(one, arena);
}

void find_rivals(struct sought *sought)
{
	struct arena *arena = sought->arena;

	find_after(sought);
	for (size_t i = 0; i < sought->n_all; i++) {
		const struct hypothesis *backlog = sought->all[i];

		if (!is_own_backlog(backlog, &sought->survey, arena))
			continue;
		for (size_t j = 0; j < sought->n_all; j++) {
			struct hypothesis *one = sought->all[j];

			if (one->score > backlog->score &&
			    !span_eq(one->where, backlog->where) &&
			    comes_after(one, backlog, arena))
				put_after(one, backlog, arena);
		}
	}
}
