/*
 * Which repository this is and what belongs to it, as git decides it: by
 * libgit2 where that can read it, else by asking git itself.
 */
#include "read/git.h"

#include <git2/sys/repository.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

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

static int open_with_libgit2(git_repository **out)
{
	const char *dir = env("GIT_DIR");

	if (dir)
		return git_repository_open_ext(
			out, dir,
			GIT_REPOSITORY_OPEN_NO_SEARCH |
				GIT_REPOSITORY_OPEN_NO_DOTGIT,
			NULL);
	return git_repository_open_ext(out, ".", 0,
				       env("GIT_CEILING_DIRECTORIES"));
}

/* Whom a repository belongs to is for git to judge, and in its own words. */
static int ask_whether_safe(struct err *err)
{
	static const char *const args[] = { "rev-parse", "--git-dir", NULL };
	struct buf out = BUF_INIT;
	int ret = ask_git(args, &out, err);

	buf_release(&out);
	return ret;
}

/* Quotes and relative paths among folders of objects are for git to read. */
static bool is_strange(const char *folders)
{
	struct span rest = span_str(folders ? folders : ""), path;

	while (rest.len && span_next_part(&rest, ':', &path))
		if (path.len && path.at[0] != '/')
			return true;
	return false;
}

/*
 * Opens it with libgit2 if that can, else leaves repo->git at NULL and asks
 * git itself: for objects named by SHA-256, refs kept in tables, and whatever
 * comes after.
 */
static int open_git(struct repo *repo, struct err *err)
{
	int code = GIT_ERROR;

	if (!env("GIT_COMMON_DIR") &&
	    !is_strange(env("GIT_OBJECT_DIRECTORY")) &&
	    !is_strange(env("GIT_ALTERNATE_OBJECT_DIRECTORIES")))
		code = open_with_libgit2(&repo->git);
	/* libgit2 1.5 does not find, either, what belongs to somebody else. */
	if (code == GIT_EOWNER || code == GIT_ENOTFOUND) {
		if (ask_whether_safe(err) < 0)
			return err->hint[0] ? -1
					    : err_hint(err, "run this inside a "
							    "repository, or "
							    "make one with: "
							    "git init");
		git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
		code = open_with_libgit2(&repo->git);
	}
	return code < 0 ? plumbing_open(repo, err) : 0;
}

/* Where loose objects are: the repository's own, and those it borrows. */
static int guard_loose(struct repo *repo, const char *objects)
{
	struct buf folder = BUF_INIT, list = BUF_INIT;
	char line[PATH_MAX];
	FILE *file;
	int code;

	if (objects)
		buf_adds(&folder, objects);
	else
		buf_addf(&folder, "%sobjects",
			 git_repository_commondir(repo->git));
	code = loose_guard(repo->odb, folder.at, false);
	buf_addf(&list, "%s/info/alternates", folder.at);
	file = fopen(list.at, "r");
	while (file && code == 0 && fgets(line, sizeof(line), file)) {
		line[strcspn(line, "\n")] = '\0';
		if (line[0] == '/')
			code = loose_guard(repo->odb, line, true);
	}
	if (file)
		fclose(file);
	buf_release(&folder);
	buf_release(&list);
	return code;
}

/*
 * Where objects are, if not where the repository has them: so git tells its
 * hooks of those that a push brings.
 */
