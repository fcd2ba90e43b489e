/*
 * What people see in the items and the reader does not: told with its cure, so
 * that nothing is lost in silence.
 */
#ifndef ADOPT_UNSEEN_H
#define ADOPT_UNSEEN_H

#include "adopt/compose.h"

/*
 * Sentences about a kind: "Status stands in 33 items and is readable in 0: …".
 * In the arena.
 */
size_t unseen_in(const struct hypothesis *kind, struct span **out,
		 struct arena *arena);

/*
 * The same where items say that they are over, and the definition that is
 * proposed takes them for open.
 */
size_t unseen_ends(const struct hypothesis *kind, const struct proof *today,
		   struct span **out, struct arena *arena);

/* The same about files that may hold items in a form that cannot be read. */
size_t unseen_files(const struct survey *survey, struct span **out,
		    struct arena *arena);

#endif
