/* What the three snapshots have in common. */
#include "base/sort.h"
#include "base/unicode.h"
#include "read/git.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* Offsets in a file have 31 bits. */
enum { MOST_BYTES = 1 << 30 };

static struct snapshot *new_snapshot(struct repo *repo, enum snapshot_kind kind,
				     const struct snapshot_ops *ops,
				     const char *name)
{
	struct snapshot *snapshot = calloc(1, sizeof(*snapshot));

	if (!snapshot)
		abort();
	snapshot->limit = MOST_BYTES;
	snapshot->repo = repo;
	snapshot->kind = kind;
	snapshot->ops = ops;
	snprintf(snapshot->name, sizeof(snapshot->name), "%s", name);
	return snapshot;
}

static int open_on_index(struct snapshot **out, struct snapshot *snapshot,
			 struct err *err)
{
	if (repo_index(&snapshot->index, snapshot->repo, err) < 0) {
		snapshot_close(snapshot);
		return -1;
	}
	snapshot->twins = twins_find(snapshot->repo, snapshot->index);
	snapshot->has_conflicts = git_index_has_conflicts(snapshot->index);
	*out = snapshot;
	return 0;
}

int snapshot_open_worktree(struct snapshot **out, struct repo *repo,
			   struct err *err)
{
	if (!repo->root)
		return err_set(err, "this repository is bare: it has no work "
				    "tree");
	if (!repo->git && plumbing_untracked(repo, err) < 0)
		return -1;
	return open_on_index(out,
			     new_snapshot(repo, SNAPSHOT_WORKTREE,
					  &worktree_ops, "work tree"),
			     err);
}

int snapshot_open_index(struct snapshot **out, struct repo *repo,
			struct err *err)
{
	return open_on_index(
		out, new_snapshot(repo, SNAPSHOT_INDEX, &index_ops, "index"),
		err);
}

static int fail_revision(struct repo *repo, const char *rev, struct err *err)
{
	if (!repo_has_head(repo)) {
		err_set(err,
			"\"%s\" is not a commit, and this repository has none "
			"yet",
			rev);
		return err_hint(err, "without a revision the work tree is "
				     "judged");
	}
	err_revision(err, repo, rev);
	if (err->hint[0])
		return -1;
	return err_hint(err, "a path goes after --, as in: … -- %s", rev);
}

/* The same where git is asked: what it lists of the tree is an index, too. */
static int open_listed_commit(struct snapshot **out, struct repo *repo,
			      const char *rev, struct err *err)
{
	struct snapshot *snapshot;
	struct span id;

	if (!repo_is_revision(repo, rev))
		return fail_revision(repo, rev, err);
	if (plumbing_commit(repo, rev, &repo->arena, &id, err) < 0)
		return -1;
	snapshot = new_snapshot(repo, SNAPSHOT_COMMIT, &index_ops, rev);
	snprintf(snapshot->commit_id, sizeof(snapshot->commit_id), "%s", id.at);
	snprintf(snapshot->name, sizeof(snapshot->name), "%.10s", id.at);
	if (plumbing_committed(id.at, &snapshot->committed, err) < 0 ||
	    plumbing_tree(&snapshot->index, id.at, err) < 0) {
		snapshot_close(snapshot);
		return -1;
	}
	*out = snapshot;
	return 0;
}

int snapshot_open_commit(struct snapshot **out, struct repo *repo,
			 const char *rev, struct err *err)
{
	git_object *found = NULL, *commit = NULL;
	struct snapshot *snapshot;
	int code, ret = -1;

	if (!repo->git)
		return open_listed_commit(out, repo, rev, err);
	snapshot = new_snapshot(repo, SNAPSHOT_COMMIT, &commit_ops, rev);

	if (git_revparse_single(&found, repo->git, rev) < 0) {
		fail_revision(repo, rev, err);
		goto out;
	}
	if (git_object_peel(&commit, found, GIT_OBJECT_COMMIT) < 0) {
		err_set(err, "\"%s\" is not a commit", rev);
		goto out;
	}
	snapshot->commit = (git_commit *)commit;
	git_oid_tostr(snapshot->commit_id, sizeof(snapshot->commit_id),
		      git_commit_id(snapshot->commit));
	snprintf(snapshot->name, sizeof(snapshot->name), "%.10s",
		 snapshot->commit_id);
	code = git_commit_tree(&snapshot->tree, snapshot->commit);
	if (code < 0) {
		if (code == GIT_ENOTFOUND)
			err_missing_folders(err, snapshot);
		else
			err_git(err);
		goto out;
	}
	*out = snapshot;
	ret = 0;
out:
	git_object_free(found);
	if (ret < 0)
		snapshot_close(snapshot);
	return ret;
}

void snapshot_close(struct snapshot *snapshot)
{
	if (!snapshot)
		return;
	twins_free(snapshot->twins);
	index_trees_free(snapshot->index_trees);
	git_index_free(snapshot->index);
	git_tree_free(snapshot->tree);
	git_commit_free(snapshot->commit);
	free(snapshot);
}

