/* A commit's tree as a snapshot. */
#include "base/buf.h"
#include "read/git.h"

#include <stdlib.h>

/* Of our own, beside libgit2's codes: a folder's tree is not in this clone. */
enum { TREE_MISSING = -1000 };

static bool is_file(const git_tree_entry *entry)
{
	git_filemode_t mode = git_tree_entry_filemode(entry);

	return mode == GIT_FILEMODE_BLOB ||
	       mode == GIT_FILEMODE_BLOB_EXECUTABLE;
}

static bool is_folder(const git_tree_entry *entry)
{
	return git_tree_entry_type(entry) == GIT_OBJECT_TREE;
}

/* Why a folder's tree could not be had: it is not here, or it is broken. */
static int err_tree(struct err *err, const struct snapshot *snapshot, int code)
{
	return code == TREE_MISSING || code == GIT_ENOTFOUND
		       ? err_missing_folders(err, snapshot)
		       : err_git(err);
}

/*
 * The entry at a path; the caller frees it. NULL where there is none: *code is
 * GIT_ENOTFOUND then, and another one where a folder on the way cannot be
 * read, as err_tree() takes it.
 * git_tree_entry_bypath() tells these apart only by words.
 */
static git_tree_entry *entry_at(struct snapshot *snapshot, struct span path,
				int *code)
{
	git_tree_entry *found = NULL;
	git_tree *tree = NULL;
	struct buf name = BUF_INIT;
	struct span part;

	*code = 0;
	while (!found && !*code && span_next_part(&path, '/', &part)) {
		const git_tree_entry *entry;
		git_tree *below = NULL;

		buf_clear(&name);
		buf_add(&name, part);
		entry = git_tree_entry_byname(tree ? tree : snapshot->tree,
					      name.at);
		if (!entry || (path.len && !is_folder(entry)))
			*code = GIT_ENOTFOUND;
		else if (!path.len)
			*code = git_tree_entry_dup(&found, entry);
		else
			*code = git_tree_lookup(&below, snapshot->repo->git,
						git_tree_entry_id(entry));
		if (entry && *code == GIT_ENOTFOUND && path.len &&
		    is_folder(entry))
			*code = TREE_MISSING;
		git_tree_free(tree);
		tree = below;
	}
	git_tree_free(tree);
	buf_release(&name);
	return found;
}

/* Is one of the folders above `path` no folder: a link, a submodule? */
static bool is_below_entry(struct snapshot *snapshot, struct span path)
{
	for (size_t i = 1; i < path.len; i++) {
		git_tree_entry *entry;
		bool folder, file;
		int code;

		if (path.at[i] != '/')
			continue;
		entry = entry_at(snapshot, span_first(path, i), &code);
		if (!entry)
			return false;
		folder = is_folder(entry);
		file = is_file(entry);
		git_tree_entry_free(entry);
		if (!folder)
			return !file;
	}
	return false;
}

static enum snapshot_entry find(struct snapshot *snapshot, struct span path)
{
	enum snapshot_entry found = ENTRY_OUTSIDE;
	struct err err = ERR_INIT;
	git_tree_entry *entry;
	int code;

	entry = entry_at(snapshot, path, &code);
	if (!entry && code != GIT_ENOTFOUND) {
		err_tree(&err, snapshot, code);
		repo_note_trouble(snapshot->repo, &err);
		return ENTRY_NONE;
	}
	if (!entry)
		return is_below_entry(snapshot, path) ? ENTRY_OUTSIDE
						      : ENTRY_NONE;
	if (is_folder(entry))
		found = ENTRY_FOLDER;
	else if (is_file(entry))
		found = ENTRY_FILE;
	git_tree_entry_free(entry);
	return found;
}

struct tree_walk {
	const struct snapshot_walk *walk;
	struct paths *paths;
	struct buf path;
	struct repo *repo;
	const struct snapshot *snapshot;
	struct err *err;
};

