/* Phrases that say that nobody will do it, however they are put together. */
#ifndef BACKLOG_REFUSALS_H
#define BACKLOG_REFUSALS_H

#include "base/span.h"

/*
 * "not going to add anymore", "won't build", "no longer planned", "不做": does
 * the folded text say as a whole that this will not be done? "No longer blocked"
 * and "not doing well" say something else.
 */
bool text_refuses(struct span folded);

#endif
