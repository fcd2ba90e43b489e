/* Tables and lists that tell the states of files: "[pay](pay.md) | open". */
#include "adopt/candidates.h"
#include "adopt/choose.h"

#include "backlog/path.h"
#include "base/table.h"

static bool most(size_t n, size_t of)
{
	return of && 10 * n >= 7 * of;
}

/* Rows with a status, or entries below headings that are states. */
static bool tells_states(const struct hypothesis *one)
{
	const struct facts *f = &one->facts;

	return one->is_inside && f->n > 2 &&
	       (most(f->with_status, f->n) || most(f->with_lane, f->n) ||
		most(f->with_mark, f->n));
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

/* Does the index link to most of the files, which say no states themselves? */
static bool lists(const struct table *targets, const struct hypothesis *files)
{
	size_t n = 0;

	if (files->is_inside || files->backlog.n_files < 3 ||
	    most(files->facts.with_status, files->facts.n))
		return false;
	for (size_t i = 0; i < files->backlog.n_files; i++)
		n += table_get(targets, files->backlog.files[i].doc->path) !=
		     NULL;
	return most(n, files->backlog.n_files);
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
	return one->is_aside && one->backlog.n_files == 1 &&
	       one->strength == NAME_STRONG && path_folder(one->where).len &&
	       10 * one->facts.with_id >= 9 * one->facts.n &&
	       4 * count_beside(survey, one->where) < one->facts.n;
}

void find_indexes(struct adoption *adoption)
{
	for (size_t i = 0; i < adoption->n_all; i++) {
		struct hypothesis *one = adoption->all[i];

		if (!tells_states(one) ||
		    !is_index_alone(one, &adoption->survey))
			continue;
		one->is_aside = false;
		hypothesis_weigh(one, adoption->arena);
	}
	for (size_t i = 0; i < adoption->n_all; i++) {
		const struct hypothesis *one = adoption->all[i];
		struct table targets;

		if (!tells_states(one))
			continue;
		table_init(&targets, adoption->arena);
		for (size_t j = 0; j < one->backlog.n_items; j++)
			add_targets(&targets, one->backlog.items[j],
				    adoption->arena);
		for (size_t j = 0; j < adoption->n_all; j++) {
			struct hypothesis *files = adoption->all[j];

			if (files->is_listed || !lists(&targets, files))
				continue;
			files->is_listed = true;
			files->is_listed_open = one->facts.status_over <
						one->facts.n;
			hypothesis_weigh(files, adoption->arena);
		}
		table_release(&targets);
	}
}
