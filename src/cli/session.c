/* From the repository to the judged backlog, the same way for every command. */
#include "cli/session.h"

#include "backlog/pattern.h"

#include <unistd.h>

enum { DEFAULT_LIMIT = 1024 * 1024 };

/* ---- the snapshot ---- */

/*
 * The first word without "--" is a revision if it is one, else a path; where
 * it could be both, git asks for "--", and so do we.
 */
static int take_revision(struct session *session, struct options *options,
			 struct err *err)
{
	const char *word = options->n_paths ? options->paths[0] : NULL;
	bool path;

	if (options->rev || options->has_dashes || !word)
		return 0;
	if (pathspec_is_magic(word))
		return 0;
	path = !repo_is_bare(session->repo) && access(word, F_OK) == 0;
	if (repo_is_revision(session->repo, word)) {
		if (path)
			return err_set(err,
				       "\"%s\" is both a revision and a path; "
				       "put -- before the paths",
				       word);
	} else if (path || path_is_glob(span_str(word)) ||
		   !strncmp(word, ":/", 2) ||
		   (options->is_staged && options->n_paths)) {
		return 0;
	}
	options->rev = word;
	options->paths++;
	options->n_paths--;
	return 0;
}

int session_open_snapshot(struct session *session, struct options *options,
			  struct err *err)
{
	int ret;

	session->limit = DEFAULT_LIMIT;
	if (repo_config_bytes(session->repo, "ready.maxFileSize",
			      &session->limit, err) < 0 ||
	    take_revision(session, options, err) < 0)
		return -1;
	if (options->rev && options->is_staged) {
		session->is_usage = true;
		return err_set(err,
			       "--staged and a revision cannot be combined");
	}
	if (options->rev)
		ret = snapshot_open_commit(&session->snapshot, session->repo,
					   options->rev, err);
	else if (options->is_staged)
		ret = repo_is_bare(session->repo)
			      ? err_set(err, "this repository is bare: nothing "
					     "can be staged in it")
			      : snapshot_open_index(&session->snapshot,
						    session->repo, err);
	else if (repo_is_bare(session->repo))
		ret = snapshot_open_commit(&session->snapshot, session->repo,
					   "HEAD", err);
	else
		ret = snapshot_open_worktree(&session->snapshot, session->repo,
					     err);
	if (ret == 0)
		snapshot_limit(session->snapshot, session->limit);
	return ret;
}

/* ---- the backlog ---- */

int session_read_by(struct session *session, struct definition *definition,
		    struct backlog *out, struct err *err)
{
	struct backlog_source source = definition_source(
		definition, session->snapshot, &session->arena);

	source.like = &session->backlog;
	return backlog_read(out, &source, &session->arena, err);
}

/* A folder that a kind looks into, and that is none of ours. */
static struct span outside_folder(const struct session *session)
{
	const struct definition *definition = &session->definition;

	for (size_t i = 0; i < definition->n_agreements; i++) {
		const struct kind *kind = &definition->agreements[i]->kind;

		for (size_t j = 0; j < kind->n_patterns; j++) {
			struct span folder =
				pattern_folder(kind->patterns[j].glob);

			if (kind->patterns[j].form != FORM_EXTERNAL &&
			    folder.len &&
			    snapshot_find(session->snapshot, folder) ==
				    ENTRY_OUTSIDE)
				return span_first(folder, folder.len - 1);
		}
	}
	return SPAN_NONE;
}

/* -1 with the reason where no file of the backlog is there. */
static int must_have_items(struct session *session, struct err *err)
{
	const struct definition *definition = &session->definition;
	struct span outside;

	if (session->backlog.n_items || session->backlog.n_files)
		return 0;
	if (definition->prose.len) {
		err_set(err,
			"%.*s holds %zu sentence%s, but none of them runs "
			"yet, and no item is where the built-in "
			"definition looks",
			(int)definition->prose.len, definition->prose.at,
			definition->n_sentences,
			definition->n_sentences == 1 ? "" : "s");
		return err_hint(err, "git ready init finds where items are, "
				     "and proposes checks for them");
	}
	if (definition->is_builtin) {
		err_set(err, "no item found, and no definition of ready that "
			     "says where items are");
		return err_hint(err, "git ready init finds where items are, "
				     "and writes one that fits them; where it "
				     "finds none, git ready init "
				     "--layout=<name> writes one to start "
				     "from");
	}
	err_set(err, "no item found: nothing matches the kinds of %.*s",
		(int)definition->doc->path.len, definition->doc->path.at);
	outside = outside_folder(session);
	if (outside.len)
		return err_hint(err,
				"%.*s is a symbolic link or a submodule, which "
				"are not followed: name the folder itself",
				(int)outside.len, outside.at);
	return err_hint(err,
			"write the first item where its patterns look (git "
			"ready explain shows them), or fix them: git ready "
			"init --dry-run shows where items seem to be");
}

