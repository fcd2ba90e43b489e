/*
 * What objects hold, where git itself is asked: one git that goes on running
 * answers all threads, one after the other.
 */
#include "read/git.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

static bool read_exactly(int fd, char *at, size_t n)
{
	while (n) {
		ssize_t got = read(fd, at, n);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		at += got;
		n -= (size_t)got;
	}
	return true;
}

static bool pass_over(int fd, uint64_t n)
{
	char block[16384];

	while (n) {
		size_t piece = n < sizeof(block) ? (size_t)n : sizeof(block);

		if (!read_exactly(fd, block, piece))
			return false;
		n -= piece;
	}
	return true;
}

static int fail_reader(struct repo *repo, struct err *err)
{
	running_git_end(&repo->cat);
	return err_set(err, "git stopped while it was asked for content");
}

/* "blob 123" and the bytes, or "missing". */
static int ask_object(struct repo *repo, const char *id, uint64_t limit,
		      struct arena *arena, struct span *text, struct err *err)
{
	char line[256], kind[16];
	unsigned long long size;

	if (!running_git_tell(&repo->cat, id) ||
	    !running_git_hear(&repo->cat, line, sizeof(line))) {
		/* It gives up where a promised object does not come. */
		running_git_end(&repo->cat);
		return err_missing(err, id);
	}
	if (sscanf(line, "%*s %15s %llu", kind, &size) != 2)
		return err_missing(err, id);
	if (size > limit) {
		if (!pass_over(repo->cat.out, size + 1))
			return fail_reader(repo, err);
		return err_too_large(err, size, limit);
	}
	*text = span_of(text_room(arena, (size_t)size), (size_t)size);
	if (!read_exactly(repo->cat.out, (char *)text->at, (size_t)size) ||
	    !read_exactly(repo->cat.out, line, 1))
		return fail_reader(repo, err);
	return 0;
}

int plumbing_blob(struct repo *repo, const git_oid *id, uint64_t limit,
		  struct arena *arena, struct span *text, struct err *err)
{
	static const char *const args[] = { "cat-file", "--batch", NULL };
	int ret = 0;

	pthread_mutex_lock(&repo->cat_lock);
	if (repo->cat.pid <= 0)
		ret = running_git_start(&repo->cat, args, err);
	if (ret == 0)
		ret = ask_object(repo, git_oid_tostr_s(id), limit, arena, text,
				 err);
	pthread_mutex_unlock(&repo->cat_lock);
	return ret;
}
