/* What is over, beside what is open in the same file or in a backlog. */
#include "seek/choose.h"
#include "seek/overlap.h"

bool is_all_over(const struct hypothesis *one)
{
	const struct facts *f = &one->facts;
	unsigned ends = 1u << PHASE_DONE | 1u << PHASE_DROPPED;

	return f->over == f->n || f->done == f->n || f->status_over == f->n ||
	       (f->lanes && !(f->lanes & ~ends) && f->in_lanes == f->n);
}

/*
 * Papers in files that all say "implemented", none of which lists what is to be
 * met or ticked, come after a file that is called backlog.
 */
static bool is_carried_out(const struct hypothesis *one)
{
	const struct facts *f = &one->facts;

	return !one->is_inside && f->status_over == f->n && !f->with_criteria &&
	       !f->with_box;
}

static bool is_archive_beside(const struct hypothesis *one,
			      const struct hypothesis *open)
{
	if (open->score < SCORE_FOUND || is_all_over(open) ||
	    open->is_container)
		return false;
	/* What stands in it is over as it is: "## ~~Sails~~ DONE", and notes. */
	return one->is_inside ? open->facts.n >= one->facts.n &&
					span_eq(open->where, one->where) &&
					!hypothesis_is_part(open, one)
			      : open->is_inside && open->is_called_backlog;
}

void find_archives(struct sought *sought)
{
	for (size_t i = 0; i < sought->n_all; i++) {
		struct hypothesis *one = sought->all[i];

		if (one->score < SCORE_FOUND ||
		    !(one->is_inside ? is_all_over(one) : is_carried_out(one)))
			continue;
		for (size_t j = 0; j < sought->n_all; j++) {
			if (!is_archive_beside(one, sought->all[j]))
				continue;
			one->is_archive = true;
			hypothesis_weigh(one, sought->arena);
			break;
		}
	}
}
