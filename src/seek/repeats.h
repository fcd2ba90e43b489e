/* Sections that only name again what stands in others: "Sprint 1: US-1, US-4". */
#ifndef SEEK_REPEATS_H
#define SEEK_REPEATS_H

#include "seek/sections.h"

/*
 * Marks as being about the backlog each section without boxes all of whose
 * entries lead with ids that entries of other sections lead with too, where
 * more is said of them.
 */
void sections_find_repeats(struct sections *sections,
			   const struct document *doc, struct arena *arena);

#endif
