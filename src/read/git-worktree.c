/*
 * The work tree as a snapshot: what is tracked, and what is not tracked but
 * not ignored either, as it is on disk. Only the folders that somebody asks
 * for are walked; a status of everything would cost more than the judging.
 */
#include "base/buf.h"
#include "read/git.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

/* lstat(); what may be there but cannot be looked at is noted as trouble. */
static bool look_at(struct snapshot *snapshot, const char *disk,
		    struct stat *st)
{
	if (lstat(disk, st) == 0)
		return true;
	if (!errno_is_absent(errno))
		repo_note_errno(snapshot->repo,
				disk + strlen(snapshot->repo->root), errno);
	return false;
}

/* Does the index hold anything in a folder, which ends in a slash? */
static bool is_tracked_folder(struct snapshot *snapshot, const char *folder)
{
	size_t at;

	return git_index_find_prefix(&at, snapshot->index, folder) == 0;
}

/*
 * A folder with a repository of its own is a submodule, or not ours at all.
 * As for git, an empty `.git` is none, and what the index holds is ours.
 * `disk` is the folder on disk without a slash after it.
 */
static bool is_repository(struct snapshot *snapshot, struct buf *disk)
{
	size_t len = disk->len, root = strlen(snapshot->repo->root);
	struct stat st;
	bool found;

	buf_adds(disk, "/.git");
	found = lstat(disk->at, &st) == 0;
	disk->at[len] = '\0';
	if (!found && !errno_is_absent(errno))
		repo_note_errno(snapshot->repo, disk->at + root, errno);
	disk->at[len] = '/';
	disk->len = len + 1;
	disk->at[disk->len] = '\0';
	found = found && !is_tracked_folder(snapshot, disk->at + root) &&
		git_repository_open_ext(NULL, disk->at,
					GIT_REPOSITORY_OPEN_NO_SEARCH,
					NULL) != GIT_ENOTFOUND;
	disk->len = len;
	disk->at[len] = '\0';
	return found;
}

struct disk_walk {
	struct snapshot *snapshot;
	const struct snapshot_walk *walk;
	struct paths *paths;
	struct buf disk; /* the folder on disk, ends in '/' */
	struct buf path; /* the same below the root */
};

/* S_IFREG, S_IFDIR or 0 for what is not followed. */
static mode_t kind_on_disk(struct snapshot *snapshot,
			   const struct dirent *entry, const char *path)
{
	struct stat st;

	if (entry->d_type == DT_REG)
		return S_IFREG;
	if (entry->d_type == DT_DIR)
		return S_IFDIR;
	if (entry->d_type != DT_UNKNOWN || !look_at(snapshot, path, &st))
		return 0;
	return S_ISREG(st.st_mode)   ? S_IFREG
	       : S_ISDIR(st.st_mode) ? S_IFDIR
				     : 0;
}

/* Of the folder at walk->path, which ends in a slash as walk->disk does. */
static bool wants_folder(struct disk_walk *walk)
{
	struct snapshot *snapshot = walk->snapshot;
	bool is_other;

	if (is_tracked_folder(snapshot, walk->path.at))
		return true;
	walk->disk.len--;
	is_other = is_repository(snapshot, &walk->disk);
	buf_addc(&walk->disk, '/');
	return !is_other && !git_ignores(snapshot, walk->path.at);
}

static void add_file(struct disk_walk *walk)
{
	struct span path = buf_span(&walk->path);

	if (!walk->walk->wants(path, walk->walk->data))
		return;
	if (index_entry(walk->snapshot->index, path) ||
	    !git_ignores(walk->snapshot, walk->path.at))
		paths_add(walk->paths, path);
}

/* NULL at the end, where errno is 0, and where reading on fails. */
static struct dirent *next_entry(DIR *dir)
{
	errno = 0;
	return readdir(dir);
}

static int fail_folder(struct disk_walk *walk, int why, struct err *err)
{
	walk->path.at[walk->path.len] = '\0';
	return err_set(err, "cannot look into %s: %s",
		       walk->path.len ? walk->path.at : "the work tree",
		       strerror(why));
}

static int walk_disk(struct disk_walk *walk, struct err *err)
{
	size_t disk_len = walk->disk.len, path_len = walk->path.len;
	DIR *dir = opendir(walk->disk.at);
	struct dirent *entry;
	int ret = 0;

	if (!dir) {
		if (errno == ENOENT || errno == ENOTDIR)
			return 0;
		return fail_folder(walk, errno, err);
	}
	while (!ret && (entry = next_entry(dir))) {
		const char *name = entry->d_name;
		mode_t kind;

		if (!strcmp(name, ".") || !strcmp(name, "..") ||
		    !strcmp(name, ".git"))
			continue;
		buf_adds(&walk->disk, name);
		buf_adds(&walk->path, name);
		kind = kind_on_disk(walk->snapshot, entry, walk->disk.at);
		if (kind == S_IFREG) {
			add_file(walk);
		} else if (kind == S_IFDIR) {
			buf_addc(&walk->disk, '/');
			buf_addc(&walk->path, '/');
			if (wants_folder(walk))
				ret = walk_disk(walk, err);
		}
		walk->disk.len = disk_len;
		walk->path.len = path_len;
	}
	if (!ret && errno)
		ret = fail_folder(walk, errno, err);
	closedir(dir);
	return ret;
}

