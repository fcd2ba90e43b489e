/*
 * Before a push, and on the server. What any branch there holds is not new; a
 * branch is judged by the definition that stands where it starts: a change
 * cannot loosen the rules that judge it.
 */
#include "cli/gate.h"

#include "base/unicode.h"
#include "read/history.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* One branch that moves. */
struct update {
	const char *ref; /* as the other side knows it */
	const char *old, *new; /* commits; `old` NULL where it is new */
	const char *remote; /* the name of the remote; NULL on a server */
};

enum { MOST_JUDGED = 8 };

/* What the branches of a push have in common. */
struct push {
	const struct gate_hook *hook;
	const char *remote; /* its name; NULL on a server */
	size_t room; /* one screen for all of them */
	/* New tips that were judged: what they hold need not be told again. */
	char judged[MOST_JUDGED][65];
	size_t n_judged;
};

static bool is_zero(const char *id)
{
	return !id[strspn(id, "0")];
}

/* ---- from where ---- */

/* The branch of the other side that new ones start from. */
static struct span default_of(struct session *session, const char *remote)
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

/*
 * What is there already, as rev-list takes it. Of other remotes only the main
 * branches: a fork may be older than what it was forked from.
 */
static size_t list_held(struct session *session, const struct push *push,
			const struct update *update, bool of_all_remotes,
			struct span *held)
{
	static const char *const mains[] = { "HEAD", "main", "master" };
	struct arena *arena = &session->arena;
	size_t n = 0;

	if (!update->remote) {
		held[n++] = SPAN("--glob=refs/heads/*");
	} else if (of_all_remotes) {
		held[n++] = SPAN("--glob=refs/remotes/*");
	} else {
		held[n++] = arena_printf(arena, "--glob=refs/remotes/%s/*",
					 update->remote);
		for (size_t i = 0; i < 3; i++)
			held[n++] = arena_printf(
				arena, "--glob=refs/remotes/*/%s", mains[i]);
	}
	if (update->old && repo_is_revision(session->repo, update->old))
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

/* A history that starts anew is compared with what there is. */
static int start_anew(struct session *session, const struct update *update,
		      struct starts *out, struct err *err)
{
	struct arena *arena = &session->arena;
	struct span from = default_of(session, update->remote);

	if (update->old && repo_is_revision(session->repo, update->old))
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

	if (!update->old || !repo_is_revision(session->repo, update->old))
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

/*
 * Where the branch left what is there already: the first is what it is compared
 * with, and what the others hold is not new. None where there is nothing.
 */
static int find_starts(struct session *session, const struct push *push,
		       const struct update *update, struct starts *out,
		       struct err *err)
{
	if (find_held_starts(session, push, update, out, err) < 0)
		return -1;
	if (out->is_held)
		return 0;
	if (!out->n)
		return start_anew(session, update, out, err);
	return add_old(session, update, out, err);
}

/*
 * The definition of the commit `from`; where that has none, of the branch that
 * all others start from: a branch from before it, or one that dropped it, does
 * not escape.
 */
static int find_agreed(struct session *session, const struct update *update,
		       const char *from, struct err *err)
{
	struct options before = { .definition_from = from };
	struct span main = default_of(session, update->remote);
	int ret = session_find_definition(session, &before, err);

	if (ret < 0 || !session->definition.is_builtin || !main.len ||
	    !repo_is_revision(session->repo, main.at))
		return ret;
	definition_release(&session->definition);
	before.definition_from = main.at;
	return session_find_definition(session, &before, err);
}

/* The one that a branch brings judges the next push, and must be fit to. */
static int read_own(struct session *session, struct definition *own,
		    bool *has_own, struct err *err)
{
	struct options none = { 0 };
	struct err why = ERR_INIT;

	*has_own = session_read_definition(session, own, session->snapshot,
					   &none, &why) == 0;
	if (*has_own || !own->is_unreadable)
		return 0;
	*err = why;
	return -1;
}

/*
 * The definition that was agreed before: of the branch as it was. Where that
 * one cannot be used, the one that the branch brings is; and that must be fit
 * to judge the next push, or nobody could mend it any more.
 */
static int find_definition(struct gate *gate, const struct update *update,
			   struct span base, const char *shown, struct err *err)
{
	struct session *session = &gate->session;
	const char *from = update->old && !update->remote ? update->old
							  : base.at;
	struct definition own = { 0 };
	bool has_own, is_fit;
	int ret;

