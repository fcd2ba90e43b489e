#include "read/git.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int err_git(struct err *err)
{
	const git_error *last = git_error_last();

	return err_set(err, "%s",
		       last && last->message ? last->message : "git failed");
}

static char *copy_string(const char *text)
{
	char *copy = strdup(text);

	if (!copy)
		abort();
	return copy;
}

/* Set and not empty. */
static const char *env(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : NULL;
}

/*
 * Extensions that change nothing about what we read; libgit2 would refuse
 * repositories that have them.
 */
static void know_extensions(void)
{
	static const char *harmless[] = { "worktreeconfig", "partialclone",
					  "preciousobjects",
					  "relativeworktrees" };

	git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, harmless,
			 sizeof(harmless) / sizeof(*harmless));
}

static int fail_open(struct err *err, int code)
{
	const git_error *last = git_error_last();
	const char *words = last && last->message ? last->message : "";

	if (code == GIT_ENOTFOUND) {
		err_set(err, "not a git repository (or any of the parent "
			     "directories)");
		return err_hint(err, "run this inside a repository, or make "
				     "one with: git init");
	}
	if (code == GIT_EOWNER) {
		err_set(err, "%s", words);
		return err_hint(err, "if you trust it: git config --global "
				     "--add safe.directory <its folder>");
	}
	if (strstr(words, "extensions.objectformat") ||
	    strstr(words, "objectformat")) {
		err_set(err, "this repository names its objects by SHA-256, "
			     "which libgit2 cannot read yet");
		return -1;
	}
	return err_git(err);
}

static int open_git(git_repository **out, struct err *err)
{
	const char *dir = env("GIT_DIR");
	int code;

	if (dir)
		code = git_repository_open_ext(
			out, dir, GIT_REPOSITORY_OPEN_NO_SEARCH, NULL);
	else
		code = git_repository_open_ext(out, ".", 0,
					       env("GIT_CEILING_DIRECTORIES"));
	return code < 0 ? fail_open(err, code) : 0;
}

static bool is_worktree(const struct repo *repo, const char *path)
{
	const char *root = git_repository_workdir(repo->git);
	char real[PATH_MAX];
	size_t len;

	if (!root || !realpath(path, real))
		return false;
	len = strlen(real);
	return !strncmp(root, real, len) && !strcmp(root + len, "/");
}

/*
 * Where the work tree is, as git decides it: GIT_WORK_TREE; with GIT_DIR
 * alone core.worktree, else the current directory; else what was found.
 */
static int settle_worktree(struct repo *repo, struct err *err)
{
	const char *tree = env("GIT_WORK_TREE");
	git_buf set = { 0 };
	int bare = 0;

	if (!tree && env("GIT_DIR")) {
		git_config_get_bool(&bare, repo->config, "core.bare");
		if (!bare && git_config_get_string_buf(&set, repo->config,
						       "core.worktree") < 0)
			tree = ".";
		git_buf_dispose(&set);
	}
	/* libgit2 1.5 forgets some memory where that is it already. */
	if (tree && !is_worktree(repo, tree) &&
	    git_repository_set_workdir(repo->git, tree, 0) < 0)
		return err_git(err);
	return 0;
}

/* Both ends resolved, so that a linked path to the work tree is no riddle. */
static void settle_prefix(struct repo *repo)
{
	char here[PATH_MAX], root[PATH_MAX];
	size_t len;

	repo->prefix = copy_string("");
	if (!repo->root || !realpath(".", here) || !realpath(repo->root, root))
		return;
	len = strlen(root);
	if (len > 1 && !strncmp(here, root, len) && here[len] == '/') {
		free(repo->prefix);
		repo->prefix = malloc(strlen(here + len) + 2);
		if (!repo->prefix)
			abort();
		sprintf(repo->prefix, "%s/", here + len + 1);
	}
}

/* Relative, it is relative to where git itself would stand: the root. */
static void settle_index(struct repo *repo)
{
	const char *path = env("GIT_INDEX_FILE");

	if (!path)
		return;
	if (*path == '/' || !repo->root) {
		repo->index_path = copy_string(path);
		return;
	}
	repo->index_path = malloc(strlen(repo->root) + strlen(path) + 1);
	if (!repo->index_path)
		abort();
	sprintf(repo->index_path, "%s%s", repo->root, path);
}