static int open_objects(struct repo *repo, struct err *err)
{
	const char *objects = env("GIT_OBJECT_DIRECTORY");
	const char *others = env("GIT_ALTERNATE_OBJECT_DIRECTORIES");
	struct span rest = span_str(others ? others : ""), path;
	int code = 0;

	if (objects)
		code = git_odb_open(&repo->odb, objects);
	else
		code = git_repository_odb(&repo->odb, repo->git);
	while (code == 0 && rest.len && span_next_part(&rest, ':', &path)) {
		const char *folder = arena_copy(&repo->arena, path).at;

		if (!path.len)
			continue;
		code = git_odb_add_disk_alternate(repo->odb, folder);
		if (code == 0)
			code = loose_guard(repo->odb, folder, true);
	}
	if (code == 0)
		code = guard_loose(repo, objects);
	if (code == 0 && objects)
		code = git_repository_set_odb(repo->git, repo->odb);
	return code < 0 ? err_git(err) : 0;
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

/* In a linked worktree core.bare and core.worktree are the main one's. */
static bool own_setting(struct repo *repo, const char *key, struct span *value)
{
	git_config_entry *entry = NULL;
	bool found = git_config_get_entry(&entry, repo->config, key) == 0 &&
		     (!git_repository_is_worktree(repo->git) ||
		      entry->level == WORKTREE_LEVEL);

	if (found)
		*value = arena_copy(&repo->arena, span_str(entry->value));
	git_config_entry_free(entry);
	return found;
}

static bool has_no_worktree(struct repo *repo)
{
	const char *implied = env("GIT_IMPLICIT_WORK_TREE");
	struct span value;
	int is_bare = 0;

	if (env("GIT_DIR") && implied && !strcmp(implied, "0"))
		return true;
	if (own_setting(repo, "core.bare", &value))
		git_config_parse_bool(&is_bare, value.at);
	return is_bare;
}

/*
 * Where the work tree is, as git decides it: GIT_WORK_TREE, core.worktree from
 * the repository; with GIT_DIR alone the current directory; else what was
 * found.
 */
static int set_worktree(struct repo *repo, struct err *err)
{
	const char *tree = env("GIT_WORK_TREE");
	struct span path;

	if (!tree && has_no_worktree(repo))
		return 0;
	if (!tree && own_setting(repo, "core.worktree", &path))
		tree = path.at[0] == '/'
			       ? path.at
			       : arena_printf(&repo->arena, "%s%s",
					      git_repository_path(repo->git),
					      path.at)
					 .at;
	if (!tree && env("GIT_DIR"))
		tree = ".";
	/* libgit2 1.5 forgets some memory where that is it already. */
	if (tree && !is_worktree(repo, tree) &&
	    git_repository_set_workdir(repo->git, tree, 0) < 0)
		return err_git(err);
	if (git_repository_workdir(repo->git))
		repo->root = copy_string(git_repository_workdir(repo->git));
	return 0;
}

/* Both ends resolved, so that a linked path to the work tree is not a riddle. */
static void set_prefix(struct repo *repo)
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
static void set_index(struct repo *repo)
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

/* With safe.bareRepository git takes some only from those who name them. */
static int must_be_safe(struct repo *repo, struct err *err)
{
	struct span value;

	if (repo->root || env("GIT_DIR") ||
	    !repo_config(repo, "safe.bareRepository", &repo->arena, &value))
		return 0;
	return ask_whether_safe(err);
}

static int find_places(struct repo *repo, struct err *err)
{
	if (config_open(&repo->config, repo, err) < 0)
		return -1;
	if (open_objects(repo, err) < 0)
		return -1;
	config_read_environment(repo);
	if (set_worktree(repo, err) < 0 || must_be_safe(repo, err) < 0)
		return -1;
	set_prefix(repo);
	set_index(repo);
	return 0;
}

int repo_open(struct repo **out, struct err *err)
{
	struct repo *repo = calloc(1, sizeof(*repo));

	if (!repo)
		abort();
	repo->trouble = (struct err)ERR_INIT;
	arena_init(&repo->arena);
	table_init(&repo->settings, &repo->arena);
	table_init(&repo->untracked, &repo->arena);
	table_init(&repo->rules_looked_at, &repo->arena);
	pthread_mutex_init(&repo->cat_lock, NULL);
	pthread_mutex_init(&repo->trouble_lock, NULL);
	allocator_choose();
	git_libgit2_init();
	config_choose_files();
	know_extensions();
	/* Git does not hash anew what it reads either; fsck does. */
	git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
	/* By default only trees of up to 4 KiB are kept: a folder of a hundred
	   items would be inflated anew for each of them. */
	git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE,
			 (size_t)16 * 1024 * 1024);
	if (open_git(repo, err) < 0 ||
	    (repo->git && find_places(repo, err) < 0))
		goto fail;
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
	if (repo->cat.pid > 0)
		running_git_end(&repo->cat);
	pthread_mutex_destroy(&repo->cat_lock);
	pthread_mutex_destroy(&repo->trouble_lock);
	table_release(&repo->settings);
	table_release(&repo->untracked);
	table_release(&repo->rules_looked_at);
	arena_release(&repo->arena);
	git_config_free(repo->config);
	git_odb_free(repo->odb);
	git_repository_free(repo->git);
	free(repo->root);
	free(repo->prefix);
	free(repo->index_path);
	free(repo);
	git_libgit2_shutdown();
}
