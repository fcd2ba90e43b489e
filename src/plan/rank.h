/*
 * Headings that rank what stands under them: "P1", "High priority", "Must
 * have", "Now", "Sprint 3".
 */
#ifndef PLAN_RANK_H
#define PLAN_RANK_H

#include "plan/plan.h"

/* What a heading says of what stands under it. */
struct rank_said {
	enum scale scale; /* SCALE_NONE where it does not rank */
	struct span word; /* of SCALE_STEPS: "sprint"; folded */
	double place; /* the lower, the sooner */
	bool is_part; /* "phase": of a plan, not of time that all share */
	bool is_priority; /* "P1", "High priority": it can mean nothing else */
};

/* Reads a heading, as people see it; the word lies in the arena. */
struct rank_said rank_of_heading(struct span heading, struct arena *arena);

/* Do both rank by the same scale, so that their places can be compared? */
bool rank_is_like(const struct rank_said *a, const struct rank_said *b);

#endif
