/* Whether the boxes that are drawn in an item are ticked. */
#ifndef BACKLOG_BOXES_H
#define BACKLOG_BOXES_H

#include "backlog/guard.h"

/*
 * Are they as the term wants them: one ticked and none open, or one open? All
 * that the item has counts, its own box and its other places too. Where there is
 * none, they are neither.
 */
bool boxes_hold(const struct boxes_term *term, const struct item *item);

/* Is one of those that the term asks about ticked, and another one open? */
bool boxes_are_begun(const struct boxes_term *term, const struct item *item);

#endif
