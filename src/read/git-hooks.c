/* Where git looks for hooks, and the configuration that puts them there. */
#include "read/hooks-place.h"

#include "read/git.h"

#include <stdio.h>

struct setting {
	struct span path; /* no slash at its end; SPAN_NONE where none is set */
	bool is_global; /* in force for every repository of this user */
};

static bool is_global(struct span scope)
{
	return span_is(scope, "global") || span_is(scope, "system");
}

/* Git itself expands "~/x" and "~user/x", and knows who has said so. */
static int ask_setting(struct arena *arena, bool only_global,
		       struct setting *out, struct err *err)
{
	static const char *const args[] = {
		"config",      "-z",	    "--show-scope",
		"--type=path", "--get-all", "core.hooksPath",
		NULL
	};
	struct buf text = BUF_INIT, complaint = BUF_INIT;
	struct span rest, scope, path;
	int status = run_git(args, &text, &complaint, err);

	*out = (struct setting){ .path = SPAN_NONE };
	rest = arena_copy(arena, buf_span(&text));
	while (rest.len && span_next_part(&rest, '\0', &scope) &&
	       span_next_part(&rest, '\0', &path))
		if (is_global(scope) || !only_global)
			*out = (struct setting){ path, is_global(scope) };
	/* 1: it is not set. */
	if (status > 1)
		err_complaint(err, &complaint);
	buf_release(&complaint);
	buf_release(&text);
	while (out->path.len > 1 && out->path.at[out->path.len - 1] == '/')
		out->path.len--;
	if (out->path.at)
		out->path = arena_copy(arena, out->path);
	return status == 0 || status == 1 ? 0 : -1;
}

/* Set to nothing it leads to no folder of hooks, not to the usual one. */
static int fail_empty(struct err *err)
{
	err_set(err, "core.hooksPath is empty, so git finds no hooks");
	return err_hint(err, "git config --show-origin core.hooksPath shows "
			     "where it is set");
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

static int ask_place(struct arena *arena, struct hooks_place *out,
		     struct err *err)
{
	if (ask_path(arena, "--git-path", "hooks", &out->folder, err) < 0 ||
	    ask_path(arena, "--git-common-dir", NULL, &out->usual, err) < 0)
		return -1;
	out->usual = arena_printf(arena, "%s/hooks", out->usual.at);
	return 0;
}

int hooks_place(struct repo *repo, struct arena *arena, struct hooks_place *out,
		struct err *err)
{
	struct setting setting = { .path = SPAN_NONE };
	struct span said;

	*out = (struct hooks_place){ 0 };
	out->is_set = repo_config(repo, "core.hooksPath", arena, &said);
	if (out->is_set && ask_setting(arena, false, &setting, err) < 0)
		return -1;
	if (out->is_set && !setting.path.len)
		return fail_empty(err);
	out->is_global = setting.is_global;
	if (!repo->git)
		return ask_place(arena, out, err);
	out->usual = arena_printf(arena, "%shooks",
				  git_repository_commondir(repo->git));
	out->folder = out->is_set ? from_root(repo, setting.path, arena)
				  : out->usual;
	return 0;
}

int hooks_place_global(struct arena *arena, struct hooks_place *out,
		       struct err *err)
{
	struct setting setting;

	*out = (struct hooks_place){ .is_set = true, .is_global = true };
	if (ask_setting(arena, true, &setting, err) < 0)
		return -1;
	if (!setting.path.len) {
		err_set(err, "no hooks folder is set for all repositories");
		return err_hint(err, "git config --global core.hooksPath "
				     "~/.config/git/hooks sets one");
	}
	if (setting.path.at[0] != '/')
		return err_set(
			err,
			"core.hooksPath is %s, relative to the root of each "
			"repository: it is not one folder for all of them",
			setting.path.at);
	out->folder = out->usual = setting.path;
	return 0;
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

struct span repo_config_own(const char *key, struct arena *arena)
{
	const char *args[] = { "config", "--local", "-z", "--get", key, NULL };
	struct err ignored = ERR_INIT;
	struct buf text = BUF_INIT;
	struct span value = SPAN(""), rest;

	run_git(args, &text, NULL, &ignored);
	rest = arena_copy(arena, buf_span(&text));
	if (rest.len)
		span_next_part(&rest, '\0', &value);
	buf_release(&text);
	return value;
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
