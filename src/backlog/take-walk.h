/* What the files that take items inside a file share. */
#ifndef BACKLOG_TAKE_WALK_H
#define BACKLOG_TAKE_WALK_H

#include "backlog/lane.h"
#include "backlog/series.h"
#include "backlog/take.h"

/* One pattern of a kind on its way through a file. */
struct take_walk {
	struct taking *taking;
	const struct kind *kind;
	const struct place_pattern *place;
	const struct outline *outline;
	struct arena *scratch;
	struct lanes lanes;
	struct title_series series; /* of titles that count on */
	size_t pattern, position;
	size_t *positions; /* of all patterns of this form; see take.h */
	const struct item *around; /* what the file says of itself; or NULL */
	uint32_t lane, above; /* of entries and rows; NO_BLOCK without one */
	/* The item that has begun and goes on; NO_BLOCK between two. */
	uint32_t open, open_lane, open_above;
};

/*
 * Is the block one that the marker's regex wants? Where that gives up it may
 * be: then `*undecided` says so.
 */
bool walk_picks(const struct take_walk *w, uint32_t block,
		struct undecided *undecided);

/*
 * What stands between `root` and `last` is an item, if the marker's regex wants
 * it and no earlier kind has it.
 */
void walk_take(struct take_walk *w, uint32_t root, uint32_t last, uint32_t lane,
	       uint32_t above);

/* A heading of the document begins a lane. */
bool walk_enter_lane(struct take_walk *w, uint32_t block);

/* ---- take-rows.c ---- */

/*
 * The tables with a column that ids come from; where there is none, the first
 * and all that have its columns.
 */
void walk_take_rows(struct take_walk *w);

/* ---- take-lost.c ---- */

/* Notes the titles that begin on a later line of a paragraph. */
void walk_note_inner_titles(struct take_walk *w, uint32_t block);

/*
 * Notes the lines that are meant as rows, headings or entries with a box, where
 * the pattern takes such, and are not.
 */
void walk_note_lost(struct take_walk *w);

#endif
