/* Headings as the lanes of a board: which state each of them is. */
#include "seek/lanes.h"
#include "seek/inside.h"

#include "backlog/ending.h"
#include "base/unicode.h"
#include "words/parts.h"

/* ---- what a heading says ---- */

/* Does it open with a sign that means no state, such as a rocket? */
static bool opens_with_ornament(struct span text)
{
	return text.len && (unsigned char)text.at[0] >= 0xE2 &&
	       !text_starts_with_letter(text) && !known_sign_at(text);
}

/* The heading above the item that is called so; NO_BLOCK: the lane is none. */
static uint32_t heading_of(const struct item *item, struct span lane,
			   struct arena *arena)
{
	const struct outline *outline = &lane_part(item)->doc->outline;
	uint32_t heading = NO_BLOCK;

	while ((heading = lane_above(item, heading)) != NO_BLOCK)
		if (span_eq(lane, span_trim(outline_text_copy(outline, heading,
							      arena))))
			break;
	return heading;
}

/*
 * "✅ Features" beside "🧠 Features" and "🚀 Later": where headings of one level
 * are adorned, no sign in front of one is a state.
 */
static bool is_among_ornaments(const struct item *item, struct span lane,
			       struct arena *arena)
{
	const struct outline *outline = &lane_part(item)->doc->outline;
	uint32_t heading = heading_of(item, lane, arena);

	for (uint32_t i = 0; heading != NO_BLOCK && i < outline->n_blocks;
	     i++) {
		struct arena_mark mark = arena_mark(arena);
		bool is_one;

		if (!is_own_heading(outline, i) ||
		    outline->blocks[i].level != outline->blocks[heading].level)
			continue;
		is_one = opens_with_ornament(
			span_trim(outline_text_copy(outline, i, arena)));
		arena_rewind(arena, mark);
		if (is_one)
			return true;
	}
	return false;
}

/* What the lane says by its sign alone: the words beside it are no state. */
static enum phase phase_by_sign(const struct item *item, struct span lane,
				struct arena *arena)
{
	if (lane_phase(text_from_word(lane), arena) != PHASE_UNKNOWN ||
	    is_among_ornaments(item, lane, arena))
		return PHASE_UNKNOWN;
	return item_lane_phase(item, lane, arena);
}

/* Of "Resolved old issues"; "Complete the list" tells what to do. */
static enum phase phase_of_opening(struct span heading, struct arena *arena)
{
	struct span words = as_words(text_from_word(heading), arena), first;

	return span_next_part(&words, ' ', &first) &&
			       !span_is(first, "complete")
		       ? word_phase(first)
		       : PHASE_UNKNOWN;
}

/*
 * "Resolved old issues" beside "Active issues": headings of one level that open
 * with words of several states are the lanes of a board.
 */
static bool is_among_states(const struct item *item, struct span lane,
			    struct arena *arena)
{
	const struct outline *outline = &lane_part(item)->doc->outline;
	uint32_t heading = heading_of(item, lane, arena);
	enum phase own = phase_of_opening(lane, arena), phase;

	if (heading == NO_BLOCK || own == PHASE_UNKNOWN)
		return false;
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		if (!is_own_heading(outline, i) ||
		    outline->blocks[i].level != outline->blocks[heading].level)
			continue;
		phase = phase_of_opening(
			span_trim(outline_text_copy(outline, i, arena)), arena);
		if (phase != PHASE_UNKNOWN && phase != own)
			return true;
	}
	return false;
}

enum phase phase_of_lane(const struct item *item, struct span lane,
			 struct arena *arena)
{
	if (!lane.len || item_lane_phase(item, lane, arena) == PHASE_UNKNOWN)
		return PHASE_UNKNOWN;
	return lane_is_state(lane, arena) || is_among_states(item, lane, arena)
		       ? item_lane_phase(item, lane, arena)
		       : phase_by_sign(item, lane, arena);
}

/* ---- the board around it ---- */

/* The first block below the heading that the heading stands below, too. */
static uint32_t first_beside(const struct outline *outline, uint32_t heading)
{
	uint32_t first = heading;

	while (first && !(is_own_heading(outline, first - 1) &&
			  outline->blocks[first - 1].level <
				  outline->blocks[heading].level))
		first--;
	return first;
}

