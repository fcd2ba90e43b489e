/*
 * A new item: where it goes, what it is called and what it says, in the style
 * of those that are there. Which status, lane or folder claims nothing is for
 * the judge to say: whoever asks tries one after the other.
 */
#ifndef PLAN_NEW_H
#define PLAN_NEW_H

#include "plan/plan.h"

/* Where a field of the neighbours stands. */
enum new_field_place {
	IN_FRONT_MATTER,
	IN_PAIR,
	IN_SECTION,
	IN_COLUMN,
	IN_NAME,
	IN_PLACE
};

struct new_style {
	const struct kind *kind;
	const struct place_pattern *pattern; /* the first that is not left out */
	const struct planned *sample; /* the latest neighbour; NULL without one */
	struct span prefix; /* of ids, "EXP-"; empty for bare numbers */
	size_t digits; /* padded with zeros to so many */
	size_t next; /* the next number; 0 where ids are not numbers */
	bool has_ids;
	bool is_spelled; /* the pattern spells how names begin, "US-*.md" */
	struct span status; /* the field that makes claims, as written */
	enum new_field_place status_place;
	const struct field_order *values; /* of it; NULL without a list */
	struct span form; /* the text of the kind's form; empty without one */
};

/*
 * Reads how the items of the kind are named and laid out; texts live in the
 * arena.
 */
void new_style_read(struct new_style *out, struct plan *plan,
		    const struct kind *kind, struct arena *arena);

/* An id that is in use elsewhere: on a branch, in the index. */
void new_style_note(struct new_style *style, struct span id);

struct new_try {
	struct span path; /* of the file, from the root */
	struct span text; /* all of it */
	bool is_new_file;
	struct span
		says; /* "status idea", "lane Later": what it was tried with */
};

/*
 * The item as the `attempt`-th (from 0) folder, lane and status make it; false
 * after the last. `folder` is where it is asked to go, or empty.
 */
bool new_make(struct new_try *out, struct plan *plan,
	      const struct new_style *style, struct span title,
	      struct span folder, size_t attempt, struct arena *arena);

#endif
