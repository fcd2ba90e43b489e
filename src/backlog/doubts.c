/* Pairs of one name that may be two items: each finds what it became. */
#include "backlog/doubts.h"

#include "backlog/alike.h"

enum { MOST_DOUBTS = 300 }; /* more at once is another backlog */

void doubts_add(struct doubts *doubts, struct item *was, struct item *is,
		enum doubt doubt, struct arena *arena)
{
	*ARENA_PUSH(arena, doubts->list, doubts->n, doubts->room) =
		(struct doubtful){ was, is, doubt };
}

/* How well does an item that is new fit one that is free? */
static double fit(struct likeness *likeness, const struct item *was,
		  const struct item *is)
{
	double text = likeness_of_texts(likeness, was, is);
	bool has_title = span_eq(was->title, is->title) && is->title.len;

	if (was->kind != is->kind)
		return 0;
	if (has_title)
		return likeness_doubt(likeness, was, is) == DOUBT_NONE
			       ? 1 + text
			       : 0;
	return text >= 0.5 ? text : 0;
}

/* A way to look at the comparison: from one of the backlogs to the other. */
struct direction {
	bool is_back; /* from what is now to what was */
	struct likeness_side *own, *other;
	struct item **own_pairs, **other_pairs; /* by index */
};

static struct direction direction_of(struct comparison *comparison,
				     struct likeness *likeness, bool is_back)
{
	struct direction there = { false, &likeness->before, &likeness->after,
				   comparison->is, comparison->was };
	struct direction back = { true, &likeness->after, &likeness->before,
				  comparison->was, comparison->is };

	return is_back ? back : there;
}

/* Of those that are still free the one that fits best, or NULL. */
static struct item *best_of(const struct lookalikes *alike,
			    const struct direction *way,
			    const struct item *item, struct likeness *likeness)
{
	struct item *best = NULL;
	double most = 0;

	for (size_t i = 0; i < alike->n; i++) {
		struct item *other = alike->items[i];
		double fits;

		if (way->other_pairs[other->index])
			continue;
		fits = way->is_back ? fit(likeness, other, item)
				    : fit(likeness, item, other);
		if (fits > most) {
			most = fits;
			best = other;
		}
	}
	return best;
}

/* Pairs the doubtful items of one side with what they are on the other. */
static void pair_renumbered(const struct doubts *doubts,
			    struct comparison *comparison,
			    struct likeness *likeness, bool is_back,
			    struct arena *arena)
{
	struct direction way = direction_of(comparison, likeness, is_back);
	size_t n = doubts->n < MOST_DOUBTS ? doubts->n : MOST_DOUBTS;
	struct item **asked = ARENA_ARRAY(arena, struct item *, n);
	struct lookalikes *alike;

	for (size_t i = 0; i < n; i++)
		asked[i] = is_back ? doubts->list[i].is : doubts->list[i].was;
	alike = alike_items(likeness, way.own, asked, n, way.other,
			    way.other_pairs, arena);
	for (size_t i = 0; i < n; i++) {
		struct item *other =
			way.own_pairs[asked[i]->index]
				? NULL
				: best_of(&alike[i], &way, asked[i], likeness);

		if (other && is_back)
			comparison_pair(comparison, other, asked[i]);
		else if (other)
			comparison_pair(comparison, asked[i], other);
	}
}

/*
 * What stood under a number may stand under another one now, and the number be
 * given to something else, or to a line that says where it went: then title and
 * text tell which is which.
 */
void doubts_pair(const struct doubts *doubts, struct comparison *comparison,
		 struct likeness *likeness, struct arena *arena)
{
	if (!doubts->n)
		return;
	pair_renumbered(doubts, comparison, likeness, false, arena);
	pair_renumbered(doubts, comparison, likeness, true, arena);
	for (size_t i = 0; i < doubts->n; i++) {
		struct doubtful *d = &doubts->list[i];

		if (d->doubt != DOUBT_STRONG &&
		    comparison_is_free(comparison, d->was) &&
		    !comparison->was[d->is->index])
			comparison_pair(comparison, d->was, d->is);
	}
}
