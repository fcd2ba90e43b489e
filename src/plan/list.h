/*
 * What `list` tells: which items, in which order, how many of each stand where,
 * and what they lack.
 */
#ifndef PLAN_LIST_H
#define PLAN_LIST_H

#include "base/err.h"
#include "plan/plan.h"

/* How many of some items stand where. */
struct tally {
	size_t n, open, done;
	size_t closed; /* of the done ones: dropped, rejected and the like */
	size_t by[N_STANDS];
	size_t can_start;
	size_t lower; /* ready, but for a level before the last */
	size_t nearly; /* only the claim of the next level is missing */
	struct span state; /* the word that all of the ideas have; or empty */
};

/* Counts one item where it stands. */
void tally_add(struct tally *tally, const struct plan *plan,
	       const struct planned *planned);

/* One rule that items do not meet: how many, and how many lack only this. */
struct lack {
	const struct criterion *criterion;
	struct span rule, subject, phrase;
	size_t count, only;
};

/* The reasons of those that are not ready, the commonest first. */
size_t list_reasons(struct plan *plan, struct planned *const *items, size_t n,
		    struct lack **out);

/* What was asked for; zeroed it is everything that is open. */
struct list_wish {
	const char *kind; /* NULL: every kind that is not an outcome */
	const char *where, *sort;
	const char *const *paths;
	bool is_all; /* what is done too */
	bool is_unowned;
	size_t most; /* 0: all */
	/* Does an item lie where it was asked for? NULL: everywhere. */
	bool (*has_place)(const struct item *item, const void *data);
	const void *data;
};

struct listing {
	struct planned **items;
	size_t n;
	size_t total; /* before `most` cut it */
	struct tally tally; /* of the total */
	size_t done_left_out, closed_left_out; /* the latter among the former */
	size_t outcomes_left_out;
	struct lack *reasons;
	size_t n_reasons;
	bool is_asked; /* something of it alone was asked for */
	bool is_sorted; /* by a field, and not by urgency */
	struct span sorted_by;
};

/*
 * -1 where the wish names a kind, field or guard that is not there; the
 * sentence names what is near.
 */
int list_read(struct listing *out, struct plan *plan,
	      const struct list_wish *wish, struct err *err);

/* ---- kinds, guards and fields as typed ---- */

/* The kind called so, in the singular or plural; NULL with the reason. */
const struct plan_kind *plan_kind_named(struct plan *plan, const char *name,
					struct err *err);

/* A guard; besides fields it may ask stands, serves, lacks and waits for. */
int where_read(struct guard **out, struct plan *plan, const char *text,
	       struct err *err);
bool where_holds(struct plan *plan, const struct guard *guard,
		 struct planned *planned);

/*
 * What an item has under a name: a field, or id, title, path, kind, stands,
 * serves, lacks, waits for … Joined by ", " where there are several. Empty
 * where there is nothing.
 */
struct span planned_value(struct plan *plan, struct planned *planned,
			  struct span folded, struct arena *arena);

/*
 * Calls `fn` with each name that some item could have a value for, folded, each
 * once: what every item has, what its kinds ask for, its fields.
 */
void plan_each_name(const struct definition *definition,
		    const struct backlog *backlog, struct arena *arena,
		    void (*fn)(struct span folded, void *data), void *data);

/* Is a name one that some item could have a value for? Else what is near. */
bool plan_knows_name(struct plan *plan, struct span folded,
		     struct span *near_by);

#endif