	if (read_own(session, &own, &has_own, err) < 0)
		return -1;
	ret = find_agreed(session, update, from, err);
	is_fit = ret == 0 && !session->definition.is_invalid;
	if (has_own && !own.is_builtin && (own.is_invalid || !is_fit)) {
		definition_release(&session->definition);
		session->definition = own;
		if (own.is_invalid)
			return gate_fail_definition(gate, err);
		gate_say(gate,
			 "git ready: %s is judged by its own definition, since "
			 "the one before it cannot be used",
			 shown);
		return 0;
	}
	definition_release(&own);
	return ret;
}

/* ---- one branch ---- */

static void sort_out(struct gate *gate)
{
	struct findings *findings = &gate->session.judge.findings;

	for (size_t i = 0; i < findings->n; i++) {
		struct finding *finding = &findings->list[i];

		if (finding->since != SINCE_NEW && gate->mode != GATE_STRICT)
			continue;
		*findings_add(gate_is_grave(gate, finding)
				      ? &gate->stops
				      : &gate->others) = *finding;
	}
}

static struct span short_ref(const char *ref)
{
	struct span name = span_str(ref);

	return span_starts(name, "refs/heads/") ? span_from(name, 11) : name;
}

/* Only what is new to all that the branch is built on is its own. */
static int forgive_held(struct gate *gate, const struct update *update,
			const struct starts *starts, struct err *err)
{
	for (size_t i = 1; i < starts->n; i++)
		if (gate_forgive(gate, starts->ids[i].at, update->new, err) < 0)
			return -1;
	return 0;
}

static int judge_branch(struct gate *gate, const struct update *update,
			const struct starts *starts, struct err *err)
{
	struct session *session = &gate->session;
	struct span base = starts->ids[0];
	struct options options = { .rev = update->new };
	struct span shown = text_shown(&session->arena, short_ref(update->ref));
	bool is_nothing;

	if (session_open_snapshot(session, &options, err) < 0 ||
	    find_definition(gate, update, base, shown.at, err) < 0)
		return -1;
	if (session->definition.is_builtin) {
		gate_say(gate,
			 "git ready: %s is not judged: there is no definition "
			 "of ready where it starts from",
			 shown.at);
		return EXIT_READY;
	}
	if (session_read_reasons(session, base.at, update->new, err) < 0 ||
	    gate_judge(gate, base.at, &is_nothing, err) < 0)
		return -1;
	if (is_nothing)
		return EXIT_READY;
	if (forgive_held(gate, update, starts, err) < 0)
		return -1;
	sort_out(gate);
	gate->see_all = arena_printf(&session->arena,
				     "git ready review %.10s...%.10s", base.at,
				     update->new);
	if (gate->stops.n || gate->others.n)
		gate_say(gate, "git ready: %s, from %.10s to %.10s", shown.at,
			 base.at, update->new);
	return gate_end(gate);
}

static void remember(struct push *push, const char *id)
{
	if (push->n_judged < MOST_JUDGED)
		memcpy(push->judged[push->n_judged++], id, strlen(id) + 1);
}

static int judge_update(struct push *push, const struct update *update,
			struct err *err)
{
	struct gate gate;
	struct session *session = &gate.session;
	struct starts starts;
	int ret = -1;

