/* A state that stands in front of an id: "[DONE] C-9 Logout", "✅ DONE C-9". */
#ifndef BACKLOG_STATE_FRONT_H
#define BACKLOG_STATE_FRONT_H

#include "base/span.h"

/*
 * Where what follows such a state begins, signs between included; 0 without one.
 * `from` is where the first letter after boxes, emoji and an opening bracket
 * stands. A word that neither a bracket nor a sign sets off is in capitals, with
 * a colon or dash after it: "DONE: C-9", not "Done C-9".
 */
size_t state_in_front(struct span text, size_t from);

#endif
