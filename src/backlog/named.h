/*
 * Items by an id as people write it: without zeros, with another joint, or as a
 * number alone. A short name means what stands beside the asking item first: in
 * its folder, or inside its file.
 */
#ifndef BACKLOG_NAMED_H
#define BACKLOG_NAMED_H

#include "backlog/backlog.h"

/*
 * An id as it is written. A number means what stands beside `from` first,
 * whatever has it elsewhere; any other id the item that bears it. `from` may be
 * NULL; NULL where there is none.
 */
struct item *item_named(struct backlog *backlog, const struct item *from,
			struct span id);

/* The same of a word in running text: "E-7" is E-007, where nothing is E-7. */
struct item *item_named_in_text(struct backlog *backlog,
				const struct item *from, struct span word);

/* By the very id: of several the nearest to `from`, else one that is open. */
struct item *item_named_exactly(struct backlog *backlog,
				const struct item *from, struct span id);

/* What is called so inside the file of `from`, else in its folder. */
struct item *item_named_beside(struct backlog *backlog, const struct item *from,
			       struct span name);

/*
 * The item that alone is called so, but for zeros and case: by its id, or by the
 * words that open its title. Of several the only one in the file of `from`. NULL
 * where it is not sure, and where it is `from` itself.
 */
struct item *item_named_surely(struct backlog *backlog, const struct item *from,
			       struct span id);

#endif
