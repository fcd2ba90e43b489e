/*
 * The repository as git itself would find it from here: GIT_DIR,
 * GIT_WORK_TREE and GIT_INDEX_FILE are honoured, linked worktrees and bare
 * repositories are fine. Nothing is ever written to it.
 */
#ifndef READ_REPO_H
#define READ_REPO_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

struct repo;

/* Opens the repository around the current directory; see repo_close(). */
int repo_open(struct repo **out, struct err *err);

void repo_close(struct repo *repo); /* NULL is fine */

/*
 * Questions such as snapshot_find() have no room for a failure: where one
 * could not be answered, the first reason is kept here. -1 with that reason;
 * whoever is about to say something about the repository asks first.
 */
int repo_trouble(const struct repo *repo, struct err *err);

/* Has it no work tree? */
bool repo_is_bare(const struct repo *repo);

/* Is there a commit yet? */
bool repo_has_head(const struct repo *repo);

/*
 * The current directory below the root of the work tree: "" or "docs/" …;
 * lives as long as the repository.
 */
struct span repo_prefix(const struct repo *repo);

/* Does a word lead to an object, as git reads revisions? */
bool repo_is_revision(struct repo *repo, const char *word);

/*
 * An absolute path from the root of the work tree; false where it lies
 * outside. The file itself need not exist.
 */
bool repo_inside(const struct repo *repo, const char *path, struct arena *arena,
		 struct span *out);

/* The path on disk of `name` at the root of the work tree, NUL-terminated. */
struct span repo_at_root(const struct repo *repo, const char *name,
			 struct arena *arena);

/* Configuration, read as git merges it; false where the key is not set. */
bool repo_config(struct repo *repo, const char *key, struct arena *arena,
		 struct span *value);
bool repo_config_bool(struct repo *repo, const char *key, bool otherwise);

/*
 * A number, perhaps with git's k, m or g. -1 where it is set but no number;
 * `*value` stays as it is where the key is not set.
 */
int repo_config_bytes(struct repo *repo, const char *key, uint64_t *value,
		      struct err *err);

/* Append the versions of libgit2 and zlib that are loaded. */
void repo_library_version(struct buf *out);
void repo_zlib_version(struct buf *out);

#endif
