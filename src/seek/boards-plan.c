/* A roadmap or plan that says what files wait for: "| Story | Depends on |". */
#include "seek/boards.h"
#include "seek/score.h"

#include "backlog/relation.h"
#include "words/regex-words.h"

/* Does a place of the item in that document say what the item waits for? */
static bool waits_by(const struct item *item, const struct document *doc)
{
	for (size_t i = 0; i < item->n_fields; i++)
		if (item->fields[i].doc == doc &&
		    relation_waits(item->fields[i].folded) &&
		    field_has_value(&item->fields[i]))
			return true;
	return false;
}

/* What most of them call it there, as a definition has it. */
static struct span name_of_waits(const struct hypothesis *both,
				 const struct document *doc,
				 struct arena *arena)
{
	for (size_t i = 0; i < both->backlog.n_items; i++) {
		const struct item *item = both->backlog.items[i];

		for (size_t f = 0; f < item->n_fields; f++)
			if (item->fields[f].doc == doc &&
			    relation_waits(item->fields[f].folded))
				return quoted_word(
					span_trim(item->fields[f].name), arena);
	}
	return SPAN_NONE;
}

static size_t count_waits(const struct hypothesis *both,
			  const struct document *doc)
{
	size_t n = 0;

	for (size_t i = 0; i < both->backlog.n_items; i++)
		n += waits_by(both->backlog.items[i], doc);
	return n;
}

static struct hypothesis *with_plan(struct sought *sought,
				    struct hypothesis *files)
{
	struct board_place *boards;
	struct hypothesis *best = files;
	size_t most = FEWEST_TOLD - 1, n;

	if (!form_is_whole(files->places[0].form) || files->guard.len ||
	    hypothesis_is_sample(files) ||
	    share(files->facts.planning[PLAN_DEPENDS], files->facts.n, 0.2))
		return files;
	n = list_boards(files, &sought->survey, &boards, sought->arena);
	for (size_t i = 0; i < n; i++) {
		struct hypothesis *both;
		size_t waits;

		if (boards[i].form == FORM_HEADING ||
		    has_board_of(files, boards[i].doc))
			continue;
		both = read_with_board(sought, files, &boards[i], true, NULL,
				       0);
		waits = both ? count_waits(both, boards[i].doc) : 0;
		if (waits > most && both->facts.n == files->facts.n) {
			best = both;
			most = waits;
			best->waits_in = name_of_waits(both, boards[i].doc,
						       sought->arena);
		} else if (both) {
			hypothesis_release(both);
		}
	}
	return best;
}

void find_plans(struct sought *sought)
{
	for (size_t i = 0; i < sought->n_guesses; i++) {
		struct guess *guess = &sought->guesses[i];

		for (size_t k = 0; k < guess->n; k++)
			guess->kinds[k] = with_plan(sought, guess->kinds[k]);
	}
}
