/* A habit made into a criterion, if enough of the items have it. */
#include "adopt/mine-parts.h"

#define MUST_SHARE 0.9
#define SHOULD_SHARE 0.6
/* Of what any team is asked for, where there are few items. */
#define FEW_SHARE 0.65
/* The weight from which that is so: criteria, a story, a priority, a size. */
#define ANY_TEAM 6
/* A habit that fewer of the open items have belongs to closing. */
#define OPEN_SHARE 0.5

bool is_share(size_t n, size_t of, double share)
{
	return of && (double)n >= share * (double)of;
}

/* So few that of another habit no two may go without. */
static bool is_handful(size_t n)
{
	return n >= FEWEST_CLAIMERS && n < 10;
}

struct mined *mined_add(struct mine *out, const struct habits *base,
			size_t holds, size_t open_holds, double weight,
			struct arena *arena)
{
	struct mined *mined;

	if (!is_share(holds, base->n, SHOULD_SHARE) ||
	    (is_handful(base->n) && holds + 1 < base->n &&
	     !(weight >= ANY_TEAM && is_share(holds, base->n, FEW_SHARE))) ||
	    (base->n_open > 2 &&
	     !is_share(open_holds, base->n_open, OPEN_SHARE)))
		return NULL;
	mined = ARENA_PUSH(arena, out->list, out->n, out->room);
	*mined = (struct mined){ .holds = holds,
				 .of = base->n,
				 .whose = base->n < base->n_all ? base->whose
								: "",
				 .weight = weight };
	/* Of a handful one may be forgetful. */
	mined->is_must =
		(is_share(holds, base->n, MUST_SHARE) ||
		 (base->n >= FEWEST_CLAIMERS && holds + 1 == base->n)) &&
		(!base->n_open || is_share(open_holds, base->n_open, 0.6));
	return mined;
}

bool is_said_by_item(const struct item *item, const struct document *doc)
{
	return item->parts[0].form != FORM_FOLDER || item->parts[0].doc == doc;
}

struct span mined_sentence(bool is_must, const char *rest, struct arena *arena)
{
	return arena_printf(arena, "%s %s", is_must ? "Must" : "Should", rest);
}
