/*
 * Two backlogs compared: which item of the one is which of the other, and
 * which of them somebody has touched.
 */
#ifndef BACKLOG_COMPARE_H
#define BACKLOG_COMPARE_H

#include "backlog/backlog.h"

struct comparison {
	struct backlog *before, *after;
	struct item **was; /* by index in `after`; NULL of a new one */
	struct item **is; /* by index in `before`; NULL of one that is gone */
	bool *is_touched; /* by index in `after`: new, or its own words differ */
	struct renamed *renamed; /* files that git takes for the same */
	size_t n_renamed;
};

/*
 * Pairs the items by id, unless title and text say that the id was given to
 * another item, then by path, then by git's rename detection, then
 * by heading within a file, there by place where a title begins as before, then
 * by a title that only one has on either side.
 * `after` or `before` must have been read with the other at hand (see struct
 * backlog_source) for this to be cheap.
 */
int compare_backlogs(struct comparison *out, struct backlog *before,
		     struct backlog *after, struct arena *arena,
		     struct err *err);

/*
 * Where all items are called as they were, and lie where they lay, a name means
 * the same item in both: lets `before` look names up in `after`, which knows
 * most of them already. To be called once `after` has been judged.
 */
void comparison_share_names(struct comparison *comparison);

/* Notes that `was` became `is`. */
static inline void comparison_pair(struct comparison *comparison,
				   struct item *was, struct item *is)
{
	comparison->was[is->index] = was;
	comparison->is[was->index] = is;
}

/* Is it not known yet what became of an item of before? */
static inline bool comparison_is_free(const struct comparison *comparison,
				      const struct item *was)
{
	return !comparison->is[was->index];
}

/* The item before, or NULL where it is new; NULL without a comparison. */
static inline const struct item *item_before(
	const struct comparison *comparison, const struct item *item)
{
	return comparison ? comparison->was[item->index] : NULL;
}

#endif
