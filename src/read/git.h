/*
 * What the git-*.c files share: libgit2's handles. No file but those includes
 * this header, and no room above sees <git2.h>.
 */
#ifndef READ_GIT_H
#define READ_GIT_H

#include <git2.h>
#include <pthread.h>
#include <sys/stat.h>

#include "base/table.h"
#include "read/run-git.h"
#include "read/snapshot.h"

struct paths;

struct commit;

struct repo {
	git_repository *git; /* NULL where git itself is asked instead */
	git_config *config; /* NULL in plumbing mode */
	git_odb *odb; /* NULL in plumbing mode */
	char *root; /* of the work tree, ends in '/'; NULL where bare */
	char *prefix; /* the current directory below it, "" or "docs/" */
	char *index_path; /* GIT_INDEX_FILE, absolute; NULL where not set */
	struct arena arena;
	struct err trouble; /* see repo_trouble(); an empty text is none */
	pthread_mutex_t trouble_lock;
	struct table settings; /* folded key → span: what comes before config */
	/* Where git is asked: */
	bool is_shallow;
	struct running_git cat; /* pid 0 until it is needed */
	pthread_mutex_t cat_lock;
	struct table untracked; /* paths that git does not ignore */
	/* See git-ignored.c: */
	bool has_looked_at_rules, asks_for_ignored, cannot_ask_for_ignored;
	struct table rules_looked_at; /* folders, as "a/b/" */
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
	struct index_trees *index_trees; /* see snapshot_index_trees() */
	bool has_index_trees; /* they were looked for */
	bool has_conflicts; /* in the index: somebody merges */
	bool must_be_whole; /* see there */
	git_commit *commit; /* NULL where git is asked; then `index` is there */
	git_tree *tree;
	struct snapshot *beside; /* see snapshot_stand_beside(); or NULL */
	long committed; /* where git is asked: seconds, the zone added */
	uint64_t limit;
	char name[64];
	char commit_id[65];
};

/* A list of paths under construction. */
struct paths {
	struct arena *arena;
	struct span *at;
	size_t n, room;
};

/*
 * git-squash.c: the end of the branch that `git merge --squash` has staged, as
 * the message says that git keeps for its commit; empty without one.
 */
struct span squashed_head(struct repo *repo, struct arena *arena);

/* ---- git-memory.c ---- */

/* Adds a copy. */
void paths_add(struct paths *paths, struct span path);

/* Does a path lie in one of the folders, and is it of interest there? */
bool walk_wants(const struct snapshot_walk *walk, struct span path);

/* Room for `len` bytes, with the slack that snapshot_read() owes after it. */
char *text_room(struct arena *arena, size_t len);

/* ---- git-errors.c ---- */

/* Keeps the first reason why a question could not be answered. */
void repo_note_trouble(struct repo *repo, const struct err *err);

/* The same for a path that the system would not let us look at. */
void repo_note_errno(struct repo *repo, const char *path, int why);

/* Does this errno say that nothing can stand at a path? */
bool errno_is_absent(int why);

/* What follows says what is wrong, and what to do; always -1. */

/* In libgit2's own words. */
int err_git(struct err *err);

/* A revision leads nowhere, and perhaps why. */
int err_revision(struct err *err, const struct repo *repo, const char *rev);

/* The hint alone: what brings the history that a shallow clone lacks. */
int hint_shallow(struct err *err);

/* A partial clone has not fetched an object, or some folders. */
int err_missing(struct err *err, const char *id);
int err_missing_folders(struct err *err, const struct snapshot *snapshot);

/*
 * It could be had, but is not read: no failure of git or the system. READ_REFUSED
 * instead of -1.
 */
enum { READ_REFUSED = -2 };
int err_too_large(struct err *err, uint64_t bytes, uint64_t limit);
int err_conflict(struct err *err);

/* ---- git-repo.c ---- */

/* Opens the index that git would use here. The caller frees it. */
int repo_index(git_index **out, struct repo *repo, struct err *err);