int repo_open(struct repo **out, struct err *err)
{
	struct repo *repo = calloc(1, sizeof(*repo));

	if (!repo)
		abort();
	git_libgit2_init();
	know_extensions();
	/* Git does not hash anew what it reads either; fsck does. */
	git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
	/* By default only trees of up to 4 KiB are kept: a folder of a hundred
	   items would be inflated anew for each of them. */
	git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE,
			 (size_t)16 * 1024 * 1024);
	if (open_git(&repo->git, err) < 0)
		goto fail;
	if (git_repository_config_snapshot(&repo->config, repo->git) < 0 ||
	    git_repository_odb(&repo->odb, repo->git) < 0) {
		err_git(err);
		goto fail;
	}
	if (settle_worktree(repo, err) < 0)
		goto fail;
	if (git_repository_workdir(repo->git))
		repo->root = copy_string(git_repository_workdir(repo->git));
	settle_prefix(repo);
	settle_index(repo);
	*out = repo;
	return 0;
fail:
	repo_close(repo);
	return -1;
}

void repo_close(struct repo *repo)
{
	if (!repo)
		return;
	git_config_free(repo->config);
	git_odb_free(repo->odb);
	git_repository_free(repo->git);
	free(repo->root);
	free(repo->prefix);
	free(repo->index_path);
	free(repo);
	git_libgit2_shutdown();
}

bool repo_is_bare(const struct repo *repo)
{
	return !repo->root;
}

bool repo_has_head(const struct repo *repo)
{
	return git_repository_head_unborn(repo->git) == 0;
}

struct span repo_prefix(const struct repo *repo)
{
	return span_str(repo->prefix);
}

bool repo_is_revision(struct repo *repo, const char *word)
{
	git_object *object = NULL;
	bool found = git_revparse_single(&object, repo->git, word) == 0;

	git_object_free(object);
	return found;
}

bool repo_inside(const struct repo *repo, const char *path, struct arena *arena,
		 struct span *out)
{
	char root[PATH_MAX], folder[PATH_MAX], *slash;
	struct span text;
	size_t len;

	if (!repo->root || !realpath(repo->root, root) ||
	    strlen(path) >= sizeof(folder))
		return false;
	/* The folder is resolved; the file itself may be a link, or not be. */
	slash = strrchr(path, '/');
	memcpy(folder, path, (size_t)(slash - path));
	folder[slash - path] = '\0';
	{
		char *real = realpath(folder[0] ? folder : "/", NULL);

		if (!real)
			return false;
		text = arena_printf(arena, "%s/%s",
				    strcmp(real, "/") ? real : "", slash + 1);
		free(real);
	}
	len = strlen(root);
	if (!span_starts(text, root) || (text.len > len && text.at[len] != '/'))
		return false;
	*out = span_from(text, len + 1);
	while (out->len && out->at[out->len - 1] == '/')
		out->len--;
	return true;
}

struct span repo_at_root(const struct repo *repo, const char *name,
			 struct arena *arena)
{
	return arena_printf(arena, "%s%s", repo->root ? repo->root : "", name);
}

bool repo_config(struct repo *repo, const char *key, struct arena *arena,
		 struct span *value)
{
	const char *text;

	if (git_config_get_string(&text, repo->config, key) < 0)
		return false;
	*value = arena_copy(arena, span_str(text));
	return true;
}

bool repo_config_bool(struct repo *repo, const char *key, bool otherwise)
{
	int value;

	if (git_config_get_bool(&value, repo->config, key) < 0)
		return otherwise;
	return value;
}

int repo_config_bytes(struct repo *repo, const char *key, uint64_t *value,
		      struct err *err)
{
	int64_t number;
	int code = git_config_get_int64(&number, repo->config, key);

	if (code == GIT_ENOTFOUND)
		return 0;
	if (code < 0 || number < 0) {
		const char *text = "";

		git_config_get_string(&text, repo->config, key);
		return err_set(err, "%s is \"%s\", which is no number of bytes",
			       key, text);
	}
	*value = (uint64_t)number;
	return 0;
}

int repo_index(git_index **out, struct repo *repo, struct err *err)
{
	int code;

	if (repo->index_path)
		code = git_index_open(out, repo->index_path);
	else
		code = git_repository_index(out, repo->git);
	return code < 0 ? err_git(err) : 0;
}
