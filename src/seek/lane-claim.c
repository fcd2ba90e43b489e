/*
 * Which lanes of a board claim that what lies there is ready: headings, or the
 * folders that files lie in.
 */
#include "seek/lanes.h"
#include "seek/state-folders.h"
#include "seek/states.h"

#include "words/parts.h"

/* The lanes of the boards that the items lie on, by what they say. */
struct board_lanes {
	struct word_list ready, begun, over;
	struct word_list waiting; /* to be done, before it has begun */
	struct word_list ideas; /* not even that: "Backlog", "Ideas" */
	size_t n_open, n_told; /* open items; and those in a lane that is one */
};

static bool is_ready_lane(struct span lane, enum phase phase)
{
	(void)lane;
	return phase == PHASE_READY;
}

static bool is_begun_lane(struct span lane, enum phase phase)
{
	(void)lane;
	return has_begun(phase);
}

static bool is_lane_of_ends(struct span lane, enum phase phase)
{
	(void)lane;
	return is_over(phase);
}

static bool is_unsorted(struct span lane)
{
	return span_starts_nocase(lane, "backlog") ||
	       span_starts_nocase(lane, "бэклог") ||
	       span_starts_nocase(lane, "беклог");
}

static bool is_lane_of_ideas(struct span lane, enum phase phase)
{
	return phase == PHASE_IDEA ||
	       (phase == PHASE_OPEN && is_unsorted(lane));
}

static bool is_waiting_lane(struct span lane, enum phase phase)
{
	return phase == PHASE_OPEN && !is_unsorted(lane);
}

static void add_board(struct board_lanes *lanes, struct lane_levels *levels,
		      const struct item *item, struct span lane,
		      struct arena *arena)
{
	board_add_lanes(&lanes->ready, levels, item, lane, is_ready_lane,
			arena);
	board_add_lanes(&lanes->begun, levels, item, lane, is_begun_lane,
			arena);
	board_add_lanes(&lanes->over, levels, item, lane, is_lane_of_ends,
			arena);
	board_add_lanes(&lanes->waiting, levels, item, lane, is_waiting_lane,
			arena);
	board_add_lanes(&lanes->ideas, levels, item, lane, is_lane_of_ideas,
			arena);
}

/* False where some items say their state themselves. */
static bool find_lanes(struct board_lanes *lanes, const struct hypothesis *kind,
		       struct arena *arena)
{
	struct word_list on = { 0 }, off = { 0 };
	struct lane_levels levels = { 0 };
	struct lane_board board = { 0 };

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];
		struct span lane = item_state_lane(item, arena);

		if (item_status(item).len)
			return false;
		lanes->n_open += !item->is_done;
		if (!lane.len || form_is_whole(lane_part(item)->form) ||
		    word_is_listed(&off, lane))
			continue;
		if (!word_is_listed(&on, lane)) {
			if (phase_of_lane(&levels, item, lane, arena) ==
				    PHASE_UNKNOWN ||
			    !lane_is_on_board(&board, kind, item, lane,
					      arena)) {
				word_list_add(&off, lane, arena);
				continue;
			}
			word_list_add(&on, lane, arena);
			if (board.is_new)
				add_board(lanes, &levels, item, lane, arena);
		}
		lanes->n_told += !item->is_done;
	}
	return true;
}

/* ---- folders ---- */

/* "todo" of "tasks/todo/7.md", which lies beside "tasks/done/". */
static struct span state_folder_of(const struct item *item)
{
	return item->parts[0].form == FORM_FILE
		       ? path_folder_name(item_doc(item)->path)
		       : SPAN_NONE;
}

static void add_folder(struct board_lanes *lanes, struct span folder,
		       struct arena *arena)
{
	enum phase phase = folder_phase(folder, arena);
	struct word_list *list =
		phase == PHASE_READY		  ? &lanes->ready
		: has_begun(phase)		  ? &lanes->begun
		: is_over(phase)		  ? &lanes->over
		: is_lane_of_ideas(folder, phase) ? &lanes->ideas
		: is_waiting_lane(folder, phase)  ? &lanes->waiting
						  : NULL;

