/*
 * For tests that ask git and the program the same: an empty folder of their
 * own, in which a repository is made.
 */
#ifndef UNIT_WITH_REPOSITORY_H
#define UNIT_WITH_REPOSITORY_H

#include "with-arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "read/repo.h"

static struct repo *repo;

/* What a command prints; the caller releases it. */
static inline struct buf output_of(const char *command)
{
	struct buf out = BUF_INIT;
	FILE *pipe = popen(command, "r");
	char block[4096];
	size_t n;

	assert_non_null(pipe);
	while ((n = fread(block, 1, sizeof(block), pipe)) > 0)
		buf_add(&out, span_of(block, n));
	pclose(pipe);
	return out;
}

static inline void sh(const char *command)
{
	if (system(command))
		fail_msg("failed: %s", command);
}

enum { LONGEST_FOLDER = 4096 };

/* Goes into a new folder, where git heeds no configuration but its own. */
static inline int enter_folder(void **state)
{
	const char *below = getenv("TMPDIR");
	char *folder = malloc(LONGEST_FOLDER);

	make_arena(state);
	snprintf(folder, LONGEST_FOLDER, "%s/git-ready-unit.XXXXXX",
		 below ? below : "/tmp");
	if (!mkdtemp(folder) || chdir(folder) < 0)
		return -1;
	setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
	setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
	setenv("GIT_AUTHOR_NAME", "Ada", 1);
	setenv("GIT_AUTHOR_EMAIL", "ada@example.com", 1);
	setenv("GIT_COMMITTER_NAME", "Ada", 1);
	setenv("GIT_COMMITTER_EMAIL", "ada@example.com", 1);
	*state = folder;
	return 0;
}

static inline void open_repository(void)
{
	struct err err = ERR_INIT;

	if (repo_open(&repo, &err) < 0)
		fail_msg("%s", err.text);
}

/* Closes the repository and removes the folder. */
static inline int leave_folder(void **state)
{
	char command[LONGEST_FOLDER + 32];

	repo_close(repo);
	drop_arena(state);
	snprintf(command, sizeof(command), "cd / && rm -rf '%s'",
		 (char *)*state);
	free(*state);
	return system(command);
}

#endif
