/*
 * Before a push, and on the server. Each branch is judged from where it left
 * what is there already, by the definition that stands there: a change cannot
 * loosen the rules that judge it.
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

/* What the branches of a push have in common. */
struct push {
	const struct gate_hook *hook;
	const char *remote; /* its name; NULL on a server */
	size_t room; /* one screen for all of them */
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
 * Without such a branch: where it left what any branch there holds. A fork
 * that was never fetched from, or an address, has none here: then what the
 * other remotes hold is the next best.
 */
static int find_nearest(struct session *session, const struct update *update,
			struct span *base, struct err *err)
{
	struct arena *arena = &session->arena;
	const char *globs[] = { "refs/heads/*", NULL };

	if (update->remote) {
		globs[0] =
			arena_printf(arena, "refs/remotes/%s/*", update->remote)
				.at;
		globs[1] = "refs/remotes/*";
	}
	for (size_t i = 0; i < 2 && globs[i] && !base->len; i++)
		if (history_nearest(session->repo, update->new, globs[i], arena,
				    base, err) < 0)
			return -1;
	return 0;
}

/*
 * Where the branch left what is there already; empty where there is nothing
 * to compare it with.
 */
static int find_base(struct session *session, const struct update *update,
		     struct span *base, struct err *err)
{
	struct span from = SPAN("");

	*base = SPAN("");
	if (update->old && repo_is_revision(session->repo, update->old))
		from = span_str(update->old);
	else
		from = default_of(session, update->remote);
	if (!from.len || !repo_is_revision(session->repo, from.at))
		return find_nearest(session, update, base, err);
	if (history_merge_base(session->repo, from.at, update->new,
			       &session->arena, base, err) < 0)
		return -1;
	/* A history that starts anew is compared with what there is. */
	if (!base->len)
		return history_commit(session->repo, from.at, &session->arena,
				      base, err);
	return 0;
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
	struct options none = { 0 };
	struct options before = {
		.definition_from = update->old && !update->remote ? update->old
								  : base.at,
	};
	struct definition own = { 0 };
	struct err ignored = ERR_INIT;
	bool has_own = session_read_definition(session, &own, session->snapshot,
					       &none, &ignored) == 0;
	int ret = session_find_definition(session, &before, err);
	bool is_fit = ret == 0 && !session->definition.is_invalid;

	if (has_own && !own.is_builtin && (own.is_invalid || !is_fit)) {
		definition_release(&session->definition);
		session->definition = own;
		if (own.is_invalid)
			return gate_fail_definition(gate, err);
		gate_say(gate,
			 "git ready: %s is judged by the definition that it "
			 "brings, since the one before cannot be used",
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

static int judge_branch(struct gate *gate, const struct update *update,
			struct span base, struct err *err)
{
	struct session *session = &gate->session;
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
	sort_out(gate);
	gate->see_all = arena_printf(&session->arena,
				     "git ready review %.10s...%.10s", base.at,
				     update->new);
	if (gate->stops.n || gate->others.n)
		gate_say(gate, "git ready: %s, from %.10s to %.10s", shown.at,
			 base.at, update->new);
	return gate_end(gate);
}

static int judge_update(struct push *push, const struct update *update,
			struct err *err)
{
	struct gate gate;
	struct session *session = &gate.session;
	struct span base;
	int ret = -1;

	if (gate_open(&gate, push->hook, err) < 0 ||
	    find_base(session, update, &base, err) < 0)
		goto out;
	gate.room = push->room;
	ret = EXIT_READY;
	if (base.len && span_is(base, update->new))
		goto out; /* there is nothing that was not there before */
	if (base.len) {
		ret = judge_branch(&gate, update, base, err);
		push->room = gate.room;
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
	return err_set(err, "a line of input is not what git writes to this "
			    "hook");
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
	err_set(err, "what git writes to this hook does not come in");
	return err_hint(err, "whatever runs it must hand on standard input; "
			     "in lefthook, use_stdin: true does");
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
	struct push push = { hook, argc > 1 ? argv[1] : NULL, GATE_ROOM };

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
	struct push push = { hook, NULL, GATE_ROOM };

	return each_line(3, receive_one, &push, err);
}

int gate_update(const struct gate_hook *hook, int argc, char **argv,
		struct err *err)
{
	struct push push = { hook, NULL, GATE_ROOM };

	if (argc != 4)
		return err_set(err, "update is given a ref, its old and its "
				    "new commit");
	return receive(&push, argv[2], argv[3], argv[1], err);
}
