/* What score.c and doubts.c share: questions about hypotheses and their facts. */
#ifndef SEEK_SCORE_H
#define SEEK_SCORE_H

#include "seek/hypothesis.h"

/* Adds a line of evidence with its points; nothing where these are 0. */
static inline void score_add(struct hypothesis *h, struct arena *arena,
			     double points, const char *says, size_t n,
			     size_t of)
{
	if (points == 0 || h->n_evidence == MOST_EVIDENCE)
		return;
	h->evidence[h->n_evidence++] =
		(struct evidence){ arena_copy(arena, span_str(says)), n, of,
				   points };
	h->score += points;
}

/* doubts.c: what speaks against it. */
void score_doubts(struct hypothesis *h, struct arena *arena);

/* docs/archive/PLAN.md: are all of the files put away? */
bool is_put_away(const struct hypothesis *h);

/* Is `n` at least that share of all? */
static inline bool share(size_t n, size_t of, double at_least)
{
	return of && (double)n >= at_least * (double)of;
}

/* How many of them are set. */
static inline size_t count_bits(unsigned bits)
{
	size_t n = 0;

	for (; bits; bits &= bits - 1)
		n++;
	return n;
}

/*
 * Decisions are made; a proposal that is in progress, or has a priority, is
 * work.
 */
static inline bool is_worked_on(const struct hypothesis *h)
{
	const struct facts *f = &h->facts;

	return h->is_record && !h->is_inside &&
	       share(f->status_known, f->n, 0.7) && f->status_over < f->n &&
	       (f->status_begun ||
		share(f->planning[PLAN_PRIORITY], f->n, 0.5));
}

/* Are some of its files of boxes all ticked, and others not? */
static inline bool is_being_ticked(const struct facts *f)
{
	return share(f->with_inner_boxes, f->n, 0.6) && f->all_ticked &&
	       f->all_ticked < f->with_inner_boxes;
}

/* Have most a priority, a size, criteria, boxes or the like? */
static inline bool is_planned(const struct facts *f)
{
	for (size_t i = 1; i < PLAN_LABELS; i++)
		if (share(f->planning[i], f->n, 0.5))
			return true;
	return share(f->with_criteria, f->n, 0.5) ||
	       share(f->with_inner_boxes, f->n, 0.6) ||
	       share(f->with_sentence, f->n, 0.5);
}

/*
 * A roadmap of nothing but lists, or of headings that all have the same parts:
 * what is planned, in so many words.
 */
static inline bool is_plain_roadmap(const struct hypothesis *h)
{
	return h->is_called_roadmap && h->facts.n > 3 &&
	       (h->is_every_entry || h->is_every_row ||
		(h->places[0].form == FORM_HEADING &&
		 h->facts.shared_sections > 1));
}

/* What one file or two have in common is hardly evidence of anything. */
static inline double doubt_of_few(const struct hypothesis *h)
{
	if (h->is_inside || h->facts.n > 2)
		return h->facts.n < 4 ? -1 : 0;
	return h->facts.n > 1 ? -2 : -3;
}

/* US-001 … in a file called user stories: written down, and no more yet. */
static inline bool is_numbered_story(const struct hypothesis *h)
{
	return h->strength == NAME_STRONG && h->facts.ids == LEAD_PREFIX &&
	       h->facts.n > 4 && h->facts.with_id == h->facts.n;
}

/* Boxes, some ticked and some not, in a file that is called a board. */
static inline bool is_board_of_boxes(const struct hypothesis *h)
{
	const struct facts *f = &h->facts;

	return h->is_called_board && h->places[0].form == FORM_ENTRY &&
	       share(f->with_box, f->n, 0.9) && f->done && f->done < f->n;
}

#endif
