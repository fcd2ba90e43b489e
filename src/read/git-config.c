/*
 * Settings, as git merges them. What libgit2 does not know of comes first:
 * `git -c`, GIT_CONFIG_COUNT, and files that GIT_CONFIG_GLOBAL names.
 */
#include "read/git.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* ---- settings that libgit2 has not read ---- */

/* Section and name fold case, what stands between the outer dots does not. */
static struct span fold_key(struct arena *arena, struct span key)
{
	char *text = arena_text(arena, key.len + 1);
	size_t first = key.len, last = 0;

	for (size_t i = 0; i < key.len; i++) {
		if (key.at[i] != '.')
			continue;
		if (first == key.len)
			first = i;
		last = i;
	}
	for (size_t i = 0; i < key.len; i++) {
		char c = key.at[i];
		bool inner = i > first && i < last;

		text[i] = !inner && c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
	}
	text[key.len] = '\0';
	return span_of(text, key.len);
}

/* The last one wins. */
void repo_set(struct repo *repo, struct span key, struct span value)
{
	struct span *copy = ARENA_NEW(&repo->arena, struct span);

	*copy = arena_copy(&repo->arena, value);
	*table_slot(&repo->settings, fold_key(&repo->arena, key)) = copy;
}

static const struct span *setting(struct repo *repo, const char *key)
{
	return table_get(&repo->settings,
			 fold_key(&repo->arena, span_str(key)));
}

/* One word in single quotes, as a shell reads it: 'it'\''s'. */
static bool take_quoted(struct span *rest, struct buf *out)
{
	buf_clear(out);
	if (!rest->len || rest->at[0] != '\'')
		return false;
	*rest = span_from(*rest, 1);
	while (rest->len) {
		if (rest->at[0] != '\'') {
			buf_addc(out, rest->at[0]);
			*rest = span_from(*rest, 1);
			continue;
		}
		*rest = span_from(*rest, 1);
		if (rest->len < 3 || rest->at[0] != '\\' || rest->at[2] != '\'')
			return true;
		buf_addc(out, rest->at[1]);
		*rest = span_from(*rest, 3);
	}
	return false;
}

/*
 * What `git -c` hands on: 'key=value' (before 2.31) or 'key'='value', separated
 * by spaces; a key alone is true.
 */
static void read_parameters(struct repo *repo, struct span rest)
{
	struct buf key = BUF_INIT, value = BUF_INIT;

	for (;;) {
		struct span pair;
		ptrdiff_t at;

		rest = span_trim(rest);
		if (!take_quoted(&rest, &key))
			break;
		if (rest.len && rest.at[0] == '=') {
			rest = span_from(rest, 1);
			if (take_quoted(&rest, &value))
				repo_set(repo, buf_span(&key),
					 buf_span(&value));
			else
				repo_set(repo, buf_span(&key), SPAN("true"));
			continue;
		}
		pair = buf_span(&key);
		at = span_find_char(pair, '=');
		if (at < 0)
			repo_set(repo, pair, SPAN("true"));
		else
			repo_set(repo, span_first(pair, (size_t)at),
				 span_from(pair, (size_t)at + 1));
	}
	buf_release(&key);
	buf_release(&value);
}

static void read_counted(struct repo *repo, const char *count)
{
	unsigned long n = strtoul(count, NULL, 10);
	char name[64];

	for (unsigned long i = 0; i < n && i < 10000; i++) {
		const char *key, *value;

		snprintf(name, sizeof(name), "GIT_CONFIG_KEY_%lu", i);
		key = getenv(name);
		snprintf(name, sizeof(name), "GIT_CONFIG_VALUE_%lu", i);
		value = getenv(name);
		if (key && value)
			repo_set(repo, span_str(key), span_str(value));
	}
}

void config_read_environment(struct repo *repo)
{
	const char *count = getenv("GIT_CONFIG_COUNT");
	const char *parameters = getenv("GIT_CONFIG_PARAMETERS");

	if (count)
		read_counted(repo, count);
	if (parameters)
		read_parameters(repo, span_str(parameters));
}

/* ---- files that libgit2 would not look at ---- */

static bool is_true(const char *text)
{
	return text && *text && strcmp(text, "0") && strcmp(text, "false") &&
	       strcmp(text, "no") && strcmp(text, "off");
}

