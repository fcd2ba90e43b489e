/*
 * What the git-*.c files share: libgit2's handles. No file but those includes
 * this header, and no room above sees <git2.h>.
 */
#ifndef READ_GIT_H
#define READ_GIT_H

#include <git2.h>

#include "read/snapshot.h"

struct paths;

struct repo {
	git_repository *git;
	git_config *config;
	git_odb *odb;
	char *root; /* of the work tree, ends in '/'; NULL where bare */
	char *prefix; /* the current directory below it, "" or "docs/" */
	char *index_path; /* GIT_INDEX_FILE, absolute; NULL where not set */
};

/* What differs between the three. */
struct snapshot_ops {
	int (*list)(struct snapshot *snapshot, const struct snapshot_walk *walk,
		    struct paths *paths, struct err *err);
	int (*read)(struct snapshot *snapshot, struct span path,
		    struct arena *arena, struct span *text, struct err *err);
	enum snapshot_entry (*find)(struct snapshot *snapshot,
				    struct span path);
	/* See snapshot_object(). */
	bool (*object)(struct snapshot *snapshot, struct span path,
		       git_oid *out);
	/* Calls `fn` with each name in a folder ("" or "a/b"). */
	void (*names)(struct snapshot *snapshot, struct span folder,
		      void (*fn)(struct span name, void *data), void *data);
};

struct snapshot {
	const struct snapshot_ops *ops;
	enum snapshot_kind kind;
	struct repo *repo;
	git_index *index; /* of work tree and index */
	struct twins *twins; /* of the same: see git-twins.c */
	git_commit *commit;
	git_tree *tree;
	uint64_t limit;
	char name[64];
	char commit_id[GIT_OID_HEXSZ + 1];
};

/* A list of paths under construction. */
struct paths {
	struct arena *arena;
	struct span *at;
	size_t n, room;
};

void paths_add(struct paths *paths, struct span path);

/* Fills `err` with libgit2's own words; always -1. */
int err_git(struct err *err);

/* Opens the index that git would use here. The caller frees it. */
int repo_index(git_index **out, struct repo *repo, struct err *err);

/*
 * git-twins.c: files of the work tree that are byte for byte what the index
 * holds, as far as that is known without reading either.
 */
struct twins *twins_find(struct repo *repo, git_index *index);
bool twins_has(const struct twins *twins, const git_index_entry *entry);
void twins_free(struct twins *twins); /* NULL is fine */

/* git-worktree.c: reads a file as it is on disk. */
int read_from_disk(struct snapshot *snapshot, struct span path,
		   struct arena *arena, struct span *text, struct err *err);

/* Copies `len` bytes to the arena with the slack that snapshot_read() owes. */
char *text_room(struct arena *arena, size_t len);

/* Says that a file is over the limit; always -1. */
int err_too_large(struct err *err, uint64_t bytes, uint64_t limit);

/* Reads a blob by its id; -1 with the reason. */
int read_blob(struct snapshot *snapshot, const git_oid *id, struct arena *arena,
	      struct span *text, struct err *err);

/* Calls `fn` with the names in a folder of the index. */
void index_names(git_index *index, struct span folder,
		 void (*fn)(struct span name, void *data), void *data);

/* What the index holds at a path, folders by what is below them. */
enum snapshot_entry index_find(git_index *index, struct span path);

/* The entry at `path`, of stage 0 if there is one; NULL if there is none. */
const git_index_entry *index_entry(git_index *index, struct span path);

extern const struct snapshot_ops worktree_ops, index_ops, commit_ops;

#endif
