/*
 * Files that say nothing of how far they are, and a board, an index or a list
 * that tells it: "[S-2](stories/S-2.md) | done", "- [x] S-2", "- Sell old tools"
 * below "## Done".
 */
#include "seek/boards.h"
#include "seek/choose.h"
#include "seek/facts-ids.h"
#include "seek/join.h"
#include "seek/score.h"

#include "base/unicode.h"

enum { MOST_BOARDS = 3 }; /* that are taken, where each tells most of the files */

/* What a kind read with a board says, against the files alone. */
struct told {
	size_t files, told, over, extra;
};

/* ---- which kinds ---- */

/* Do most say how far they are: by a status, a folder, or what closes them? */
static bool say_themselves(const struct facts *f)
{
	return share(f->with_status, f->n, 0.5) ||
	       share(f->with_state_folder, f->n, 0.5) ||
	       share(f->with_mark, f->n, 0.5) ||
	       share(f->with_flag, f->n, 0.5) || share(f->with_lane, f->n, 0.5);
}

/* Is it of files, and does a board tell their states already? */
static bool has_board(const struct hypothesis *one)
{
	for (size_t i = 1; i < one->n_places; i++)
		if (!form_is_whole(one->places[i].form))
			return form_is_whole(one->places[0].form);
	return false;
}

/* Headings, entries and rows are told by nothing but ids of their own. */
static bool are_told_by_ids(const struct hypothesis *one)
{
	const struct facts *f = &one->facts;

	return f->ids == LEAD_PREFIX && share(f->with_id, f->n, 0.9) &&
	       share(f->distinct_ids, f->n, 0.9);
}

static bool may_be_told(const struct hypothesis *one)
{
	return (form_is_whole(one->places[0].form) || are_told_by_ids(one)) &&
	       one->facts.n >= FEWEST_TOLD && !one->guard.len &&
	       !hypothesis_is_sample(one) &&
	       (has_board(one) || !say_themselves(&one->facts));
}

/* ---- a board read with the files ---- */

static bool has_part_in(const struct item *item, const struct document *doc)
{
	for (size_t i = 0; i < item->n_parts; i++)
		if (item->parts[i].doc == doc)
			return true;
	return false;
}

/* A status, a box, a lane that is a state, or what closes it by its looks. */
static bool is_told(const struct item *item, struct arena *arena)
{
	struct span status = item_status(item);

	if (item->box || item->is_done)
		return true;
	if (status.len)
		return status_phase(status, arena) != PHASE_UNKNOWN;
	/* What stands in a file has its lane there, whatever a board says. */
	return form_is_whole(item->parts[0].form) &&
	       item_lane_phase(item, item_state_lane(item, arena), arena) !=
		       PHASE_UNKNOWN;
}

static struct told count_told(const struct hypothesis *both,
			      const struct document *doc, struct arena *arena)
{
	struct told told = { 0 };

	for (size_t i = 0; i < both->backlog.n_items; i++) {
		const struct item *item = both->backlog.items[i];
		struct arena_mark mark = arena_mark(arena);

		if (!has_part_in(item, doc))
			continue;
		if (item_doc(item) == doc) {
			told.extra++;
			continue;
		}
		told.files++;
		told.told += is_told(item, arena);
		told.over += item->is_done;
		arena_rewind(arena, mark);
	}
	return told;
}

/* Does it tell most of the files, or of those that are over or were begun? */
static bool tells_states(const struct told *told, size_t n)
{
	if (told->told < FEWEST_TOLD || 10 * told->told < 8 * told->files)
		return false;
	return 2 * told->told >= n || (told->over && 4 * told->told >= n);
}

/*
 * May what has no file be an item, too? A few rows or headings beside those that
 * have one; but not what else a README lists.
 */
static bool may_hold_more(const struct told *told,
			  const struct board_place *board,
			  const struct survey *survey)
{
	struct span name = path_file_name(board->doc->path);

	if (glance_of(survey, board->doc)->is_aside &&
	    !is_board_name(name, survey->arena))
		return !told->extra;
	return (board->form == FORM_ENTRY ? 3 : 1) * told->extra <= told->files;
}

/* `both` where it reads the board as it should; else it is released. */
static struct hypothesis *if_board(const struct sought *sought,
				   const struct hypothesis *files,
				   const struct board_place *board,
				   struct hypothesis *both)
{
	struct told told;

	if (!both)
		return NULL;
	told = count_told(both, board->doc, sought->arena);
	if (both->facts.n == files->facts.n + told.extra &&
	    tells_states(&told, files->facts.n) &&
	    may_hold_more(&told, board, &sought->survey))
		return both;
	hypothesis_release(both);
	return NULL;
}

