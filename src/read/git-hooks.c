#include "read/hooks-place.h"

#include "read/git.h"

/* "~/x" and "~user/x" are expanded by libgit2 as git does it. */
static bool path_of(struct repo *repo, git_config *config, const char *key,
		    struct arena *arena, struct span *out)
{
	git_buf path = { 0 };
	bool found = git_config_get_path(&path, config, key) == 0;

	(void)repo;
	if (found) {
		*out = arena_copy(arena, span_str(path.ptr));
		while (out->len > 1 && out->at[out->len - 1] == '/')
			out->len--;
		*out = arena_copy(arena, *out);
	}
	git_buf_dispose(&path);
	return found && out->len;
}

/* Is what the key says in force for every repository of this user? */
static bool is_from_elsewhere(struct repo *repo, const char *key)
{
	git_config_entry *entry = NULL;
	bool is_global = false;

	if (git_config_get_entry(&entry, repo->config, key) == 0)
		is_global = entry->level < GIT_CONFIG_LEVEL_LOCAL;
	git_config_entry_free(entry);
	return is_global;
}

static struct span from_root(struct repo *repo, struct span path,
			     struct arena *arena)
{
	if (path.at[0] == '/' || !repo->root)
		return path;
	return arena_printf(arena, "%s%s", repo->root, path.at);
}

static int ask_place(struct repo *repo, struct arena *arena,
		     struct hooks_place *out, struct err *err)
{
	static const char *const args[] = { "rev-parse",
					    "--path-format=absolute",
					    "--git-path", "hooks", NULL };
	struct buf text = BUF_INIT;
	struct span path;
	int ret = ask_git(args, &text, err);

	if (ret == 0)
		out->folder = arena_copy(arena, span_trim(buf_span(&text)));
	out->is_set = repo_config(repo, "core.hooksPath", arena, &path);
	buf_release(&text);
	return ret;
}

int hooks_place(struct repo *repo, struct arena *arena, struct hooks_place *out,
		struct err *err)
{
	struct span path;

	*out = (struct hooks_place){ 0 };
	if (!repo->git)
		return ask_place(repo, arena, out, err);
	if (path_of(repo, repo->config, "core.hookspath", arena, &path)) {
		out->folder = from_root(repo, path, arena);
		out->is_set = true;
		out->is_global = is_from_elsewhere(repo, "core.hookspath");
		return 0;
	}
	out->folder = arena_printf(arena, "%shooks",
				   git_repository_commondir(repo->git));
	return 0;
}

int hooks_place_global(struct repo *repo, struct arena *arena,
		       struct hooks_place *out, struct err *err)
{
	git_config *all = NULL;
	struct span path;
	int ret = -1;

	*out = (struct hooks_place){ .is_set = true, .is_global = true };
	if (config_open_global(&all, repo, err) < 0)
		goto out;
	if (!path_of(repo, all, "core.hookspath", arena, &path)) {
		err_set(err, "no folder of hooks is set for all repositories");
		err_hint(err, "git config --global core.hooksPath "
			      "~/.config/git/hooks sets one");
		goto out;
	}
	if (path.at[0] != '/') {
		err_set(err,
			"core.hooksPath is %s: from the root of each "
			"repository, no folder for all of them",
			path.at);
		goto out;
	}
	out->folder = path;
	ret = 0;
out:
	git_config_free(all);
	return ret;
}

static int ask_write(const char *key, const char *value, struct err *err)
{
	const char *set[] = { "config", "--local", key, value, NULL };
	const char *unset[] = { "config", "--local", "--unset", key, NULL };
	struct buf out = BUF_INIT;
	int ret = ask_git(value ? set : unset, &out, err);

	buf_release(&out);
	return ret;
}

int repo_config_write(struct repo *repo, const char *key, const char *value,
		      struct err *err)
{
	git_config *all = NULL, *local = NULL;
	int ret = -1, code;

	if (!repo->git)
		return ask_write(key, value, err);

	if (git_repository_config(&all, repo->git) < 0 ||
	    git_config_open_level(&local, all, GIT_CONFIG_LEVEL_LOCAL) < 0) {
		err_git(err);
		goto out;
	}
	code = value ? git_config_set_string(local, key, value)
		     : git_config_delete_entry(local, key);
	ret = code < 0 && code != GIT_ENOTFOUND ? err_git(err) : 0;
out:
	git_config_free(local);
	git_config_free(all);
	return ret;
}
