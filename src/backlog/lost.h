/*
 * "Depends on: T-99", where ids of that form are items here and this one is not:
 * a slip, or an item that is gone.
 */
#ifndef BACKLOG_LOST_H
#define BACKLOG_LOST_H

#include "backlog/backlog.h"

/* The forms of the ids of a backlog: "T-", "PART_", or nothing before numbers. */
struct lost_ids {
	struct table forms;
	size_t n_forms;
	struct span only; /* the one form, where there is no other */
	struct arena *arena;
};

/* Finds the forms; lost_ids_release() frees the table. */
void lost_ids_find(struct lost_ids *out, const struct backlog *backlog,
		   struct arena *arena);
void lost_ids_release(struct lost_ids *lost);

/*
 * The id that a text opens with, "T-99 (mail)", "task 44", or "99" where ids have
 * one form, if it has such a form and no item bears it: since it is greater than all of them, or since what is
 * done stays in this backlog. Else empty. Not asked of what names an item.
 */
struct span lost_id(const struct lost_ids *lost, struct span text,
		    struct arena *scratch);

/* The same of each piece of a field that names no item; how many there are. */
size_t lost_ids_of_field(const struct lost_ids *lost, struct backlog *backlog,
			 const struct item *item, const struct field *field,
			 struct span **out);

#endif
