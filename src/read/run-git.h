/*
 * Runs git itself, for what libgit2 cannot read: no shell, no pager, nothing
 * that a repository's configuration could make it start.
 */
#ifndef READ_RUN_GIT_H
#define READ_RUN_GIT_H

#include <sys/types.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

enum { MOST_GIT_ARGS = 24 };

/*
 * Runs git with these arguments (NULL ends them, `git` is not among them) and
 * collects its standard output; what it complains of goes to `complaint`
 * (may be NULL). Returns its exit status, or -1 where it could not be run.
 */
int run_git(const char *const *args, struct buf *out, struct buf *complaint,
	    struct err *err);

/* A git that goes on running: what is written to `in` it answers on `out`. */
struct running_git {
	pid_t pid;
	int in, out;
};

/*
 * Starts it with these words, NULL at their end; -1 with the failure. The
 * caller ends it.
 */
int running_git_start(struct running_git *git, const char *const *args,
		      struct err *err);

/* Hands it a line; false where it is not there any more. */
bool running_git_tell(struct running_git *git, const char *line);

/* Takes the next line it says, without the break; false where none comes. */
bool running_git_hear(struct running_git *git, char *line, size_t room);

/* Closes both ends and waits for it; nothing where it was never started. */
void running_git_end(struct running_git *git);

#endif