	if (list)
		word_list_add(list, folder, arena);
}

/* False where items lie elsewhere, or some have states that say more. */
static bool find_folders(struct board_lanes *lanes, const struct states *states,
			 const struct hypothesis *kind, struct arena *arena)
{
	struct word_list seen = { 0 };
	struct span above = SPAN_NONE;

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];
		struct span folder = state_folder_of(item);

		if (!folder.len || (!states->n && item_status(item).len) ||
		    folder_phase(folder, arena) == PHASE_UNKNOWN ||
		    (i && !span_eq(above, folder_above_item(item))))
			return false;
		above = folder_above_item(item);
		if (!word_is_listed(&seen, folder)) {
			word_list_add(&seen, folder, arena);
			add_folder(lanes, folder, arena);
		}
	}
	for (size_t i = 0; i < states->beside.n; i++)
		add_folder(lanes, states->beside.list[i], arena);
	return seen.n > 1;
}

/* ---- the claim ---- */

static void claim_in(struct states *states, const struct word_list *first,
		     const struct word_list *later, enum claim claim,
		     const struct hypothesis *kind, struct arena *arena)
{
	struct word_list lanes = { 0 };
	struct buf text = BUF_INIT;

	for (size_t i = 0; i < first->n; i++)
		word_list_add(&lanes, first->list[i], arena);
	for (size_t i = 0; i < later->n; i++)
		word_list_add(&lanes, later->list[i], arena);
	for (size_t i = 0; i < states->n_begun_lanes; i++)
		word_list_add(&lanes, states->begun_lanes[i], arena);
	if (states->are_folders) {
		buf_adds(&text, "folder: ");
		word_list_write(&lanes, &text, arena);
	} else {
		buf_adds(&text, "lane: ");
		write_lanes(&lanes, kind, &text, arena);
	}
	states->lane_guard = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	states->lanes = lanes.list;
	states->n_lanes = lanes.n;
	states->claim = claim;
}

static void choose_lanes(struct states *states, const struct board_lanes *lanes,
			 const struct hypothesis *kind, struct arena *arena)
{
	if (lanes->ready.n)
		claim_in(states, &lanes->ready, &lanes->begun, CLAIM_READY,
			 kind, arena);
	else if (lanes->waiting.n == 1 && lanes->ideas.n &&
		 (lanes->begun.n || lanes->over.n))
		claim_in(states, &lanes->waiting, &lanes->begun,
			 CLAIM_LAST_OPEN, kind, arena);
}

void states_claim_by_lane(struct states *states, const struct hypothesis *kind,
			  struct arena *arena)
{
	struct board_lanes lanes = { 0 }, folders = { 0 };

	if (states->n || states->label.len)
		return;
	if (find_folders(&folders, states, kind, arena)) {
		states->are_folders = true;
		states->begun_lanes = folders.begun.list;
		states->n_begun_lanes = folders.begun.n;
		choose_lanes(states, &folders, kind, arena);
	} else if (find_lanes(&lanes, kind, arena) &&
		   2 * lanes.n_told >= lanes.n_open) {
		choose_lanes(states, &lanes, kind, arena);
	}
}

void states_claim_by_folder(struct states *states,
			    const struct hypothesis *kind, struct arena *arena)
{
	struct board_lanes folders = { 0 };

	if (states->claim != CLAIM_NEW ||
	    !find_folders(&folders, states, kind, arena))
		return;
	states->claim = CLAIM_OPEN;
	states->are_folders = true;
	states->begun_lanes = folders.begun.list;
	states->n_begun_lanes = folders.begun.n;
	choose_lanes(states, &folders, kind, arena);
	if (!states->n_lanes && folders.begun.n)
		claim_in(states, &folders.begun, &folders.begun, CLAIM_BEGUN,
			 kind, arena);
}

bool lane_claims(const struct states *states, const struct item *item,
		 struct arena *arena)
{
	struct span lane = states->are_folders ? state_folder_of(item)
					       : item_state_lane(item, arena);

	for (size_t i = 0; i < states->n_lanes; i++)
		if (span_eq(states->lanes[i], lane))
			return true;
	return false;
}
