#include "read/hooks-place.h"

#include "read/git.h"

#include <stdio.h>

/* "~/x" and "~user/x" are expanded by libgit2 as git does it. */
static bool path_of(git_config *config, const char *key, struct arena *arena,
		    struct span *out)
{
	git_buf path = { 0 };
	bool found = git_config_get_path(&path, config, key) == 0;

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

/* From where git stands when it runs a hook. */
static struct span from_root(struct repo *repo, struct span path,
			     struct arena *arena)
{
	const char *root = repo->root ? repo->root
				      : git_repository_path(repo->git);

	if (path.at[0] == '/')
		return path;
	return arena_printf(arena, "%s%s", root, path.at);
}

static int ask_path(struct arena *arena, const char *question,
		    const char *about, struct span *out, struct err *err)
{
	const char *args[] = { "rev-parse", "--path-format=absolute", question,
			       about, NULL };
	struct buf text = BUF_INIT;
	int ret = ask_git(args, &text, err);

	if (ret == 0)
		*out = arena_copy(arena, span_trim(buf_span(&text)));
	buf_release(&text);
	return ret;
}

static int ask_place(struct repo *repo, struct arena *arena,
		     struct hooks_place *out, struct err *err)
{
	struct span path;

	if (ask_path(arena, "--git-path", "hooks", &out->folder, err) < 0 ||
	    ask_path(arena, "--git-common-dir", NULL, &out->usual, err) < 0)
		return -1;
	out->usual = arena_printf(arena, "%s/hooks", out->usual.at);
	out->is_set = repo_config(repo, "core.hooksPath", arena, &path);
	return 0;
}

int hooks_place(struct repo *repo, struct arena *arena, struct hooks_place *out,
		struct err *err)
{
	struct span path;

	*out = (struct hooks_place){ 0 };
	if (!repo->git)
		return ask_place(repo, arena, out, err);
	out->usual = arena_printf(arena, "%shooks",
				  git_repository_commondir(repo->git));
	out->folder = out->usual;
	if (path_of(repo->config, "core.hookspath", arena, &path)) {
		out->folder = from_root(repo, path, arena);
		out->is_set = true;
		out->is_global = is_from_elsewhere(repo, "core.hookspath");
	}
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
	if (!path_of(all, "core.hookspath", arena, &path)) {
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
	out->folder = out->usual = path;
	ret = 0;
out:
	git_config_free(all);
	return ret;
}

int repo_config_set(const char *key, const char *value, struct err *err)
{
	const char *args[] = { "config", "--local", key, value, NULL };
	struct buf out = BUF_INIT;
	int ret = ask_git(args, &out, err);

	buf_release(&out);
	return ret;
}

int repo_config_unset(const char *key, const char *value, struct err *err)
{
	const char *args[] = { "config",      "--local", "--fixed-value",
			       "--unset-all", key,	 value,
			       NULL };
	struct buf out = BUF_INIT, complaint = BUF_INIT;
	int status = run_git(args, &out, &complaint, err);

	/* 5: it is not there, or says something else. */
	if (status > 0 && status != 5)
		err_complaint(err, &complaint);
	buf_release(&out);
	buf_release(&complaint);
	return status == 0 || status == 5 ? 0 : -1;
}

bool git_is_at_least(unsigned major, unsigned minor)
{
	static const char *const args[] = { "--version", NULL };
	struct err ignored = ERR_INIT;
	struct buf text = BUF_INIT;
	unsigned is_major = 0, is_minor = 0;

	if (run_git(args, &text, NULL, &ignored) == 0 && text.len)
		sscanf(text.at, "git version %u.%u", &is_major, &is_minor);
	buf_release(&text);
	return is_major > major || (is_major == major && is_minor >= minor);
}
