/*
 * What git ignores. libgit2 reads the rules itself, but not all of those that
 * take something back as git does: after "[Bb]uild/", "!/docs/build/" does
 * nothing there. Where a rule takes something back, git is asked, once.
 */
#include <stdio.h>

#include "base/buf.h"
#include "read/git.h"

struct below {
	struct span folder;
	bool found;
};

static void look_below(struct span path, void *value, void *data)
{
	struct below *below = data;

	below->found |= path.len > below->folder.len &&
			!memcmp(path.at, below->folder.at, below->folder.len);
}

/* Is it among what git has said it does not ignore? */
static bool is_listed(const struct table *untracked, struct span path)
{
	struct below below = { path, false };

	if (!path.len || path.at[path.len - 1] != '/')
		return table_get(untracked, path);
	table_each(untracked, look_below, &below);
	return below.found;
}

static bool file_takes_back(const char *path)
{
	FILE *file = fopen(path, "r");
	bool starts_line = true, found = false;
	int c;

	if (!file)
		return false;
	while (!found && (c = getc(file)) != EOF) {
		found = starts_line && c == '!';
		starts_line = c == '\n';
	}
	fclose(file);
	return found;
}

static bool takes_back(const char *folder, const char *name)
{
	struct buf path = BUF_INIT;
	bool found;

	buf_adds(&path, folder);
	buf_adds(&path, name);
	found = file_takes_back(path.at);
	buf_release(&path);
	return found;
}

static bool configured_takes_back(struct repo *repo)
{
	git_buf path = { 0 };
	bool found = false;

	if (repo->config &&
	    git_config_get_path(&path, repo->config, "core.excludesfile") == 0)
		found = file_takes_back(path.ptr);
	git_buf_dispose(&path);
	return found;
}

/* Does any file of rules, tracked or in its usual place, have one with "!"? */
static bool any_takes_back(struct snapshot *snapshot)
{
	struct repo *repo = snapshot->repo;
	size_t n = git_index_entrycount(snapshot->index);

	if (takes_back(repo->root, ".gitignore") ||
	    takes_back(git_repository_commondir(repo->git), "info/exclude") ||
	    configured_takes_back(repo))
		return true;
	for (size_t i = 0; i < n; i++) {
		const git_index_entry *entry =
			git_index_get_byindex(snapshot->index, i);

		if (span_ends(span_str(entry->path), "/.gitignore") &&
		    takes_back(repo->root, entry->path))
			return true;
	}
	return false;
}

static bool asks_git(struct snapshot *snapshot)
{
	struct repo *repo = snapshot->repo;
	struct err ignored = ERR_INIT;

	if (!repo->git)
		return true;
	if (!repo->has_looked_at_rules) {
		repo->has_looked_at_rules = true;
		repo->asks_for_ignored = any_takes_back(snapshot) &&
					 plumbing_untracked(repo, &ignored) ==
						 0;
	}
	return repo->asks_for_ignored;
}

bool git_ignores(struct snapshot *snapshot, const char *path)
{
	struct err err = ERR_INIT;
	int is_ignored = 0;

	if (asks_git(snapshot))
		return !is_listed(&snapshot->repo->untracked, span_str(path));
	if (git_ignore_path_is_ignored(&is_ignored, snapshot->repo->git, path) <
	    0) {
		err_git(&err);
		repo_note_trouble(snapshot->repo, &err);
	}
	return is_ignored;
}
