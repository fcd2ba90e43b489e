/* The box of a row: the cell in which people tick what is done. */
#ifndef BACKLOG_ROW_BOX_H
#define BACKLOG_ROW_BOX_H

#include "backlog/kind.h"
#include "read/outline.h"

/*
 * The mark of a row, as that of an entry: 'x' where it is ticked, '~' where it
 * has begun, ' ' where its box is empty, and 0 where none is drawn. It is the
 * box or sign alone in a column that is called "Done" or has no name but a tick;
 * else the box that opens the row's first full cell, its title or its id, or
 * stands alone below Status.
 */
char row_mark(const struct outline *outline, uint32_t row,
	      const struct kind *kind, struct arena *arena);

/* "[x] Login" and "- [x] Login" without the box in front of the words. */
struct span text_after_box(struct span text);

/* Is a column called so ticked where the row is done: "Done", "Erledigt"? */
bool name_is_done_column(struct span folded);

/* Do people write this, in any case, to say yes in such a column, or no? */
bool cell_says_yes(struct span text, struct arena *arena);
bool cell_says_no(struct span text, struct arena *arena);

#endif
