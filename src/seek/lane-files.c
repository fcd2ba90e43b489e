/* A board whose lanes are files of one folder: todo.md, doing.md, done.md. */
#include "seek/inside.h"
#include "seek/lane-headings.h"
#include "seek/states.h"

#include "backlog/path.h"

/* The documents right in one folder that are not beside the items. */
struct board {
	struct span folder;
	const struct document **docs;
	size_t n, lanes, over;
};

static bool is_in_folder(const struct document *doc, struct span folder)
{
	return span_eq(path_folder(doc->path), folder);
}

static void look_at_folder(struct board *board, const struct survey *survey,
			   size_t from, struct arena *arena)
{
	*board = (struct board){ .folder =
					 path_folder(survey->docs[from].path) };
	board->docs =
		ARENA_ARRAY(arena, const struct document *, survey->n - from);
	for (size_t i = from; i < survey->n; i++) {
		const struct document *doc = &survey->docs[i];
		enum phase phase;

		if (!span_begins(doc->path, board->folder))
			break;
		/* "In progress" is a lane, and no report on it. */
		phase = file_phase(path_file_name(doc->path), arena);
		if (!is_in_folder(doc, board->folder) ||
		    (survey->glances[i].is_aside && phase == PHASE_UNKNOWN) ||
		    survey->glances[i].is_foreign)
			continue;
		board->lanes += phase != PHASE_UNKNOWN;
		board->over += is_over(phase);
		board->docs[board->n++] = doc;
	}
}

/* What is open in one file, and what is over in another. */
static bool is_board(const struct board *board)
{
	return board->over && board->lanes > board->over;
}

static bool is_lane(const struct document *doc, struct arena *arena)
{
	return file_phase(path_file_name(doc->path), arena) != PHASE_UNKNOWN;
}

static bool is_numbered(const struct document *doc)
{
	return char_is_digit(path_file_name(doc->path).at[0]);
}

/* 1-todo.md, 2-doing.md, 3-done.md: then sprints.md beside them is no lane. */
static bool are_numbered(const struct board *board, struct arena *arena)
{
	for (size_t i = 0; i < board->n; i++)
		if (is_lane(board->docs[i], arena) &&
		    !is_numbered(board->docs[i]))
			return false;
	return true;
}

/* sprints.md, decisions.md, roadmap.md: told of the board, and no lane of it. */
static bool tells_of_board(const struct document *doc, struct arena *arena)
{
	struct span name = path_file_name(doc->path);

	return is_container_folder(name, arena) || says_roadmap(name, arena) ||
	       is_record_word(name, arena);
}

/* done.md and archive.md: what is put away is not on the board any more. */
static bool has_done_lane(const struct board *board, struct arena *arena)
{
	for (size_t i = 0; i < board->n; i++) {
		struct span name = path_file_name(board->docs[i]->path);

		if (is_over(file_phase(name, arena)) &&
		    !is_archive_name(name, arena))
			return true;
	}
	return false;
}

/* Leaves the lanes; with them what stands among mostly lanes in their folder. */
static void keep_lanes(struct board *board, struct arena *arena)
{
	bool among = board->folder.len && 2 * board->lanes >= board->n;
	bool numbered = are_numbered(board, arena);
	bool has_done = has_done_lane(board, arena);
	size_t kept = 0;

	for (size_t i = 0; i < board->n; i++) {
		const struct document *doc = board->docs[i];

		if (has_done &&
		    is_archive_name(path_file_name(doc->path), arena))
			continue;
		if (is_lane(doc, arena) ||
		    (among && (numbered ? is_numbered(doc)
					: !tells_of_board(doc, arena))))
			board->docs[kept++] = doc;
	}
	board->n = kept;
}

static bool is_of_board(const struct board *board, const struct hypothesis *one)
{
	for (size_t i = 0; i < board->n; i++)
		if (span_eq(board->docs[i]->path, one->where))
			return true;
	return false;
}

/* The likeliest that was read in one of the lanes, or NULL. */
static const struct hypothesis *best_of(const struct candidates *candidates,
					const struct board *board)
{
	const struct hypothesis *best = NULL;

	for (size_t i = 0; i < candidates->n; i++) {
		const struct hypothesis *one = candidates->list[i];

		if (one->is_inside && one->places[0].form != FORM_ROW &&
		    is_of_board(board, one) &&
		    (!best || one->score > best->score))
			best = one;
	}
	return best;
}

/* Headings and lists and nothing else, in a folder that is called as backlogs are. */
static bool are_plain_lists(const struct board *board, struct arena *arena)
{
	size_t with = 0;

	if (name_strength(path_folder_name(board->folder), arena) !=
	    NAME_STRONG)
		return false;
	for (size_t d = 0; d < board->n; d++) {
		const struct outline *outline = &board->docs[d]->outline;
		size_t lists = 0;

		for (uint32_t i = 0; i < outline->n_blocks;
		     i = outline->blocks[i].next) {
			if (outline->blocks[i].kind == BLOCK_LIST)
				lists++;
			else if (outline->blocks[i].kind != BLOCK_HEADING)
				return false;
		}
		with += lists > 0;
	}
	return with > 1;
}

/* ---- lanes whose headings stand at levels of their own ---- */

