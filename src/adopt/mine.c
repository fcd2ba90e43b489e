/* Criteria: whose habits count; the sentence of a story, texts and ids. */
#include "adopt/mine-parts.h"

#include "base/sort.h"
#include "base/unicode.h"

/* ---- whose habits count ---- */

static bool claims(const struct states *states, const struct item *item,
		   struct arena *arena)
{
	enum phase phase;

	if (item->is_done || states->n_lanes)
		return !item->is_done && lane_claims(states, item, arena);
	phase = status_phase(item_status(item), arena);
	return phase == PHASE_READY || phase == PHASE_BEGUN ||
	       phase == PHASE_REVIEW;
}

/* Those that claim alone, if `claimed_by` are the states. */
static size_t collect(const struct hypothesis *kind, bool done,
		      const struct states *claimed_by, const struct item ***out,
		      struct arena *arena)
{
	size_t n = 0;

	*out = ARENA_ARRAY(arena, const struct item *, kind->backlog.n_items);
	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];

		if (item->is_done == done &&
		    (!claimed_by || claims(claimed_by, item, arena)))
			(*out)[n++] = item;
	}
	return n;
}

static size_t collect_all(const struct hypothesis *kind,
			  const struct item ***out, struct arena *arena)
{
	*out = ARENA_ARRAY(arena, const struct item *, kind->backlog.n_items);
	for (size_t i = 0; i < kind->backlog.n_items; i++)
		(*out)[i] = kind->backlog.items[i];
	return kind->backlog.n_items;
}

/* A row of what is done, where what is open is told at length elsewhere, too. */
static bool is_remnant(const struct item *item)
{
	return item->is_done && item->n_parts == 1 &&
	       item->parts[0].form == FORM_ROW;
}

/* Are most open items told at more than one place, and rows left of most done? */
static bool leaves_remnants(const struct hypothesis *kind)
{
	size_t open = 0, told = 0, done = 0, remnants = 0;

	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];

		done += item->is_done;
		open += !item->is_done;
		told += !item->is_done && item->n_parts > 1;
		remnants += is_remnant(item);
	}
	return 2 * told > open && 2 * remnants > done;
}

static void choose_base(struct habits *base, struct mine *out,
			const struct hypothesis *kind,
			const struct states *states, struct arena *arena)
{
	base->n_open = collect(kind, false, NULL, &base->open, arena);
	base->n_all = collect_all(kind, &base->all, arena);
	/* Where there are no states, a word that some say claims nothing. */
	base->n = states->claim == CLAIM_ALL
			  ? 0
			  : collect(kind, false, states, &base->items, arena);
	base->whose = " that are ready or begun";
	if (base->n < FEWEST_CLAIMERS &&
	    (leaves_remnants(kind) ||
	     (states->claim == CLAIM_ALL && base->n_open >= FEWEST_CLAIMERS))) {
		base->n = collect(kind, false, NULL, &base->items, arena);
		base->whose = " that are open";
	} else if (base->n < FEWEST_CLAIMERS) {
		base->n = collect(kind, true, NULL, &base->items, arena);
		base->is_of_done = true;
		base->whose = " that are done";
	}
	if (base->is_of_done && base->n < FEWEST_CLAIMERS) {
		base->items = base->all;
		base->n = base->n_all;
		base->is_of_done = false;
		base->whose = "";
	}
	out->n_base = base->n;
}

/* ---- the text itself ---- */

/* Does something stand below the title, as `body` asks? */
static bool says_something(const struct item *item, struct arena *arena)
{
	const struct part *part = &item->parts[0];
	struct passage body = { .doc = part->doc,
				.first = part->first,
				.last = part->last };

	if (part->form == FORM_HEADING || form_is_whole(part->form))
		return passage_has_substance(&body, item->template_texts,
					     arena);
	return passage_measure(&body, MEASURE_WORDS, arena) >
	       text_count_words(item->title);
}

static size_t count_texts(const struct item **items, size_t n,
			  struct arena *arena)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i++)
		found += says_something(items[i], arena);
	return found;
}

static bool any_starts(const struct mine *out, const char *subject)
{
	for (size_t i = 0; i < out->n; i++)
		if (span_starts(out->list[i].check, subject))
			return true;
	return false;
}

/*
 * Where no section is common to them, a text still is; but what all of them have
 * anyway is nothing to agree on.
 */
static void mine_text(struct mine *out, const struct habits *base,
		      struct arena *arena)
{
	size_t n, open;
	struct mined *mined;

	if (any_starts(out, "section"))
		return;
	n = count_texts(base->items, base->n, arena);
	open = count_texts(base->open, base->n_open, arena);
	if (n == base->n && open == base->n_open)
		return;
	mined = mined_add(out, base, n, open, 5, arena);
	if (!mined)
		return;
	/* What several go without is no habit. */
	if (!mined->is_must) {
		out->n--;
		return;
	}
	mined->sentence = SPAN("Must say what it is about.");
	mined->check = SPAN("body");
}

