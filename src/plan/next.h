/*
 * What `next` tells: what can start, and just below the line what is as urgent
 * and not ready.
 */
#ifndef PLAN_NEXT_H
#define PLAN_NEXT_H

#include "plan/list.h"

enum { NEXT_MOST = 10 };

struct upcoming {
	struct planned_list next; /* can start; the first of them */
	size_t total; /* how many can start */
	struct planned_list waiting; /* something keeps it; or on hold */
	struct planned_list below; /* as urgent as the last of `next` */
	struct planned_list unranked; /* neither ready nor ranked */
	struct planned_list started;
	struct tally ideas; /* not shown anywhere above */
	size_t later; /* nor are these, neither ideas nor ready */
	struct lack *reasons;
	size_t n_reasons;
	struct listing all; /* what was looked at */
};

/* `wish->most` is how many; 0 for NEXT_MOST. */
int next_read(struct upcoming *out, struct plan *plan,
	      const struct list_wish *wish, struct err *err);

/* Is it as urgent as the other, or more? Ordinals do not count here. */
bool is_as_urgent(const struct planned *planned, const struct planned *as);

#endif
