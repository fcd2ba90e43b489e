/* Headings as the lanes of a board: which state each of them is. */
#ifndef SEEK_LANES_H
#define SEEK_LANES_H

#include "seek/hypothesis.h"
#include "seek/word-list.h"

#include "backlog/lane.h"

/*
 * What the headings of each level of a document say: looked at once for all items
 * in it. Zero at first, and then of the document that was asked about last.
 */
struct lane_levels {
	const struct outline *outline; /* NULL before the first */
	unsigned phases[MOST_LEVELS]; /* that they open with, a bit each */
	bool has_ornament[MOST_LEVELS]; /* one has a sign that means no state */
};

/*
 * The state that the heading above an item is, remarks and all; nothing of "Live
 * pages", which opens with one, and is about something else, if no other lane
 * stands beside it.
 */
enum phase phase_of_lane(struct lane_levels *levels, const struct item *item,
			 struct span lane, struct arena *arena);

/* The headings of one level around a lane: looked at once for all of them. */
struct lane_board {
	const struct outline *outline; /* NULL before the first */
	uint32_t first, end; /* the blocks that it reaches over */
	uint8_t level;
	bool is_one; /* most of them tell states */
	bool is_new; /* it was not the board of the lane before */
};

/*
 * "Testing" beside "In progress" and "Done" is a lane, beside "Code quality" a
 * topic: do the headings around it, below the same one, tell states as well? Those
 * that no item of the kind stands under are no lanes: "Notes", "Legend". `board`
 * is zero at first, and then the one of the lane that was asked for last.
 */
bool lane_is_on_board(struct lane_board *board, const struct hypothesis *kind,
		      const struct item *item, struct span lane,
		      struct arena *arena);

/* Which lanes are asked for. */
typedef bool lane_test(struct span lane, enum phase phase);

/*
 * Adds the lanes of the board that `lane` belongs to, empty ones as well, in the
 * order of the file, as far as they pass the test.
 */
void board_add_lanes(struct word_list *out, struct lane_levels *levels,
		     const struct item *item, struct span lane, lane_test *test,
		     struct arena *arena);

/* "Ready, In progress"; what others are called, too, is told by its sign. */
void write_lanes(const struct word_list *lanes, const struct hypothesis *kind,
		 struct buf *out, struct arena *arena);

#endif
