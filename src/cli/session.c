/* From the repository to the judged backlog, the same way for every command. */
#include "cli/session.h"

#include "backlog/pattern.h"
#include "base/thread.h"
#include "ready/since.h"
#include "ready/subject.h"

#include <unistd.h>

enum { DEFAULT_LIMIT = 1024 * 1024 };

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
	} else if (path || path_is_glob(span_str(word)) ||
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
		snapshot_limit(session->snapshot, session->limit);
	return ret;
}

/* ---- the backlog ---- */

/* How the definition wants a snapshot to be read. */
static struct backlog_source source_of(struct session *session,
				       struct definition *definition,
				       struct snapshot *snapshot)
{
	struct backlog_source source = {
		.snapshot = snapshot,
		.kinds = definition_kinds(definition, &session->arena),
		.n_kinds = definition->n_agreements,
	};

	source.left_out = definition_left_out(definition, &source.n_left_out,
					      &session->arena);
	return source;
}

int session_read_by(struct session *session, struct definition *definition,
		    struct backlog *out, struct err *err)
{
	struct backlog_source source =
		source_of(session, definition, session->snapshot);

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

int session_must_have_items(struct session *session, struct err *err)
{
	const struct definition *definition = &session->definition;
	struct span outside;

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
	outside = outside_folder(session);
	if (outside.len)
		return err_hint(err,
				"%.*s is a symbolic link or a submodule, which "
				"are not followed: name the folder itself",
				(int)outside.len, outside.at);
	return err_hint(err, "write the first item where its patterns look "
			     "(git ready explain shows them), or mend them");
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

/* ---- the state before ---- */

static int open_base(struct session *session, const char *rev,
		     struct backlog_source *source, struct err *err)
{
	struct base *base = &session->base;

	arena_init(&base->arena);
	if (snapshot_open_commit(&base->snapshot, session->repo, rev, err) < 0)
		return -1;
	snapshot_limit(base->snapshot, session->limit);
	*source = source_of(session, &session->definition, base->snapshot);
	source->like = &session->backlog;
	source->has_same_kinds = true;
	return 0;
}

/* Reads what is listed, and compares. */
static int finish_base(struct session *session, struct err *err)
{
	struct base *base = &session->base;

	base->has_backlog = true;
	backlog_read_files(&base->backlog);
	backlog_take(&base->backlog);
	if (compare_backlogs(&base->comparison, &base->backlog,
			     &session->backlog, &session->arena, err) < 0)
		return -1;
	base->has_comparison = true;
	return 0;
}

int session_compare(struct session *session, const char *rev, struct err *err)
{
	struct base *base = &session->base;
	struct backlog_source source;

	if (open_base(session, rev, &source, err) < 0 ||
	    backlog_list(&base->backlog, &source, &base->arena, err) < 0)
		return -1;
	return finish_base(session, err);
}

/* What the state before holds can be listed by another thread. */
struct listing {
	struct base *base;
	struct backlog_source source;
	struct err err;
	int ret;
	bool is_apart;
	pthread_t thread;
};

static void *list_base(void *data)
{
	struct listing *listing = data;
	struct base *base = listing->base;

	listing->ret = backlog_list(&base->backlog, &listing->source,
				    &base->arena, &listing->err);
	return NULL;
}

/*
 * Taking the items out of what was read needs one processor; meanwhile the
 * other lists the state before, whose trees git keeps as differences of
 * differences.
 */
static int take_and_list(struct session *session, const char *since,
			 struct err *err)
{
	struct listing listing = { .base = &session->base, .err = ERR_INIT };

	if (open_base(session, since, &listing.source, err) < 0)
		return -1;
	listing.is_apart =
		thread_begin(&listing.thread, 0, list_base, &listing);
	backlog_take(&session->backlog);
	if (listing.is_apart)
		pthread_join(listing.thread, NULL);
	else
		list_base(&listing);
	if (listing.ret == 0)
		return finish_base(session, err);
	*err = listing.err;
	return -1;
}

int session_read(struct session *session, const char *since, struct err *err)
{
	struct backlog_source source =
		source_of(session, &session->definition, session->snapshot);

	if (backlog_list(&session->backlog, &source, &session->arena, err) < 0)
		return -1;
	session->has_backlog = true;
	backlog_read_files(&session->backlog);
	if (since)
		return take_and_list(session, since, err);
	backlog_take(&session->backlog);
	return 0;
}

static int read_reasons_of(struct session *session, const struct commit *commit,
			   struct err *err)
{
	struct arena *arena = &session->arena;
	struct span *paths = NULL;
	struct trailer *trailers;
	size_t n, n_paths = 0;

	if (message_trailers(session->repo, commit->message, false, arena,
			     &trailers, &n, err) < 0)
		return -1;
	for (size_t i = 0; i < n; i++) {
		if (!reason_is_key(trailers[i].key))
			continue;
		if (!paths && history_changed(session->repo, commit, arena,
					      &paths, &n_paths, err) < 0)
			return -1;
		reasons_add(&session->reasons, trailers[i].key,
			    trailers[i].value, commit->author,
			    paths ? paths : &commit->id, n_paths, arena);
	}
	return 0;
}

int session_read_reasons(struct session *session, const char *from,
			 const char *to, struct err *err)
{
	struct commit *commits;
	size_t n;

	if (history_between(session->repo, from, to, &session->arena, &commits,
			    &n, err) < 0)
		return -1;
	session->commits = commits;
	session->n_commits = n;
	for (size_t i = 0; i < n; i++)
		if (read_reasons_of(session, &commits[i], err) < 0)
			return -1;
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

/* Some of its criteria, or all once they are many. */
static void add_to_scope(struct item_scope *scope,
			 const struct criterion *criterion, struct arena *arena)
{
	enum { MANY = 8 };

	for (size_t i = 0; i < scope->n; i++)
		if (scope->criteria[i] == criterion)
			return;
	if (scope->n == MANY)
		scope->is_whole = true;
	else
		*ARENA_PUSH(arena, scope->criteria, scope->n, scope->room) =
			criterion;
}

/*
 * Where nobody asks what is gone, only what is found now matters: was it found
 * before? What no criterion asked for may depend on all of them.
 */
static const struct item_scope *scope_of(struct session *session)
{
	const struct findings *findings = &session->judge.findings;
	const struct comparison *comparison = &session->base.comparison;
	struct arena *arena = &session->arena;
	struct item_scope *all = ARENA_ARRAY(arena, struct item_scope,
					     comparison->before->n_items);

	for (size_t i = 0; i < findings->n; i++) {
		const struct finding *finding = &findings->list[i];
		const struct item *was =
			finding->item ? item_before(comparison, finding->item)
				      : NULL;
		struct item_scope *scope = was ? &all[was->index] : NULL;

		if (scope && finding->criterion)
			add_to_scope(scope, finding->criterion, arena);
		else if (scope)
			scope->is_whole = true;
	}
	return all;
}

void session_subtract(struct session *session, struct findings *gone)
{
	struct base *base = &session->base;
	struct findings *findings = &session->judge.findings;

	if (!base->has_comparison) {
		for (size_t i = 0; i < findings->n; i++)
			findings->list[i].since = SINCE_NEW;
		return;
	}
	base->judge =
		(struct judge){ .definition = &session->definition,
				.backlog = &base->backlog,
				.arena = &session->arena,
				.scope = gone ? NULL : scope_of(session) };
	judge_run(&base->judge);
	base->has_judge = true;
	since_mark(&session->judge, &base->judge, &base->comparison, gone);
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

int session_open_repo(struct session *session, const struct options *options,
		      struct err *err)
{
	*session = (struct session){ 0 };
	arena_init(&session->arena);
	if (repo_open(&session->repo, err) < 0)
		return -1;
	return settle_format(session, options, err);
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
	    session_must_have_items(session, err) < 0 ||
	    compare_as_asked(session, options, err) < 0)
		return -1;
	session_judge(session);
	if (options->new_since)
		session_subtract(session, NULL);
	return 0;
}

void base_release(struct base *base)
{
	if (base->has_judge)
		judge_release(&base->judge);
	if (base->has_backlog)
		backlog_release(&base->backlog);
	snapshot_close(base->snapshot);
	arena_release(&base->arena);
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
