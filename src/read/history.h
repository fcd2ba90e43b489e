/*
 * Commits and what lies between them. Names of commits are hexadecimal, whole,
 * in the arena and NUL-terminated.
 */
#ifndef READ_HISTORY_H
#define READ_HISTORY_H

#include "read/repo.h"

struct commit {
	struct span id;
	struct span parent; /* the first; empty of a root */
	struct span author; /* the name alone */
	struct span message; /* as written, UTF-8 where git can tell */
	size_t n_parents;
};

/* The commit that `rev`, read as git reads revisions, leads to. */
int history_commit(struct repo *repo, const char *rev, struct arena *arena,
		   struct span *id, struct err *err);

/*
 * The best common ancestor; of several, the first that git names. Where there
 * is none, `*id` is empty: 0 all the same. Where a later one may lie beyond
 * what a shallow clone holds, that is a failure that says what to fetch.
 */
int history_merge_base(struct repo *repo, const char *a, const char *b,
		       struct arena *arena, struct span *id, struct err *err);

/* Where a branch left what is there already. */
struct starts {
	struct span *ids; /* commits, none of which is an ancestor of another */
	size_t n; /* 0 where it never met what is there, or is all there */
	bool is_held; /* `rev` brings no commit that is not there */
};

/*
 * The commits that `rev` is built on and that `held` has: revisions and
 * "--glob=<pattern>" as `git rev-list --not` takes them. In a shallow clone
 * that ends before they are met, that is a failure that says what to fetch.
 */
int history_starts(struct repo *repo, const char *rev, const struct span *held,
		   size_t n_held, struct arena *arena, struct starts *out,
		   struct err *err);

/* Does the history of `rev` hold `commit`? */
int history_holds(const char *rev, const char *commit, bool *out,
		  struct err *err);

/*
 * Since the histories of `a` and `b` parted, has a commit of either changed a
 * path that one of `n` pathspecs matches? A merge counts where one of its sides
 * had another content there than it has itself.
 */
int history_differs(const char *a, const char *b, const struct span *pathspecs,
		    size_t n, struct arena *arena, bool *out, struct err *err);

/* Have two commits, as they stand, different contents at such a path? */
int history_stands_apart(const char *a, const char *b,
			 const struct span *pathspecs, size_t n, bool *out,
			 struct err *err);

/* The commits that `to` has and `from` has not, newest first. */
int history_between(struct repo *repo, const char *from, const char *to,
		    struct arena *arena, struct commit **out, size_t *n,
		    struct err *err);

/* The paths that a commit changes against its first parent, in path order. */
int history_changed(struct repo *repo, const struct commit *commit,
		    struct arena *arena, struct span **paths, size_t *n,
		    struct err *err);

/* The authors of those commits that change a path: "Ada, Ben"; or nothing. */
int history_authors(struct repo *repo, const struct commit *commits, size_t n,
		    struct span path, struct arena *arena, struct span *names,
		    struct err *err);

/* The commits that local and remote branches point to, each once. */
int history_tips(struct repo *repo, struct arena *arena, struct span **out,
		 size_t *n, struct err *err);

/*
 * The commits that branches under `folder`, such as "refs/heads/", point to and
 * that hold at `path` what `rev` holds there; `most` at most, each once. None
 * where git cannot tell.
 */
int history_holders(const char *folder, const char *rev, struct span path,
		    size_t most, struct arena *arena, struct span **out,
		    size_t *n, struct err *err);

/* A name of a branch or tag, as one types it: "main", "origin/main", "v1.0". */
struct name_of_ref {
	struct span name;
	const char *what; /* "branch", "tag", "remote branch" */
};

/* All of them, branches first. Git itself is asked. */
int history_names(struct arena *arena, struct name_of_ref **out, size_t *n,
		  struct err *err);

/* A commit that changed a file. */
struct touch {
	struct span id, author, message;
	long day; /* of the committer, since 1970-01-01 */
	size_t n_paths; /* that it changes in all */
};

/*
 * Who changed a path, among the latest `most` commits that lead to `rev`, the
 * newest first. Merges bring what others did, and are left out. A shallow clone
 * tells what it has.
 */
int history_touches(struct repo *repo, const char *rev, struct span path,
		    size_t most, struct arena *arena, struct touch **out,
		    size_t *n, struct err *err);

/*
 * Which of these commits, the newest first, last changed these lines of the
 * file (compared trimmed), or took away what followed below them; NULL where
 * that was before them, is not committed, or cannot be told: a file that came
 * with others may have been moved.
 */
const struct touch *history_lines(struct repo *repo,
				  const struct touch *touches, size_t n,
				  struct span path, struct span lines,
				  struct arena *arena);

/*
 * The name of the remote that has this address, to fetch from or to push to,
 * with or without a slash or ".git" at its end; what is given where none has.
 */
int history_remote_at(const char *address, struct arena *arena,
		      const char **name, struct err *err);

/*
 * The branch that others start from: refs/remotes/origin/HEAD, else what HEAD
 * of a bare repository points to, else init.defaultBranch, main, master where
 * they exist. Whole name of the ref, or empty.
 */
struct span history_default_branch(struct repo *repo, struct arena *arena);

/*
 * What is being merged into HEAD at the moment: MERGE_HEAD, what git tells its
 * pre-merge-commit hook of, or the end of the branch that `git merge --squash`
 * has staged. None where nothing is.
 */
int history_merge_heads(struct repo *repo, struct arena *arena,
			struct span **ids, size_t *n, struct err *err);

struct trailer {
	struct span key, value;
};

/*
 * The trailers of a message, as git finds them. With `is_draft` the message
 * is the file that the commit-msg hook is given: what git will not commit of
 * it (core.commentChar, commit.cleanup, the cut line) is left out first. In
 * the arena.
 */
int message_trailers(struct repo *repo, struct span message, bool is_draft,
		     struct arena *arena, struct trailer **out, size_t *n,
		     struct err *err);

#endif
