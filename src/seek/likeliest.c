/*
 * Where nothing is surely a backlog: the likeliest of what stands in files that
 * are called as backlogs, plans and requirements are, or of such files.
 */
#include "seek/choose.h"
#include "seek/overlap.h"
#include "seek/score.h"

enum { FEWEST_ALIKE = 3, FEWEST_IDS = 4 };

/* Has each an id of its own, and one that is not of a phase or version? */
static bool have_ids(const struct hypothesis *one, struct arena *arena)
{
	const struct facts *f = &one->facts;

	return f->ids == LEAD_PREFIX && f->n >= FEWEST_IDS &&
	       10 * f->distinct_ids >= 9 * f->n &&
	       (!lead_is_process(&f->sample, arena) ||
		is_use_case_word(f->sample.word, arena)) &&
	       !is_version_word(f->sample.word, arena);
}

/* What stands after the last of these signs; nothing where there is none. */
static struct span after_last(struct span text, const char *sign)
{
	struct span rest = SPAN_NONE;
	ptrdiff_t at;

	while ((at = span_find(text, sign)) >= 0)
		rest = text = span_from(text, (size_t)at + strlen(sign));
	return rest;
}

/* "(MUST)", "[P0]" at the front or end of a text. */
static bool has_rank_in_brackets(struct span text, struct arena *arena)
{
	static const char *const open[] = { "(", "[", "（", "【" };
	static const char *const close[] = { ")", "]", "）", "】" };

	for (size_t i = 0; i < sizeof(open) / sizeof(*open); i++) {
		ptrdiff_t end = span_find(text, close[i]);
		size_t start = strlen(open[i]);

		if (span_starts(text, open[i]) && end > (ptrdiff_t)start &&
		    is_rank_alone(span_between(text.at + start, text.at + end),
				  arena))
			return true;
		if (span_ends(text, close[i]) &&
		    is_rank_alone(
			    after_last(span_first(text,
						  text.len - strlen(close[i])),
				       open[i]),
			    arena))
			return true;
	}
	return false;
}

/* "FR-1 (MUST) Search", "FR-1: Search [P0]" */
static bool is_ranked(const struct item *item, struct arena *arena)
{
	struct span rest = item_words(item, arena), line;
	struct lead lead;

	span_next_line(&rest, &line);
	lead_read(&lead, line, arena);
	return has_rank_in_brackets(span_trim(lead.rest), arena);
}

/*
 * "FR-1 (MUST) …" in a document that asks for a product, whatever its file is
 * called: each has an id, and how much it is wanted.
 */
static bool are_ranked(const struct hypothesis *one,
		       const struct sought *sought)
{
	struct arena *arena = sought->arena;
	const struct document *doc =
		survey_document(&sought->survey, one->where);
	size_t n = 0;

	if (!doc || sets_standard(path_file_name(one->where), arena) ||
	    sets_standard(glance_of(&sought->survey, doc)->heading, arena))
		return false;
	for (size_t i = 0; i < one->backlog.n_items; i++)
		n += is_ranked(one->backlog.items[i], arena);
	return share(n, one->backlog.n_items, 0.9);
}

/* UC-01 … in a file of use cases: what is wanted, where nothing says it better. */
static bool are_use_cases(const struct hypothesis *one, struct arena *arena)
{
	return have_ids(one, arena) &&
	       is_use_case_word(one->facts.sample.word, arena) &&
	       says_use_cases(path_file_name(one->where), arena);
}

/* "## Stage 1 — Clean up", told at length: what a roadmap or plan goes through. */
static bool are_steps(const struct hypothesis *one, const struct sought *sought)
{
	const struct facts *f = &one->facts;
	struct arena *arena = sought->arena;

	return one->places[0].form == FORM_HEADING && f->ids == LEAD_PREFIX &&
	       f->n >= FEWEST_IDS && f->with_id == f->n &&
	       f->distinct_ids == f->n && lead_is_process(&f->sample, arena) &&
	       (one->is_called_roadmap ||
		is_plan_by_itself(path_file_name(one->where), arena)) &&
	       !steps_hold_others(one, sought);
}

/*
 * Fewer points are too few for files: what they are called says much of it. The
 * doubt that there are hardly any is left out.
 */
#define LEAST_OF_FILES 3.5