/* Before a repository is opened: which files are nobody's any more. */
void config_choose_files(void)
{
	if (is_true(getenv("GIT_CONFIG_NOSYSTEM")) ||
	    getenv("GIT_CONFIG_SYSTEM"))
		git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH,
				 GIT_CONFIG_LEVEL_SYSTEM, "");
	if (!getenv("GIT_CONFIG_GLOBAL"))
		return;
	git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, GIT_CONFIG_LEVEL_GLOBAL, "");
	git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, GIT_CONFIG_LEVEL_XDG, "");
}

static int add_file(git_config *config, struct repo *repo, const char *variable,
		    git_config_level_t level)
{
	const char *path = getenv(variable);

	if (!path || !*path)
		return 0;
	return git_config_add_file_ondisk(config, path, level, repo->git, 1);
}

/* To libgit2 a file that may not be read is none; git does not go on then. */
static int check_readable(struct span path, struct err *err)
{
	if (access(path.at, R_OK) == 0 || errno == ENOENT || errno == ENOTDIR)
		return 0;
	return err_set(err, "%s cannot be read: %s", path.at, strerror(errno));
}

static int check_own_files(struct repo *repo, struct err *err)
{
	struct arena *arena = &repo->arena;

	if (check_readable(arena_printf(arena, "%sconfig",
					git_repository_commondir(repo->git)),
			   err) < 0)
		return -1;
	return check_readable(arena_printf(arena, "%sconfig.worktree",
					   git_repository_path(repo->git)),
			      err);
}

/* With extensions.worktreeConfig each worktree has a file of its own. */
static int add_worktree_file(git_config *config, struct repo *repo)
{
	struct span path = arena_printf(&repo->arena, "%sconfig.worktree",
					git_repository_path(repo->git));
	int is_on = 0;

	git_config_get_bool(&is_on, config, "extensions.worktreeconfig");
	return is_on ? git_config_add_file_ondisk(config, path.at,
						  WORKTREE_LEVEL, repo->git, 1)
		     : 0;
}

int config_open(git_config **out, struct repo *repo, struct err *err)
{
	git_config *config = NULL;
	int ret = -1;

	if (check_own_files(repo, err) < 0)
		return -1;
	if (git_repository_config(&config, repo->git) < 0 ||
	    add_file(config, repo, "GIT_CONFIG_GLOBAL",
		     GIT_CONFIG_LEVEL_GLOBAL) < 0 ||
	    (!is_true(getenv("GIT_CONFIG_NOSYSTEM")) &&
	     add_file(config, repo, "GIT_CONFIG_SYSTEM",
		      GIT_CONFIG_LEVEL_SYSTEM) < 0) ||
	    add_worktree_file(config, repo) < 0 ||
	    git_config_snapshot(out, config) < 0)
		err_git(err);
	else
		ret = 0;
	git_config_free(config);
	return ret;
}

/* ---- asking ---- */

bool repo_config(struct repo *repo, const char *key, struct arena *arena,
		 struct span *value)
{
	const struct span *set = setting(repo, key);
	const char *text;

	if (set) {
		*value = arena_copy(arena, *set);
		return true;
	}
	if (!repo->config ||
	    git_config_get_string(&text, repo->config, key) < 0)
		return false;
	*value = arena_copy(arena, span_str(text));
	return true;
}

bool repo_config_bool(struct repo *repo, const char *key, bool otherwise)
{
	const struct span *set = setting(repo, key);
	int value;

	if (set)
		return git_config_parse_bool(&value, set->at) < 0 ? otherwise
								  : value;
	if (!repo->config || git_config_get_bool(&value, repo->config, key) < 0)
		return otherwise;
	return value;
}

int repo_config_bytes(struct repo *repo, const char *key, uint64_t *value,
		      struct err *err)
{
	int64_t number;
	struct span text;

	if (!repo_config(repo, key, &repo->arena, &text))
		return 0;
	if (git_config_parse_int64(&number, text.at) < 0 || number < 0)
		return err_set(err,
			       "%s is \"%s\", which is not a number of bytes",
			       key, text.at);
	*value = (uint64_t)number;
	return 0;
}
