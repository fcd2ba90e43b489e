/*
 * For some items of one backlog, which items of the other may be the same
 * under another name: found in one pass over the other.
 */
#ifndef BACKLOG_ALIKE_H
#define BACKLOG_ALIKE_H

#include "backlog/likeness.h"

/* In the order of their backlog. */
struct lookalikes {
	struct item **items;
	size_t n, room;
};

/*
 * For each of the `n` items of `own` those of `other` that bear the same title,
 * or whose texts are alike by half and more; see likeness_of_texts(). What
 * `taken` holds, by index in `other`, is left out. The `n` answers live in the
 * arena.
 */
struct lookalikes *alike_items(struct likeness *likeness,
			       struct likeness_side *own,
			       struct item *const *items, size_t n,
			       struct likeness_side *other,
			       struct item *const *taken, struct arena *arena);

#endif
