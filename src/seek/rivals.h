/* What is asked of lists that stand beside each other. */
#ifndef SEEK_RIVALS_H
#define SEEK_RIVALS_H

#include "seek/seek.h"

/* In one file, each with an id of its own, and made to be worked from. */
bool has_all_ids(const struct hypothesis *one, struct arena *arena);

/* Does nothing say how far each of them is? */
bool says_no_state(const struct facts *f);

/* Ten boxes and more, some ticked and some not? */
bool is_ticked_list(const struct hypothesis *one);

/* Gives it fewer points than the backlog beside it. */
void put_after(struct hypothesis *one, const struct hypothesis *backlog,
	       struct arena *arena);

#endif
