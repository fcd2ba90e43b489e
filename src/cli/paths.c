/* Paths as people type them, relative to where they are. */
#include "cli/session.h"

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

bool session_has_path(const struct session *session, struct span path)
{
	/* Where all exclude, they exclude from all there is. */
	bool any = false, found = false;

	for (size_t i = 0; i < session->n_pathspecs; i++) {
		const struct pathspec *spec = &session->pathspecs[i];

		any |= !spec->excludes;
		if (!pathspec_matches(spec, path))
			continue;
		if (spec->excludes)
			return false;
		found = true;
	}
	return found || !any;
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
	return pathspec_matches(data, path);
}

/* Does anything in the snapshot match? What excludes need not. */
static int check_pathspec(struct session *session, struct pathspec *spec,
			  const char *typed, struct err *err)
{
	struct span folder = SPAN(""), *paths;
	struct snapshot_walk walk = { &folder, 1, wants_any, spec };
	size_t n = 0;

	if (spec->excludes ||
	    snapshot_find(session->snapshot, spec->path) != ENTRY_NONE)
		return 0;
	if (!pathspec_is_plain(spec)) {
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

static int read_pathspec(struct session *session, const char *typed,
			 struct pathspec *out, struct err *err)
{
	struct arena *arena = &session->arena;
	struct span path;

	if (pathspec_parse(out, typed, err) < 0)
		return -1;
	if (out->top) {
		if (!path_resolve(SPAN(""), out->rest, &path, arena))
			return err_set(err, "%s is outside of the repository",
				       typed);
	} else if (session_from_root(session, arena_copy(arena, out->rest).at,
				     &path, err) < 0) {
		return -1;
	}
	pathspec_set_path(out, path, arena);
	return check_pathspec(session, out, typed, err);
}

int session_read_paths(struct session *session, const struct options *options,
		       struct err *err)
{
	session->pathspecs = ARENA_ARRAY(&session->arena, struct pathspec,
					 (size_t)options->n_paths);
	for (int i = 0; i < options->n_paths; i++) {
		if (read_pathspec(session, options->paths[i],
				  &session->pathspecs[i], err) < 0)
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
