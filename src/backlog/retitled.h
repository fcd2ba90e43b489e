/* Items without an id that are called otherwise than before, by their place. */
#ifndef BACKLOG_RETITLED_H
#define BACKLOG_RETITLED_H

#include "backlog/compare.h"

/*
 * Pairs items of a file that stand at the same place, next to the same
 * neighbour, and whose titles begin alike.
 */
void pair_retitled(struct comparison *comparison,
		   const struct backlog_file *was,
		   const struct backlog_file *is, struct arena *arena);

#endif
