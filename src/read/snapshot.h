/*
 * A snapshot is the state of all files at one point: the work tree, the index
 * or a commit. All three answer the same questions, and nothing above this
 * room knows which one it asks.
 *
 * Paths are relative to the root, with `/` between and no `/` in front.
 * Symbolic links and submodules are never followed.
 */
#ifndef READ_SNAPSHOT_H
#define READ_SNAPSHOT_H

#include "read/repo.h"

struct snapshot;

enum snapshot_kind { SNAPSHOT_WORKTREE, SNAPSHOT_INDEX, SNAPSHOT_COMMIT };

/* What stands at a path. */
enum snapshot_entry {
	ENTRY_NONE,
	ENTRY_FILE,
	ENTRY_FOLDER,
	ENTRY_OUTSIDE, /* a link or submodule, or below one: not ours to judge */
};

/*
 * Tracked files and those that are untracked but not ignored, as they are on
 * disk; a skip-worktree file that is not there as it is in the index. The
 * caller closes it.
 */
int snapshot_open_worktree(struct snapshot **out, struct repo *repo,
			   struct err *err);

/* What `git add` has staged; honours GIT_INDEX_FILE. The caller closes it. */
int snapshot_open_index(struct snapshot **out, struct repo *repo,
			struct err *err);

/* The tree that `rev`, read as git reads revisions, leads to. */
int snapshot_open_commit(struct snapshot **out, struct repo *repo,
			 const char *rev, struct err *err);

void snapshot_close(struct snapshot *snapshot); /* NULL is fine */

/* Work tree, index or commit? */
enum snapshot_kind snapshot_kind(const struct snapshot *snapshot);

/* "work tree", "index" or the abbreviated commit, for people. */
const char *snapshot_name(const struct snapshot *snapshot);

/* The commit in hexadecimal digits, whole; NULL where there is none. */
const char *snapshot_commit(const struct snapshot *snapshot);

/*
 * The day that "today" means: the committer's of a commit, else the local one.
 * In days since 1970-01-01.
 */
long snapshot_today(const struct snapshot *snapshot);

/*
 * From now on a file of it that cannot be had is trouble of the repository,
 * as repo_trouble() tells it: of the state before, nobody is told about single
 * files, and without them what is new cannot be known.
 */
void snapshot_must_be_whole(struct snapshot *snapshot);

/*
 * Tells a commit of the index or work tree that it is compared with: what both
 * are known to hold alike need not be read of the commit. No answer depends on
 * it. The other one must outlive it.
 */
void snapshot_stand_beside(struct snapshot *commit, struct snapshot *other);

/*
 * Of a file that both list: is it known to be the same object without looking
 * for it in either? False is no answer, and that of all but a commit and the
 * index that it stands beside.
 */
bool snapshot_is_as_beside(struct snapshot *commit, struct snapshot *other,
			   struct span path);

/* Files larger than this many bytes are not read; 0, or more, means 1 GiB. */
void snapshot_limit(struct snapshot *snapshot, uint64_t bytes);

/*
 * Which folders to walk ("" is all), and which paths in them are of interest;
 * `folder` names the folder with a trailing slash.
 */
struct snapshot_walk {
	const struct span *folders;
	size_t n_folders;
	bool (*wants)(struct span path, void *data);
	void *data;
};

/*
 * Lists the wanted files in path order, in the arena. Of files that overlap
 * in several folders each is listed once.
 */
int snapshot_list(struct snapshot *snapshot, const struct snapshot_walk *walk,
		  struct arena *arena, struct span **paths, size_t *n,
		  struct err *err);

enum { SNAPSHOT_SLACK = 16 };

/*
 * Reads the bytes of a file into the arena; a line break and SNAPSHOT_SLACK NUL
 * bytes follow them that do not count. -1 with the reason where this file
 * cannot be read: too large, not there, no permission, object missing.
 */
int snapshot_read(struct snapshot *snapshot, struct span path,
		  struct arena *arena, struct span *text, struct err *err);

/* The name that git gives to some bytes: 20 of SHA-1, 32 of SHA-256. */
struct object_id {
	unsigned char bytes[32];
	unsigned char len;
};

/* The same object? */
static inline bool object_id_eq(const struct object_id *a,
				const struct object_id *b)
{
	return a->len == b->len && !memcmp(a->bytes, b->bytes, a->len);
}

/*
 * The object that holds the bytes that snapshot_read() would give. False
 * where that is not known without reading them: a file of the work tree that
 * is not known to be what the index says.
 */
bool snapshot_object(struct snapshot *snapshot, struct span path,
		     struct object_id *out);

/* A file that git's rename detection takes for the same. */
struct renamed {
	struct span from, to;
};

/*
 * Which files of `to` were others in `from`, both commits or index, by git's
 * own rename detection with its usual limits. In the arena, by `to`.
 */
int snapshot_renames(struct snapshot *from, struct snapshot *to,
		     struct arena *arena, struct renamed **out, size_t *n,
		     struct err *err);

/* Does the index hold what HEAD does not? Also true where that cannot be told. */
bool snapshot_has_staged(struct snapshot *index);

/* What stands at `path`, case-exact; "" is the root. No file has a "/" after it. */
enum snapshot_entry snapshot_find(struct snapshot *snapshot, struct span path);

/*
 * A path that differs from `path` in case only; empty where there is none.
 * Meant for "did you mean": it may read whole folders.
 */
struct span snapshot_find_nocase(struct snapshot *snapshot, struct span path,
				 struct arena *arena);

#endif