/* What was found in that document by itself, and is read in the same way. */
static const struct hypothesis *found_in(const struct sought *sought,
					 const struct board_place *board)
{
	for (size_t i = 0; i < sought->n_all; i++) {
		const struct hypothesis *one = sought->all[i];

		if (one->is_inside && !one->guard.len &&
		    one->places[0].form == board->form &&
		    span_eq(one->where, board->doc->path))
			return one;
	}
	return NULL;
}

struct hypothesis *read_with_board(struct sought *sought,
				   const struct hypothesis *files,
				   const struct board_place *board, bool named,
				   const struct span *directives, size_t n)
{
	struct hypothesis *both = hypothesis_copy(files, sought->arena);
	struct item_place *place;

	place = hypothesis_add_file(both, board->doc->path, board->form,
				    sought->arena);
	place->level = board->level;
	place->named = named;
	for (size_t i = 0; i < n; i++)
		hypothesis_add_directive(both, directives[i], sought->arena);
	return hypothesis_read_joined(sought, both);
}

static struct hypothesis *try_place(struct sought *sought,
				    const struct hypothesis *files,
				    const struct board_place *board, bool named,
				    const struct span *directives, size_t n)
{
	return if_board(sought, files, board,
			read_with_board(sought, files, board, named, directives,
					n));
}

/*
 * "- S-2: done": where the words of entries say it, the directive that reads
 * them. With ids in the files only entries with such an id are looked at.
 */
static struct hypothesis *read_alone(struct sought *sought,
				     const struct board_place *board,
				     struct span pick)
{
	struct arena *arena = sought->arena;
	struct hypothesis *alone = hypothesis_new(arena);
	struct item_place *place;

	alone->name = SPAN("Item");
	alone->is_inside = true;
	alone->where = board->doc->path;
	place = hypothesis_add_file(alone, board->doc->path, board->form,
				    arena);
	place->level = board->level;
	place->pick = pick;
	alone = hypothesis_read_joined(sought, alone);
	if (!alone || !hypothesis_mend(alone, &sought->survey, arena))
		return NULL;
	if (!alone->n_directives) {
		struct span words = board_words_directive(alone, arena);

		if (words.len)
			hypothesis_add_directive(alone, words, arena);
	}
	return alone;
}

/* "/\bS-\d/": what holds an id like those of the files. */
static struct span pick_by_id(const struct hypothesis *files,
			      struct arena *arena)
{
	const struct facts *f = &files->facts;
	struct span prefix = f->sample.prefix;

	if (f->ids != LEAD_PREFIX)
		return SPAN_NONE;
	for (size_t i = 0; i < prefix.len; i++)
		if (!char_is_letter(prefix.at[i]) && prefix.at[i] != '-')
			return SPAN_NONE;
	return arena_printf(arena, "/\\b%.*s\\d/", (int)prefix.len, prefix.at);
}

static struct hypothesis *try_words(struct sought *sought,
				    const struct hypothesis *files,
				    const struct board_place *board)
{
	struct span picks[] = { SPAN_NONE, pick_by_id(files, sought->arena) };
	struct hypothesis *both = NULL;

	for (size_t i = 0; !both && i < 2; i++) {
		const struct hypothesis *alone;

		if (i && !picks[i].len)
			break;
		alone = read_alone(sought, board, picks[i]);
		if (!alone || !alone->n_directives)
			continue;
		for (int named = 0; !both && named < 2; named++)
			both = try_place(sought, files, board, named,
					 alone->directives,
					 alone->n_directives);
	}
	return both;
}

/* All of it, or only what names a file; NULL where it is no board. */
static struct hypothesis *try_board(struct sought *sought,
				    const struct hypothesis *files,
				    const struct board_place *board)
{
	const struct hypothesis *found;
	struct hypothesis *both;

	/* The same headings again may report on what was done. */
	if (!form_is_whole(files->places[0].form))
		return board->form == FORM_HEADING
			       ? NULL
			       : try_place(sought, files, board, true, NULL, 0);
	found = found_in(sought, board);
	both = try_place(sought, files, board, false, NULL, 0);
	if (!both && found)
		both = if_board(sought, files, board,
				hypotheses_join(sought, files, found));
	if (!both)
		both = try_place(sought, files, board, true, NULL, 0);
	return both ? both : try_words(sought, files, board);
}

/* ---- the best of them, and others that tell the same ---- */

bool has_board_of(const struct hypothesis *one, const struct document *doc)
{
	for (size_t i = 0; i < one->n_places; i++)
		if (span_eq(one->places[i].glob, doc->path))
			return true;
	return false;
}

