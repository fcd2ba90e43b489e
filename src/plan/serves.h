/* Who serves what: what serves.c and serves-places.c share. */
#ifndef PLAN_SERVES_H
#define PLAN_SERVES_H

#include "plan/plan.h"

/* What was noted before the items are gone through one by one. */
struct serves {
	struct plan *plan;
	struct planned_list *listed_by; /* by item->index */
	struct planned **inside; /* the same: what it is written in */
};

/* ---- serves-places.c ---- */

/* Adds a name that is not an item to what one serves; once. */
void serves_add_label(struct plan *plan, struct planned *planned,
		      struct span label, bool is_lane);

/* May others be listed in it? Only items that others may serve are looked at. */
bool serves_may_list_any(const struct plan *plan,
			 const struct planned *planned);

/* Does it have a field in the front matter that names what serves it? */
bool serves_has_children_field(struct plan *plan,
			       const struct planned *planned);

/* Notes what the item lists, in `listed_by`. */
void serves_note_listed(struct serves *f, struct planned *planned);

/* Notes what each item of the file is written in, in `inside`. */
void serves_note_inside(struct serves *f, const struct backlog_file *file);

/* Adds the heading above it, unless it says when and not what for. */
void serves_add_lane(struct plan *plan, struct planned *planned);

#endif
