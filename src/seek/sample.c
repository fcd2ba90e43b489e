/*
 * Candidates read and weighed. What hundreds of files may hold is looked for in
 * some of them first: journals and documents have lists and tables, and most
 * are clearly no backlog.
 */
#include "seek/sample.h"

/* So many files tell what is in several times as many, by so many items. */
enum { SAMPLED_FILES = 20, FEWEST_SAMPLED = 24 };

/* Far below SCORE_FOUND: by nothing that more files could add. */
#define SCORE_HOPELESS 0.5

/* What may yet be added where nothing is surely a backlog. */
#define MOST_ADDED 8.0

static bool has_item_from(const struct backlog *backlog, size_t place)
{
	for (size_t i = 0; i < backlog->n_items; i++)
		for (size_t j = 0; j < backlog->items[i]->n_parts; j++)
			if (backlog->items[i]->parts[j].pattern == place)
				return true;
	return false;
}

/*
 * A tool may write headings or entries, and its layout names both: the places
 * where nothing was found are dropped. False where the reader fails then.
 */
static bool drop_idle_places(struct hypothesis *one,
			     const struct survey *survey, struct arena *arena)
{
	size_t kept = 0, before = one->n_places;

	if (!one->tool || !one->backlog.n_items)
		return true;
	for (size_t i = 0; i < before; i++)
		if (has_item_from(&one->backlog, i))
			one->places[kept++] = one->places[i];
	one->n_places = kept;
	if (kept == before)
		return true;
	hypothesis_release(one);
	return hypothesis_read(one, survey, arena);
}

/*
 * In epic-2.md, and said by who wants what: stories. "Epic 2" itself is none, nor
 * is any heading with several of them below it.
 */
static void name_stories(struct hypothesis *one, struct arena *arena)
{
	const struct facts *f = &one->facts;

	if (one->is_inside && 10 * f->with_sentence >= 7 * f->n &&
	    !lead_is_container(&f->sample, arena) &&
	    2 * f->with_stories < f->n &&
	    (span_is(one->name, "Epic") || span_is(one->name, "Item")))
		one->name = SPAN("Story");
}

static bool read_and_weigh(struct hypothesis *one, const struct survey *survey,
			   struct arena *arena)
{
	if (!hypothesis_read(one, survey, arena) ||
	    !drop_idle_places(one, survey, arena))
		return false;
	hypothesis_measure(one, arena);
	name_stories(one, arena);
	hypothesis_weigh(one, arena);
	return one->facts.n && hypothesis_mend(one, survey, arena);
}

/* Stems count whatever their score: what goes on below them is an item. */
static bool is_hopeless(const struct hypothesis *one)
{
	return one->facts.n >= FEWEST_SAMPLED && one->score <= SCORE_HOPELESS &&
	       2 * one->facts.with_stem < one->facts.n;
}

static void note_sample(struct hypothesis *one)
{
	const struct backlog *backlog = &one->backlog;

	if (one->n_evidence < MOST_EVIDENCE)
		one->evidence[one->n_evidence++] = (struct evidence){
			.says = SPAN("some of its files"),
			.n = backlog->n_files,
			.of = backlog->n_files + backlog->n_passed_over,
		};
}

/* Reads all of what a sample was taken of. */
static bool read_all(struct hypothesis *one, const struct survey *survey,
		     struct arena *arena)
{
	hypothesis_release(one);
	one->most_files = 0;
	if (read_and_weigh(one, survey, arena))
		return true;
	hypothesis_release(one);
	return false;
}

bool hypothesis_try(struct hypothesis *one, const struct survey *survey,
		    struct arena *arena)
{
	size_t n_directives = one->n_directives;
	struct span pick = one->places[0].pick;
	bool is_good;

	one->most_files = one->is_inside && !one->tool ? SAMPLED_FILES : 0;
	is_good = read_and_weigh(one, survey, arena);
	if (!hypothesis_is_sample(one)) {
		if (!is_good)
			hypothesis_release(one);
		return is_good;
	}
	if (is_good && is_hopeless(one)) {
		note_sample(one);
		return true;
	}
	/* What was proposed for some need not do for all. */
	one->n_directives = n_directives;
	one->places[0].pick = pick;
	return read_all(one, survey, arena);
}

void samples_complete(struct sought *sought)
{
	size_t kept = 0;

	for (size_t i = 0; i < sought->n_all; i++)
		if (sought->all[i]->score >= SCORE_FOUND)
			return;
	for (size_t i = 0; i < sought->n_all; i++) {
		struct hypothesis *one = sought->all[i];

		if (!hypothesis_is_sample(one) || !one->strength ||
		    one->score + MOST_ADDED < SCORE_OTHER ||
		    read_all(one, &sought->survey, sought->arena))
			sought->all[kept++] = one;
	}
	sought->n_all = kept;
}
