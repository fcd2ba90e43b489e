/*
 * Following links, for `link to …` and `links`: which of an item's links a
 * check is about, and which items of the kinds that it names they reach.
 */
#ifndef READY_FOLLOW_H
#define READY_FOLLOW_H

#include "ready/judge.h"

/* ---- which links a check is about ---- */

/* Bytes from `start` to `end` of a document. */
struct extent {
	const struct document *doc;
	uint32_t start, end;
};

/*
 * Where a link must stand to count: in a section, in a field, or anywhere.
 * Found out once for all links of an item.
 */
struct link_scope {
	const struct check *check;
	bool has_section;
	struct extent section;
	struct extent *values; /* of the field; by where they end */
	size_t n_values, room;
};

/* In the judge's scratch. */
struct link_scope link_scope_of(struct judge *judge, const struct check *check,
				const struct item *item);

/* Does it stand in the section that the check names? */
bool scope_has_in_section(const struct link_scope *scope,
			  const struct link_to *link);

/* ---- what they reach ---- */

/* What came of a link. */
enum landing {
	LANDED_NOWHERE, /* at nothing that matters to the check */
	LANDED_OUTSIDE, /* at an address that stands for an item of the kind */
	LANDED_WRONG, /* at an item of another kind */
	LANDED_CLOSED, /* at one that is done, and an open one is asked for */
	LANDED_UNMET, /* at one that the check's `where` does not hold for */
	LANDED_HIT,
	/* These two are about an own link alone. */
	LANDED_BETWEEN, /* at an item through which others may be reached */
	LANDED_BROKEN, /* where such an item would be, and there is nothing */
	N_LANDINGS
};

/* The item's own link on the way, and where that way ended. */
struct way {
	const struct link_to *own; /* NULL: there is no such way */
	const struct item *to; /* NULL outside, and where it is broken */
};

struct reach {
	struct item **hits; /* each once */
	size_t n_hits, hits_room;
	size_t n_outside;
	struct item **wrong; /* each once */
	size_t n_wrong, wrong_room;
	struct way first[N_LANDINGS]; /* the first way that landed so */
};

/*
 * Follows the links of an item, and of those that the check may go through, as
 * if theirs were its own. Broken ones are looked for only where nothing is
 * reached. In the judge's scratch.
 */
void follow(const struct asking *a, struct reach *out);

/*
 * The item's own links that a check of "link to" is about, to items of its kinds
 * or of those that it goes through. In judge->arena.
 */
size_t judge_linked(struct judge *judge, const struct check *check,
		    struct item *item, struct link_to ***out);

/*
 * The item's own links that a check with check_awaits() is about, one for each item that they
 * reach; the item itself is none of these. In judge->arena.
 */
size_t judge_awaited(struct judge *judge, const struct check *check,
		     struct item *item, struct link_to ***out);

#endif