/* Is each folder above a path a real one, no symbolic link? */
static bool is_reachable(struct snapshot *snapshot, struct span path,
			 bool *outside)
{
	struct stat st = { .st_mode = 0 };
	struct buf disk = BUF_INIT;
	bool ok = true;

	*outside = false;
	for (size_t i = 1; ok && i < path.len; i++) {
		if (path.at[i] != '/')
			continue;
		disk_path(&disk, snapshot, span_first(path, i));
		ok = look_at(snapshot, disk.at, &st) && S_ISDIR(st.st_mode);
		*outside = ok ? is_repository(snapshot, &disk)
			      : S_ISLNK(st.st_mode);
		ok &= !*outside;
	}
	buf_release(&disk);
	return ok;
}

static enum snapshot_entry find_on_disk(struct snapshot *snapshot,
					struct span path)
{
	enum snapshot_entry found = ENTRY_NONE;
	struct buf disk = BUF_INIT;
	struct stat st;
	bool outside;

	if (!is_reachable(snapshot, path, &outside))
		return outside ? ENTRY_OUTSIDE : ENTRY_NONE;
	disk_path(&disk, snapshot, path);
	if (look_at(snapshot, disk.at, &st)) {
		found = S_ISREG(st.st_mode)   ? ENTRY_FILE
			: S_ISDIR(st.st_mode) ? ENTRY_FOLDER
					      : ENTRY_OUTSIDE;
		if (S_ISDIR(st.st_mode))
			buf_addc(&disk, '/');
	}
	if (found != ENTRY_NONE &&
	    index_find(snapshot->index, path) == ENTRY_NONE &&
	    git_ignores(snapshot, disk.at + strlen(snapshot->repo->root)))
		found = ENTRY_NONE;
	buf_release(&disk);
	return found;
}

static void add_skipped(struct snapshot *snapshot,
			const struct snapshot_walk *walk, struct paths *paths)
{
	size_t n = git_index_entrycount(snapshot->index);

	for (size_t i = 0; i < n; i++) {
		const git_index_entry *entry =
			git_index_get_byindex(snapshot->index, i);
		struct span path = span_str(entry->path);

		if (index_is_skipped(entry) && index_is_file(entry) &&
		    walk_wants(walk, path) &&
		    find_on_disk(snapshot, path) == ENTRY_NONE)
			paths_add(paths, path);
	}
}

static int list(struct snapshot *snapshot, const struct snapshot_walk *walk,
		struct paths *paths, struct err *err)
{
	struct disk_walk state = { snapshot, walk, paths, BUF_INIT, BUF_INIT };
	int ret = 0;

	for (size_t i = 0; i < walk->n_folders && !ret; i++) {
		struct span folder = walk->folders[i];
		bool outside;

		if (!is_reachable(snapshot, folder, &outside))
			continue;
		disk_path(&state.disk, snapshot, folder);
		buf_clear(&state.path);
		buf_add(&state.path, folder);
		if (!folder.len || wants_folder(&state))
			ret = walk_disk(&state, err);
	}
	if (!ret)
		add_skipped(snapshot, walk, paths);
	if (!ret)
		ret = repo_trouble(snapshot->repo, err);
	buf_release(&state.disk);
	buf_release(&state.path);
	return ret;
}

/* What is skipped and not there counts as git sees it: unchanged. */
static bool is_skipped_at(struct snapshot *snapshot, struct span path)
{
	const git_index_entry *entry = index_entry(snapshot->index, path);
	size_t at = SIZE_MAX;

	if (entry)
		return index_is_skipped(entry);
	do
		entry = index_next_below(snapshot->index, path, &at);
	while (entry && !index_is_skipped(entry));
	return entry;
}

/* Does it still hold what git wrote into it? */
static bool has_conflict_marks(struct span text)
{
	struct span line;

	while (span_next_line(&text, &line))
		if (span_starts(line, "<<<<<<< "))
			return true;
	return false;
}

static int read_now(struct snapshot *snapshot, struct span path,
		    struct arena *arena, struct span *text, struct err *err)
{
	const git_index_entry *entry;

	if (read_from_disk(snapshot, path, arena, text, err) < 0)
		return -1;
	if (!snapshot->has_conflicts)
		return 0;
	entry = index_entry(snapshot->index, path);
	return entry && GIT_INDEX_ENTRY_STAGE(entry) &&
			       has_conflict_marks(*text)
		       ? err_conflict(err)
		       : 0;
}

static enum snapshot_entry find(struct snapshot *snapshot, struct span path)
{
	enum snapshot_entry found = find_on_disk(snapshot, path);

	if (found == ENTRY_NONE && is_skipped_at(snapshot, path))
		return index_find(snapshot->index, path);
	return found;
}

static bool object(struct snapshot *snapshot, struct span path, git_oid *out)
{
	const git_index_entry *entry = index_entry(snapshot->index, path);

	if (!entry || GIT_INDEX_ENTRY_STAGE(entry))
		return false;
	if (index_is_skipped(entry) ? find_on_disk(snapshot, path) != ENTRY_NONE
				    : !twins_has(snapshot->twins, entry))
		return false;
	*out = entry->id;
	return true;
}

static void names(struct snapshot *snapshot, struct span folder,
		  void (*fn)(struct span name, void *data), void *data)
{
	struct buf disk = BUF_INIT;
	struct dirent *entry;
	DIR *dir;

	disk_path(&disk, snapshot, folder);
	dir = opendir(disk.at);
	if (!dir)
		errno = errno == EACCES ? ENOENT : errno;
	while (dir && (entry = next_entry(dir)))
		fn(span_str(entry->d_name), data);
	if (errno && !errno_is_absent(errno))
		repo_note_errno(snapshot->repo,
				disk.at + strlen(snapshot->repo->root), errno);
	if (dir)
		closedir(dir);
	buf_release(&disk);
}

const struct snapshot_ops worktree_ops = { list, read_now, find, object,
					   names };
