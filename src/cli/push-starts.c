/* From where the branch of a push goes on. */
#include "cli/push.h"

struct span push_default_branch(struct session *session, const char *remote)
{
	static const char *const usual[] = { "HEAD", "main", "master" };
	struct arena *arena = &session->arena;

	for (size_t i = 0; remote && i < 3; i++) {
		struct span ref = arena_printf(arena, "refs/remotes/%s/%s",
					       remote, usual[i]);

		if (repo_is_revision(session->repo, ref.at))
			return ref;
	}
	return remote ? SPAN("") : history_default_branch(session->repo, arena);
}

int push_had_other_rules(struct session *session, const char *from,
			 const char *tip, bool *out, struct err *err)
{
	struct span pathspecs[MOST_DEFINITION_PATHSPECS];
	size_t n = definition_pathspecs(session, pathspecs);

	*out = false;
	return n ? history_differs(from, tip, pathspecs, n, &session->arena,
				   out, err)
		 : 0;
}

static bool was_there(struct session *session, const struct update *update)
{
	return update->old && repo_is_revision(session->repo, update->old);
}

/* The main branch has its own rules, and whoever takes it in knows them. */
static size_t list_mains(struct session *session, const struct update *update,
			 struct span *held)
{
	static const char *const mains[] = { "HEAD", "main", "master" };
	size_t n = 0;

	for (; update->remote && n < 3; n++)
		held[n] = arena_printf(&session->arena,
				       "--glob=refs/remotes/*/%s", mains[n]);
	if (!update->remote) {
		held[0] = push_default_branch(session, NULL);
		n = held[0].len ? 1 : 0;
	}
	return n;
}

/*
 * What is there already, as rev-list takes it. Of other remotes only the main
 * branches: a fork may be older than what it was forked from.
 */
static size_t list_held(struct session *session, const struct push *push,
			const struct update *update, bool of_all_remotes,
			struct span *held)
{
	struct arena *arena = &session->arena;
	size_t n = 0;

	if (!update->remote) {
		held[n++] = SPAN("--glob=refs/heads/*");
	} else if (of_all_remotes) {
		held[n++] = SPAN("--glob=refs/remotes/*");
	} else {
		held[n++] = arena_printf(arena, "--glob=refs/remotes/%s/*",
					 update->remote);
		n += list_mains(session, update, held + n);
	}
	if (was_there(session, update))
		held[n++] = span_str(update->old);
	for (size_t i = 0; i < push->n_judged; i++)
		held[n++] = span_str(push->judged[i]);
	return n;
}

/*
 * An address, or a fork that was never fetched from, has no branches here:
 * then what all remotes hold is the next best.
 */
static int find_held_starts(struct session *session, const struct push *push,
			    const struct update *update, struct starts *out,
			    struct err *err)
{
	struct span held[5 + MOST_JUDGED];

	for (int all = 0; all < (update->remote ? 2 : 1); all++) {
		size_t n = list_held(session, push, update, all, held);

		if (history_starts(session->repo, update->new, held, n,
				   &session->arena, out, err) < 0)
			return -1;
		if (out->n || out->is_held)
			break;
	}
	return 0;
}

/*
 * Where other rules were on the way, what other branches hold was judged by
 * those, and counts for nothing.
 */
static int find_own_starts(struct session *session, const struct update *update,
			   struct starts *out, struct err *err)
{
	struct span held[4];
	size_t n = list_mains(session, update, held);

	held[n++] = span_str(update->old);
	return history_starts(session->repo, update->new, held, n,
			      &session->arena, out, err);
}

/* A history that starts anew is compared with what there is. */
static int start_anew(struct session *session, const struct update *update,
		      struct starts *out, struct err *err)
{
	struct arena *arena = &session->arena;
	struct span from = push_default_branch(session, update->remote);

	if (was_there(session, update))
		from = span_str(update->old);
	if (!from.len || !repo_is_revision(session->repo, from.at))
		return 0;
	out->ids = ARENA_NEW(arena, struct span);
	out->n = 1;
	return history_commit(session->repo, from.at, arena, &out->ids[0], err);
}

static void put_first(struct starts *starts, size_t i)
{
	struct span first = starts->ids[i];

	starts->ids[i] = starts->ids[0];
	starts->ids[0] = first;
}

/*
 * A branch that was there goes on from where it was. Where it was rewritten,
 * what it held is not new either, though the new one is not built on it.
 */
static int add_old(struct session *session, const struct update *update,
		   struct starts *out, struct err *err)
{
	struct arena *arena = &session->arena;
	struct span *ids = ARENA_ARRAY(arena, struct span, out->n + 1);
	bool is_built_on;

	if (!was_there(session, update))
		return 0;
	for (size_t i = 0; i < out->n; i++) {
		if (span_is(out->ids[i], update->old)) {
			put_first(out, i);
			return 0;
		}
	}
	if (history_holds(update->new, update->old, &is_built_on, err) < 0)
		return -1;
	if (is_built_on)
		return 0;
	memcpy(ids, out->ids, out->n * sizeof(*ids));
	ids[out->n] = span_str(update->old);
	out->ids = ids;
	out->n++;
	return 0;
}

static bool is_main(struct session *session, const struct update *update)
{
	struct span main = push_default_branch(session, update->remote), id;
	struct err ignored = ERR_INIT;

	return main.len && repo_is_revision(session->repo, main.at) &&
	       history_commit(session->repo, main.at, &session->arena, &id,
			      &ignored) == 0 &&
	       span_is(id, update->old);
}

/*
 * The main branch, and one that keeps its rules, takes nothing in by others. One
 * that takes over the rules together with what they let in does so for all to
 * see.
 */
static int is_judged_alone(struct session *session, const struct update *update,
			   bool *out, struct err *err)
{
	struct span pathspecs[MOST_DEFINITION_PATHSPECS];
	size_t n = definition_pathspecs(session, pathspecs);
	bool is_new_there;

	*out = false;
	if (!was_there(session, update))
		return 0;
	if (push_had_other_rules(session, update->old, update->new, out, err) <
	    0)
		return -1;
	if (!*out || is_main(session, update))
		return 0;
	if (history_stands_apart(update->old, update->new, pathspecs, n,
				 &is_new_there, err) < 0)
		return -1;
	*out = !is_new_there;
	return 0;
}

/*
 * Which page holds the rules of the branch as it was, where no name tells it.
 * Whether they can be used is for whoever judges by them.
 */
static void look_for_rules(struct session *session, const struct update *update)
{
	struct options before = { .definition_from = update->old };
	struct err ignored = ERR_INIT;

	if (!was_there(session, update))
		return;
	session_find_definition(session, &before, &ignored);
	definition_release(&session->definition);
	session->definition = (struct definition){ 0 };
}

int push_find_starts(struct session *session, const struct push *push,
		     const struct update *update, struct starts *out,
		     struct err *err)
{
	bool counts_alone;

	look_for_rules(session, update);
	if (is_judged_alone(session, update, &counts_alone, err) < 0 ||
	    (counts_alone
		     ? find_own_starts(session, update, out, err)
		     : find_held_starts(session, push, update, out, err)) < 0)
		return -1;
	if (out->is_held)
		return 0;
	if (!out->n)
		return start_anew(session, update, out, err);
	return add_old(session, update, out, err);
}
