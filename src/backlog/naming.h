/*
 * What an item is called: where its heading or line stands, its title and
 * its id. Called by item_read(), in this order.
 */
#ifndef BACKLOG_NAMING_H
#define BACKLOG_NAMING_H

#include "backlog/item.h"
#include "backlog/state-front.h"

/*
 * First: finds the heading of a whole file and the place of the item, and
 * sets the title as it is written there. Fields and sections build on it.
 */
void item_find_root(struct item *item, struct arena *arena);

/*
 * Last, once fields and rules are read: settles id and title. `title from`
 * and a row's own column count before what is written in the heading; an id
 * in front is left out.
 */
void item_set_names(struct item *item, struct arena *arena);

/*
 * What a heading, entry or paragraph says: of a paragraph its first line
 * alone. The title where the item has no such block.
 */
struct span item_own_words(const struct item *item, struct arena *arena);

/* Which states may stand in front of the item's id. */
enum fronts_skipped item_skips(const struct item *item);

/* ---- from paragraph.c ---- */

/*
 * Where the title of an entry or paragraph ends, in its document: what is in
 * bold in front of more on the line, else the first line.
 */
uint32_t title_end_of(const struct part *part);

/* The bold words that open a paragraph, emoji aside; "" without any. */
struct span opening_bold(const struct outline *outline, uint32_t block,
			 struct arena *arena);

/* A line of a paragraph; all 0 before the first. */
struct paragraph_line {
	struct span text; /* as it is seen */
	uint32_t start;
	uint32_t next; /* the run of the block that the next line begins with */
};

/* Goes on to the next line; false after the last. */
bool paragraph_next_line(const struct outline *outline, uint32_t block,
			 struct paragraph_line *line, struct arena *arena);

/*
 * Does a paragraph begin with a line that is an id and nothing else? Then the
 * line below is its title, which ends at `*end`.
 */
bool paragraph_has_id_above(const struct outline *outline, uint32_t block,
			    struct span *title, uint32_t *end,
			    struct arena *arena);

/*
 * The title of an item that is a paragraph, its id still in front; `*end`
 * becomes where its last line ends, and what is below are its pairs.
 */
struct span paragraph_title(const struct item *item, uint32_t *end,
			    struct arena *arena);

/* ---- from title.c ---- */

/* The title that counts, its id still in front. */
struct span written_title(const struct item *item, struct arena *arena);

/*
 * What front matter gives as title or name; NULL without one. "title: null" and
 * "title: TBD" are no titles.
 */
const struct yaml_field *front_title(const struct document *doc);

/* What a file calls its item: its name, or its folder's below a wildcard. */
struct span name_of_file(const struct item *item);

/* ---- from row-title.c ---- */

/* The value of the field id; of a row also that under # or Key; or nothing. */
struct span id_from_fields(const struct item *item);

/* What a row has under Title or Name, or nothing. */
struct span title_column(const struct item *item);

/*
 * What a row is called, its id still in front: the column Title or Name, else
 * the words beside its id in one cell, else the first of the columns that
 * is_title_column() knows, a description after what row_cell_before_description()
 * finds; else the longest text that is not the id nor what a team plans with, such
 * as a priority or an owner. The id where nothing is left.
 */
struct span row_title(const struct item *item, struct arena *arena);

/* The first cell that says something and is not the id, or nothing. */
struct span row_opening(const struct item *item, struct arena *arena);

#endif
