/*
 * What git ignores. libgit2 reads the rules itself, but two sorts of them not
 * as git does: after "[Bb]uild/", the rule "!/docs/build/" does nothing there;
 * and a rule that ends in a backslash, which never holds, takes in the next
 * one. Where there is such a rule, git is asked, once.
 */
#include "base/buf.h"
#include "base/file.h"
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

/* "out\", "bin\/", and what is left of blanks at the end: "old\ ". */
static bool ends_in_backslash(struct span rule)
{
	rule = span_trim(rule);
	return span_ends(rule, "\\") || span_ends(rule, "\\/");
}

static bool file_needs_git(const char *path)
{
	struct buf text = BUF_INIT;
	struct span rest, rule;
	bool found = false;

	if (file_read(path, &text) == 0)
		for (rest = buf_span(&text);
		     !found && span_next_line(&rest, &rule);)
			found = span_starts(rule, "!") ||
				(!span_starts(rule, "#") &&
				 ends_in_backslash(rule));
	buf_release(&text);
	return found;
}

static bool needs_git(const char *folder, const char *name)
{
	struct buf path = BUF_INIT;
	bool found;

	buf_adds(&path, folder);
	buf_adds(&path, name);
	found = file_needs_git(path.at);
	buf_release(&path);
	return found;
}

static bool configured_needs_git(struct repo *repo)
{
	git_buf path = { 0 };
	bool found = false;

	if (repo->config &&
	    git_config_get_path(&path, repo->config, "core.excludesfile") == 0)
		found = file_needs_git(path.ptr);
	git_buf_dispose(&path);
	return found;
}

/* Is there such a rule where git is configured, or in a tracked file? */
static bool any_needs_git(struct snapshot *snapshot)
{
	struct repo *repo = snapshot->repo;
	size_t n = git_index_entrycount(snapshot->index);

	if (needs_git(repo->root, ".gitignore") ||
	    needs_git(git_repository_commondir(repo->git), "info/exclude") ||
	    configured_needs_git(repo))
		return true;
	for (size_t i = 0; i < n; i++) {
		const git_index_entry *entry =
			git_index_get_byindex(snapshot->index, i);

		if (span_ends(span_str(entry->path), "/.gitignore") &&
		    needs_git(repo->root, entry->path))
			return true;
	}
	return false;
}

/*
 * The same of the folders above a path, where nobody may track the rules. Each
 * folder is looked at once.
 */
static bool any_above_needs_git(struct repo *repo, struct span path)
{
	struct buf rules = BUF_INIT;
	bool found = false;

	for (size_t i = 1; i + 1 < path.len && !found; i++) {
		struct span folder = span_first(path, i + 1);

		if (path.at[i] != '/' ||
		    table_get(&repo->rules_looked_at, folder))
			continue;
		folder = arena_copy(&repo->arena, folder);
		*table_slot(&repo->rules_looked_at, folder) = repo;
		buf_clear(&rules);
		buf_add(&rules, folder);
		buf_adds(&rules, ".gitignore");
		found = needs_git(repo->root, rules.at);
	}
	buf_release(&rules);
	return found;
}

static bool asks_git(struct snapshot *snapshot, const char *path)
{
	struct repo *repo = snapshot->repo;
	struct err ignored = ERR_INIT;
	bool needed;

	if (!repo->git)
		return true;
	if (repo->asks_for_ignored || repo->cannot_ask_for_ignored)
		return repo->asks_for_ignored;
	needed = !repo->has_looked_at_rules && any_needs_git(snapshot);
	repo->has_looked_at_rules = true;
	if (needed || any_above_needs_git(repo, span_str(path))) {
		repo->asks_for_ignored = plumbing_untracked(repo, &ignored) ==
					 0;
		repo->cannot_ask_for_ignored = !repo->asks_for_ignored;
	}
	return repo->asks_for_ignored;
}

bool git_ignores(struct snapshot *snapshot, const char *path)
{
	struct err err = ERR_INIT;
	int is_ignored = 0;

	if (asks_git(snapshot, path))
		return !is_listed(&snapshot->repo->untracked, span_str(path));
	if (git_ignore_path_is_ignored(&is_ignored, snapshot->repo->git, path) <
	    0) {
		err_git(&err);
		repo_note_trouble(snapshot->repo, &err);
	}
	return is_ignored;
}
