/*
 * The blocks of a document, found line by line as CommonMark 0.29 describes
 * it, with the tables, boxes and footnotes of GitHub, and the text of their
 * leaves prepared for md4c.
 *
 * Beyond what GitHub does, "[-]" is a box (people cross out with it what was
 * dropped), and so is a box at the end of its line.
 */
#ifndef READ_BLOCKS_H
#define READ_BLOCKS_H

#include "read/outline.h"
#include "read/prepared.h"

/*
 * Fills the blocks of `out` from byte `body` of its source on; they have no
 * runs yet. -1 where a document is nested, a table is large or a paragraph has
 * brackets beyond reason; `*at` is where.
 */
int blocks_find(struct outline *out, size_t body, struct prepared *copy,
		struct arena *arena, size_t *at, struct err *err);

#endif
