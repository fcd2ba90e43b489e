/*
 * Files of the work tree that are byte for byte what the index holds, told by
 * what the index remembers of them. Git's own rule for a clean file, and two
 * more: nothing may turn bytes into others on the way (attributes, line
 * endings), and a file as young as the index may have changed after it
 * (git's "racy" entries).
 */
#include "base/table.h"
#include "read/git.h"

/* macOS has these by the names that BSD gave them. */
#ifdef __APPLE__
#define st_mtim st_mtimespec
#define st_ctim st_ctimespec
#endif

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

struct twins {
	struct repo *repo;
	git_index_time written; /* when the index was */
	bool is_sure; /* no filter can stand between */
	/* Folders of the work tree that were looked at, and what was found. */
	pthread_mutex_t lock;
	struct arena arena;
	struct table folders;
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

	/* "input" is not a boolean, and a filter all the same. */
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
	pthread_mutex_init(&twins->lock, NULL);
	arena_init(&twins->arena);
	table_init(&twins->folders, &twins->arena);
	return twins;
}

void twins_free(struct twins *twins)
{
	if (!twins)
		return;
	table_release(&twins->folders);
	arena_release(&twins->arena);
	pthread_mutex_destroy(&twins->lock);
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

/* Is there such a file in this folder, "" or with a slash after it? */
static bool has_own_attributes(const struct twins *twins, struct span folder)
{
	char path[4096];
	struct stat st;

	return snprintf(path, sizeof(path), "%s%.*s.gitattributes",
			twins->repo->root, (int)folder.len,
			folder.at) >= (int)sizeof(path) ||
	       lstat(path, &st) == 0 || !errno_is_absent(errno);
}

static struct span folder_above(struct span path)
{
	size_t len = path.len ? path.len - 1 : 0;

	while (len && path.at[len - 1] != '/')
		len--;
	return span_first(path, len);
}

/*
 * Attributes that nobody has added yet count, too. Asked once for each folder:
 * a backlog has few, and many files in them.
 */
static bool has_attributes_in(struct twins *twins, struct span folder)
{
	static const char yes[] = "yes", no[] = "no";
	const char *known = table_get(&twins->folders, folder);
	bool found;

	if (known)
		return known == yes;
	found = has_own_attributes(twins, folder) ||
		(folder.len && has_attributes_in(twins, folder_above(folder)));
	*table_slot(&twins->folders, arena_copy(&twins->arena, folder)) =
		(void *)(found ? yes : no);
	return found;
}

static bool has_attributes_above(struct twins *twins, struct span path)
{
	bool found;

	pthread_mutex_lock(&twins->lock);
	found = has_attributes_in(twins, folder_above(path));
	pthread_mutex_unlock(&twins->lock);
	return found;
}

bool twins_may_have(const struct twins *twins, const git_index_entry *entry)
{
	return twins && twins->is_sure && may_have(entry) &&
	       is_older(&entry->mtime, &twins->written);
}

bool twins_is(struct twins *twins, const git_index_entry *entry,
	      const struct stat *st)
{
	return S_ISREG(st->st_mode) &&
	       entry->file_size == (uint32_t)st->st_size &&
	       entry->ino == (uint32_t)st->st_ino &&
	       is_time(&entry->mtime, &st->st_mtim) &&
	       is_time(&entry->ctime, &st->st_ctim) &&
	       !has_attributes_above(twins, span_str(entry->path));
}

bool twins_has(struct twins *twins, const git_index_entry *entry)
{
	char path[4096];
	struct stat st;

	return twins_may_have(twins, entry) &&
	       snprintf(path, sizeof(path), "%s%s", twins->repo->root,
			entry->path) < (int)sizeof(path) &&
	       lstat(path, &st) == 0 && twins_is(twins, entry, &st);
}
