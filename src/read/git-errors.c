/* Failures that several of the git-*.c files meet, in the same words. */
#include "read/git.h"

#include <errno.h>

int repo_trouble(const struct repo *repo, struct err *err)
{
	if (!repo->trouble.text[0])
		return 0;
	*err = repo->trouble;
	return -1;
}

void repo_note_trouble(struct repo *repo, const struct err *err)
{
	pthread_mutex_lock(&repo->trouble_lock);
	if (!repo->trouble.text[0])
		repo->trouble = *err;
	pthread_mutex_unlock(&repo->trouble_lock);
}

void repo_note_errno(struct repo *repo, const char *path, int why)
{
	struct err err = ERR_INIT;

	err_set(&err, "cannot look at %s: %s", path, strerror(why));
	repo_note_trouble(repo, &err);
}

bool errno_is_absent(int why)
{
	/* A name that is too long, or a circle of links, leads to no file. */
	return why == ENOENT || why == ENOTDIR || why == ENAMETOOLONG ||
	       why == ELOOP;
}

int err_git(struct err *err)
{
	const git_error *last = git_error_last();

	return err_set(err, "%s",
		       last && last->message ? last->message : "git failed");
}

int hint_shallow(struct err *err)
{
	return err_hint(err, "this clone is shallow: fetch-depth: 0, or git "
			     "fetch --unshallow, brings the rest");
}

int err_revision(struct err *err, const struct repo *repo, const char *rev)
{
	err_set(err, "unknown revision \"%s\"", rev);
	return git_is_shallow(repo) ? hint_shallow(err) : -1;
}

int err_too_large(struct err *err, uint64_t bytes, uint64_t limit)
{
	err_set(err, "has %llu KiB; at most %llu KiB are read",
		(unsigned long long)((bytes + 1023) / 1024),
		(unsigned long long)(limit / 1024));
	err_hint(err, "raise the limit with git config ready.maxFileSize");
	return READ_REFUSED;
}

int err_missing(struct err *err, const char *id)
{
	err_set(err,
		"its content is not in this clone (object %.10s is missing)",
		id);
	return err_hint(err,
			"git cat-file -p %.10s fetches it in a partial "
			"clone",
			id);
}

int err_conflict(struct err *err)
{
	err_set(err, "is in the middle of a merge conflict");
	err_hint(err, "resolve it and git add it");
	return READ_REFUSED;
}

int err_missing_folders(struct err *err, const struct snapshot *snapshot)
{
	err_set(err, "folders of %s are not in this clone", snapshot->name);
	return err_hint(err,
			"git ls-tree -r %s fetches them in a partial clone",
			snapshot->name);
}
