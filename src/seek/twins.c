/* Of two tellings of the same items: which one comes first. */
#include "seek/twins.h"
#include "seek/overlap.h"

#include "backlog/path.h"
#include "backlog/pattern.h"

bool twin_tells_more(const struct hypothesis *one,
		     const struct hypothesis *other)
{
	const struct facts *a = &one->facts, *b = &other->facts;

	return 10 * a->with_status >= 7 * a->n && 10 * b->with_status < b->n &&
	       3 * a->n >= 2 * b->n && !one->is_sprint && !one->is_aside &&
	       one->places[0].form == FORM_FILE;
}

bool twin_is_report(const struct hypothesis *one,
		    const struct hypothesis *stories)
{
	return one->is_aside && one->is_inside && stories->is_called_backlog &&
	       one->places[0].form == stories->places[0].form;
}

/* All the stories, of which some have a file with steps; by id alone. */
static bool holds_more(const struct hypothesis *one,
		       const struct hypothesis *other)
{
	const struct facts *a = &one->facts, *b = &other->facts;

	return a->ids == LEAD_PREFIX && b->ids == LEAD_PREFIX &&
	       2 * a->n >= 3 * b->n &&
	       ((2 * b->with_status < b->n && 2 * b->with_box < b->n) ||
		twin_is_report(other, one)) &&
	       one->strength >= other->strength && !one->is_sprint &&
	       !one->is_aside && one->score + 4 > other->score;
}

/*
 * A roadmap that has all of what a section of the README says, or said when it
 * was copied, and more.
 */
static bool is_copied_in(const struct hypothesis *one,
			 const struct hypothesis *section,
			 const struct sought *sought)
{
	return section->is_planned && !one->is_planned && one->is_inside &&
	       (one->is_called_roadmap || one->is_called_backlog) &&
	       !one->is_aside && !one->is_sprint &&
	       one->facts.n > section->facts.n &&
	       hypothesis_overlap(one, section, sought->arena) >= 0.9;
}

/* The README of the folder that the files lie in. */
static bool lie_together(const struct hypothesis *table,
			 const struct hypothesis *files)
{
	struct span folder = path_folder(table->where);

	return folder.len &&
	       pattern_spells(path_folder(files->places[0].glob), folder);
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
		    files->facts.n <= table->facts.n &&
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
	       files->places[0].form == FORM_FILE && !table->is_sprint &&
	       (!table->is_aside || lie_together(table, files)) &&
	       10 * a->n >= 12 * b->n && 10 * a->with_status >= 7 * a->n &&
	       hypothesis_overlap(table, files, arena) >= 0.95 &&
	       !are_all_files(table, sought);
}

/* A table that holds all that has a section in the same file, and more. */
static bool is_index_of(const struct hypothesis *table,
			const struct hypothesis *sections)
{
	return table->places[0].form == FORM_ROW &&
	       sections->places[0].form == FORM_HEADING &&
	       span_eq(table->where, sections->where) &&
	       table->facts.n >= sections->facts.n &&
	       10 * table->facts.with_status >= 7 * table->facts.n;
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

/* All tables of the backlog, of which one alone has ids. */
static bool holds_all_tables(const struct hypothesis *one,
			     const struct hypothesis *other)
{
	return one->is_every_table && !other->is_every_table &&
	       other->places[0].form == FORM_ROW &&
	       span_eq(one->where, other->where) &&
	       hypothesis_covers_same(other, one);
}

bool twin_holds_more(const struct hypothesis *one,
		     const struct hypothesis *other,
		     const struct sought *sought)
{
	return holds_more(one, other) || is_copied_in(one, other, sought) ||
	       is_index_of(one, other) || is_whole_index(one, other, sought) ||
	       holds_all_tables(one, other);
}

bool twin_goes_on(const struct hypothesis *list, const struct hypothesis *files,
		  const struct sought *sought)
{
	const struct facts *a = &list->facts, *b = &files->facts;

	return files->places[0].form == FORM_FILE && list->is_inside &&
	       list->strength == NAME_STRONG && !list->is_sprint &&
	       !list->is_aside && a->n > b->n && a->ids == LEAD_PREFIX &&
	       b->ids == LEAD_PREFIX && a->distinct_ids == a->n &&
	       b->distinct_ids == b->n &&
	       hypothesis_overlap(list, files, sought->arena) >= 0.95 &&
	       !are_all_files(list, sought);
}
