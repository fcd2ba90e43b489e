/* Of two tellings of the same items: which one comes first. */
#include "seek/twins.h"
#include "seek/overlap.h"

#include "base/unicode.h"

bool twin_is_report(const struct hypothesis *one,
		    const struct hypothesis *stories)
{
	return one->is_aside && stories->is_called_backlog;
}

/* All the stories, of which some have a file with steps; by id alone. */
static bool holds_more(const struct hypothesis *one,
		       const struct hypothesis *other)
{
	const struct facts *a = &one->facts, *b = &other->facts;

	return a->ids == LEAD_PREFIX && 2 * a->n >= 3 * b->n &&
	       2 * b->with_status < b->n && 2 * b->with_box < b->n;
}

/*
 * A roadmap that has what a section of the README says, or said when it was
 * copied, and more.
 */
static bool is_copied_in(const struct hypothesis *one,
			 const struct hypothesis *section)
{
	return section->is_planned && one->facts.n > section->facts.n;
}

/* Has every row a file: features in one folder, and bugs in another? */
static bool are_all_files(const struct hypothesis *table,
			  const struct sought *sought)
{
	size_t n = 0;

	for (size_t i = 0; i < sought->n_all; i++) {
		const struct hypothesis *files = sought->all[i];

		if (files->places[0].form == FORM_FILE &&
		    files->score >= SCORE_FOUND &&
		    hypothesis_overlap(table, files, sought->arena) >= 0.95)
			n += files->facts.n;
	}
	return 10 * n >= 9 * table->facts.n;
}

/*
 * A table of all items with their states, of which only some have a file: the
 * others are still to be written, or lie elsewhere.
 */
static bool is_whole_index(const struct hypothesis *table,
			   const struct hypothesis *files,
			   const struct sought *sought)
{
	const struct facts *a = &table->facts, *b = &files->facts;
	struct arena *arena = sought->arena;

	return table->places[0].form == FORM_ROW &&
	       files->places[0].form == FORM_FILE && 10 * a->n >= 12 * b->n &&
	       10 * a->with_status >= 7 * a->n &&
	       hypothesis_overlap(table, files, arena) >= 0.95 &&
	       !are_all_files(table, sought);
}

/* The item of the list that is called the same; NULL without one. */
static const struct item *same_item(const struct table *titles,
				    const struct item *item, struct arena *arena)
{
	return table_get(titles, text_fold_name(arena, item->title));
}

/* How many of the items that both have are over in one of them alone? */
static void count_over(const struct hypothesis *a, const struct hypothesis *b,
		       size_t *over_in_a, size_t *over_in_b,
		       struct arena *arena)
{
	struct table titles;

	*over_in_a = *over_in_b = 0;
	table_init(&titles, arena);
	for (size_t i = 0; i < a->backlog.n_items; i++) {
		struct item *item = a->backlog.items[i];

		*table_slot(&titles, text_fold_name(arena, item->title)) = item;
	}
	for (size_t i = 0; i < b->backlog.n_items; i++) {
		const struct item *item = b->backlog.items[i];
		const struct item *same = same_item(&titles, item, arena);

		if (!same)
			continue;
		*over_in_a += same->is_done && !item->is_done;
		*over_in_b += item->is_done && !same->is_done;
	}
	table_release(&titles);
}

enum { FEWEST_OVER_SINCE = 2 };

/*
 * docs/BACKLOG.md, a copy left behind: BACKLOG.md has nearly all of it, and more,
 * and since then some of it is over there, but nothing the other way round.
 */
static bool went_on(const struct hypothesis *newer,
		    const struct hypothesis *copy, struct arena *arena)
{
	size_t in_newer, in_copy;

	if (!newer->is_inside || !copy->is_inside ||
	    newer->places[0].form != copy->places[0].form ||
	    !span_eq(path_name(newer->where), path_name(copy->where)) ||
	    newer->facts.n <= copy->facts.n ||
	    hypothesis_overlap(newer, copy, arena) < 0.8)
		return false;
	count_over(newer, copy, &in_newer, &in_copy, arena);
	return in_newer >= FEWEST_OVER_SINCE && !in_copy;
}

bool twin_is_details(const struct hypothesis *sections,
		     const struct hypothesis *table)
{
	const struct facts *f = &sections->facts;

	return table->places[0].form == FORM_ROW &&
	       sections->places[0].form == FORM_HEADING &&
	       span_eq(table->where, sections->where) &&
	       f->ids == LEAD_PREFIX && f->with_id == f->n &&
	       table->facts.n >= f->n;
}

bool twin_holds_more(const struct hypothesis *one,
		     const struct hypothesis *other,
		     const struct sought *sought)
{
	return holds_more(one, other) || is_copied_in(one, other) ||
	       is_whole_index(one, other, sought) ||
	       went_on(one, other, sought->arena);
}

bool twin_goes_on(const struct hypothesis *list, const struct hypothesis *files,
		  const struct sought *sought)
{
	const struct facts *a = &list->facts, *b = &files->facts;

	return files->places[0].form == FORM_FILE && list->is_inside &&
	       !list->is_aside && a->n > b->n && a->ids == LEAD_PREFIX &&
	       a->distinct_ids == a->n &&
	       hypothesis_overlap(list, files, sought->arena) >= 0.95 &&
	       !are_all_files(list, sought);
}