/* Does anything depend on what was before: a change, or a start? */
static bool wants_base(const struct session *session)
{
	if (definition_wants_reasons(&session->definition))
		return true;
	for (size_t i = 0; i < session->backlog.n_items; i++)
		if (session->backlog.items[i]->is_started &&
		    !session->backlog.items[i]->is_done)
			return true;
	return false;
}

int session_read(struct session *session, const char *since, struct err *err)
{
	struct backlog_source source = definition_source(
		&session->definition, session->snapshot, &session->arena);

	source.reads_all = session->reads_done;
	if (backlog_list(&session->backlog, &source, &session->arena, err) < 0)
		return -1;
	session->has_backlog = true;
	backlog_read_files(&session->backlog);
	if (since)
		return session_take_beside(session, since, err);
	backlog_take(&session->backlog);
	return 0;
}

void session_judge(struct session *session)
{
	session->judge = (struct judge){
		.definition = &session->definition,
		.backlog = &session->backlog,
		.comparison = session->base.has_comparison
				      ? &session->base.comparison
				      : NULL,
		.reasons = &session->reasons,
		.only_notes_changes = session->awaits_message,
		.arena = &session->arena,
	};
	judge_run(&session->judge);
	session->has_judge = true;
}

const char *const fail_on_names[] = { "note", "warning", "error", "never",
				      NULL };

static int choose_format(struct session *session, const struct options *options,
			 struct err *err)
{
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
		err_set(err, "there is no format \"%s\"; choose from %s",
			text.at, known.at);
		buf_release(&known);
		return -1;
	}
	for (size_t i = 0; fail_on_names[i]; i++) {
		if (span_is(fail, fail_on_names[i])) {
			session->fail_on = (enum fail_on)i;
			return 0;
		}
	}
	session->is_usage = options->fail_on_text != NULL;
	return err_set(
		err,
		"--fail-on accepts error, warning, note or never, not \"%s\"",
		fail.at);
}

int session_open_repo(struct session *session, const struct options *options,
		      struct err *err)
{
	*session = (struct session){ 0 };
	arena_init(&session->arena);
	if (repo_open(&session->repo, err) < 0)
		return -1;
	if (choose_format(session, options, err) < 0)
		return -1;
	session->reads_done = options->reads_done ||
			      session->format->write == report_json;
	return 0;
}

int session_open(struct session *session, struct options *options,
		 struct err *err)
{
	if (session_open_repo(session, options, err) < 0 ||
	    session_open_snapshot(session, options, err) < 0)
		return -1;
	return session_find_definition(session, options, err);
}

/* What there is to compare with, and by which messages it is explained. */
static int compare_as_asked(struct session *session,
			    const struct options *options, struct err *err)
{
	bool is_commit = snapshot_kind(session->snapshot) == SNAPSHOT_COMMIT;
	const char *head = is_commit ? snapshot_commit(session->snapshot)
				     : "HEAD";

	session->awaits_message = !is_commit;
	if (options->new_since)
		return session_read_reasons(session, options->new_since, head,
					    err);
	if (options->is_staged && repo_has_head(session->repo) &&
	    wants_base(session))
		return session_compare(session, "HEAD", err);
	return 0;
}

int session_start(struct session *session, struct options *options,
		  struct err *err)
{
	if (session_open(session, options, err) < 0)
		return -1;
	if (session->definition.is_invalid)
		return 0;
	if (session_read_paths(session, options, err) < 0 ||
	    session_read(session, options->new_since, err) < 0 ||
	    (!options->may_be_empty && must_have_items(session, err) < 0) ||
	    compare_as_asked(session, options, err) < 0)
		return -1;
	session_judge(session);
	if (options->new_since)
		session_subtract(session, NULL);
	return 0;
}

void session_end(struct session *session)
{
	/* All at once is faster; only a sanitizer wants it piece by piece. */
#ifdef ARENA_SINGLE
	session_release(session);
#else
	(void)session;
#endif
}

void session_release(struct session *session)
{
	if (session->has_judge)
		judge_release(&session->judge);
	base_release(&session->base);
	if (session->has_backlog)
		backlog_release(&session->backlog);
	if (session->has_definition)
		definition_release(&session->definition);
	snapshot_close(session->snapshot);
	repo_close(session->repo);
	arena_release(&session->arena);
}
