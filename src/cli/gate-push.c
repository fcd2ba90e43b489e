/* Before a push, and on the server: each branch that moves is judged. */
#include "cli/hook-input.h"
#include "cli/push.h"

#include "base/unicode.h"

static bool is_zero(const char *id)
{
	return !id[strspn(id, "0")];
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

/*
 * What another branch made since both parted, and this one has in the same
 * words, is not its own either. Where git cannot tell where that was, it stays.
 */
static int forgive_taken_from(struct gate *gate, const struct update *update,
			      struct span other, struct err *err)
{
	struct session *session = &gate->session;
	struct span base;
	struct err ignored = ERR_INIT;

	if (!other.len || !repo_is_revision(session->repo, other.at) ||
	    history_merge_base(session->repo, other.at, update->new,
			       &session->arena, &base, &ignored) < 0 ||
	    !base.len)
		return 0;
	return gate_forgive_taken(gate, other.at, base.at, err);
}

/* The branches of the other side, as refs of this repository. */
static const char *folder_of_branches(struct session *session,
				      const struct update *update)
{
	return !update->remote
		       ? "refs/heads/"
		       : arena_printf(&session->arena, "refs/remotes/%s/",
				      update->remote)
				 .at;
}

/* What another branch took in by other rules, it has not answered for. */
static bool is_under_same_rules(struct session *session, struct span from,
				struct span tip)
{
	struct err ignored = ERR_INIT;
	bool had_others;

	return push_had_other_rules(session, from.at, tip.at, &had_others,
				    &ignored) == 0 &&
	       !had_others;
}

/*
 * A commit that was picked from any branch there brought its findings along,
 * where the rules are the same since that and the commit `from`.
 */
static int forgive_picked(struct gate *gate, const struct update *update,
			  struct span from, struct err *err)
{
	enum { MOST_BRANCHES = 3, MOST_FILES = 8 };
	struct session *session = &gate->session;
	const struct findings *findings = &session->judge.findings;
	const char *folder = folder_of_branches(session, update);
	struct span path = SPAN("");
	size_t n_files = 0;

	for (size_t i = 0; i < findings->n && n_files < MOST_FILES; i++) {
		const struct finding *finding = &findings->list[i];
		struct span *tips;
		struct err ignored = ERR_INIT;
		size_t n;

		if (finding->since != SINCE_NEW ||
		    span_eq(finding->doc->path, path))
			continue;
		path = finding->doc->path;
		n_files++;
		if (history_holders(folder, update->new, path, MOST_BRANCHES,
				    &session->arena, &tips, &n, &ignored) < 0)
			return 0;
		for (size_t t = 0; t < n && finding->since == SINCE_NEW; t++)
			if (is_under_same_rules(session, from, tips[t]) &&
			    forgive_taken_from(gate, update, tips[t], err) < 0)
				return -1;
	}
	return 0;
}

static int forgive_taken(struct gate *gate, const struct update *update,
			 struct span from, struct err *err)
{
	struct span main = push_default_branch(&gate->session, update->remote);

	return forgive_taken_from(gate, update, main, err) < 0
		       ? -1
		       : forgive_picked(gate, update, from, err);
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
	    push_find_definition(gate, update, base, shown.at, err) < 0)
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
	if (forgive_held(gate, update, starts, err) < 0 ||
	    forgive_taken(gate, update, base, err) < 0)
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

static int judge_update(struct push *push, struct update *update,
			struct err *err)
{
	struct gate gate;
	struct session *session = &gate.session;
	struct starts starts;
	int ret = -1;

	if (gate_open(&gate, push->hook, err) < 0 ||
	    (update->remote &&
	     history_remote_at(update->remote, &session->arena, &update->remote,
			       err) < 0) ||
	    push_find_starts(session, push, update, &starts, err) < 0)
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

	if (!input_is_id(words[1]) || !input_is_id(words[3]))
		return input_fail(err);
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

	return input_each_line(4, push_one, &push, err);
}

static int receive(struct push *push, const char *old, const char *new,
		   const char *ref, struct err *err)
{
	struct update update = { .ref = ref,
				 .new = new,
				 .old = is_zero(old) ? NULL : old };

	if (!input_is_id(old) || !input_is_id(new))
		return input_fail(err);
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

	return input_each_line(3, receive_one, &push, err);
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