static void place_headings(struct hypothesis *one, const struct document *doc,
			   uint8_t level, struct span pick, struct arena *arena)
{
	struct item_place *place =
		hypothesis_add_place(one, doc->path, FORM_HEADING, arena);

	place->level = level;
	place->pick = pick;
}

/* Of an empty lane: where most others have their items. */
static uint8_t usual_level(const struct lane_headings *lanes, size_t n)
{
	size_t counts[8] = { 0 }, most = 2;

	for (size_t i = 0; i < n; i++)
		if (lanes[i].level)
			counts[lanes[i].level]++;
	for (size_t level = 1; level < 8; level++)
		if (counts[level] > counts[most])
			most = level;
	return (uint8_t)most;
}

/*
 * Are the headings of the lanes the items, and not all at one level? Those with
 * nothing but lists below them are topics.
 */
static bool are_items(const struct lane_headings *lanes, size_t n)
{
	size_t all = 0, lists = 0, with = 0;
	bool differ = false;
	uint8_t usual = usual_level(lanes, n);

	for (size_t i = 0; i < n; i++) {
		if (!lanes[i].level)
			continue;
		with++;
		all += lanes[i].n;
		lists += lanes[i].lists;
		differ |= lanes[i].level != usual || lanes[i].inner;
	}
	return differ && with > 1 && all > 3 && 3 * lists < all;
}

static bool add_by_lane(struct candidates *candidates,
			const struct board *board)
{
	struct arena *arena = candidates->arena;
	struct lane_headings *lanes =
		ARENA_ARRAY(arena, struct lane_headings, board->n);
	struct hypothesis *one;
	uint8_t usual;

	for (size_t i = 0; i < board->n; i++)
		lane_headings_look(&lanes[i], board->docs[i], arena);
	if (!are_items(lanes, board->n))
		return false;
	usual = usual_level(lanes, board->n);
	one = inside_new(candidates, board->docs[0], SPAN(""));
	one->is_lane_files = true;
	one->strength = NAME_STRONG;
	one->is_sprint = false;
	for (size_t i = 0; i < board->n; i++) {
		one->is_called_backlog |=
			says_backlog(path_file_name(lanes[i].doc->path), arena);
		place_headings(one, lanes[i].doc,
			       lanes[i].level ? lanes[i].level : usual,
			       lanes[i].pick, arena);
		if (lanes[i].inner)
			place_headings(one, lanes[i].doc, lanes[i].inner,
				       lanes[i].inner_pick, arena);
	}
	candidates_add(candidates, one);
	return true;
}

/* ---- lanes of boxes ---- */

/* Does the entry stand in a list that is inside of no other entry? */
static bool is_outer_entry(const struct outline *outline, uint32_t i)
{
	uint32_t list = outline->blocks[i].parent;

	return outline->blocks[i].kind == BLOCK_ENTRY && list != NO_BLOCK &&
	       (outline->blocks[list].parent == NO_BLOCK ||
		!block_is(outline, outline->blocks[list].parent, BLOCK_ENTRY));
}

/* Are there notes: entries without a box, fewer than boxes in each lane? */
static bool has_notes_beside_boxes(const struct board *board)
{
	size_t notes = 0;

	for (size_t d = 0; d < board->n; d++) {
		const struct outline *outline = &board->docs[d]->outline;
		size_t boxes = 0, plain = 0;

		for (uint32_t i = 0; i < outline->n_blocks; i++) {
			if (!is_outer_entry(outline, i))
				continue;
			if (outline->blocks[i].mark)
				boxes++;
			else
				plain++;
		}
		if (plain && plain >= boxes)
			return false;
		notes += plain;
	}
	return notes > 0;
}

static void add_board(struct candidates *candidates, const struct board *board)
{
	const struct hypothesis *best = best_of(candidates, board);
	struct hypothesis *one;
	struct item_place place;
	bool boxes_only;

	if (add_by_lane(candidates, board))
		return;
	if (!best || (best->score < SCORE_FOUND &&
		      !(best->places[0].form == FORM_ENTRY &&
			are_plain_lists(board, candidates->arena))))
		return;
	place = best->places[0];
	boxes_only = place.boxes_only ||
		     (place.form == FORM_ENTRY && has_notes_beside_boxes(board));
	one = hypothesis_copy(best, candidates->arena);
	one->n_places = 0;
	one->is_lane_files = true;
	one->strength = NAME_STRONG;
	add_file_places(one, candidates->survey, board->docs, board->n,
			place.form, candidates->arena);
	for (size_t i = 0; i < one->n_places; i++) {
		one->places[i].level = place.level;
		one->places[i].pick = place.pick;
		one->places[i].boxes_only = boxes_only;
		one->places[i].paragraphs = place.paragraphs;
	}
	candidates_add(candidates, one);
}

void candidates_of_lane_files(struct candidates *candidates)
{
	const struct survey *survey = candidates->survey;
	struct arena *arena = candidates->arena;

	for (size_t i = 0; i < survey->n; i++) {
		struct board board;

		if (i && is_in_folder(&survey->docs[i - 1],
				      path_folder(survey->docs[i].path)))
			continue;
		look_at_folder(&board, survey, i, arena);
		if (!is_board(&board))
			continue;
		keep_lanes(&board, arena);
		add_board(candidates, &board);
	}
}
