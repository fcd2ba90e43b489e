/*
 * Where an item's links lead: to items, to files, out of the repository, or
 * nowhere. A link is whatever Markdown or a forge makes one, and the id of
 * another item, as a field's value or a word of the text.
 */
#ifndef BACKLOG_LINK_H
#define BACKLOG_LINK_H

#include "backlog/backlog.h"

enum link_reach {
	REACH_UNKNOWN, /* not asked yet; see link_check() */
	REACH_ITEM,
	REACH_KIND, /* an address of an external kind */
	REACH_THERE, /* a file, folder or anchor that is not an item */
	REACH_OUTSIDE, /* an address: never looked at */
	REACH_NOWHERE,
};

enum link_way {
	WAY_TEXT, /* a link in the text */
	WAY_WORD, /* an id in the text */
	WAY_FIELD, /* a field's value */
};

struct link_to {
	enum link_way way;
	enum link_reach reach;
	struct item *item; /* where reach is REACH_ITEM */
	const struct kind *kind; /* of the item, or the external one */
	const struct document *doc;
	uint32_t start, end;
	const struct link *link; /* WAY_TEXT */
	const struct field *field; /* WAY_FIELD */
	struct span text; /* the address, id or value as written */
	struct span
		path; /* what it was taken for; empty where it is not a path */
	bool is_in_link; /* WAY_WORD: it stands in a link of the text */
	bool is_bare; /* a number alone: counts only where its field is meant */
	struct span reason; /* REACH_NOWHERE: why, in words, or empty */
	bool is_checked;
};

/* The item's links to items and elsewhere; read once, then remembered. */
void item_read_links(struct backlog *backlog, struct item *item);

/*
 * link-check.c: settles whether a link that leads to no item leads to anything in the
 * snapshot, anchors included. Reads files that are not items where it must.
 */
void link_check(struct backlog *backlog, struct link_to *link);

/* Fills linked_from of all items. */
void backlog_link_all(struct backlog *backlog);

#endif
