/* The index as a snapshot: what the next commit would hold. */
#include "base/buf.h"
#include "read/git.h"

#include <stdlib.h>

bool index_is_staged(const git_index_entry *entry)
{
	return !(entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD);
}

const struct index_trees *snapshot_index_trees(struct snapshot *snapshot)
{
	if (!snapshot->has_index_trees) {
		snapshot->index_trees = index_trees_read(snapshot->index);
		snapshot->has_index_trees = true;
	}
	return snapshot->index_trees;
}

static enum snapshot_entry find(struct snapshot *snapshot, struct span path)
{
	const git_index_entry *entry = index_entry(snapshot->index, path);

	if (entry && !index_is_staged(entry))
		return ENTRY_NONE;
	return index_find(snapshot->index, path);
}

static int list(struct snapshot *snapshot, const struct snapshot_walk *walk,
		struct paths *paths, struct err *err)
{
	size_t n = git_index_entrycount(snapshot->index);

	(void)err;
	for (size_t i = 0; i < n; i++) {
		const git_index_entry *entry =
			git_index_get_byindex(snapshot->index, i);
		struct span path = span_str(entry->path);

		if (index_is_file(entry) && index_is_staged(entry) &&
		    walk_wants(walk, path))
			paths_add(paths, path);
	}
	return 0;
}

static int read_staged(struct snapshot *snapshot, struct span path,
		       struct arena *arena, struct span *text, struct err *err)
{
	const git_index_entry *entry = index_entry(snapshot->index, path);

	if (!entry || !index_is_staged(entry))
		return err_set(err, "is not staged");
	if (GIT_INDEX_ENTRY_STAGE(entry))
		return err_conflict(err);
	/* Where both are known to be the same, the file is cheaper. */
	if (read_twin(snapshot, entry, arena, text))
		return 0;
	return read_blob(snapshot, &entry->id, arena, text, err);
}

static bool object(struct snapshot *snapshot, struct span path, git_oid *out)
{
	const git_index_entry *entry = index_entry(snapshot->index, path);

	if (!entry || !index_is_file(entry) || !index_is_staged(entry) ||
	    GIT_INDEX_ENTRY_STAGE(entry))
		return false;
	*out = entry->id;
	return true;
}

static void names(struct snapshot *snapshot, struct span folder,
		  void (*fn)(struct span name, void *data), void *data)
{
	index_names(snapshot->index, folder, fn, data);
}

const struct snapshot_ops index_ops = { list, read_staged, find, object,
					names };
