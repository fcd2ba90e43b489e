/*
 * What an item has under a name that is typed, be it a field of its own or what
 * the plan knows of every item. For where.c and what lists.
 */
#ifndef PLAN_FACTS_H
#define PLAN_FACTS_H

#include "base/near.h"
#include "plan/list.h"

/* Whoever wants to hear what an item has under a name, text by text. */
struct listener {
	void (*hear)(struct listener *to, struct span text);
};

/* Tells one fact of an item; not called back where it has none. */
typedef void tell_fn(struct plan *plan, struct planned *planned,
		     struct listener *to);

/*
 * The fact of this (folded) name, or NULL. With `is_always` only those that are
 * told even of an item with a field of that name.
 */
tell_fn *fact_named(struct span folded, bool is_always);

/*
 * The item's field of this (folded) name; "owner", "size" and "priority" are
 * what the team calls them. NULL where it has none.
 */
const struct field *known_field(struct plan *plan, const struct item *item,
				struct span folded);

/* A name that is looked for among others: what is nearest, and is it there? */
struct name_sought {
	struct near near;
	struct span wanted;
	bool found;
};

/* Tries one more name; `data` is a struct name_sought. */
void name_try(struct span name, void *data);

#endif
