/* Paths as people type them, relative to where they are. */
#include "cli/session.h"

#include <fnmatch.h>
#include <limits.h>

/* A path as typed here, from the root: "./a/../b" below "docs/" → "docs/b". */
int session_from_root(struct session *session, const char *typed,
		      struct span *out, struct err *err)
{
	struct span folder = repo_prefix(session->repo);
	struct span path = span_str(typed);

	if (span_starts(path, ":/")) {
		path = span_from(path, 2);
		folder = SPAN("");
	}
	/* An absolute path must lie in the work tree. */
	if (path.len && path.at[0] == '/'
		    ? repo_inside(session->repo, typed, &session->arena, out)
		    : path_resolve(folder, path, out, &session->arena))
		return 0;
	return err_set(err, "%s is outside the repository", typed);
}

bool path_is_glob(struct span path)
{
	for (size_t i = 0; i < path.len; i++)
		if (strchr("*?[", path.at[i]))
			return true;
	return false;
}

/* As git's pathspecs: a path, a folder, or a pattern whose "*" takes "/". */
static bool pathspec_matches(struct span spec, struct span path)
{
	char text[PATH_MAX];

	if (!spec.len || span_eq(spec, path))
		return true;
	if (path.len > spec.len && path.at[spec.len] == '/' &&
	    span_eq(span_first(path, spec.len), spec))
		return true;
	if (!path_is_glob(spec) || path.len >= sizeof(text))
		return false;
	memcpy(text, path.at, path.len);
	text[path.len] = '\0';
	return fnmatch(spec.at, text, 0) == 0;
}

bool session_has_path(const struct session *session, struct span path)
{
	for (size_t i = 0; i < session->n_pathspecs; i++)
		if (pathspec_matches(session->pathspecs[i], path))
			return true;
	return !session->n_pathspecs;
}

bool session_has_item(const struct item *item, const void *session)
{
	for (size_t i = 0; i < item->n_parts; i++)
		if (session_has_path(session, item->parts[i].doc->path))
			return true;
	return false;
}

static bool wants_any(struct span path, void *data)
{
	return pathspec_matches(*(struct span *)data, path);
}

/* Does anything in the snapshot match? */
static int check_pathspec(struct session *session, struct span spec,
			  const char *typed, struct err *err)
{
	struct span folder = SPAN(""), *paths;
	struct snapshot_walk walk = { &folder, 1, wants_any, &spec };
	size_t n = 0;

	if (snapshot_find(session->snapshot, spec) != ENTRY_NONE)
		return 0;
	if (path_is_glob(spec)) {
		if (snapshot_list(session->snapshot, &walk, &session->arena,
				  &paths, &n, err) < 0)
			return -1;
		if (n)
			return 0;
	}
	err_set(err, "no path matches \"%s\" in %s%s", typed,
		snapshot_kind(session->snapshot) == SNAPSHOT_COMMIT ? "commit "
								    : "the ",
		snapshot_name(session->snapshot));
	return -1;
}

int session_read_paths(struct session *session, const struct options *options,
		       struct err *err)
{
	session->pathspecs = ARENA_ARRAY(&session->arena, struct span,
					 (size_t)options->n_paths);
	for (int i = 0; i < options->n_paths; i++) {
		struct span *spec = &session->pathspecs[i];

		if (session_from_root(session, options->paths[i], spec, err) <
			    0 ||
		    check_pathspec(session, *spec, options->paths[i], err) < 0)
			return -1;
		session->n_pathspecs++;
	}
	return 0;
}

bool revision_exists(const char *word)
{
	struct err err = ERR_INIT;
	struct repo *repo = NULL;
	bool found;

	/* Without a repository the command itself says so. */
	if (repo_open(&repo, &err) < 0)
		return true;
	found = repo_is_revision(repo, word);
	repo_close(repo);
	return found;
}
