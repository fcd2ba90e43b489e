/*
 * The trailers at the end of a message: git's own rules, which libgit2 1.5
 * follows up to a line of dashes and to a second line of a value.
 */
#ifndef READ_TRAILERS_H
#define READ_TRAILERS_H

#include "read/history.h"

/* Lines that begin with `mark` are comments. In the arena, values unfolded. */
void trailers_find(struct span text, struct span mark, struct arena *arena,
		   struct trailer **out, size_t *n);

/* The line below which git shows a diff. */
bool trailers_is_cut(struct span line, struct span mark);

/* Above the line below which git shows a diff; all of it where there is none. */
struct span trailers_above_cut(struct span text, struct span mark);

#endif
