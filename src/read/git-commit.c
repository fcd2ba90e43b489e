/* A commit's tree as a snapshot. */
#include "base/buf.h"
#include "read/git.h"

#include <stdlib.h>

/* Of our own, beside libgit2's codes: a folder's tree is not in this clone. */
enum { TREE_MISSING = -1000 };

/* What stands at a path: which object, and of which sort. */
struct named_object {
	git_oid id;
	git_filemode_t mode;
};

static bool is_file(git_filemode_t mode)
{
	return mode == GIT_FILEMODE_BLOB ||
	       mode == GIT_FILEMODE_BLOB_EXECUTABLE;
}

static bool is_folder(git_filemode_t mode)
{
	return mode == GIT_FILEMODE_TREE;
}

static struct named_object place_of(const git_tree_entry *entry)
{
	return (struct named_object){ *git_tree_entry_id(entry),
				      git_tree_entry_filemode(entry) };
}

/* Why a folder's tree could not be had: it is not here, or it is broken. */
static int err_tree(struct err *err, const struct snapshot *snapshot, int code)
{
	return code == TREE_MISSING || code == GIT_ENOTFOUND
		       ? err_missing_folders(err, snapshot)
		       : err_git(err);
}

/* Is this folder, "a/b", known to hold what the index beside holds there? */
static bool is_as_beside(const struct snapshot *snapshot, struct span folder,
			 const git_oid *tree)
{
	return snapshot->beside &&
	       index_trees_have(snapshot_index_trees(snapshot->beside), folder,
				tree);
}

/* A file that both hold alike. */
static bool find_beside(const struct snapshot *snapshot, struct span path,
			struct named_object *out)
{
	const git_index_entry *entry =
		index_entry(snapshot->beside->index, path);

	if (!entry || !span_eq(span_str(entry->path), path) ||
	    GIT_INDEX_ENTRY_STAGE(entry) || !index_is_staged(entry))
		return false;
	*out = (struct named_object){ entry->id, (git_filemode_t)entry->mode };
	return true;
}

/* A name in a tree; 0, or GIT_ENOTFOUND. */
static int find_name(const git_tree *tree, struct span name,
		     struct named_object *out)
{
	const git_tree_entry *entry;
	struct buf text = BUF_INIT;

	buf_add(&text, name);
	entry = git_tree_entry_byname(tree, text.at);
	buf_release(&text);
	if (!entry)
		return GIT_ENOTFOUND;
	*out = place_of(entry);
	return 0;
}

/* Puts a folder's tree in the place of that of the folder above it. */
static int go_down(struct snapshot *snapshot, git_tree **tree,
		   const struct named_object *folder)
{
	git_tree *below = NULL;
	int code = is_folder(folder->mode)
			   ? git_tree_lookup(&below, snapshot->repo->git,
					     &folder->id)
			   : GIT_ENOTFOUND;

	git_tree_free(*tree);
	*tree = below;
	return is_folder(folder->mode) && code == GIT_ENOTFOUND ? TREE_MISSING
								: code;
}

/* A path up to the end of one of its parts. */
static struct span up_to(struct span path, struct span part)
{
	return span_of(path.at, (size_t)(part.at - path.at) + part.len);
}

/*
 * What stands at a path: 0, GIT_ENOTFOUND where nothing does, and another code
 * where a folder on the way cannot be read, as err_tree() takes it.
 * git_tree_entry_bypath() tells these apart only by words.
 */
static int place_at(struct snapshot *snapshot, struct span path,
		    struct named_object *out)
{
	struct span rest = path, part;
	git_tree *tree = NULL;
	int code = GIT_ENOTFOUND;

	while (span_next_part(&rest, '/', &part)) {
		code = find_name(tree ? tree : snapshot->tree, part, out);
		if (code || !rest.len ||
		    (is_as_beside(snapshot, up_to(path, part), &out->id) &&
		     find_beside(snapshot, path, out)))
			break;
		code = go_down(snapshot, &tree, out);
		if (code)
			break;
	}
	git_tree_free(tree);
	return code;
}

bool snapshot_is_as_beside(struct snapshot *commit, struct snapshot *other,
			   struct span path)
{
	struct span rest = path, part;
	git_tree *tree = NULL;
	bool is_so = false;

	if (commit->beside != other || other->kind != SNAPSHOT_INDEX)
		return false;
	while (!is_so && span_next_part(&rest, '/', &part) && rest.len) {
		struct named_object place;

		if (find_name(tree ? tree : commit->tree, part, &place))
			break;
		is_so = is_as_beside(commit, up_to(path, part), &place.id);
		if (!is_so && go_down(commit, &tree, &place))
			break;
	}
	git_tree_free(tree);
	return is_so;
}

/* Is one of the folders above `path` no folder: a link, a submodule? */
static bool is_below_entry(struct snapshot *snapshot, struct span path)
{
	for (size_t i = 1; i < path.len; i++) {
		struct named_object place;

		if (path.at[i] != '/')
			continue;
		if (place_at(snapshot, span_first(path, i), &place))
			return false;
		if (!is_folder(place.mode))
			return !is_file(place.mode);
	}
	return false;
}

static enum snapshot_entry find(struct snapshot *snapshot, struct span path)
{
	struct err err = ERR_INIT;
	struct named_object place;
	int code = place_at(snapshot, path, &place);

