/* Tables and lists that tell the states of files: "[pay](pay.md) | open". */
#include "seek/candidates.h"
#include "seek/choose.h"
#include "seek/overlap.h"
#include "seek/twins.h"

#include "backlog/path.h"
#include "base/table.h"

#include <string.h>

static bool most(size_t n, size_t of)
{
	return 10 * n >= 7 * of;
}

/*
 * Rows with a status, or entries below headings that are states. A single word
 * that nobody knows as a state, such as "Documented", tells none apart.
 */
static bool tells_states(const struct hypothesis *one)
{
	const struct facts *f = &one->facts;

	return one->is_inside && f->n > 2 &&
	       ((most(f->with_status, f->n) &&
		 (f->status_known || f->status_values > 1)) ||
		most(f->with_lane, f->n) || most(f->with_mark, f->n));
}

/* Adds the paths that the item links to, from the root of the repository. */
static void add_targets(struct table *targets, const struct item *item,
			struct arena *arena)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	struct span folder = path_folder(part->doc->path);

	for (size_t i = 0; i < outline->n_links; i++) {
		const struct link *link = &outline->links[i];
		struct span path;

		if (link->block >= part->root && link->block < part->last &&
		    path_resolve(folder, link->target, &path, arena))
			*table_slot(targets, path) = targets;
	}
}

/* How many of the files does the index link to? */
static size_t count_listed(const struct table *targets,
			   const struct hypothesis *files)
{
	size_t n = 0;

	for (size_t i = 0; i < files->backlog.n_files; i++)
		n += table_get(targets, files->backlog.files[i].doc->path) !=
		     NULL;
	return n;
}

/* Does any of them bear what work has: a state, a plan, criteria, a story? */
static bool any_is_work(const struct facts *f)
{
	for (size_t i = 1; i < PLAN_LABELS; i++)
		if (f->planning[i])
			return true;
	return f->with_status || f->with_criteria || f->with_sentence ||
	       f->with_inner_boxes || most(f->with_id, f->n);
}

/*
 * "- [ ] [Class diagram](classes.md)" and no box is ticked: what is to be written
 * is no item, where neither its name nor anything in it says so.
 */
static bool only_lists_documents(const struct hypothesis *index,
				 const struct hypothesis *files)
{
	const struct facts *f = &index->facts;

	return !f->over && !most(f->with_status, f->n) &&
	       files->strength < NAME_STRONG && !any_is_work(&files->facts);
}

/* May an index say what these are? They say no states themselves. */
static bool may_be_listed(const struct hypothesis *files)
{
	return !files->is_inside && files->backlog.n_files > 2 &&
	       !most(files->facts.with_status, files->facts.n);
}

/* ---- a list of tasks that names a file for each ---- */

static bool is_part_of_name(char c)
{
	return char_is_letter(c) || char_is_digit(c) || strchr("-_.", c) ||
	       (unsigned char)c >= 0x80;
}

/* Adds the names of files in its text: "`001-login.md`". */
static void add_names(struct table *names, const struct item *item)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	struct span text = outline_source(outline, part->root);
	ptrdiff_t at;

	while ((at = span_find(text, ".md")) >= 0) {
		size_t end = (size_t)at + 3, from = (size_t)at;

		while (from && is_part_of_name(text.at[from - 1]))
			from--;
		*table_slot(names, span_of(text.at + from, end - from)) = names;
		text = span_from(text, end);
	}
}

static size_t count_named(const struct table *names,
			  const struct hypothesis *files)
{
	size_t n = 0;

	for (size_t i = 0; i < files->backlog.n_files; i++)
		n += table_get(names,
			       path_name(files->backlog.files[i].doc->path)) !=
		     NULL;
	return n;
}

/*
 * TASKS.md with a row for each, in which the name of its file stands: those
 * files are the tasks, though nothing says how far they are.
 */