enum snapshot_kind snapshot_kind(const struct snapshot *snapshot)
{
	return snapshot->kind;
}

const char *snapshot_name(const struct snapshot *snapshot)
{
	return snapshot->name;
}

const char *snapshot_commit(const struct snapshot *snapshot)
{
	return snapshot->commit_id[0] ? snapshot->commit_id : NULL;
}

long snapshot_today(const struct snapshot *snapshot)
{
	time_t now = time(NULL);
	long seconds;

	if (snapshot->commit) {
		seconds = (long)git_commit_time(snapshot->commit) +
			  git_commit_time_offset(snapshot->commit) * 60L;
	} else if (snapshot->commit_id[0]) {
		seconds = snapshot->committed;
	} else {
		struct tm here;

		localtime_r(&now, &here);
		seconds = (long)now + here.tm_gmtoff;
	}
	return seconds >= 0 ? seconds / 86400 : -((86399 - seconds) / 86400);
}

void snapshot_stand_beside(struct snapshot *commit, struct snapshot *other)
{
	if (commit->tree && other->index)
		commit->beside = other;
}

void snapshot_must_be_whole(struct snapshot *snapshot)
{
	snapshot->must_be_whole = true;
}

void snapshot_limit(struct snapshot *snapshot, uint64_t bytes)
{
	snapshot->limit = bytes && bytes < MOST_BYTES ? bytes : MOST_BYTES;
}

static int compare_paths(const void *a, const void *b)
{
	return span_compare(*(const struct span *)a, *(const struct span *)b);
}

int snapshot_list(struct snapshot *snapshot, const struct snapshot_walk *walk,
		  struct arena *arena, struct span **out, size_t *n,
		  struct err *err)
{
	struct paths paths = { arena, NULL, 0, 0 };
	size_t kept = 0;

	if (snapshot->ops->list(snapshot, walk, &paths, err) < 0)
		return -1;
	sort_list(paths.at, paths.n, sizeof(*paths.at), compare_paths);
	for (size_t i = 0; i < paths.n; i++)
		if (!kept || !span_eq(paths.at[kept - 1], paths.at[i]))
			paths.at[kept++] = paths.at[i];
	*out = paths.at;
	*n = kept;
	return 0;
}

static void note_unreadable(struct snapshot *snapshot, struct span path,
			    const struct err *why)
{
	struct err err = ERR_INIT;

	err_set(&err, "%.*s in %s: %s", (int)path.len, path.at, snapshot->name,
		why->text);
	if (why->hint[0])
		err_hint(&err, "%s", why->hint);
	repo_note_trouble(snapshot->repo, &err);
}

int snapshot_read(struct snapshot *snapshot, struct span path,
		  struct arena *arena, struct span *text, struct err *err)
{
	int ret = snapshot->ops->read(snapshot, path, arena, text, err);

	if (ret == -1 && snapshot->must_be_whole)
		note_unreadable(snapshot, path, err);
	return ret < 0 ? -1 : 0;
}

bool snapshot_object(struct snapshot *snapshot, struct span path,
		     struct object_id *out)
{
	git_oid id;

	if (!snapshot->ops->object(snapshot, path, &id))
		return false;
	out->len = GIT_OID_RAWSZ;
	memcpy(out->bytes, id.id, GIT_OID_RAWSZ);
	return true;
}

enum snapshot_entry snapshot_find(struct snapshot *snapshot, struct span path)
{
	bool is_folder = span_ends(path, "/");
	enum snapshot_entry found;

	while (path.len && path.at[path.len - 1] == '/')
		path.len--;
	if (!path.len)
		return ENTRY_FOLDER;
	/* "x.md%00y" names no file, least of all x.md. */
	if (span_find_char(path, '\0') >= 0)
		return ENTRY_NONE;
	found = snapshot->ops->find(snapshot, path);
	return found == ENTRY_FILE && is_folder ? ENTRY_NONE : found;
}

/* Looks for one name in a folder, first case-exact. */
struct name_hunt {
	struct arena *arena;
	struct span folded;
	struct span found;
};

static void hunt(struct span name, void *data)
{
	struct name_hunt *hunt = data;

	if (!hunt->found.len &&
	    span_eq(text_fold_case(hunt->arena, name), hunt->folded))
		hunt->found = arena_copy(hunt->arena, name);
}

struct span snapshot_find_nocase(struct snapshot *snapshot, struct span path,
				 struct arena *arena)
{
	struct span so_far = SPAN(""), part;

	while (span_next_part(&path, '/', &part)) {
		struct name_hunt search = { arena, text_fold_case(arena, part),
					    SPAN_NONE };

		if (!part.len)
			continue;
		snapshot->ops->names(snapshot, so_far, hunt, &search);
		if (!search.found.len)
			return SPAN_NONE;
		so_far = so_far.len ? arena_printf(arena, "%.*s/%.*s",
						   (int)so_far.len, so_far.at,
						   (int)search.found.len,
						   search.found.at)
				    : search.found;
	}
	return so_far;
}
