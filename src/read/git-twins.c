/*
 * Files of the work tree that are byte for byte what the index holds, told by
 * what the index remembers of them. Git's own rule for a clean file, and two
 * more: nothing may turn bytes into others on the way (attributes, line
 * endings), and a file as young as the index may have changed after it
 * (git's "racy" entries).
 */
#include "read/git.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

struct twins {
	struct repo *repo;
	git_index_time written; /* when the index was */
	bool is_sure; /* no filter can stand between */
};

static bool is_set(struct repo *repo, const char *key)
{
	const char *value;

	return git_config_get_string(&value, repo->config, key) == 0;
}

static bool is_on(struct repo *repo, const char *key)
{
	int value = 0;

	/* "input" is no boolean, and a filter all the same. */
	return is_set(repo, key) &&
	       (git_config_get_bool(&value, repo->config, key) < 0 || value);
}

static bool is_attributes(const char *path)
{
	struct span name = span_str(path);

	return span_is(name, ".gitattributes") ||
	       span_ends(name, "/.gitattributes");
}

static bool is_there(const char *folder, const char *name)
{
	char path[4096];
	struct stat st;

	return snprintf(path, sizeof(path), "%s%s", folder, name) >=
		       (int)sizeof(path) ||
	       lstat(path, &st) == 0;
}

/* May attributes or settings turn bytes into others? When in doubt, yes. */
static bool has_filters(struct repo *repo, git_index *index)
{
	const char *home = getenv("HOME"), *xdg = getenv("XDG_CONFIG_HOME");
	size_t n = git_index_entrycount(index);

	if (is_on(repo, "core.autocrlf") || is_set(repo, "core.attributesfile"))
		return true;
	if (is_there(git_repository_commondir(repo->git), "info/attributes") ||
	    is_there("/etc/", "gitattributes") ||
	    (home && is_there(home, "/.config/git/attributes")) ||
	    (xdg && *xdg && is_there(xdg, "/git/attributes")) ||
	    is_there(repo->root, ".gitattributes"))
		return true;
	for (size_t i = 0; i < n; i++)
		if (is_attributes(git_index_get_byindex(index, i)->path))
			return true;
	return false;
}

struct twins *twins_find(struct repo *repo, git_index *index)
{
	struct twins *twins;
	const char *path = git_index_path(index);
	struct stat st;

	if (!repo->git || !repo->root || !path || stat(path, &st) < 0)
		return NULL;
	twins = calloc(1, sizeof(*twins));
	if (!twins)
		abort();
	twins->repo = repo;
	twins->written.seconds = (int32_t)st.st_mtim.tv_sec;
	twins->written.nanoseconds = (uint32_t)st.st_mtim.tv_nsec;
	twins->is_sure = !has_filters(repo, index);
	return twins;
}

void twins_free(struct twins *twins)
{
	free(twins);
}

static bool is_time(const git_index_time *known, const struct timespec *now)
{
	return known->seconds == (int32_t)now->tv_sec &&
	       known->nanoseconds == (uint32_t)now->tv_nsec;
}

/*
 * So much older than the index that no tick of the clock can hold both: then
 * nothing was written since. File systems without fractions of a second have
 * ticks of up to two.
 */
static bool is_older(const git_index_time *file, const git_index_time *index)
{
	enum { TICK = 20 * 1000 * 1000 };
	int64_t between =
		(int64_t)(index->seconds - file->seconds) * 1000000000 +
		(int64_t)index->nanoseconds - file->nanoseconds;

	return between > (file->nanoseconds ? TICK : 2LL * 1000000000);
}

bool twins_has(const struct twins *twins, const git_index_entry *entry)
{
	char path[4096];
	struct stat st;

	if (!twins || !twins->is_sure || GIT_INDEX_ENTRY_STAGE(entry) ||
	    (entry->mode & 0170000) != 0100000 ||
	    (entry->flags & GIT_INDEX_ENTRY_VALID) ||
	    (entry->flags_extended &
	     (GIT_INDEX_ENTRY_SKIP_WORKTREE | GIT_INDEX_ENTRY_INTENT_TO_ADD)) ||
	    !is_older(&entry->mtime, &twins->written) ||
	    snprintf(path, sizeof(path), "%s%s", twins->repo->root,
		     entry->path) >= (int)sizeof(path) ||
	    lstat(path, &st) < 0)
		return false;
	return S_ISREG(st.st_mode) &&
	       entry->file_size == (uint32_t)st.st_size &&
	       entry->ino == (uint32_t)st.st_ino &&
	       is_time(&entry->mtime, &st.st_mtim) &&
	       is_time(&entry->ctime, &st.st_ctim);
}
