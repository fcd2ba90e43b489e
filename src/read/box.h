/*
 * Boxes as people write them: `[ ]`, `[x]`, `[-]`, `[~]`, `[/]`, `[>]`, `[]`,
 * `[✓]`, ☐, ☑, `<input type="checkbox" checked>`.
 */
#ifndef READ_BOX_H
#define READ_BOX_H

#include "base/span.h"

/*
 * The length of a box that opens the text and, but for a tag, is followed by a
 * blank or its end, or 0. `*mark` is 'x' where it is ticked, '-' where it was dropped, ' '
 * where it is empty, else the sign in it; untouched where there is no box.
 */
size_t box_length(struct span text, char *mark);

/*
 * The same of a heading or title, where it may be written as an entry is: "##
 * - [x] Login".
 */
size_t box_length_of_title(struct span text, char *mark);

/* Is what has this mark still to be done? Neither ticked nor dropped. */
static inline bool box_is_open(char mark)
{
	return mark && mark != 'x' && mark != '-';
}

/* Has somebody begun to do it: `[~]`, `[/]`, `[o]`? It is open all the same. */
static inline bool box_is_begun(char mark)
{
	return mark == '~' || mark == '/' || mark == 'o';
}

#endif