/* The headings of a level below which items of the kind stand in the document. */
static bool *headings_in_use(const struct hypothesis *kind,
			     const struct document *doc, uint8_t level,
			     struct arena *arena)
{
	const struct outline *outline = &doc->outline;
	bool *in_use = ARENA_ARRAY(arena, bool, outline->n_blocks);

	memset(in_use, 0, outline->n_blocks * sizeof(*in_use));
	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];
		uint32_t heading = NO_BLOCK;

		if (lane_part(item)->doc != doc)
			continue;
		while ((heading = lane_above(item, heading)) != NO_BLOCK)
			if (outline->blocks[heading].level == level)
				in_use[heading] = true;
	}
	return in_use;
}

static bool is_of_board(const struct lane_board *board,
			const struct outline *outline, uint32_t heading)
{
	return board->outline == outline && heading >= board->first &&
	       heading < board->end &&
	       outline->blocks[heading].level == board->level;
}

static void read_board(struct lane_board *board, const struct hypothesis *kind,
		       const struct document *doc, uint32_t heading,
		       struct arena *arena)
{
	const struct outline *outline = &doc->outline;
	struct arena_mark start = arena_mark(arena);
	uint8_t level = outline->blocks[heading].level;
	const bool *in_use = headings_in_use(kind, doc, level, arena);
	size_t states = 0, others = 0;
	uint32_t i = first_beside(outline, heading);

	*board = (struct lane_board){ outline, i, 0, level, false, true };
	for (; i < outline->n_blocks; i++) {
		struct arena_mark mark = arena_mark(arena);

		if (!is_own_heading(outline, i) ||
		    outline->blocks[i].level > level)
			continue;
		if (outline->blocks[i].level < level)
			break;
		if (lane_is_state(
			    span_trim(outline_text_copy(outline, i, arena)),
			    arena))
			states++;
		else
			others += in_use[i];
		arena_rewind(arena, mark);
	}
	arena_rewind(arena, start);
	board->end = i;
	board->is_one = states > 1 && states >= others;
}

bool lane_is_on_board(struct lane_board *board, const struct hypothesis *kind,
		      const struct item *item, struct span lane,
		      struct arena *arena)
{
	uint32_t heading = heading_of(item, lane, arena);

	board->is_new = false;
	if (heading == NO_BLOCK)
		return true;
	if (!is_of_board(board, &item_doc(item)->outline, heading))
		read_board(board, kind, item_doc(item), heading, arena);
	return board->is_one;
}

void board_add_lanes(struct word_list *out, const struct item *item,
		     struct span lane, lane_test *test, struct arena *arena)
{
	const struct outline *outline = &lane_part(item)->doc->outline;
	uint32_t heading = heading_of(item, lane, arena);
	uint8_t level;

	if (heading == NO_BLOCK)
		return;
	level = outline->blocks[heading].level;
	for (uint32_t i = first_beside(outline, heading); i < outline->n_blocks;
	     i++) {
		struct span text;

		if (!is_own_heading(outline, i) ||
		    outline->blocks[i].level > level)
			continue;
		if (outline->blocks[i].level < level)
			break;
		text = span_trim(outline_text_copy(outline, i, arena));
		if (lane_is_state(text, arena) &&
		    test(text, phase_of_lane(item, text, arena)))
			word_list_add(out, text, arena);
	}
}

/* ---- as a definition says it ---- */

/* Has a lane that means something else the same words: "🧠 Features"? */
static bool is_called_alike(const struct hypothesis *kind, struct span lane,
			    struct arena *arena)
{
	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];

		if (item->lane.len && !span_eq(item->lane, lane) &&
		    phase_of_lane(item, item->lane, arena) !=
			    phase_of_lane(item, lane, arena) &&
		    span_eq(text_from_word(item->lane), text_from_word(lane)))
			return true;
	}
	return false;
}

void write_lanes(const struct word_list *lanes, const struct hypothesis *kind,
		 struct buf *out, struct arena *arena)
{
	for (size_t i = 0; i < lanes->n; i++) {
		if (i)
			buf_adds(out, ", ");
		if (!is_called_alike(kind, lanes->list[i], arena)) {
			buf_add(out, quoted_word(lanes->list[i], arena));
			continue;
		}
		buf_adds(out, "/^");
		add_escaped(out, lanes->list[i]);
		buf_adds(out, "$/");
	}
}
