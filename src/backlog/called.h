/*
 * What the items of one kind are called, for the rows, entries and headings that
 * name them: ids, and of files paths, names, titles and numbers.
 */
#ifndef BACKLOG_CALLED_H
#define BACKLOG_CALLED_H

#include "backlog/backlog.h"
#include "base/table.h"

struct called {
	struct backlog *backlog;
	/* A name and its sort → the item; the struct itself where it is several. */
	struct table items;
};

/* What sort of name it is. */
enum called_by {
	CALLED_ID = 'i', /* folded */
	CALLED_PATH = 'p', /* of a file, or of the folder that is an item */
	CALLED_FILE = 'n', /* its name without the ending, folded */
	CALLED_TITLE = 't', /* of a file, folded as a name */
	CALLED_COUNT = 'c', /* of a file, see count_of() */
	CALLED_ROW = 'u', /* a title of what is not a file, folded as a name */
};

/* An empty one; the caller releases it. */
void called_init(struct called *called, struct backlog *backlog);
void called_release(struct called *called);

/* Adds all that the item is called. */
void called_add(struct called *called, struct item *item);

/* NULL where nothing is called so, or more than one. Uses the scratch memory. */
struct item *called_item(const struct called *called, enum called_by by,
			 struct span name);

/* Whoever names `from` by its id or title means `into` from now on. */
void called_move(struct called *called, struct item *from, struct item *into);

/*
 * "story2" of "Story 2", "story-02" and "story_2.md", "2" of "02": a word and a
 * number, however they are joined; nothing of any other text.
 */
struct span count_of(struct span text, struct arena *arena);

/* "stories/S-2.md" without ".md" or ".markdown". */
struct span without_ending(struct span name);

#endif
