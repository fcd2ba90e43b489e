/* What one asks of a repository that is open. */
#include "read/git.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>

bool repo_is_bare(const struct repo *repo)
{
	return !repo->root;
}

bool repo_has_head(const struct repo *repo)
{
	struct err err = ERR_INIT;
	struct span id;
	int unborn;

	if (!repo->git)
		return plumbing_commit((struct repo *)repo, "HEAD",
				       (struct arena *)&repo->arena, &id,
				       &err) == 0;
	unborn = git_repository_head_unborn(repo->git);
	if (unborn < 0) {
		err_git(&err);
		repo_note_trouble((struct repo *)repo, &err);
	}
	return unborn == 0;
}

struct span repo_prefix(const struct repo *repo)
{
	return span_str(repo->prefix);
}

bool repo_is_revision(struct repo *repo, const char *word)
{
	git_object *object = NULL;
	bool found;

	if (!repo->git)
		return plumbing_is_revision(repo, word);
	found = git_revparse_single(&object, repo->git, word) == 0;
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

int repo_index(git_index **out, struct repo *repo, struct err *err)
{
	int code;

	if (!repo->git)
		return plumbing_index(out, err);
	if (repo->index_path)
		code = git_index_open(out, repo->index_path);
	else
		code = git_repository_index(out, repo->git);
	/* Split and sparse ones, or without a checksum: git reads them all. */
	return code < 0 ? plumbing_index(out, err) : 0;
}

void repo_library_version(struct buf *out)
{
	int major, minor, patch;

	git_libgit2_version(&major, &minor, &patch);
	buf_addf(out, "%d.%d.%d", major, minor, patch);
}