	if (code == GIT_ENOTFOUND)
		return is_below_entry(snapshot, path) ? ENTRY_OUTSIDE
						      : ENTRY_NONE;
	if (code) {
		err_tree(&err, snapshot, code);
		repo_note_trouble(snapshot->repo, &err);
		return ENTRY_NONE;
	}
	if (is_folder(place.mode))
		return ENTRY_FOLDER;
	return is_file(place.mode) ? ENTRY_FILE : ENTRY_OUTSIDE;
}

struct tree_walk {
	const struct snapshot_walk *walk;
	struct paths *paths;
	struct buf path; /* of the folder, with a slash after it, or "" */
	struct snapshot *snapshot;
	struct err *err;
};

static void walk_file(struct tree_walk *walk, struct span path)
{
	if (walk->walk->wants(path, walk->walk->data))
		paths_add(walk->paths, path);
}

/* The files of a folder that the index beside holds just so. */
static void walk_beside(struct tree_walk *walk)
{
	git_index *index = walk->snapshot->beside->index;
	struct span folder =
		span_first(buf_span(&walk->path), walk->path.len - 1);
	const git_index_entry *entry;
	size_t at = SIZE_MAX;

	while ((entry = index_next_below(index, folder, &at)))
		if (index_is_file(entry) && index_is_staged(entry))
			walk_file(walk, span_str(entry->path));
}

static int walk_folder(struct tree_walk *walk, const git_oid *id, int depth);

/* Depth is bounded: git refuses trees whose paths pass PATH_MAX. */
static int walk_tree(struct tree_walk *walk, const git_tree *tree, int depth)
{
	size_t n = git_tree_entrycount(tree);
	size_t len = walk->path.len;

	if (depth > 2048)
		return err_set(walk->err, "folders are nested too deeply");
	for (size_t i = 0; i < n; i++) {
		const git_tree_entry *entry = git_tree_entry_byindex(tree, i);
		struct named_object place = place_of(entry);

		walk->path.len = len;
		buf_adds(&walk->path, git_tree_entry_name(entry));
		if (is_file(place.mode))
			walk_file(walk, buf_span(&walk->path));
		if (!is_folder(place.mode))
			continue;
		buf_addc(&walk->path, '/');
		if (walk_folder(walk, &place.id, depth + 1) < 0)
			return -1;
	}
	return 0;
}

static int walk_folder(struct tree_walk *walk, const git_oid *id, int depth)
{
	struct snapshot *snapshot = walk->snapshot;
	struct span folder =
		span_first(buf_span(&walk->path), walk->path.len - 1);
	git_tree *tree = NULL;
	int code;

	if (is_as_beside(snapshot, folder, id)) {
		walk_beside(walk);
		return 0;
	}
	code = git_tree_lookup(&tree, snapshot->repo->git, id);
	if (code < 0)
		return err_tree(walk->err, snapshot, code);
	code = walk_tree(walk, tree, depth);
	git_tree_free(tree);
	return code;
}

/* "" or "a/b/". */
static int walk_from(struct tree_walk *walk, struct span folder)
{
	struct named_object place;
	int code;

	buf_clear(&walk->path);
	if (!folder.len)
		return walk_tree(walk, walk->snapshot->tree, 0);
	code = place_at(walk->snapshot, span_first(folder, folder.len - 1),
			&place);
	if (code)
		return code == GIT_ENOTFOUND
			       ? 0
			       : err_tree(walk->err, walk->snapshot, code);
	if (!is_folder(place.mode))
		return 0;
	buf_add(&walk->path, folder);
	return walk_folder(walk, &place.id, 0);
}

static int list(struct snapshot *snapshot, const struct snapshot_walk *walk,
		struct paths *paths, struct err *err)
{
	struct tree_walk state = { walk, paths, BUF_INIT, snapshot, err };
	int ret = 0;

	for (size_t i = 0; i < walk->n_folders && !ret; i++)
		ret = walk_from(&state, walk->folders[i]);
	buf_release(&state.path);
	return ret;
}

static int read_committed(struct snapshot *snapshot, struct span path,
			  struct arena *arena, struct span *text,
			  struct err *err)
{
	struct named_object place;
	int code = place_at(snapshot, path, &place);

	if (code)
		return code == GIT_ENOTFOUND
			       ? err_set(err, "is not in %s", snapshot->name)
			       : err_tree(err, snapshot, code);
	if (!is_file(place.mode))
		return err_set(err, "is no file");
	return read_blob(snapshot, &place.id, arena, text, err);
}

static bool object(struct snapshot *snapshot, struct span path, git_oid *out)
{
	struct named_object place;

	if (place_at(snapshot, path, &place) || !is_file(place.mode))
		return false;
	*out = place.id;
	return true;
}

static void names(struct snapshot *snapshot, struct span folder,
		  void (*fn)(struct span name, void *data), void *data)
{
	struct named_object place;
	git_tree *tree = NULL;

	if (folder.len && (place_at(snapshot, folder, &place) ||
			   go_down(snapshot, &tree, &place)))
		return;
	for (size_t i = 0;
	     i < git_tree_entrycount(tree ? tree : snapshot->tree); i++)
		fn(span_str(git_tree_entry_name(git_tree_entry_byindex(
			   tree ? tree : snapshot->tree, i))),
		   data);
	git_tree_free(tree);
}

const struct snapshot_ops commit_ops = { list, read_committed, find, object,
					 names };