/* The same kind without what was read to tell its states; NULL if there is none. */
static struct hypothesis *without_boards(struct sought *sought,
					 const struct hypothesis *files)
{
	struct hypothesis *bare = hypothesis_copy(files, sought->arena);
	bool is_whole = form_is_whole(files->places[0].form);

	bare->n_places = 0;
	for (size_t i = 0; i < files->n_places; i++) {
		const struct item_place *place = &files->places[i];

		if (!place->named && (!is_whole || form_is_whole(place->form)))
			*hypothesis_add_place(bare, place->glob, place->form,
					      sought->arena) = *place;
	}
	return bare->n_places == files->n_places
		       ? NULL
		       : hypothesis_read_joined(sought, bare);
}

/*
 * Does the board tell states by itself? Beside another board, all files that it
 * names have a state already.
 */
static bool tells_alone(struct sought *sought, const struct hypothesis *files,
			const struct board_place *board)
{
	struct hypothesis *bare = without_boards(sought, files);
	struct hypothesis *both = bare ? try_board(sought, bare, board) : NULL;
	bool tells = !bare || both;

	if (both)
		hypothesis_release(both);
	if (bare)
		hypothesis_release(bare);
	return tells;
}

/* The files with the board that tells most; NULL without any. */
static struct hypothesis *best_board(struct sought *sought,
				     const struct hypothesis *files,
				     const struct board_place *boards, size_t n,
				     size_t *most)
{
	struct hypothesis *best = NULL;

	for (size_t i = 0; i < n; i++) {
		struct hypothesis *both;
		struct told told;

		if (boards[i].named <= *most ||
		    has_board_of(files, boards[i].doc))
			continue;
		both = try_board(sought, files, &boards[i]);
		if (!both)
			continue;
		told = count_told(both, boards[i].doc, sought->arena);
		if (told.told <= *most ||
		    !tells_alone(sought, files, &boards[i])) {
			hypothesis_release(both);
			continue;
		}
		if (best)
			hypothesis_release(best);
		best = both;
		*most = told.told;
	}
	return best;
}

static struct hypothesis *with_boards(struct sought *sought,
				      struct hypothesis *files)
{
	struct board_place *boards;
	size_t n = list_boards(files, &sought->survey, &boards, sought->arena);
	bool has_first = has_board(files);

	/* A further one that tells most of them may say something else. */
	for (size_t i = has_first; i < MOST_BOARDS; i++) {
		size_t most = i ? 7 * files->facts.n / 10 : FEWEST_TOLD - 1;
		struct hypothesis *more =
			best_board(sought, files, boards, n, &most);

		if (!more)
			break;
		files = more;
	}
	return files;
}

/* Does a list, surer than the files, name each of them and hardly more? */
static bool lists_files(const struct hypothesis *list,
			const struct hypothesis *files,
			struct board_place *board, struct arena *arena)
{
	struct board_names names;
	struct board_hits hits;

	*board = (struct board_place){ list->backlog.files[0].doc,
				       list->places[0].form,
				       list->places[0].level, 0 };
	board_names_init(&names, files, arena);
	hits = board_hits_in(&names, files->backlog.n_items, board->doc);
	board_names_release(&names);
	board->named = board->form == FORM_ROW	   ? hits.rows
		       : board->form == FORM_ENTRY ? hits.entries
						   : hits.headings;
	return share(board->named, list->facts.n, 0.8) &&
	       share(board->named, files->facts.n, 0.8);
}

/* The files that such a list names, with the list; NULL without any. */
static struct hypothesis *files_of_list(struct sought *sought,
					const struct hypothesis *list)
{
	for (size_t i = 0; i < sought->n_all; i++) {
		const struct hypothesis *files = sought->all[i];
		struct hypothesis *both;
		struct board_place board;

		if (files->score < SCORE_FOUND || !may_be_told(files) ||
		    !lists_files(list, files, &board, sought->arena))
			continue;
		both = try_board(sought, files, &board);
		if (both)
			return with_boards(sought, both);
	}
	return NULL;
}

static struct hypothesis *told(struct sought *sought, struct hypothesis *kind)
{
	struct hypothesis *both = NULL;

	if (may_be_told(kind))
		return with_boards(sought, kind);
	if (kind->is_inside && kind->n_places == 1 &&
	    kind->backlog.n_files == 1)
		both = files_of_list(sought, kind);
	return both ? both : kind;
}

void find_boards(struct sought *sought)
{
	for (size_t i = 0; i < sought->n_guesses; i++) {
		struct guess *guess = &sought->guesses[i];

		for (size_t k = 0; k < guess->n; k++)
			guess->kinds[k] = told(sought, guess->kinds[k]);
	}
}
