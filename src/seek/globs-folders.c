/* Patterns of folders, each of which is an item. */
#include "seek/globs.h"

#include "backlog/pattern.h"

/* Does one of the documents lie in the folder of this path, or above it? */
static bool is_in_folder_of(struct span path,
			    const struct document *const *docs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (path_is_below(path, path_folder(docs[i]->path)))
			return true;
	return false;
}

void exclude_other_folders(struct hypothesis *hypothesis,
			   const struct survey *survey,
			   const struct document *const *docs, size_t n,
			   size_t first, struct arena *arena)
{
	size_t excludes = 0;

	for (size_t i = 0; i < survey->n; i++) {
		struct span path = survey->docs[i].path;
		bool taken = false;

		for (size_t j = first; j < hypothesis->n_places && !taken; j++)
			taken = pattern_item_folder(hypothesis->places[j].glob,
						    path)
					.len;
		if (taken && !is_in_folder_of(path, docs, n) &&
		    excludes++ < MOST_EXCLUDES)
			hypothesis_exclude_file(hypothesis, path, arena);
	}
}

void add_folder_places(struct hypothesis *hypothesis,
		       const struct survey *survey,
		       const struct document *const *docs, size_t n,
		       struct arena *arena)
{
	struct span_list folders = { 0 };
	size_t first = hypothesis->n_places;

	folders_of_docs(&folders, docs, n, arena);
	merge_series(&folders, true, arena);
	for (size_t i = 0; i < folders.n; i++)
		if (pattern_names_folders(folders.list[i]))
			hypothesis_add_place(hypothesis, folders.list[i],
					     FORM_FOLDER, arena);
	exclude_other_folders(hypothesis, survey, docs, n, first, arena);
}

/* The name that most of the documents have. */
static struct span commonest_name(const struct document *const *docs, size_t n)
{
	struct span found = SPAN_NONE;
	size_t most = 0;

	for (size_t i = 0; i < n; i++) {
		struct span name = path_name(docs[i]->path);
		size_t same = 0;

		for (size_t j = 0; j < n; j++)
			same += span_eq(path_name(docs[j]->path), name);
		if (same > most) {
			most = same;
			found = name;
		}
	}
	return found;
}

void add_lead_folders(struct hypothesis *hypothesis,
		      const struct survey *survey,
		      const struct document *const *docs, size_t n,
		      struct arena *arena)
{
	struct span_list parents = { 0 }, names = { 0 };
	struct span main = commonest_name(docs, n);
	size_t first = hypothesis->n_places;

	for (size_t i = 0; i < n; i++) {
		struct span folder = path_folder(docs[i]->path), name;
		struct lead lead;

		folder.len--;
		name = span_from(folder, path_folder(folder).len);
		lead_read(&lead, name, arena);
		span_list_add(&parents,
			      pattern_of_path(path_folder(folder), arena),
			      arena);
		span_list_add(&names,
			      arena_printf(arena, "%.*s[0-9]*/",
					   (int)lead.prefix.len,
					   lead.prefix.at),
			      arena);
	}
	merge_series(&parents, false, arena);
	for (size_t i = 0; i < parents.n; i++)
		for (size_t j = 0; j < names.n; j++)
			hypothesis_add_place(
				hypothesis,
				arena_printf(arena, "%.*s%.*s",
					     (int)parents.list[i].len,
					     parents.list[i].at,
					     (int)names.list[j].len,
					     names.list[j].at),
				FORM_FOLDER, arena);
	exclude_other_folders(hypothesis, survey, docs, n, first, arena);
	hypothesis_add_directive(hypothesis,
				 arena_printf(arena, "main file %.*s",
					      (int)main.len, main.at),
				 arena);
}
