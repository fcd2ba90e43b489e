/*
 * Rules by the headings that items stand under: "done when lane: Done", "started
 * when lane: Doing".
 */
#include "seek/lanes.h"
#include "seek/signs.h"
#include "seek/states.h"

#include "backlog/ending.h"
#include "base/unicode.h"
#include "words/parts.h"

/* ---- what is over ---- */

/* Above boxes, which tell by themselves, the reader's own words count alone. */
static bool lane_is_over(struct lane_levels *levels, const struct item *item,
			 struct span lane, const struct word_list *boxed,
			 struct arena *arena)
{
	if (!is_over(phase_of_lane(levels, item, lane, arena)))
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
			&lane_part(item)->doc->outline, heading, arena));
		struct span ending = title_ending(text);

		if (text_count_words(ending) && text_count_words(ending) < 3 &&
		    !is_over(lane_phase(text, arena)) &&
		    is_over(word_phase(text_fold_value(arena, ending))))
			word_list_add(endings, ending, arena);
	}
}

struct span lanes_say_over(const struct states *states,
			   const struct hypothesis *kind, struct arena *arena)
{
	struct word_list boxed = lanes_with_boxes(kind, arena);
	struct word_list lanes = { 0 }, endings = { 0 };
	struct lane_levels levels = { 0 };
	struct buf text = BUF_INIT;
	struct span said;

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];
		struct span lane = item->box ? item->lane
					     : item_state_lane(item, arena);
		bool is_told = is_told_otherwise(states, item, arena);

		if (lane_is_over(&levels, item, lane, &boxed, arena)) {
			if (!is_told || is_for_the_next(lane, arena))
				word_list_add(&lanes, lane, arena);
		} else if (!is_told && item->lane.len &&
			   !form_is_whole(lane_part(item)->form)) {
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

static bool is_begun_lane(struct span lane, enum phase phase)
{
	(void)lane;
	return has_begun(phase);
}

struct span lanes_say_begun(const struct states *states,
			    const struct hypothesis *kind, struct arena *arena)
{
	struct word_list lanes = { 0 }, seen = { 0 };
	struct lane_levels levels = { 0 };
	struct lane_board board = { 0 };
	struct buf text = BUF_INIT;
	struct span said;

	if (states->n && !states->are_folders)
		return SPAN_NONE;
	for (size_t i = 0; !states->are_folders && i < kind->backlog.n_items;
	     i++) {
		const struct item *item = kind->backlog.items[i];
		struct span lane = item_state_lane(item, arena);

		/* Where some say it themselves, the lane only says it again. */
		if (item_status(item).len)
			return SPAN_NONE;
		if (form_is_whole(lane_part(item)->form) || !lane.len ||
		    word_is_listed(&seen, lane))
			continue;
		word_list_add(&seen, lane, arena);
		if (phase_of_lane(&levels, item, lane, arena) ==
			    PHASE_UNKNOWN ||
		    !lane_is_on_board(&board, kind, item, lane, arena))
			continue;
		/* An empty one is where the next item will go. */
		if (board.is_new)
			board_add_lanes(&lanes, &levels, item, lane,
					is_begun_lane, arena);
		if (has_begun(phase_of_lane(&levels, item, lane, arena)))
			word_list_add(&lanes, lane, arena);
	}
	for (size_t i = 0; i < states->n_begun_lanes; i++)
		word_list_add(&lanes, states->begun_lanes[i], arena);
	if (!lanes.n)
		return SPAN_NONE;
	buf_addf(&text,
		 "started when %s: ", states->are_folders ? "folder" : "lane");
	write_lanes(&lanes, kind, &text, arena);
	said = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return said;
}
