/* Who covers what, by the definition's table. Nobody is scored. */
#ifndef PLAN_ROLES_H
#define PLAN_ROLES_H

#include "plan/plan.h"

struct covered {
	struct span responsibility;
	struct span *who;
	size_t n_who;
};

struct coverage {
	struct covered *roles; /* as the table has them */
	size_t n_roles;
	/* Rows that are empty, and what every team has and no row names. */
	struct span *uncovered;
	size_t n_uncovered, uncovered_room;
	struct planned_list without_owner; /* open outcomes */
};

/* Finds out which role covers what; lists live in the plan's arena. */
void roles_read(struct coverage *out, struct plan *plan);

#endif