	if (gate_open(&gate, push->hook, err) < 0 ||
	    find_starts(session, push, update, &starts, err) < 0)
		goto out;
	gate.room = push->room;
	ret = EXIT_READY;
	if (starts.is_held)
		goto out; /* there is nothing that was not there before */
	if (starts.n) {
		ret = judge_branch(&gate, update, &starts, err);
		push->room = gate.room;
		if (session->has_judge)
			remember(push, update->new);
		goto out;
	}
	gate_say(&gate,
		 "git ready: %s is not judged: there is nothing yet to compare "
		 "it with",
		 text_shown(&session->arena, short_ref(update->ref)).at);
out:
	session_release(session);
	return ret;
}

/* ---- several ---- */

static bool is_branch(const char *ref)
{
	return !strncmp(ref, "refs/heads/", 11);
}

/* The worst of two exits: a failure, then what is not ready. */
static int worse(int a, int b)
{
	if (a < 0 || b < 0)
		return -1;
	return a > b ? a : b;
}

/*
 * The last words of a line; false where there are fewer. The first may hold
 * spaces: it is what somebody typed, as in HEAD^{/fix the typo}.
 */
static bool take_words(char *line, char **words, size_t n)
{
	line[strcspn(line, "\n")] = '\0';
	while (--n) {
		char *space = strrchr(line, ' ');

		if (!space)
			return false;
		words[n] = space + 1;
		*space = '\0';
	}
	words[0] = line;
	return *line;
}

static bool is_id(const char *word)
{
	size_t len = strlen(word);

	return (len == 40 || len == 64) &&
	       strspn(word, "0123456789abcdef") == len;
}

static int fail_line(struct err *err)
{
	return err_set(err,
		       "a line of input is not what git sends to this hook");
}

/*
 * Git always gives a pipe, be it an empty one. Whoever stands between and keeps
 * it would let everything pass.
 */
static int check_input(struct err *err)
{
	struct stat st;

	if (fstat(STDIN_FILENO, &st) == 0 && !S_ISCHR(st.st_mode))
		return 0;
	err_set(err, "what git sends to this hook does not arrive");
	return err_hint(err, "whatever runs it must pass on standard input; in "
			     "lefthook, use_stdin: true does so");
}

/* All lines are read, even where the first already fails: git waits. */
static int each_line(size_t n_words,
		     int (*fn)(char **words, void *data, struct err *err),
		     void *data, struct err *err)
{
	char *line = NULL, *words[4];
	size_t room = 0;
	int ret = EXIT_READY;

	if (check_input(err) < 0)
		return -1;
	while (getline(&line, &room, stdin) >= 0) {
		if (line[strspn(line, " \n")] == '\0')
			continue;
		if (!take_words(line, words, n_words))
			ret = fail_line(err);
		else if (ret >= 0)
			ret = worse(ret, fn(words, data, err));
	}
	free(line);
	return ret;
}

/* <local ref> <local id> <remote ref> <remote id> */
static int push_one(char **words, void *data, struct err *err)
{
	struct push *push = data;
	struct update update = {
		.ref = words[2],
		.new = words[1],
		.old = is_zero(words[3]) ? NULL : words[3],
		.remote = push->remote,
	};

	if (!is_id(words[1]) || !is_id(words[3]))
		return fail_line(err);
	if (is_zero(words[1]) || !is_branch(words[2]))
		return EXIT_READY;
	return judge_update(push, &update, err);
}

int gate_pre_push(const struct gate_hook *hook, int argc, char **argv,
		  struct err *err)
{
	struct push push = { .hook = hook,
			     .remote = argc > 1 ? argv[1] : NULL,
			     .room = GATE_ROOM };

	return each_line(4, push_one, &push, err);
}

static int receive(struct push *push, const char *old, const char *new,
		   const char *ref, struct err *err)
{
	struct update update = { .ref = ref,
				 .new = new,
				 .old = is_zero(old) ? NULL : old };

	if (!is_id(old) || !is_id(new))
		return fail_line(err);
	if (is_zero(new) || !is_branch(ref))
		return EXIT_READY;
	return judge_update(push, &update, err);
}

/* <old id> <new id> <ref> */
static int receive_one(char **words, void *data, struct err *err)
{
	return receive(data, words[0], words[1], words[2], err);
}

int gate_pre_receive(const struct gate_hook *hook, int argc, char **argv,
		     struct err *err)
{
	struct push push = { .hook = hook, .room = GATE_ROOM };

	return each_line(3, receive_one, &push, err);
}

int gate_update(const struct gate_hook *hook, int argc, char **argv,
		struct err *err)
{
	struct push push = { .hook = hook, .room = GATE_ROOM };

	if (argc != 4)
		return err_set(
			err,
			"update takes a ref, its old commit and its new one");
	return receive(&push, argv[2], argv[3], argv[1], err);
}
