/* One item in several places: what places.c and places-named.c share. */
#ifndef BACKLOG_PLACES_H
#define BACKLOG_PLACES_H

#include "backlog/backlog.h"

/* Do two places stand in one list: a file, or of rows one table? */
bool parts_share_list(const struct part *a, const struct part *b);

/* Was it found by a pattern that takes only what names another item? */
static inline bool item_is_named(const struct item *item)
{
	return item->n_parts &&
	       item->kind->patterns[item->parts[0].pattern].named;
}

/*
 * Makes `from` a place of `into`, whose state is settled anew; nothing is left of
 * `from`, which has no parts then.
 */
void place_join(struct backlog *backlog, struct item *into, struct item *from);

/*
 * refers.c: the item of its kind that a row, entry or heading names; NULL without
 * one. In the backlog's scratch memory.
 */
struct called;
struct item *named_item(const struct called *called, const struct item *item);

/* All words of a row, or the line of an entry or heading. */
struct span naming_words(const struct item *item, struct arena *arena);

/* Takes out of the backlog what has become a place of another item. */
void backlog_drop_joined(struct backlog *backlog);

#endif
