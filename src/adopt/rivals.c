/*
 * Two lists beside each other: the one that is called backlog, and is made as
 * one, comes before what is wanted at length elsewhere.
 */
#include "adopt/choose.h"
#include "adopt/overlap.h"
#include "adopt/score.h"

#include "backlog/path.h"

enum { FEWEST_OF_BACKLOG = 4 };

/* How surely a backlog is one that needs no help. */
#define SURELY (SCORE_FOUND + 2)

/* BACKLOG.md, product-backlog.md: each in it has an id, by one of its own. */
static bool is_own_backlog(const struct hypothesis *one, struct arena *arena)
{
	const struct facts *f = &one->facts;

	return one->is_inside && one->score >= SURELY &&
	       f->n >= FEWEST_OF_BACKLOG && f->ids == LEAD_PREFIX &&
	       f->with_id == f->n && f->distinct_ids == f->n &&
	       one->backlog.n_files == 1 && !one->is_sprint && !one->is_aside &&
	       !one->is_container && !one->is_archive && !one->is_record &&
	       !lead_is_process(&f->sample, arena) &&
	       ends_with_backlog(path_file_name(one->where), arena) &&
	       says_backlog(path_file_name(one->where), arena);
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

static void put_after(struct hypothesis *one, const struct hypothesis *backlog,
		      struct arena *arena)
{
	score_add(one, arena, backlog->score - one->score - 0.5,
		  "a backlog beside it", backlog->facts.n, 0);
}

void find_rivals(struct adoption *adoption)
{
	struct arena *arena = adoption->arena;

	for (size_t i = 0; i < adoption->n_all; i++) {
		const struct hypothesis *backlog = adoption->all[i];

		if (!is_own_backlog(backlog, arena))
			continue;
		for (size_t j = 0; j < adoption->n_all; j++) {
			struct hypothesis *one = adoption->all[j];

			if (one->score > backlog->score &&
			    !span_eq(one->where, backlog->where) &&
			    (is_only_told(one, backlog, arena) ||
			     is_specified_of(one, backlog)) &&
			    hypothesis_overlap(one, backlog, arena) < 0.5)
				put_after(one, backlog, arena);
		}
	}
}