/* Depth is bounded: git refuses trees whose paths pass PATH_MAX. */
static int walk_tree(struct tree_walk *walk, const git_tree *tree, int depth)
{
	size_t n = git_tree_entrycount(tree);
	size_t len = walk->path.len;

	if (depth > 2048)
		return err_set(walk->err, "folders are nested too deeply");
	for (size_t i = 0; i < n; i++) {
		const git_tree_entry *entry = git_tree_entry_byindex(tree, i);
		git_tree *below = NULL;
		int code = 0;

		walk->path.len = len;
		buf_adds(&walk->path, git_tree_entry_name(entry));
		if (is_folder(entry)) {
			code = git_tree_lookup(&below, walk->repo->git,
					       git_tree_entry_id(entry));
			if (code < 0)
				return err_tree(walk->err, walk->snapshot,
						code);
			buf_addc(&walk->path, '/');
			code = walk_tree(walk, below, depth + 1);
			git_tree_free(below);
		} else if (is_file(entry) &&
			   walk->walk->wants(buf_span(&walk->path),
					     walk->walk->data)) {
			paths_add(walk->paths, buf_span(&walk->path));
		}
		if (code < 0)
			return -1;
	}
	return 0;
}

static int walk_folder(struct snapshot *snapshot, struct span folder,
		       struct tree_walk *walk)
{
	git_tree_entry *entry;
	git_tree *tree = NULL;
	int code, ret = 0;

	buf_clear(&walk->path);
	if (!folder.len)
		return walk_tree(walk, snapshot->tree, 0);
	entry = entry_at(snapshot, span_first(folder, folder.len - 1), &code);
	if (!entry && code == GIT_ENOTFOUND)
		return 0;
	if (!entry)
		return err_tree(walk->err, snapshot, code);
	if (is_folder(entry)) {
		ret = git_tree_lookup(&tree, walk->repo->git,
				      git_tree_entry_id(entry));
		if (ret < 0)
			err_tree(walk->err, snapshot, ret);
		buf_add(&walk->path, folder);
		if (!ret)
			ret = walk_tree(walk, tree, 0);
	}
	git_tree_free(tree);
	git_tree_entry_free(entry);
	return ret;
}

static int list(struct snapshot *snapshot, const struct snapshot_walk *walk,
		struct paths *paths, struct err *err)
{
	struct tree_walk state = { walk,	   paths,    BUF_INIT,
				   snapshot->repo, snapshot, err };
	int ret = 0;

	for (size_t i = 0; i < walk->n_folders && !ret; i++)
		ret = walk_folder(snapshot, walk->folders[i], &state);
	buf_release(&state.path);
	return ret < 0 ? -1 : 0;
}

static int read_committed(struct snapshot *snapshot, struct span path,
			  struct arena *arena, struct span *text,
			  struct err *err)
{
	git_oid id;
	int code;
	git_tree_entry *entry = entry_at(snapshot, path, &code);

	if (!entry)
		return code == GIT_ENOTFOUND
			       ? err_set(err, "is not in %s", snapshot->name)
			       : err_tree(err, snapshot, code);
	if (!is_file(entry)) {
		git_tree_entry_free(entry);
		return err_set(err, "is no file");
	}
	git_oid_cpy(&id, git_tree_entry_id(entry));
	git_tree_entry_free(entry);
	return read_blob(snapshot, &id, arena, text, err);
}

static bool object(struct snapshot *snapshot, struct span path, git_oid *out)
{
	int code;
	git_tree_entry *entry = entry_at(snapshot, path, &code);
	bool found = entry && is_file(entry);

	if (found)
		git_oid_cpy(out, git_tree_entry_id(entry));
	git_tree_entry_free(entry);
	return found;
}

static void names(struct snapshot *snapshot, struct span folder,
		  void (*fn)(struct span name, void *data), void *data)
{
	git_tree *tree = NULL;
	git_tree_entry *entry;
	int code;

	if (!folder.len) {
		for (size_t i = 0; i < git_tree_entrycount(snapshot->tree); i++)
			fn(span_str(git_tree_entry_name(
				   git_tree_entry_byindex(snapshot->tree, i))),
			   data);
		return;
	}
	entry = entry_at(snapshot, folder, &code);
	if (entry && is_folder(entry) &&
	    git_tree_lookup(&tree, snapshot->repo->git,
			    git_tree_entry_id(entry)) == 0)
		for (size_t i = 0; i < git_tree_entrycount(tree); i++)
			fn(span_str(git_tree_entry_name(
				   git_tree_entry_byindex(tree, i))),
			   data);
	git_tree_free(tree);
	git_tree_entry_free(entry);
}

const struct snapshot_ops commit_ops = { list, read_committed, find, object,
					 names };
