/*
 * Files that name what all in their folder is for: backlog/pay/epic.md and
 * backlog/pay/cart/feature.md above backlog/pay/cart/us-1.md.
 */
#ifndef SEEK_OUTCOME_FOLDERS_H
#define SEEK_OUTCOME_FOLDERS_H

#include "seek/seek.h"

/*
 * The nearest such files that every item of the kind lies below, two and more, of
 * which half hold one: a kind of these, read, which `sought` owns. NULL without.
 */
struct hypothesis *outcomes_in_folders(struct sought *sought,
				       const struct hypothesis *lower);

#endif