/* Was the repository cloned without the beginning of its history? */
static inline bool git_is_shallow(const struct repo *repo)
{
	return repo->git ? git_repository_is_shallow(repo->git) == 1
			 : repo->is_shallow;
}

/*
 * ---- git-twins.c: files of the work tree that are byte for byte what the
 * index holds, as far as that is known without reading either ----
 */

/*
 * Looks at the index and what filters there are; NULL where nothing can be told,
 * and then no file is a twin. Any thread may ask. The caller frees it.
 */
struct twins *twins_find(struct repo *repo, git_index *index);
bool twins_has(struct twins *twins, const git_index_entry *entry);

/* The same in two steps, where the file is open: before, and with its state. */
bool twins_may_have(const struct twins *twins, const git_index_entry *entry);
bool twins_is(struct twins *twins, const git_index_entry *entry,
	      const struct stat *st);

void twins_free(struct twins *twins); /* NULL is fine */

/*
 * ---- git-index-trees.c: folders of a commit that are what the index holds, as
 * far as the index remembers the trees that it was read from or written to ----
 */

/* NULL where nothing is known. The caller frees it. */
struct index_trees *index_trees_read(git_index *index);

/*
 * Is this the tree of all that is staged in the folder, "" or "a/b"? False
 * where that is not known. NULL is fine, for both.
 */
bool index_trees_have(const struct index_trees *trees, struct span folder,
		      const git_oid *tree);
void index_trees_free(struct index_trees *trees);

/* git-index.c: those of a snapshot's index, read when they are first asked for. */
const struct index_trees *snapshot_index_trees(struct snapshot *snapshot);

/* ---- git-disk.c ---- */

/* The path on disk, in place of what `out` held. */
void disk_path(struct buf *out, struct snapshot *snapshot, struct span path);

/* A file as it is there; -1 with the reason. */
int read_from_disk(struct snapshot *snapshot, struct span path,
		   struct arena *arena, struct span *text, struct err *err);

/* What is staged, read from a file that is known to be the same; see twins. */
bool read_twin(struct snapshot *snapshot, const git_index_entry *entry,
	       struct arena *arena, struct span *text);

/* ---- git-blob.c ---- */

/* Reads a blob by its id; -1 with the reason. */
int read_blob(struct snapshot *snapshot, const git_oid *id, struct arena *arena,
	      struct span *text, struct err *err);

/* ---- git-entries.c ---- */

/* Calls `fn` with the names in a folder of the index. */
void index_names(git_index *index, struct span folder,
		 void (*fn)(struct span name, void *data), void *data);

/* What the index holds at a path, folders by what is below them. */
enum snapshot_entry index_find(git_index *index, struct span path);

/*
 * One entry after the other below a folder, from `*at` = SIZE_MAX on; NULL at
 * the end.
 */
const git_index_entry *index_next_below(git_index *index, struct span folder,
					size_t *at);

/* The entry at `path`, of stage 0 if there is one; NULL if there is none. */
const git_index_entry *index_entry(git_index *index, struct span path);

/* `git add -N` announces a file; there is nothing staged of it yet. */
bool index_is_staged(const git_index_entry *entry);

/* A regular file, neither a link nor a submodule? */
static inline bool index_is_file(const git_index_entry *entry)
{
	return (entry->mode & 0170000) == 0100000;
}

/* Has git left it out of the work tree: skip-worktree? */
static inline bool index_is_skipped(const git_index_entry *entry)
{
	return entry->flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE;
}

/* ---- git-allocator.c: before libgit2 is initialised ---- */

/* From then on no memory ends the program in libgit2, too. */
void allocator_choose(void);

/*
 * git-loose.c: keeps libgit2 from loose objects in `folder` that are cut off.
 * A code of libgit2.
 */
int loose_guard(git_odb *odb, const char *folder, bool is_alternate);

