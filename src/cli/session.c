/* From the repository to the judged backlog, the same way for every command. */
#include "cli/cli.h"

#include "base/unicode.h"
#include "ready/builtin.h"
#include "ready/subject.h"

#include <errno.h>
#include <fnmatch.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { DEFAULT_LIMIT = 1024 * 1024 };

/* ---- paths ---- */

/* A path as typed here, from the root: "./a/../b" below "docs/" → "docs/b". */
static int from_root(struct session *session, const char *typed,
		     struct span *out, struct err *err)
{
	struct arena *arena = &session->arena;
	struct span prefix = repo_prefix(session->repo);
	struct span rest = span_str(typed), part;
	char *at;
	size_t n = prefix.len;

	if (span_starts(rest, ":/")) {
		rest = span_from(rest, 2);
		n = 0;
	}
	at = arena_text(arena, prefix.len + rest.len + 2);
	memcpy(at, prefix.at, n);
	while (n && at[n - 1] == '/')
		n--;
	if (rest.len && rest.at[0] == '/') {
		/* An absolute path must lie in the work tree. */
		if (repo_inside(session->repo, typed, arena, out))
			return 0;
		return err_set(err, "%s is outside of the repository", typed);
	}
	while (rest.len && span_next_part(&rest, '/', &part)) {
		if (!part.len || span_is(part, "."))
			continue;
		if (span_is(part, "..")) {
			if (!n)
				return err_set(
					err, "%s is outside of the repository",
					typed);
			while (n && at[n - 1] != '/')
				n--;
			n -= n > 0;
			continue;
		}
		if (n)
			at[n++] = '/';
		memcpy(at + n, part.at, part.len);
		n += part.len;
	}
	at[n] = '\0';
	*out = span_of(at, n);
	return 0;
}

static bool is_glob(struct span path)
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
	if (!is_glob(spec) || path.len >= sizeof(text))
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
	if (is_glob(spec)) {
		if (snapshot_list(session->snapshot, &walk, &session->arena,
				  &paths, &n, err) < 0)
			return -1;
		if (n)
			return 0;
	}
	err_set(err, "no path matches \"%s\" in the %s", typed,
		snapshot_kind(session->snapshot) == SNAPSHOT_COMMIT
			? "commit"
			: snapshot_name(session->snapshot));
	return -1;
}

static int read_pathspecs(struct session *session, struct options *options,
			  struct err *err)
{
	session->pathspecs = ARENA_ARRAY(&session->arena, struct span,
					 (size_t)options->n_paths);
	for (int i = 0; i < options->n_paths; i++) {
		struct span *spec = &session->pathspecs[i];

		if (from_root(session, options->paths[i], spec, err) < 0 ||
		    check_pathspec(session, *spec, options->paths[i], err) < 0)
			return -1;
		session->n_pathspecs++;
	}
	return 0;
}

/* ---- the snapshot ---- */

/*
 * The first word without "--" is a revision if it is one, else a path; where
 * it could be both, git asks for "--", and so do we.
 */
static int settle_revision(struct session *session, struct options *options,
			   struct err *err)
{
	const char *word = options->n_paths ? options->paths[0] : NULL;
	bool path;

	if (options->rev || options->has_dashes || !word)
		return 0;
	path = !repo_is_bare(session->repo) && access(word, F_OK) == 0;
	if (repo_is_revision(session->repo, word)) {
		if (path)
			return err_set(err,
				       "\"%s\" is both a revision and a path; "
				       "put -- before the paths",
				       word);
	} else if (path || is_glob(span_str(word)) ||
		   (options->is_staged && options->n_paths)) {
		return 0;
	}
	options->rev = word;
	options->paths++;
	options->n_paths--;
	return 0;
}

static int open_snapshot(struct session *session, struct options *options,
			 struct err *err)
{
	uint64_t limit = DEFAULT_LIMIT;
	int ret;

	if (repo_config_bytes(session->repo, "ready.maxFileSize", &limit, err) <
		    0 ||
	    settle_revision(session, options, err) < 0)
		return -1;
	if (options->rev && options->is_staged) {
		session->is_usage = true;
		return err_set(err, "--staged and a revision exclude each "
				    "other");
	}
	if (options->rev)
		ret = snapshot_open_commit(&session->snapshot, session->repo,
					   options->rev, err);
	else if (options->is_staged)
		ret = repo_is_bare(session->repo)
			      ? err_set(err, "this repository is bare: nothing "
					     "is staged in it")
			      : snapshot_open_index(&session->snapshot,
						    session->repo, err);
	else if (repo_is_bare(session->repo))
		ret = snapshot_open_commit(&session->snapshot, session->repo,
					   "HEAD", err);
	else
		ret = snapshot_open_worktree(&session->snapshot, session->repo,
					     err);
	if (ret == 0)
		snapshot_limit(session->snapshot, limit);
	return ret;
}

/* ---- the definition ---- */

static struct document *new_document(struct session *session, struct span path,
				     struct span text)
{
	struct document *doc = ARENA_NEW(&session->arena, struct document);

