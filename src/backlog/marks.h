/* Signs and boxes that say by themselves how far something is. */
#ifndef BACKLOG_MARKS_H
#define BACKLOG_MARKS_H

#include "base/span.h"

/* The length of a tick that a text begins with: ✅, ☑, ✔, ✓; or 0. */
size_t tick_length(struct span text);

/* The length of a tick that a text ends with, or 0. */
size_t tick_length_at_end(struct span text);

/*
 * The mark of a text that is a box or a sign and nothing else, as that of an
 * entry: 'x' of "[x]", "- [x]", "✅" and ":white_check_mark:", '~' of "[~]" and
 * "🚧", ' ' of "[ ]" and "❌"; 0 of words, and of colours, which may be ranks.
 */
char text_mark_alone(struct span text);

#endif
