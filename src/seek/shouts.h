/* Signs and words of being done in titles and columns: "✅", "DONE". */
#ifndef SEEK_SHOUTS_H
#define SEEK_SHOUTS_H

#include "seek/hypothesis.h"

/* Is there any of them in the text? */
bool shouts_done(struct span text);

/*
 * "done when title: /✅/": the column that says it in some of its values, or the
 * title. Where items have no states; empty where nothing says it.
 */
struct span say_shouted(const struct hypothesis *kind, struct arena *arena);

/*
 * "✅ Done" in the place of a priority, in tables without a column for states
 * beside others that have one: "done when Prio: /✅/", else empty.
 */
struct span say_shouted_beside(const struct hypothesis *kind,
			       struct arena *arena);

#endif
