/*
 * Findings that no criterion asks for: files that cannot be read, claims that
 * nobody knows, fields that contradict one another, ids on several items.
 */
#ifndef READY_STRUCTURE_H
#define READY_STRUCTURE_H

#include "ready/say.h"

/* ---- of the backlog as a whole, into the findings of the judge ---- */

/* Files that cannot be read, kinds without items, templates that are gone. */
void judge_structure(struct judge *judge);

/* undecided.c: regexes that gave up where no check could say so. */
void judge_undecided(struct judge *judge);

/* unmatched.c: fields that the definition asks about, and no item has. */
void judge_unmatched_fields(struct judge *judge);

/* duplicates.c: one id on several items, where no criterion asks for it. */
void judge_duplicates(struct judge *judge);

/* ---- of one item ---- */

/* claims.c: a value in a field that makes claims, and nobody knows which. */
void judge_claim(struct judge *judge, struct item *item, struct findings *out);

/* conflicts.c: fields that say different things in two places. */
void judge_conflicts(struct judge *judge, struct item *item,
		     struct findings *out);

/* state-conflicts.c: over by one of its places, and not by another. */
void judge_state_conflicts(struct judge *judge, struct item *item,
			   struct findings *out);

/* One of these, with an empty label; NULL where findings are quiet. */
struct finding *add_structural(struct findings *findings, const char *rule,
			       enum severity severity, const struct item *item,
			       struct spot spot, struct span message);

/*
 * Does the field make claims, and does no level, list or "done when" know the
 * value? False then, with what was probably meant, or nothing, in
 * `*suggestion`.
 */
bool judge_knows_claim(struct judge *judge, const struct item *item,
		       struct span field, struct span text, struct span folded,
		       struct span *suggestion);

/* The sentence that says so of a field's value. */
const char *say_unclear(struct judge *judge, const struct item *item,
			const char *field, struct span value,
			struct span suggestion);

#endif
