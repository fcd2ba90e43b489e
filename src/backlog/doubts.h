/*
 * Items of one name in two backlogs that may not be one item: which is which,
 * told once everything that is certain is paired.
 */
#ifndef BACKLOG_DOUBTS_H
#define BACKLOG_DOUBTS_H

#include "backlog/compare.h"
#include "backlog/likeness.h"

struct doubtful {
	struct item *was, *is;
	enum doubt doubt;
};

struct doubts {
	struct doubtful *list;
	size_t n, room;
};

/* Notes a pair of one name; the list lives in the arena. */
void doubts_add(struct doubts *doubts, struct item *was, struct item *is,
		enum doubt doubt, struct arena *arena);

/*
 * Pairs each of them with what it became, or was, under another name, if title
 * or text tell. Without a better match a name is kept, unless neither title nor
 * text is. Goes through each backlog once, however many doubts there are.
 */
void doubts_pair(const struct doubts *doubts, struct comparison *comparison,
		 struct likeness *likeness, struct arena *arena);

#endif
