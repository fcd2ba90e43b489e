/* A board whose lanes are files of one folder: todo.md, doing.md, done.md. */
#include "adopt/candidates.h"
#include "adopt/states.h"
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
		if (!is_in_folder(doc, board->folder) ||
		    survey->glances[i].is_aside ||
		    survey->glances[i].is_foreign)
			continue;
		phase = file_phase(path_file_name(doc->path), arena);
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

/* Leaves the lanes; with them what stands among mostly lanes in their folder. */
static void keep_lanes(struct board *board, struct arena *arena)
{
	size_t kept = 0;

	if (board->folder.len && 2 * board->lanes >= board->n)
		return;
	for (size_t i = 0; i < board->n; i++)
		if (file_phase(path_file_name(board->docs[i]->path), arena) !=
		    PHASE_UNKNOWN)
			board->docs[kept++] = board->docs[i];
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

		if (one->is_inside && one->n_places == 1 &&
		    one->places[0].form != FORM_ROW &&
		    is_of_board(board, one) &&
		    (!best || one->score > best->score))
			best = one;
	}
	return best;
}

static void add_board(struct candidates *candidates, const struct board *board)
{
	const struct hypothesis *best = best_of(candidates, board);
	struct hypothesis *one;
	struct item_place place;

	if (!best || best->score < SCORE_FOUND)
		return;
	place = best->places[0];
	one = hypothesis_copy(best, candidates->arena);
	one->n_places = 0;
	one->is_lane_files = true;
	one->strength = NAME_STRONG;
	add_file_places(one, candidates->survey, board->docs, board->n,
			place.form, candidates->arena);
	for (size_t i = 0; i < one->n_places; i++) {
		one->places[i].level = place.level;
		one->places[i].pick = place.pick;
		one->places[i].boxes_only = place.boxes_only;
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
