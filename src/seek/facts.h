/* What the facts of a hypothesis say of most of its items. */
#ifndef SEEK_FACTS_H
#define SEEK_FACTS_H

#include "seek/hypothesis.h"

/* Have most an id, and hardly two the same? */
static inline bool facts_have_ids(const struct facts *f)
{
	return 10 * f->with_id >= 7 * f->n && 10 * f->distinct_ids >= 7 * f->n;
}

/* Have most a state of their own, known as one? */
static inline bool facts_have_states(const struct facts *f)
{
	return 10 * f->with_status >= 7 * f->n &&
	       10 * f->status_known >= 7 * f->with_status;
}

/* Do most say by a field, a box, a sign or a heading above how far they are? */
static inline bool facts_tell_states(const struct facts *f)
{
	return 10 * f->with_status >= 7 * f->n ||
	       10 * f->with_mark >= 7 * f->n || 10 * f->with_lane >= 7 * f->n;
}

#endif