	document_read(doc, path, text, &session->arena);
	return doc;
}

static void take_definition(struct session *session, struct document *doc,
			    const char *from)
{
	definition_read(&session->definition, doc, &session->arena);
	session->definition.from = from;
	session->has_definition = true;
}

static int read_from_snapshot(struct session *session,
			      struct snapshot *snapshot, struct span path,
			      struct err *err)
{
	struct span text;

	if (snapshot_read(snapshot, path, &session->arena, &text, err) < 0)
		return err_at(err, path);
	take_definition(session, new_document(session, path, text),
			arena_copy(&session->arena,
				   span_str(snapshot_name(snapshot)))
				.at);
	return 0;
}

static int read_from_disk(struct session *session, const char *path,
			  struct err *err)
{
	FILE *file = fopen(path, "rb");
	struct buf text = BUF_INIT;
	char block[4096];
	char *copy;
	size_t n;

	if (!file)
		return err_set(err, "the definition %s cannot be read: %s",
			       path, strerror(errno));
	while ((n = fread(block, 1, sizeof(block), file)) > 0)
		buf_add(&text, span_of(block, n));
	if (ferror(file)) {
		err_set(err, "the definition %s cannot be read: %s", path,
			strerror(errno));
		fclose(file);
		buf_release(&text);
		return -1;
	}
	fclose(file);
	copy = arena_alloc(&session->arena, text.len + 1 + SNAPSHOT_SLACK);
	if (text.len)
		memcpy(copy, text.at, text.len);
	copy[text.len] = '\n';
	take_definition(session,
			new_document(session, span_str(path),
				     span_of(copy, text.len)),
			"disk");
	buf_release(&text);
	return 0;
}

/* A named one: in the snapshot where it is in the repository, else on disk. */
static int read_named(struct session *session, struct snapshot *snapshot,
		      const char *named, bool from_here, struct err *err)
{
	struct err ignored = ERR_INIT;
	struct span path = span_str(named);
	bool inside = true;

	if (from_here || named[0] == '/')
		inside = from_root(session, named, &path, &ignored) == 0;
	if (inside && snapshot_find(snapshot, path) == ENTRY_FILE)
		return read_from_snapshot(session, snapshot, path, err);
	if (inside && !repo_is_bare(session->repo))
		return err_set(err, "there is no definition %.*s in the %s",
			       (int)path.len, path.at, snapshot_name(snapshot));
	return read_from_disk(session, named, err);
}

static const char *const usual_places[] = {
	"DEFINITION_OF_READY.md",
	"docs/DEFINITION_OF_READY.md",
	".github/DEFINITION_OF_READY.md",
	"backlog/DEFINITION_OF_READY.md",
};

static void use_builtin(struct session *session)
{
	struct span text = span_of(builtin_definition, builtin_definition_len);
	char *copy =
		arena_alloc(&session->arena, text.len + 1 + SNAPSHOT_SLACK);

	memcpy(copy, text.at, text.len);
	copy[text.len] = '\n';
	take_definition(session,
			new_document(session, SPAN("DEFINITION_OF_READY.md"),
				     span_of(copy, text.len)),
			"built-in");
	session->definition.is_builtin = true;
}

static int find_in(struct session *session, struct snapshot *snapshot,
		   const struct options *options, struct err *err)
{
	struct span configured;

	if (options->definition)
		return read_named(session, snapshot, options->definition, true,
				  err);
	if (repo_config(session->repo, "ready.definition", &session->arena,
			&configured))
		return read_named(session, snapshot, configured.at, false, err);
	for (size_t i = 0; i < sizeof(usual_places) / sizeof(*usual_places);
	     i++)
		if (snapshot_find(snapshot, span_str(usual_places[i])) ==
		    ENTRY_FILE)
			return read_from_snapshot(session, snapshot,
						  span_str(usual_places[i]),
						  err);
	use_builtin(session);
	return 0;
}

int session_find_definition(struct session *session,
			    const struct options *options, struct err *err)
{
	struct snapshot *other = NULL;
	int ret;

	if (!options->definition_from)
		return find_in(session, session->snapshot, options, err);
	if (snapshot_open_commit(&other, session->repo,
				 options->definition_from, err) < 0) {
		err->hint[0] = '\0';
		return err_at(err, SPAN("--definition-from"));
	}
	ret = find_in(session, other, options, err);
	snapshot_close(other);
	return ret;
}

/* ---- the backlog ---- */

static int read_backlog(struct session *session, struct err *err)
{
	struct definition *definition = &session->definition;
	struct arena *arena = &session->arena;
	size_t n_left_out;
	struct span *left_out =
		definition_left_out(definition, &n_left_out, arena);

	if (backlog_read(&session->backlog, session->snapshot,
			 definition_kinds(definition, arena),
			 definition->n_agreements, left_out, n_left_out, arena,
			 err) < 0)
		return -1;
	session->has_backlog = true;
	if (session->backlog.n_items || session->backlog.n_files)
		return 0;
	if (definition->is_builtin) {
		err_set(err, "no item found, and no definition of ready that "
			     "says where items are");
		return err_hint(err, "git ready init writes one to start "
				     "from");
	}
	err_set(err, "no item found: nothing matches the kinds of %.*s",
		(int)definition->doc->path.len, definition->doc->path.at);
	return err_hint(err, "mend its patterns (git ready explain shows "
			     "them), or start anew with git ready init");
}

