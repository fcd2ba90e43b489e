/* The state before: read, compared with, and subtracted. */
#include "cli/session.h"

#include "base/thread.h"
#include "review/since.h"

static int open_base(struct session *session, const char *rev,
		     struct backlog_source *source, struct err *err)
{
	struct base *base = &session->base;

	arena_init(&base->arena);
	if (snapshot_open_commit(&base->snapshot, session->repo, rev, err) < 0)
		return -1;
	snapshot_limit(base->snapshot, session->limit);
	snapshot_must_be_whole(base->snapshot);
	snapshot_stand_beside(base->snapshot, session->snapshot);
	*source = definition_source(&session->definition, base->snapshot,
				    &session->arena);
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
	    backlog_list(&base->backlog, &source, &session->arena, err) < 0)
		return -1;
	return finish_base(session, err);
}

/* What the state before holds can be listed by another thread. */
struct base_listing {
	struct base *base;
	struct backlog_source source;
	struct arena *arena; /* of its own, if it is another thread */
	struct err err;
	int ret;
	bool is_apart;
	pthread_t thread;
};

static void *list_base(void *data)
{
	struct base_listing *listing = data;
	struct base *base = listing->base;

	listing->ret = backlog_list(&base->backlog, &listing->source,
				    listing->arena, &listing->err);
	return NULL;
}

/*
 * By another thread, where all of a commit's folders are to be read. Of those
 * that the index knows to be the same that is no work, but a thread would be.
 */
static void begin_listing(struct base_listing *listing, struct session *session)
{
	if (snapshot_kind(session->snapshot) != SNAPSHOT_COMMIT)
		return;
	listing->arena = &session->base.arena;
	listing->is_apart =
		thread_begin(&listing->thread, 0, list_base, listing);
}

int session_take_beside(struct session *session, const char *since,
			struct err *err)
{
	struct base_listing listing = { .base = &session->base,
					.arena = &session->arena,
					.err = ERR_INIT };

	if (open_base(session, since, &listing.source, err) < 0)
		return -1;
	begin_listing(&listing, session);
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

/* ---- why it changed ---- */

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

/* ---- what is new ---- */

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

		if (finding->since == SINCE_OLD)
			continue;
		if (scope && finding->criterion)
			add_to_scope(scope, finding->criterion, arena);
		else if (scope)
			scope->is_whole = true;
	}
	return all;
}

bool session_has_same_file(const struct session *session, struct span path)
{
	struct object_id was, is;

	return snapshot_object(session->snapshot, path, &is) &&
	       snapshot_object(session->base.snapshot, path, &was) &&
	       object_id_eq(&was, &is);
}

/*
 * A file that could not be judged before either holds something else now, and
 * nobody has judged that: it is as new as what it holds.
 */
static void mark_unjudged(struct session *session)
{
	struct findings *findings = &session->judge.findings;

	for (size_t i = 0; i < findings->n; i++) {
		struct finding *finding = &findings->list[i];

		if (finding->since == SINCE_OLD && !finding->item &&
		    !document_is_readable(finding->doc) &&
		    !session_has_same_file(session, finding->doc->path))
			finding->since = SINCE_NEW;
	}
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
	comparison_share_names(&base->comparison);
	if (!gone)
		since_mark_kept(&session->judge, &base->comparison);
	base->judge =
		(struct judge){ .definition = &session->definition,
				.backlog = &base->backlog,
				.arena = &session->arena,
				.scope = gone ? NULL : scope_of(session) };
	judge_run(&base->judge);
	base->has_judge = true;
	since_mark(&session->judge, &base->judge, &base->comparison, gone);
	mark_unjudged(session);
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