static void find_told(struct sought *sought, const struct hypothesis *list)
{
	struct arena *arena = sought->arena;
	struct table names;

	table_init(&names, arena);
	for (size_t i = 0; i < list->backlog.n_items; i++)
		add_names(&names, list->backlog.items[i]);
	for (size_t i = 0; i < sought->n_all; i++) {
		struct hypothesis *files = sought->all[i];
		size_t n = files->backlog.n_files;

		if (files->is_listed || !may_be_listed(files) ||
		    10 * n < 9 * list->facts.n ||
		    10 * count_named(&names, files) < 9 * n)
			continue;
		files->is_told = true;
		hypothesis_weigh(files, arena);
	}
	table_release(&names);
}

static bool may_tell(const struct hypothesis *one)
{
	return one->is_inside && one->is_called_backlog && one->facts.n > 3 &&
	       (one->places[0].form == FORM_ROW ||
		one->places[0].form == FORM_ENTRY);
}

/* How much Markdown lies in the folder of a file, but for what stands beside. */
static size_t count_beside(const struct survey *survey, struct span path)
{
	struct span folder = path_folder(path);
	size_t n = 0;

	for (size_t i = 0; i < survey->n; i++)
		n += path_is_below(survey->docs[i].path, folder) &&
		     !survey->glances[i].is_aside;
	return n;
}

/*
 * tasks/_index.md with twenty tasks and their states, of which one has a file:
 * the index is where they are kept.
 */
static bool is_index_alone(const struct hypothesis *one,
			   const struct survey *survey)
{
	return one->is_aside && one->strength == NAME_STRONG &&
	       4 * count_beside(survey, one->where) < one->facts.n;
}

/* ---- a table that keeps the states of the sections in its file ---- */

/* Has each row with an id a section that tells it, and each of these a row? */
static bool is_detailed_by(const struct hypothesis *table,
			   const struct hypothesis *sections,
			   struct arena *arena)
{
	return twin_is_details(sections, table) &&
	       10 * sections->facts.n >= 9 * table->facts.n &&
	       !lead_is_process(&sections->facts.sample, arena) &&
	       hypothesis_overlap(sections, table, arena) >= 0.95;
}

static void find_details(struct sought *sought, struct hypothesis *table)
{
	for (size_t i = 0; i < sought->n_all && !table->is_detailed; i++)
		table->is_detailed =
			is_detailed_by(table, sought->all[i], sought->arena);
	if (table->is_detailed)
		hypothesis_weigh(table, sought->arena);
}

static bool may_be_detailed(const struct hypothesis *one)
{
	return one->places[0].form == FORM_ROW && one->facts.n > 3 &&
	       most(one->facts.with_status, one->facts.n);
}

void find_indexes(struct sought *sought)
{
	for (size_t i = 0; i < sought->n_all; i++) {
		struct hypothesis *one = sought->all[i];

		if (!tells_states(one) || !is_index_alone(one, &sought->survey))
			continue;
		one->is_aside = false;
		hypothesis_weigh(one, sought->arena);
	}
	for (size_t i = 0; i < sought->n_all; i++) {
		const struct hypothesis *one = sought->all[i];
		struct table targets;

		if (!tells_states(one))
			continue;
		table_init(&targets, sought->arena);
		for (size_t j = 0; j < one->backlog.n_items; j++)
			add_targets(&targets, one->backlog.items[j],
				    sought->arena);
		for (size_t j = 0; j < sought->n_all; j++) {
			struct hypothesis *files = sought->all[j];

			if (files->is_listed || !may_be_listed(files) ||
			    !most(count_listed(&targets, files),
				  files->backlog.n_files) ||
			    only_lists_documents(one, files))
				continue;
			files->is_listed = true;
			files->is_listed_open = one->facts.status_over <
						one->facts.n;
			hypothesis_weigh(files, sought->arena);
		}
		table_release(&targets);
	}
	for (size_t i = 0; i < sought->n_all; i++)
		if (may_be_detailed(sought->all[i]))
			find_details(sought, sought->all[i]);
	for (size_t i = 0; i < sought->n_all; i++)
		if (may_tell(sought->all[i]))
			find_told(sought, sought->all[i]);
}

