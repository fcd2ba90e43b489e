/* What an index holds at a path, and below it. */
#include "base/buf.h"
#include "read/git.h"

#include <stdlib.h>

/* libgit2 wants NUL-terminated paths. */
static char *path_string(struct span path)
{
	char *text = malloc(path.len + 1);

	if (!text)
		abort();
	memcpy(text, path.at, path.len);
	text[path.len] = '\0';
	return text;
}

const git_index_entry *index_entry(git_index *index, struct span path)
{
	char *text = path_string(path);
	const git_index_entry *entry = NULL;

	/* In a conflict: ours, else the base's, else theirs. */
	static const int stages[] = { 0, 2, 1, 3 };

	for (size_t i = 0; i < 4 && !entry; i++)
		entry = git_index_get_bypath(index, text, stages[i]);
	free(text);
	return entry;
}

static bool is_below_folder(struct span path, struct span folder)
{
	return path.len > folder.len && path.at[folder.len] == '/' &&
	       !memcmp(path.at, folder.at, folder.len);
}

const git_index_entry *index_next_below(git_index *index, struct span folder,
					size_t *at)
{
	const git_index_entry *entry;
	struct buf prefix = BUF_INIT;

	if (*at == SIZE_MAX) {
		buf_add(&prefix, folder);
		buf_addc(&prefix, '/');
		if (git_index_find_prefix(at, index, prefix.at) < 0)
			*at = git_index_entrycount(index);
		buf_release(&prefix);
	} else {
		++*at;
	}
	entry = git_index_get_byindex(index, *at);
	return entry && is_below_folder(span_str(entry->path), folder) ? entry
								       : NULL;
}

static bool has_entry_below(git_index *index, struct span folder)
{
	size_t at = SIZE_MAX;

	return index_next_below(index, folder, &at);
}

/* Is one of the folders above `path` no folder: a link, a submodule? */
static bool is_below_entry(git_index *index, struct span path)
{
	for (size_t i = path.len; i-- > 1;) {
		const git_index_entry *entry;

		if (path.at[i] != '/')
			continue;
		entry = index_entry(index, span_first(path, i));
		if (entry)
			return !index_is_file(entry);
	}
	return false;
}

enum snapshot_entry index_find(git_index *index, struct span path)
{
	const git_index_entry *entry = index_entry(index, path);

	if (entry)
		return index_is_file(entry) ? ENTRY_FILE : ENTRY_OUTSIDE;
	if (has_entry_below(index, path))
		return ENTRY_FOLDER;
	return is_below_entry(index, path) ? ENTRY_OUTSIDE : ENTRY_NONE;
}

void index_names(git_index *index, struct span folder,
		 void (*fn)(struct span name, void *data), void *data)
{
	size_t n = git_index_entrycount(index);
	struct span last = SPAN_NONE;

	for (size_t i = 0; i < n; i++) {
		struct span path =
			span_str(git_index_get_byindex(index, i)->path);
		struct span name;

		if (folder.len) {
			if (!is_below_folder(path, folder))
				continue;
			path = span_from(path, folder.len + 1);
		}
		span_next_part(&path, '/', &name);
		if (!span_eq(name, last))
			fn(name, data);
		last = name;
	}
}
