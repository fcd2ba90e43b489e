/*
 * Headings that name epics, goals, phases or sprints above the items for them,
 * and numbered chapters above stories.
 */
#ifndef SEEK_OUTCOME_HEADINGS_H
#define SEEK_OUTCOME_HEADINGS_H

#include "seek/seek.h"

/* Does a word, or else a place, name what is served: "Epic", "milestones"? */
bool names_outcome(struct span word, struct span place, struct arena *arena);

/* "Phase", "Sprint", "Feature": what holds the items that stand in it. */
bool names_stretch(struct span word, struct arena *arena);

/* "M1": by its letter alone. */
bool is_milestone(const struct lead *lead);

/* What such are called as a kind: "Phase" of "phase", "Milestone" of "hito". */
struct span stretch_name(struct span word, struct arena *arena);

/* Is no id that one of them has that of another? */
bool outcomes_have_own_ids(const struct hypothesis *one, struct arena *arena);

/*
 * "## Epic: Loans", "### Sprint 1 — Base" or, above stories, "## 1. Loans", twice
 * and more, where most items stand below such headings of one level: a kind of
 * these, read, which `sought` owns; `serving` is how many items those are. The
 * headings of most phases and sprints, and each chapter, hold an item. NULL
 * without.
 */
struct hypothesis *outcomes_in_headings(struct sought *sought,
					const struct hypothesis *main);

#endif
