/* Who changed a file between two commits. */
#include "read/git.h"
#include "read/history.h"

/* What a commit has at a path; false where that is nothing. */
static bool entry_of(struct repo *repo, struct span commit, const char *path,
		     git_oid *out)
{
	git_commit *found = NULL;
	git_tree_entry *entry = NULL;
	git_tree *tree = NULL;
	git_oid id;
	struct err err = ERR_INIT;
	int code;

	if (!commit.len)
		return false;
	code = git_oid_fromstr(&id, commit.at);
	if (!code)
		code = git_commit_lookup(&found, repo->git, &id);
	if (!code)
		code = git_commit_tree(&tree, found);
	if (!code)
		code = git_tree_entry_bypath(&entry, tree, path);
	if (!code) {
		git_oid_cpy(out, git_tree_entry_id(entry));
	} else if (code != GIT_ENOTFOUND) {
		err_git(&err);
		repo_note_trouble(repo, &err);
	}
	git_tree_entry_free(entry);
	git_tree_free(tree);
	git_commit_free(found);
	return !code;
}

static bool changes_path(struct repo *repo, const struct commit *commit,
			 const char *path)
{
	git_oid is, was;
	bool has_it = entry_of(repo, commit->id, path, &is);
	bool had_it = entry_of(repo, commit->parent, path, &was);

	return has_it != had_it || (has_it && !git_oid_equal(&is, &was));
}

static bool is_listed(const struct span *list, size_t n, struct span name)
{
	for (size_t i = 0; i < n; i++)
		if (span_eq(list[i], name))
			return true;
	return false;
}

static int list_changing(struct repo *repo, const struct commit *commits,
			 size_t n, const char *path, struct arena *arena,
			 bool *changing, struct err *err)
{
	for (size_t i = 0; i < n; i++) {
		struct span *paths;
		size_t n_paths;

		/* A merge brings what others did. */
		if (commits[i].n_parents > 1)
			continue;
		if (repo->git) {
			changing[i] = changes_path(repo, &commits[i], path);
			continue;
		}
		if (plumbing_changed(repo, &commits[i], arena, &paths, &n_paths,
				     err) < 0)
			return -1;
		changing[i] = is_listed(paths, n_paths, span_str(path));
	}
	return 0;
}

int history_authors(struct repo *repo, const struct commit *commits, size_t n,
		    struct span path, struct arena *arena, struct span *names,
		    struct err *err)
{
	bool *changing = ARENA_ARRAY(arena, bool, n);
	struct span *list = ARENA_ARRAY(arena, struct span, n);
	struct buf text = BUF_INIT;
	size_t n_list = 0;

	if (list_changing(repo, commits, n, arena_copy(arena, path).at, arena,
			  changing, err) < 0)
		return -1;
	for (size_t i = n; i-- > 0;)
		if (changing[i] && !is_listed(list, n_list, commits[i].author))
			list[n_list++] = commits[i].author;
	for (size_t i = 0; i < n_list; i++) {
		buf_adds(&text, i ? ", " : "");
		buf_add(&text, list[i]);
	}
	*names = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return 0;
}
