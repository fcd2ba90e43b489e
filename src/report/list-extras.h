/* The columns that a list may show beside id, title and standing. */
#ifndef REPORT_LIST_EXTRAS_H
#define REPORT_LIST_EXTRAS_H

#include "report/outlook.h"

/* In the order of the columns. */
enum extra {
	EXTRA_KIND,
	EXTRA_PAGE,
	EXTRA_SERVES,
	EXTRA_SIZE,
	EXTRA_OWNER,
	N_EXTRAS
};

/* A list while it is written for a terminal; arrays have a place for each column. */
struct list_writer {
	const struct outlook *outlook;
	const struct listing *listing;
	struct arena *arena;
	struct buf *out;
	struct span prefix; /* that all titles begin with */
	struct span common[N_EXTRAS]; /* the same in all rows */
	size_t filled[N_EXTRAS]; /* rows that have one */
	struct span names[N_EXTRAS]; /* as the team calls it */
	bool shows[N_EXTRAS];
	bool has_no_room[N_EXTRAS]; /* it would show it, in more columns */
	bool stand_alike; /* all of them: the first line has said it */
};

/* What an item has there; empty where nothing. */
struct span list_extra(const struct list_writer *w,
		       const struct planned *planned, enum extra extra);

/* Finds out which columns tell rows apart, and what all rows have in common. */
void list_find_extras(struct list_writer *w);

/* How many of them are shown. */
size_t list_count_extras(const struct list_writer *w);

/*
 * The title keeps its room: what does not fit beside it is left out. True where
 * something is.
 */
bool list_drop_extras(struct list_writer *w, const struct grid *grid);

/* "Last columns: kind, size": their values alone do not tell. */
void list_write_shown(struct list_writer *w);

/* "Not shown, since few have one: …", "No room for: …". */
void list_write_not_shown(struct list_writer *w);

#endif