/* ---- boxes ---- */

static size_t count_boxed(const struct item **items, size_t n,
			  struct arena *arena)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i++) {
		const struct part *part = &items[i]->parts[0];
		struct passage body = { .doc = part->doc,
					.first = part->first,
					.last = part->last };

		if (part->form != FORM_HEADING &&
		    part->form != FORM_PARAGRAPH && !form_is_whole(part->form))
			continue;
		/* What opens an item may be a box of its own. */
		if (part->form == FORM_HEADING)
			body.first++;
		found += passage_measure(&body, MEASURE_TASKS, arena) > 0;
	}
	return found;
}

/* Nearly all list their steps as boxes, in no section that all have. */
static void mine_boxes(struct mine *out, const struct habits *base,
		       struct arena *arena)
{
	size_t n, open;
	struct mined *mined;

	for (size_t i = 0; i < out->n; i++)
		if (out->list[i].lists)
			return;
	n = count_boxed(base->items, base->n, arena);
	open = count_boxed(base->open, base->n_open, arena);
	if (!is_share(n, base->n, NEARLY_ALL) ||
	    (base->n_open && !is_share(open, base->n_open, NEARLY_ALL)))
		return;
	mined = mined_add(out, base, n, open, 4.5, arena);
	if (!mined)
		return;
	mined->sentence = mined_sentence(
		mined->is_must, "list what is to be done, as boxes to tick.",
		arena);
	mined->check = SPAN("body: at least 1 task");
}

/* ---- all of it ---- */

static int by_weight(const void *a, const void *b)
{
	const struct mined *x = a, *y = b;
	int order;

	if (x->is_must != y->is_must)
		return x->is_must ? -1 : 1;
	order = compare_numbers(y->weight, x->weight);
	return order ? order : compare_sizes(y->holds, x->holds);
}

/*
 * Two fields that say the same, such as Points and SP, are asked once; so are
 * two sections that answer the same question, and a section that is a field.
 */
static bool is_said_again(const struct mine *out, size_t n, size_t i)
{
	for (size_t j = 0; j < n; j++)
		if ((out->list[i].about.len &&
		     span_eq(out->list[j].about, out->list[i].about)) ||
		    (out->list[i].plan &&
		     out->list[j].plan == out->list[i].plan) ||
		    (!out->list[i].plan &&
		     span_eq(out->list[j].sentence, out->list[i].sentence)))
			return true;
	return false;
}

/* Is it asked for the story itself? "Story Points" is about its size. */
static bool is_about_story(const struct mined *mined)
{
	return mined->tells_story ||
	       ((!mined->plan || mined->plan == PLAN_PARENT) &&
		(span_find(mined->about, "story") >= 0 ||
		 span_find(mined->about, "historia") >= 0));
}

/* The sentence is asked by its section already. */
static bool is_in_section(const struct mine *out, size_t i)
{
	if (!span_starts(out->list[i].check, "mentions"))
		return false;
	for (size_t j = 0; j < out->n; j++)
		if (out->list[j].is_must && is_about_story(&out->list[j]))
			return true;
	return false;
}

/* At most a page: the rest would be read by nobody. */
static void drop_surplus(struct mine *out)
{
	size_t kept = 0, sections = 0;

	for (size_t i = 0; i < out->n; i++) {
		if (is_said_again(out, kept, i) || is_in_section(out, i))
			continue;
		bool is_plain = out->list[i].weight < 1 && !out->list[i].plan;

		if (is_plain && ++sections > 4)
			continue;
		if (kept < MOST_MINED)
			out->list[kept++] = out->list[i];
	}
	out->n = kept;
}

static void mine_all(struct mine *out, const struct hypothesis *kind,
		     const struct states *states, struct arena *arena)
{
	struct habits base = { 0 };

	choose_base(&base, out, kind, states, arena);
	out->is_one_alone = base.n == 1 && !kind->tool;
	if (out->is_one_alone)
		return;
	mine_sections(out, &base, arena);
	if (kind->places[0].form != FORM_ROW) {
		mine_text(out, &base, arena);
		mine_boxes(out, &base, arena);
	}
	mine_fields(out, &base, arena);
	mine_story(out, &base, arena);
	sort_list(out->list, out->n, sizeof(*out->list), by_weight);
	drop_surplus(out);
}

void mine_criteria(struct mine *out, const struct hypothesis *kind,
		   const struct states *states, const struct survey *survey,
		   struct arena *arena)
{
	struct hypothesis *heard = mine_hear(kind, NULL, survey, arena);

	*out = (struct mine){ 0 };
	mine_all(out, heard ? heard : kind, states, arena);
	if (heard)
		hypothesis_release(heard);
	/* A label counts as soon as it is asked for: counted as it will be. */
	heard = mine_hear(kind, out, survey, arena);
	if (!heard)
		return;
	*out = (struct mine){ 0 };
	mine_all(out, heard, states, arena);
	hypothesis_release(heard);
}
