/*
 * Rules by the headings that items stand under: "done when lane: Done", "started
 * when lane: Doing".
 */
#include "seek/states.h"
#include "seek/inside.h"
#include "seek/signs.h"
#include "seek/word-list.h"

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
	const struct outline *outline = &item_doc(item)->outline;
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
	const struct outline *outline = &item_doc(item)->outline;
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

static struct span without_signs(struct span text)
{
	while (text.len && !text_starts_with_letter(text) &&
	       !char_is_digit(text.at[0]))
		text = span_from(text, 1);
	return text;
}

/* What the lane says by its sign alone: the words beside it are no state. */
static enum phase phase_by_sign(const struct item *item, struct span lane,
				struct arena *arena)
{
	if (lane_phase(without_signs(lane), arena) != PHASE_UNKNOWN ||
	    is_among_ornaments(item, lane, arena))
		return PHASE_UNKNOWN;
	return item_lane_phase(item, lane, arena);
}

/* Of "Resolved old issues"; "Complete the list" tells what to do. */
static enum phase phase_of_opening(struct span heading, struct arena *arena)
{
	struct span words = as_words(without_signs(heading), arena), first;

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
	const struct outline *outline = &item_doc(item)->outline;
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

/*
 * The state that the heading is, remarks and all; nothing of "Live pages", which
 * opens with one, and is about something else, if no other lane stands beside it.
 */
static enum phase phase_of_lane(const struct item *item, struct span lane,
				struct arena *arena)
{
	if (!lane.len || item_lane_phase(item, lane, arena) == PHASE_UNKNOWN)
		return PHASE_UNKNOWN;
	return lane_is_state(lane, arena) || is_among_states(item, lane, arena)
		       ? item_lane_phase(item, lane, arena)
		       : phase_by_sign(item, lane, arena);
}

/* ---- what is over ---- */

/* Above boxes, which tell by themselves, the reader's own words count alone. */
static bool lane_is_over(const struct item *item, struct span lane,
			 const struct word_list *boxed, struct arena *arena)
{
	if (!is_over(phase_of_lane(item, lane, arena)))
		return false;
	return !word_is_listed(boxed, lane) ||
	       heading_says_end(lane, arena) != PHASE_UNKNOWN;
}

static struct word_list lanes_with_boxes(const struct hypothesis *kind,
					 struct arena *arena)
{
	struct word_list boxed = { 0 };

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];

		if (item->box && item->lane.len)
			word_list_add(&boxed, item->lane, arena);
	}
	return boxed;
}

/* Does a tick, a strike or the status say that it is over? */
static bool is_told_otherwise(const struct states *states,
			      const struct item *item, struct arena *arena)
{
	return item->box == 'x' || item->box == '-' || item->struck ||
	       is_over(signs_phase(states->signs, item_status(item), arena));
}

/*
 * "Done" is where the next item will go, too; "Completed (v0.3)" and "Recently
 * fixed" only tell of those that lie there.
 */
static bool is_for_the_next(struct span lane, struct arena *arena)
{
	return !span_has_digit(lane) &&
	       is_over(word_phase(text_fold_value(arena, lane)));
}

/* "released" of "## v1.0 (released)", above what has no box. */
static void add_lane_endings(struct word_list *endings, const struct item *item,
			     struct arena *arena)
{
	uint32_t heading = NO_BLOCK;

	while (!item->box &&
	       (heading = lane_above(item, heading)) != NO_BLOCK) {
		struct span text = span_trim(outline_text_copy(
			&item_doc(item)->outline, heading, arena));
		struct span ending = title_ending(text);

		if (text_count_words(ending) && text_count_words(ending) < 3 &&
		    !is_over(lane_phase(text, arena)) &&
		    is_over(word_phase(text_fold_value(arena, ending))))
			word_list_add(endings, ending, arena);
	}
}

/* Has a lane that means something else the same words: "🧠 Features"? */
static bool is_called_alike(const struct hypothesis *kind, struct span lane,
			    struct arena *arena)
{
	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];

		if (item->lane.len && !span_eq(item->lane, lane) &&
		    phase_of_lane(item, item->lane, arena) !=
			    phase_of_lane(item, lane, arena) &&
		    span_eq(without_signs(item->lane), without_signs(lane)))
			return true;
	}
	return false;
}

/* The list of the lanes; what others are called, too, is told by its sign. */
static void write_lanes(const struct word_list *lanes,
			const struct hypothesis *kind, struct buf *out,
			struct arena *arena)
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

struct span lanes_say_over(const struct states *states,
			   const struct hypothesis *kind, struct arena *arena)
{
	struct word_list boxed = lanes_with_boxes(kind, arena);
	struct word_list lanes = { 0 }, endings = { 0 };
	struct buf text = BUF_INIT;
	struct span said;

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];
		struct span lane = item->box ? item->lane
					     : item_state_lane(item, arena);
		bool is_told = is_told_otherwise(states, item, arena);

		if (lane_is_over(item, lane, &boxed, arena)) {
			if (!is_told || is_for_the_next(lane, arena))
				word_list_add(&lanes, lane, arena);
		} else if (!is_told && item->lane.len &&
			   !form_is_whole(item->parts[0].form)) {
			add_lane_endings(&endings, item, arena);
		}
	}
	if (!lanes.n && !endings.n)
		return SPAN_NONE;
	buf_adds(&text, "done when lane: ");
	write_lanes(&lanes, kind, &text, arena);
	for (size_t i = 0; i < endings.n; i++) {
		buf_adds(&text, i || lanes.n ? ", /\\b" : "/\\b");
		add_escaped(&text, endings.list[i]);
		buf_adds(&text, "\\W*$/");
	}
	said = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return said;
}

/* ---- what has begun ---- */

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

/*
 * "Testing" beside "In progress" and "Done" is a lane, beside "Code quality" a
 * topic: do the headings around it, below the same one, tell states as well?
 */
static bool is_on_board(const struct item *item, struct span lane,
			struct arena *arena)
{
	const struct outline *outline = &item_doc(item)->outline;
	uint32_t heading = heading_of(item, lane, arena);
	size_t states = 0, others = 0;
	uint8_t level;

	if (heading == NO_BLOCK)
		return true;
	level = outline->blocks[heading].level;
	for (uint32_t i = first_beside(outline, heading); i < outline->n_blocks;
	     i++) {
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
			others++;
		arena_rewind(arena, mark);
	}
	return states > 1 && states >= others;
}

struct span lanes_say_begun(const struct states *states,
			    const struct hypothesis *kind, struct arena *arena)
{
	struct word_list lanes = { 0 };
	struct buf text = BUF_INIT;
	struct span said;

	if (states->n)
		return SPAN_NONE;
	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];
		struct span lane = item_state_lane(item, arena);

		/* Where some say it themselves, the lane only says it again. */
		if (item_status(item).len)
			return SPAN_NONE;
		if (!form_is_whole(item->parts[0].form) &&
		    has_begun(phase_of_lane(item, lane, arena)) &&
		    !word_is_listed(&lanes, lane) &&
		    is_on_board(item, lane, arena))
			word_list_add(&lanes, lane, arena);
	}
	if (!lanes.n)
		return SPAN_NONE;
	buf_adds(&text, "started when lane: ");
	write_lanes(&lanes, kind, &text, arena);
	said = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return said;
}