/* ---- what else such a list holds ---- */

static bool names_one(const struct item *entry, const struct hypothesis *files,
		      struct arena *arena)
{
	struct table names;
	bool found;

	table_init(&names, arena);
	add_names(&names, entry);
	found = count_named(&names, files) > 0;
	table_release(&names);
	return found;
}

/*
 * The regex of the entries that name one of the files: the one that picked them,
 * or by the numbers that these alone begin with. Nothing where that is not so.
 */
static struct span pick_of_naming(const struct hypothesis *list,
				  const struct hypothesis *files,
				  struct arena *arena)
{
	enum { FEWEST_NAMING = 3 };
	struct span pick = list->places[0].pick;
	struct lead first = { 0 };
	size_t naming = 0, odd = 0;

	for (size_t i = 0; i < list->backlog.n_items; i++) {
		const struct item *entry = list->backlog.items[i];
		bool names = names_one(entry, files, arena);
		struct lead lead;

		lead_read(&lead, item_words(entry, arena), arena);
		if (names && lead.kind == LEAD_NUMBER && !naming++)
			first = lead;
		odd += names != (pick.len || lead.kind == LEAD_NUMBER);
	}
	if (naming < FEWEST_NAMING || 10 * odd > list->facts.n)
		return SPAN_NONE;
	return pick.len ? pick
	       : odd	? SPAN_NONE
			: lead_regex(&first, false, arena);
}

/* "/^(?!\W*\d)/" for "/^\W*\d/"; nothing for what does not look at the front. */
static struct span all_but(struct span pick, struct arena *arena)
{
	if (!span_starts(pick, "/^") || !span_ends(pick, "/") || pick.len < 4)
		return SPAN_NONE;
	return arena_printf(arena, "/^(?!%.*s)/", (int)pick.len - 3,
			    pick.at + 2);
}

/* The files, read with those entries; NULL where that says anything else. */
static struct hypothesis *with_entries(struct sought *sought,
				       const struct hypothesis *files,
				       const struct hypothesis *list,
				       struct span pick)
{
	struct hypothesis *both = hypothesis_copy(files, sought->arena);
	struct item_place *place =
		hypothesis_add_place(both, list->places[0].glob,
				     list->places[0].form, sought->arena);

	place->pick = pick;
	place->boxes_only = list->places[0].boxes_only;
	place->named = true;
	both = hypothesis_read_joined(sought, both);
	return both && both->facts.n == files->facts.n ? both : NULL;
}

static void take_rest(struct sought *sought, struct guess *guess, size_t k)
{
	struct hypothesis *files = guess->kinds[0], *list = guess->kinds[k];
	struct hypothesis *both, *rest;
	struct span pick, others;

	if (list->n_places > 1 || list->places[0].form != FORM_ENTRY ||
	    files->places[0].form != FORM_FILE)
		return;
	pick = pick_of_naming(list, files, sought->arena);
	others = all_but(pick, sought->arena);
	both = others.len ? with_entries(sought, files, list, pick) : NULL;
	rest = hypothesis_copy(list, sought->arena);
	rest->places[0].pick = others;
	rest->n_directives = 0;
	rest = both ? hypothesis_read_joined(sought, rest) : NULL;
	if (!rest || !rest->facts.n)
		return;
	guess->kinds[0] = both;
	guess->kinds[k] = rest;
}

void find_rest_of_lists(struct sought *sought)
{
	for (size_t i = 0; i < sought->n_guesses; i++)
		for (size_t k = 1; k < sought->guesses[i].n; k++)
			take_rest(sought, &sought->guesses[i], k);
}
