/*
 * Headings with ids that stand twice in one file: in full where they are worked
 * on, and in short in "Completed", "Archive" or "Sprint 1".
 */
#ifndef SEEK_HEADINGS_AGAIN_H
#define SEEK_HEADINGS_AGAIN_H

#include "seek/candidates.h"

/*
 * "not lane: Archive" where each id below it stands elsewhere at this level with
 * more text; or nothing. What is over stays unless the longer text has a state.
 */
struct span headings_without_repeated(const struct document *doc, uint8_t level,
				      struct arena *arena);

#endif
