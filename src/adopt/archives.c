/* What is over, beside what is open in the same file. */
#include "adopt/choose.h"

/* Is all of it over, by states, boxes or the heading above? */
static bool is_all_over(const struct hypothesis *one)
{
	const struct facts *f = &one->facts;
	unsigned ends = 1u << PHASE_DONE | 1u << PHASE_DROPPED;

	return f->done == f->n || f->status_over == f->n ||
	       (f->lanes && !(f->lanes & ~ends) && f->in_lanes == f->n);
}

void find_archives(struct adoption *adoption)
{
	for (size_t i = 0; i < adoption->n_all; i++) {
		struct hypothesis *one = adoption->all[i];

		if (one->score < SCORE_FOUND || !one->is_inside ||
		    !is_all_over(one))
			continue;
		for (size_t j = 0; j < adoption->n_all; j++) {
			const struct hypothesis *open = adoption->all[j];

			if (open->score < SCORE_FOUND || is_all_over(open) ||
			    open->facts.n < one->facts.n ||
			    !span_eq(open->where, one->where) ||
			    open->is_container)
				continue;
			one->is_archive = true;
			hypothesis_weigh(one, adoption->arena);
			break;
		}
	}
}
