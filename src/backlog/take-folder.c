/*
 * A folder as one item: OpenSpec's changes, the specs of Kiro and Spec Kit.
 * All Markdown in and below it belongs to the item; the main file gives it
 * its place and its title.
 */
#include "backlog/take.h"

#include "backlog/path.h"
#include "backlog/pattern.h"

struct span kind_item_folder(const struct kind *kind, struct span path,
			     size_t *pattern)
{
	struct span deepest = SPAN("");

	for (size_t i = 0; i < kind->n_patterns; i++) {
		const struct place_pattern *p = &kind->patterns[i];
		struct span folder;

		if (p->exclude || p->form != FORM_FOLDER)
			continue;
		folder = pattern_item_folder(p->glob, path);
		if (folder.len > deepest.len) {
			deepest = folder;
			*pattern = i;
		}
	}
	return deepest;
}

/* The files of one folder: they are neighbours, since paths are in order. */
struct folder {
	struct backlog *backlog;
	const struct kind *kind;
	struct span path; /* with its last slash */
	size_t pattern;
	size_t first, last; /* among the files of the backlog */
};

static struct folder folder_around(struct taking *taking,
				   const struct kind *kind)
{
	struct backlog *backlog = taking->backlog;
	size_t at = (size_t)(taking->file - backlog->files);
	struct folder folder = { backlog, kind, SPAN(""), 0, at, at + 1 };

	folder.path = kind_item_folder(kind, taking->file->doc->path,
				       &folder.pattern);
	while (folder.first > 0 &&
	       span_begins(backlog->paths[folder.first - 1], folder.path))
		folder.first--;
	while (folder.last < backlog->n_files &&
	       span_begins(backlog->paths[folder.last], folder.path))
		folder.last++;
	return folder;
}

/* Does a kind described earlier take the file for itself? */
static bool is_taken_earlier(const struct folder *folder, struct span path)
{
	for (size_t i = 0; i < folder->kind->index; i++) {
		const struct kind *kind = folder->backlog->kinds[i];

		for (size_t j = 0; j < kind->n_patterns; j++)
			if (kind->patterns[j].form == FORM_FILE &&
			    !kind->patterns[j].exclude && !kind->when &&
			    pattern_matches(kind->patterns[j].glob, path) &&
			    kind_has_file(kind, path))
				return true;
	}
	return false;
}

/* The n-th file where it belongs to the folder's item, else NULL. */
static struct backlog_file *member(const struct folder *folder, size_t n)
{
	struct backlog_file *file = &folder->backlog->files[n];
	struct span path = folder->backlog->paths[n];
	size_t pattern;

	if (!document_is_readable(file->doc) ||
	    !kind_has_file(folder->kind, path) ||
	    !span_eq(kind_item_folder(folder->kind, path, &pattern),
		     folder->path) ||
	    is_taken_earlier(folder, path))
		return NULL;
	return file;
}

/* ---- the main file ---- */

/*
 * How well a file's name suits the main file, 0 best: one that the kind
 * names; the folder's own name; what tools and people call it; the first.
 */
static size_t rank_of_main(const struct folder *folder, struct span path)
{
	static const char *const usual[] = { "proposal", "spec", "requirements",
					     "readme", "index" };
	enum { N_USUAL = sizeof(usual) / sizeof(*usual) };
	const struct kind *kind = folder->kind;
	struct span name = path_file_name(path);

	for (size_t i = 0; i < kind->n_mains; i++)
		if (span_eq(kind->mains[i], path_name(path)))
			return i;
	if (span_eq(name, path_folder_name(path)))
		return kind->n_mains;
	for (size_t i = 0; i < N_USUAL; i++)
		if (span_is_nocase(name, usual[i]))
			return kind->n_mains + 1 + i;
	return kind->n_mains + 1 + N_USUAL;
}

/* Only what lies right in the folder may speak for it; NULL without one. */
static struct backlog_file *find_main(const struct folder *folder)
{
	struct backlog_file *best = NULL;
	size_t best_rank = SIZE_MAX;

	for (size_t i = folder->first; i < folder->last; i++) {
		struct backlog_file *file = member(folder, i);
		size_t rank;

		if (!file ||
		    !span_eq(path_folder(file->doc->path), folder->path))
			continue;
		rank = rank_of_main(folder, file->doc->path);
		if (rank < best_rank) {
			best = file;
			best_rank = rank;
		}
	}
	return best;
}

/* ---- the item ---- */

static struct item *read_part(const struct folder *folder,
			      const struct document *doc)
{
	struct backlog *backlog = folder->backlog;
	struct part part = { doc,
			     FORM_FOLDER,
			     NO_BLOCK,
			     0,
			     (uint32_t)doc->outline.n_blocks,
			     folder->pattern };

	return take_whole(backlog, folder->kind, &part);
}

static struct item *read_folder(const struct folder *folder)
{
	struct backlog_file *main = find_main(folder);
	struct item *item = main ? read_part(folder, main->doc) : NULL;

	for (size_t i = folder->first; item && i < folder->last; i++) {
		struct backlog_file *file = member(folder, i);

		if (file && file != main)
			item_add_place(item, read_part(folder, file->doc),
				       &folder->backlog->scratch);
	}
	return item ? take_admit(folder->backlog, item) : NULL;
}

void take_folder(struct taking *taking, const struct kind *kind)
{
	struct backlog *backlog = taking->backlog;
	struct last_folder *last = &backlog->work->last_folders[kind->index];
	struct folder folder;

	if (taking->whole)
		return;
	folder = folder_around(taking, kind);
	if (!span_eq(last->path, folder.path)) {
		last->path = folder.path;
		last->item = read_folder(&folder);
	}
	if (!last->item ||
	    !member(&folder, (size_t)(taking->file - backlog->files)))
		return;
	taking->file->whole = last->item;
	taking->whole = true;
}
