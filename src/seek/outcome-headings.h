/* Headings that name epics or goals without an id, above the items for them. */
#ifndef SEEK_OUTCOME_HEADINGS_H
#define SEEK_OUTCOME_HEADINGS_H

#include "seek/seek.h"

/* Does a word, or else a place, name what is served: "Epic", "milestones"? */
bool names_outcome(struct span word, struct span place, struct arena *arena);

/*
 * "## Epic: Loans" above the stories for it, twice and more, where most items
 * stand below such headings of one level: a kind of these, read, which `sought`
 * owns; `serving` is how many items those are. NULL without.
 */
struct hypothesis *outcomes_in_headings(struct sought *sought,
					const struct hypothesis *main);

#endif
