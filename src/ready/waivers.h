/* Waivers: read from the items, put in force, and what is wrong with them. */
#ifndef READY_WAIVERS_H
#define READY_WAIVERS_H

#include "ready/say.h"

/* `<!-- ready: waive RULE until DATE because REASON -->`, as it was read. */
struct waiver {
	struct span rule, until, reason;
	long day; /* the last on which it holds, from 1970-01-01 */
	struct spot spot;
	bool is_used, is_valid;
	struct span wrong; /* why it is none; empty where it is one */
	struct span answer; /* what mends it, where it is none */
};

/* Reads those of an item into its judgement, in the arena of the judge. */
void waivers_read(struct judge *judge, const struct item *item,
		  struct judgement *judgement);

/* The waiver in force for a rule, or NULL; marks it as used. */
struct waiver *waiver_for(struct judgement *judgement, struct span rule);

/* What is wrong with them; only once all else is judged. */
void judge_waivers(struct judge *judge, struct item *item,
		   struct findings *out);

#endif
