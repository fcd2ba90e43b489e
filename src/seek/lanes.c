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

/* Of "Resolved old issues"; "Complete the list" tells what to do. */
static enum phase phase_of_opening(struct span heading, struct arena *arena)
{
	struct span words = as_words(text_from_word(heading), arena), first;

	return span_next_part(&words, ' ', &first) &&
			       !span_is(first, "complete")
		       ? word_phase(first)
		       : PHASE_UNKNOWN;
}

static void look_at_levels(struct lane_levels *levels,
			   const struct outline *outline, struct arena *arena)
{
	*levels = (struct lane_levels){ .outline = outline };
	for (uint32_t i = 0; i < outline->n_blocks; i++) {
		struct arena_mark mark = arena_mark(arena);
		uint8_t level = outline->blocks[i].level;
		struct span text;

		if (!is_own_heading(outline, i))
			continue;
		text = span_trim(outline_text_copy(outline, i, arena));
		levels->phases[level] |= 1u << phase_of_opening(text, arena);
		levels->has_ornament[level] |= opens_with_ornament(text);
		arena_rewind(arena, mark);
	}
}

/* The level of the heading above the item that is called so, or 0. */
static uint8_t level_of_lane(struct lane_levels *levels,
			     const struct item *item, struct span lane,
			     struct arena *arena)
{
	const struct outline *outline = &lane_part(item)->doc->outline;
	uint32_t heading = heading_of(item, lane, arena);

	if (heading == NO_BLOCK)
		return 0;
	if (levels->outline != outline)
		look_at_levels(levels, outline, arena);
	return outline->blocks[heading].level;
}

/*
 * What the lane says by its sign alone: the words beside it are not a state.
 * "✅ Features" beside "🧠 Features" and "🚀 Later" says nothing: where headings of
 * one level are adorned, no sign in front of one is a state.
 */
static enum phase phase_by_sign(struct lane_levels *levels,
				const struct item *item, struct span lane,
				struct arena *arena)
{
	uint8_t level;

	if (lane_phase(text_from_word(lane), arena) != PHASE_UNKNOWN)
		return PHASE_UNKNOWN;
	level = level_of_lane(levels, item, lane, arena);
	return level && levels->has_ornament[level]
		       ? PHASE_UNKNOWN
		       : item_lane_phase(item, lane, arena);
}

/*
 * "Resolved old issues" beside "Active issues": headings of one level that open
 * with words of several states are the lanes of a board.
 */
static bool is_among_states(struct lane_levels *levels, const struct item *item,
			    struct span lane, struct arena *arena)
{
	enum phase own = phase_of_opening(lane, arena);
	uint8_t level = own == PHASE_UNKNOWN
				? 0
				: level_of_lane(levels, item, lane, arena);
	unsigned known = 1u << own | 1u << PHASE_UNKNOWN;

	return level && (levels->phases[level] & ~known);
}

enum phase phase_of_lane(struct lane_levels *levels, const struct item *item,
			 struct span lane, struct arena *arena)
{
	enum phase phase = lane.len ? item_lane_phase(item, lane, arena)
				    : PHASE_UNKNOWN;

	if (phase == PHASE_UNKNOWN || lane_is_state(lane, arena) ||
	    is_among_states(levels, item, lane, arena))
		return phase;
	return phase_by_sign(levels, item, lane, arena);
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

void board_add_lanes(struct word_list *out, struct lane_levels *levels,
		     const struct item *item, struct span lane, lane_test *test,
		     struct arena *arena)
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
		    test(text, phase_of_lane(levels, item, text, arena)))
			word_list_add(out, text, arena);
	}
}

/* ---- as a definition says it ---- */

/* Items whose lanes have the same words, whatever signs stand in front. */
struct lane_items {
	const struct item **list;
	size_t n, room;
};

/* All items in lanes, by the words of these. */
static void note_lanes(struct table *by_words, const struct hypothesis *kind,
		       struct arena *arena)
{
	table_init(by_words, arena);
	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];
		struct lane_items *items;
		void **slot;

		if (!item->lane.len)
			continue;
		slot = table_slot(by_words, text_from_word(item->lane));
		if (!*slot)
			*slot = ARENA_NEW(arena, struct lane_items);
		items = *slot;
		*ARENA_PUSH(arena, items->list, items->n, items->room) = item;
	}
}

/* Has a lane that means something else the same words: "🧠 Features"? */
static bool is_called_alike(const struct table *by_words,
			    struct lane_levels *levels, struct span lane,
			    struct arena *arena)
{
	const struct lane_items *items =
		table_get(by_words, text_from_word(lane));

	for (size_t i = 0; items && i < items->n; i++) {
		const struct item *item = items->list[i];

		if (!span_eq(item->lane, lane) &&
		    phase_of_lane(levels, item, item->lane, arena) !=
			    phase_of_lane(levels, item, lane, arena))
			return true;
	}
	return false;
}

void write_lanes(const struct word_list *lanes, const struct hypothesis *kind,
		 struct buf *out, struct arena *arena)
{
	struct lane_levels levels = { 0 };
	struct table by_words;

	note_lanes(&by_words, kind, arena);
	for (size_t i = 0; i < lanes->n; i++) {
		if (i)
			buf_adds(out, ", ");
		if (!is_called_alike(&by_words, &levels, lanes->list[i],
				     arena)) {
			buf_add(out, quoted_word(lanes->list[i], arena));
			continue;
		}
		buf_adds(out, "/^");
		add_escaped(out, lanes->list[i]);
		buf_adds(out, "$/");
	}
	table_release(&by_words);
}
