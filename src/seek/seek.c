/* From a snapshot to guesses, step by step. */
#include "seek/seek.h"
#include "seek/candidates.h"
#include "seek/choose.h"
#include "seek/prompts.h"
#include "seek/sample.h"

#include "backlog/pattern.h"

/* Fewer files of one shape may be chance. */
enum { FEWEST_SURE = 4 };

/* Reads and weighs candidates from the `from`-th on; those without items go. */
static void read_candidates(struct sought *out, struct candidates *candidates,
			    size_t from)
{
	size_t kept = from;

	for (size_t i = from; i < candidates->n; i++) {
		struct hypothesis *one = candidates->list[i];

		if (hypothesis_try(one, &out->survey, out->arena))
			candidates->list[kept++] = one;
	}
	candidates->n = kept;
}

/* How far they are may be said of what they hold. */
static bool tells_nothing(const struct facts *f)
{
	return 4 * f->with_status < f->n && 4 * f->with_mark < f->n &&
	       4 * f->with_lane < f->n;
}

/* "v2" in one name of many says nothing about the others. */
static bool lead_as_containers(const struct facts *f, struct arena *arena)
{
	return 2 * f->with_id >= f->n && lead_is_container(&f->sample, arena);
}

/* Epics and milestones may well hold the items themselves. */
static bool may_contain_items(const struct hypothesis *one, struct arena *arena)
{
	return 2 * one->facts.with_stories >= one->facts.n ||
	       is_folder_of_containers(one, arena) ||
	       span_is(one->name, "Epic") || span_is(one->name, "Milestone") ||
	       span_is(one->name, "Feature") ||
	       (tells_nothing(&one->facts) &&
		((one->places[0].form == FORM_FILE &&
		  !pattern_names_file(one->places[0].glob)) ||
		 lead_as_containers(&one->facts, arena)));
}

/* The insides of files that surely are items need not be looked at. */
static void mark_items(struct sought *out, const struct candidates *candidates)
{
	for (size_t i = 0; i < candidates->n; i++) {
		const struct hypothesis *one = candidates->list[i];

		if (one->score < SCORE_FOUND + 1 ||
		    (one->backlog.n_files < FEWEST_SURE && !one->owned.len) ||
		    may_contain_items(one, out->arena))
			continue;
		if (one->owned.len)
			survey_mark_folder(&out->survey, one->owned);
		for (size_t j = 0; j < one->backlog.n_files; j++)
			survey_mark_item(
				&out->survey, one->backlog.files[j].doc,
				pattern_names_file(one->places[0].glob));
	}
}

/* The surest first, so that what they hold need not be looked at again. */
static void find_candidates(struct sought *out, struct candidates *candidates)
{
	size_t n;

	candidates_of_tools(candidates);
	read_candidates(out, candidates, 0);
	mark_items(out, candidates);
	n = candidates->n;
	candidates_of_files(candidates);
	candidates_of_folders(candidates);
	read_candidates(out, candidates, n);
	mark_items(out, candidates);
	n = candidates->n;
	candidates_of_headings(candidates);
	candidates_of_cards(candidates);
	candidates_of_paragraphs(candidates);
	candidates_of_entries(candidates);
	candidates_of_phases(candidates);
	candidates_of_rows(candidates);
	read_candidates(out, candidates, n);
	n = candidates->n;
	candidates_of_lane_files(candidates);
	read_candidates(out, candidates, n);
}

int seek_run(struct sought *out, struct snapshot *snapshot,
	     survey_progress_fn *progress, void *data, struct arena *arena,
	     struct err *err)
{
	struct candidates candidates = { .arena = arena,
					 .survey = &out->survey };

	*out = (struct sought){ .arena = arena };
	if (survey_read(&out->survey, snapshot, progress, data, arena, err) < 0)
		return -1;
	prompts_mark(&out->survey);
	find_candidates(out, &candidates);
	out->all = candidates.list;
	out->n_all = candidates.n;
	samples_complete(out);
	choose_guesses(out);
	return 0;
}

void seek_release(struct sought *sought)
{
	for (size_t i = 0; i < sought->n_all; i++)
		hypothesis_release(sought->all[i]);
	for (size_t i = 0; i < sought->n_joined; i++)
		hypothesis_release(sought->joined[i]);
	survey_release(&sought->survey);
}

static bool stands_at(const struct item *a, const struct item *b)
{
	return a->start == b->start &&
	       span_eq(item_doc(a)->path, item_doc(b)->path);
}

static bool are_same(const struct backlog *a, const struct backlog *b)
{
	if (a->n_items != b->n_items)
		return false;
	for (size_t i = 0; i < a->n_items; i++)
		if (!stands_at(a->items[i], b->items[i]))
			return false;
	return true;
}

bool seek_offers(const struct sought *sought, size_t chosen, size_t other)
{
	const struct hypothesis *first = sought->guesses[other].kinds[0];
	const struct guess *guess = &sought->guesses[chosen];

	for (size_t k = 0; k < guess->n; k++)
		if (are_same(&first->backlog, &guess->kinds[k]->backlog))
			return false;
	return true;
}