/* issues/001-slow.md, the first of them: with an id and something to tick. */
static bool are_first_files(const struct hypothesis *one)
{
	const struct facts *f = &one->facts;

	return !one->is_inside && one->strength == NAME_STRONG &&
	       f->with_id == f->n &&
	       one->score - doubt_of_few(one) - (f->n < 4) >= LEAST_OF_FILES;
}

/* Does each say in one way or another that it is something to do? */
static bool are_alike(const struct hypothesis *one, const struct sought *sought)
{
	const struct facts *f = &one->facts;
	struct arena *arena = sought->arena;

	if (one->is_of_phases || one->is_of_wishes || are_steps(one, sought) ||
	    are_first_files(one) || are_use_cases(one, arena))
		return true;
	/* "## 2. Commands" is a chapter, and "| 2 | … |" a row like the first. */
	if (one->is_called_backlog && 10 * f->with_id >= 9 * f->n &&
	    (f->ids == LEAD_PREFIX ||
	     (f->ids == LEAD_NUMBER && one->places[0].form == FORM_ROW)))
		return true;
	return f->n >= FEWEST_ALIKE &&
	       (10 * f->with_box >= 9 * f->n ||
		10 * f->with_sentence >= 9 * f->n ||
		/* "## Done" and "## Next", with a list below each. */
		10 * f->with_lane >= 9 * f->n ||
		(have_ids(one, arena) &&
		 (one->strength == NAME_STRONG || one->is_called_roadmap ||
		  asks_for_product(path_file_name(one->where), arena) ||
		  are_ranked(one, sought))));
}

static double value_of(const struct hypothesis *one,
		       const struct sought *sought)
{
	double value = one->score + 2 * one->facts.cover;

	if (are_use_cases(one, sought->arena))
		return SCORE_OTHER + one->facts.cover;
	/* Requirements and stories that nobody has begun to plan. */
	if (have_ids(one, sought->arena))
		value += 2;
	/* Done in all its boxes: a plan, and no form to fill in. */
	if (one->facts.with_box && one->facts.done == one->facts.n)
		value += 1;
	if (one->is_of_phases)
		value += 4;
	if (are_steps(one, sought))
		value += 7;
	return value;
}

static bool may_be_one(const struct hypothesis *one)
{
	return (one->is_inside || are_first_files(one)) && one->strength &&
	       !one->is_record && !one->is_document && !one->is_aside &&
	       !one->is_container && !one->is_archive && !one->is_sprint &&
	       !one->is_explaining && !one->is_past &&
	       2 * one->facts.blank < one->facts.n;
}

/* Of all that were not found; NULL where none is good enough. */
static struct hypothesis *likeliest_of(const struct sought *sought)
{
	struct hypothesis *likeliest = NULL;
	double most = SCORE_OTHER;

	for (size_t i = 0; i < sought->n_all; i++) {
		struct hypothesis *one = sought->all[i];
		double value;

		if (one->score >= SCORE_FOUND || !may_be_one(one) ||
		    !are_alike(one, sought))
			continue;
		value = value_of(one, sought);
		if (value < most)
			continue;
		most = value;
		likeliest = one;
	}
	return likeliest;
}

void find_likeliest(struct sought *sought)
{
	struct hypothesis *likeliest = likeliest_of(sought);

	for (size_t i = 0; i < sought->n_all; i++)
		if (sought->all[i]->score >= SCORE_FOUND)
			return;
	if (!likeliest)
		return;
	likeliest->is_likeliest = true;
	hypothesis_weigh(likeliest, sought->arena);
}

/* Do both tell the same, or one of them in the other's file? */
static bool is_same_place(const struct hypothesis *a,
			  const struct hypothesis *b, struct arena *arena)
{
	return span_eq(a->where, b->where) || hypothesis_is_part(a, b) ||
	       hypothesis_is_part(b, a) ||
	       hypothesis_overlap(a, b, arena) >= 0.5;
}

struct hypothesis *likeliest_beside(const struct sought *sought)
{
	struct hypothesis *likeliest = likeliest_of(sought);

	if (!likeliest)
		return NULL;
	for (size_t i = 0; i < sought->n_guesses; i++)
		for (size_t k = 0; k < sought->guesses[i].n; k++)
			if (is_same_place(likeliest,
					  sought->guesses[i].kinds[k],
					  sought->arena))
				return NULL;
	return likeliest;
}
