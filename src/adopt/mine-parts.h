/* What the files share that make criteria of habits; see mine.h. */
#ifndef ADOPT_MINE_PARTS_H
#define ADOPT_MINE_PARTS_H

#include "adopt/mine.h"

/* Whose habits count. */
struct habits {
	const struct item **items; /* that claim, else those done, else all */
	size_t n;
	const struct item **open;
	size_t n_open;
	bool is_of_done; /* a habit of closing is to be told apart */
};

/* Fewer than these say nothing about what the others do. */
enum { FEWEST_CLAIMERS = 5 };

/* ---- mine-parts.c ---- */

/* Are `n` of so many, of which there are some, that share or more? */
bool is_share(size_t n, size_t of, double share);

/*
 * Adds a criterion that so many of the base hold, and so many of the open
 * items. NULL where these are too few for a habit; its texts are the caller's.
 */
struct mined *mined_add(struct mine *out, const struct habits *base,
			size_t holds, size_t open_holds, double weight,
			struct arena *arena);

/* "Must be sized." out of "be sized.", or "Should …". */
struct span mined_sentence(bool is_must, const char *rest, struct arena *arena);

/* mine-story.c: adds who wants it, if most of the base say so. */
void mine_story(struct mine *out, const struct habits *base,
		struct arena *arena);

/* mine-sections.c and mine-fields.c: add what most items of the base have. */
void mine_sections(struct mine *out, const struct habits *base,
		   struct arena *arena);
void mine_fields(struct mine *out, const struct habits *base,
		 struct arena *arena);

#endif
