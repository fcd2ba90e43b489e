/* Files that are about an item, and repeat its id in their names. */
#ifndef SEEK_ABOUT_H
#define SEEK_ABOUT_H

#include "seek/survey.h"

/*
 * Marks reviews/review-US-12.md, and qa/US-12-gate.md where US-12-pay.md lies
 * elsewhere: what was found when somebody looked at the item. The same of what
 * lies beside a main file in its folder, and of US-12-complete.md, which tells
 * what was done.
 */
void mark_what_is_about(struct survey *survey);

/* CLI-1-sync/CLI-1-issue.md: the folder's id, and what the file is? */
bool is_main_by_name(struct span path, struct arena *arena);

#endif
