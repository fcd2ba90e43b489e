/* Items that say by nothing but their boxes that they are done. */
#ifndef SEEK_TICKED_H
#define SEEK_TICKED_H

#include "seek/hypothesis.h"

/*
 * "done when boxes: ticked", perhaps of a section or file: where the items that
 * were read tell by nothing else that they are done, boxes stand in most of them,
 * and all are ticked in some and not in others. Else nothing.
 */
struct span find_ticked(const struct hypothesis *one, struct arena *arena);

#endif