/* Does anything depend on what was before: a change, or a start? */
static bool wants_base(const struct session *session)
{
	const struct definition *definition = &session->definition;

	for (size_t i = 0; i < definition->n_agreements; i++)
		for (size_t j = 0; j < definition->agreements[i]->n_criteria;
		     j++) {
			const struct check *check =
				definition->agreements[i]->criteria[j]->check;

			if (check && check->subject->fits == FITS_EXPLAINED)
				return true;
		}
	for (size_t i = 0; i < session->backlog.n_items; i++)
		if (session->backlog.items[i]->is_started &&
		    !session->backlog.items[i]->is_done)
			return true;
	return false;
}

/* What is staged is compared with HEAD, by the same definition. */
static int read_base(struct session *session, struct err *err)
{
	struct definition *definition = &session->definition;
	struct arena *arena = &session->arena;
	size_t n = definition->n_agreements, n_left_out, *counts;
	struct span *left_out;

	if (snapshot_kind(session->snapshot) != SNAPSHOT_INDEX ||
	    !repo_has_head(session->repo) || !wants_base(session))
		return 0;
	if (snapshot_open_commit(&session->base_snapshot, session->repo, "HEAD",
				 err) < 0)
		return -1;
	/* How many items a kind has is told of the index. */
	counts = ARENA_ARRAY(arena, size_t, n);
	for (size_t i = 0; i < n; i++)
		counts[i] = definition->agreements[i]->kind.n_items;
	left_out = definition_left_out(definition, &n_left_out, arena);
	if (backlog_read(&session->base, session->base_snapshot,
			 definition_kinds(definition, arena), n, left_out,
			 n_left_out, arena, err) < 0)
		return -1;
	session->has_base = true;
	for (size_t i = 0; i < n; i++)
		definition->agreements[i]->kind.n_items = counts[i];
	return 0;
}

static int settle_format(struct session *session, const struct options *options,
			 struct err *err)
{
	static const char *const names[] = { "note", "warning", "error",
					     "never" };
	struct span text = SPAN("text"), fail = SPAN("error");
	struct buf known = BUF_INIT;

	repo_config(session->repo, "ready.format", &session->arena, &text);
	repo_config(session->repo, "ready.failOn", &session->arena, &fail);
	if (options->format)
		text = span_str(options->format);
	if (options->fail_on_text)
		fail = span_str(options->fail_on_text);
	session->format = format_named(text.at);
	if (!session->format) {
		format_names(&known);
		session->is_usage = options->format != NULL;
		err_set(err, "no format is called \"%s\"; known are %s",
			text.at, known.at);
		buf_release(&known);
		return -1;
	}
	for (size_t i = 0; i < 4; i++) {
		if (span_is(fail, names[i])) {
			session->fail_on = (enum fail_on)i;
			return 0;
		}
	}
	session->is_usage = options->fail_on_text != NULL;
	return err_set(err,
		       "--fail-on takes error, warning, note or never, "
		       "not \"%s\"",
		       fail.at);
}

int session_open(struct session *session, struct options *options,
		 struct err *err)
{
	*session = (struct session){ 0 };
	arena_init(&session->arena);
	if (repo_open(&session->repo, err) < 0 ||
	    settle_format(session, options, err) < 0 ||
	    open_snapshot(session, options, err) < 0)
		return -1;
	return session_find_definition(session, options, err);
}

int session_start(struct session *session, struct options *options,
		  struct err *err)
{
	if (session_open(session, options, err) < 0)
		return -1;
	if (session->definition.is_invalid)
		return 0;
	if (read_pathspecs(session, options, err) < 0 ||
	    read_backlog(session, err) < 0)
		return -1;
	if (read_base(session, err) < 0)
		return -1;
	judge_run(&session->judge, &session->definition, &session->backlog,
		  session->has_base ? &session->base : NULL, &session->arena);
	session->has_judge = true;
	return 0;
}

void session_end(struct session *session)
{
#ifndef ARENA_SINGLE
	/*
	 * The process ends here, and the system takes all of it back at once;
	 * only a sanitizer wants it piece by piece.
	 */
	(void)session;
	return;
#endif
	if (session->has_judge)
		judge_release(&session->judge);
	if (session->has_base)
		backlog_release(&session->base);
	if (session->has_backlog)
		backlog_release(&session->backlog);
	if (session->has_definition)
		definition_release(&session->definition);
	snapshot_close(session->base_snapshot);
	snapshot_close(session->snapshot);
	repo_close(session->repo);
	arena_release(&session->arena);
}