/* ---- git-worktree.c, git-index.c, git-commit.c ---- */

/* How each of the three sorts of snapshots answers. */
extern const struct snapshot_ops worktree_ops, index_ops, commit_ops;

/* ---- git-config.c ---- */

/* Settings of one worktree come before those of the repository. */
#define WORKTREE_LEVEL GIT_CONFIG_LEVEL_APP

/* Before and after a repository is opened; see there. */
void config_choose_files(void);
int config_open(git_config **out, struct repo *repo, struct err *err);
void config_read_environment(struct repo *repo);

/* A setting that comes before what files say. */
void repo_set(struct repo *repo, struct span key, struct span value);

/* ---- git-plumbing.c: git itself is asked ---- */

/* Fills what libgit2 would know of a repository. */
int plumbing_open(struct repo *repo, struct err *err);

/* What `git ls-files` and `git ls-tree` list; the caller frees it. */
int plumbing_index(git_index **out, struct err *err);
int plumbing_tree(git_index **out, const char *commit, struct err *err);

/* Does git ignore this path of the work tree? A folder ends in a slash. */
bool git_ignores(struct snapshot *snapshot, const char *path);

/* Fills repo->untracked. */
int plumbing_untracked(struct repo *repo, struct err *err);

/* Does a word lead to an object? */
bool plumbing_is_revision(struct repo *repo, const char *word);

/* The id of the commit that a revision leads to; -1 where there is none. */
int plumbing_commit(struct repo *repo, const char *rev, struct arena *arena,
		    struct span *id, struct err *err);
/* When, in seconds, with the committer's zone added. */
int plumbing_committed(const char *commit, long *seconds, struct err *err);

/*
 * The bytes of a blob, in the arena; READ_REFUSED where it has more than
 * `limit`, -1 with any other reason. Any thread may ask.
 */
int plumbing_blob(struct repo *repo, const git_oid *id, uint64_t limit,
		  struct arena *arena, struct span *text, struct err *err);

/* Runs git where anything but success is a failure. */
int ask_git(const char *const *args, struct buf *out, struct err *err);

/* Fills `err` with what git complained of and the cure it names; -1. */
int err_complaint(struct err *err, const struct buf *complaint);

/* ---- git-plumbing-history.c: see history.h ---- */

struct touch;

/*
 * Each is what the function of history.h or snapshot.h of that name does, by
 * asking git.
 */
int plumbing_merge_base(struct repo *repo, const char *a, const char *b,
			struct arena *arena, struct span *id, struct err *err);
int plumbing_between(struct repo *repo, const char *from, const char *to,
		     struct arena *arena, struct commit **out, size_t *n,
		     struct err *err);
int plumbing_changed(struct repo *repo, const struct commit *commit,
		     struct arena *arena, struct span **paths, size_t *n,
		     struct err *err);
int plumbing_renames(struct snapshot *from, struct snapshot *to,
		     struct arena *arena, struct renamed **out, size_t *n,
		     struct err *err);
int plumbing_touches(const char *rev, const char *path, size_t most,
		     struct arena *arena, struct touch **out, size_t *n,
		     struct err *err);
int plumbing_merge_heads(struct paths *heads, struct err *err);

/* Appends where git keeps a file of its own, such as MERGE_HEAD. */
int plumbing_path(const char *name, struct buf *path, struct err *err);
bool plumbing_has_ref(const char *name);
struct span plumbing_symbolic(const char *name, struct arena *arena);

/* ---- git-starts.c ---- */

/* Does a commit have parents that a shallow clone left out? */
int plumbing_is_cut(struct repo *repo, const char *commit, bool *is_cut,
		    struct err *err);

/*
 * Is all of the history here that only one of `a` and `b` has? What a shallow
 * clone left out of it may hold a later common ancestor than any that is here.
 */
int plumbing_sides_are_whole(struct repo *repo, const char *a, const char *b,
			     bool *are_whole, struct arena *arena,
			     struct err *err);

#endif
