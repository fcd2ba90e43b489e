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
	struct span value;

	return repo_config(repo, key, &repo->arena, &value);
}

static bool is_there(const char *folder, const char *name)
{
	char path[4096];
	struct stat st;

	return snprintf(path, sizeof(path), "%s%s", folder, name) >=
		       (int)sizeof(path) ||
	       lstat(path, &st) == 0;
}

/* Where git looks for attributes outside of the work tree. */
static bool has_attributes(struct repo *repo)
{
	static const char *const system[] = { "/etc", "/usr/local/etc",
					      "/opt/homebrew/etc" };
	const char *home = getenv("HOME"), *xdg = getenv("XDG_CONFIG_HOME");

	for (size_t i = 0; i < sizeof(system) / sizeof(*system); i++)
		if (is_there(system[i], "/gitattributes"))
			return true;
	return getenv("GIT_ATTR_SOURCE") || is_set(repo, "attr.tree") ||
	       is_set(repo, "core.attributesFile") ||
	       is_there(git_repository_commondir(repo->git),
			"info/attributes") ||
	       (home && is_there(home, "/.config/git/attributes")) ||
	       (xdg && *xdg && is_there(xdg, "/git/attributes"));
}

static bool is_attributes(const char *path)
{
	struct span name = span_str(path);

	return span_is(name, ".gitattributes") ||
	       span_ends(name, "/.gitattributes");
}

/* May attributes or settings turn bytes into others? When in doubt, yes. */
static bool has_filters(struct repo *repo, git_index *index)
{
	size_t n = git_index_entrycount(index);

	/* "input" is no boolean, and a filter all the same. */
	if (repo_config_bool(repo, "core.autocrlf",
			     is_set(repo, "core.autocrlf")) ||
	    has_attributes(repo))
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

	/* Read after it was looked at: never older than that. */
	if (!repo->git || !repo->root || !path || stat(path, &st) < 0 ||
	    git_index_read(index, false) < 0)
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
		((int64_t)index->seconds - file->seconds) * 1000000000 +
		(int64_t)index->nanoseconds - file->nanoseconds;

	return between > (file->nanoseconds ? TICK : 2LL * 1000000000);
}

/* Size 0 is also what git writes for an entry that it is not sure of. */
static bool may_have(const git_index_entry *entry)
{
	return !GIT_INDEX_ENTRY_STAGE(entry) && index_is_file(entry) &&
	       entry->file_size && !(entry->flags & GIT_INDEX_ENTRY_VALID) &&
	       !(entry->flags_extended & (GIT_INDEX_ENTRY_SKIP_WORKTREE |
					  GIT_INDEX_ENTRY_INTENT_TO_ADD));
}

/* Attributes that nobody has added yet count, too. Changes the path. */
static bool has_attributes_above(char *path, size_t len, size_t root_len)
{
	static const char name[] = ".gitattributes";
	struct stat st;

	while (len >= root_len) {
		if (path[len - 1] == '/') {
			memcpy(path + len, name, sizeof(name));
			if (lstat(path, &st) == 0)
				return true;
		}
		len--;
	}
	return false;
}

bool twins_has(const struct twins *twins, const git_index_entry *entry)
{
	struct span root, rest;
	char path[4096];
	struct stat st;

	if (!twins || !twins->is_sure || !may_have(entry) ||
	    !is_older(&entry->mtime, &twins->written))
		return false;
	root = span_str(twins->repo->root);
	rest = span_str(entry->path);
	if (root.len + rest.len + sizeof(".gitattributes") > sizeof(path))
		return false;
	memcpy(path, root.at, root.len);
	memcpy(path + root.len, rest.at, rest.len + 1);
	return lstat(path, &st) == 0 && S_ISREG(st.st_mode) &&
	       entry->file_size == (uint32_t)st.st_size &&
	       entry->ino == (uint32_t)st.st_ino &&
	       is_time(&entry->mtime, &st.st_mtim) &&
	       is_time(&entry->ctime, &st.st_ctim) &&
	       !has_attributes_above(path, root.len + rest.len, root.len);
}
