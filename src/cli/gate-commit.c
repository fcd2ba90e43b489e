/*
 * Before a commit. What stops it is what the person committing can be
 * expected to mend in it: what HEAD does not have already, in the items that
 * the commit touches, and the links that it breaks elsewhere.
 */
#include "cli/gate.h"

#include "base/file.h"
#include "base/unicode.h"
#include "read/history.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- what a commit can be expected to mend ---- */

static bool links_to(struct backlog *backlog, struct item *item,
		     const struct item *to)
{
	item_read_links(backlog, item);
	for (size_t i = 0; i < item->n_links; i++)
		if (item->links[i].item == to)
			return true;
	return false;
}

/*
 * Does one of its links no longer reach what it reached: something that is gone
 * or became another kind, or that bears another id or path now?
 */
static bool has_lost_link(struct comparison *comparison, struct item *is)
{
	struct item *was = comparison->was[is->index];

	if (!was)
		return false;
	item_read_links(comparison->before, was);
	for (size_t i = 0; i < was->n_links; i++) {
		const struct item *to = was->links[i].item;
		const struct item *now = to ? comparison->is[to->index] : NULL;

		if (to && (!now || now->kind != to->kind ||
			   !links_to(comparison->after, is, now)))
			return true;
	}
	return false;
}

/* The same of what it reaches through others: their links count as its own. */
static bool has_lost_link_through(struct comparison *comparison,
				  struct item *is)
{
	item_read_links(comparison->after, is);
	for (size_t i = 0; i < is->n_links; i++)
		if (is->links[i].item &&
		    has_lost_link(comparison, is->links[i].item))
			return true;
	return false;
}

/* Does something that linked to it no longer do so? */
static bool has_lost_linker(struct comparison *comparison,
			    const struct item *is)
{
	const struct item *was = comparison->was[is->index];

	if (!was)
		return false;
	backlog_link_all(comparison->before);
	for (size_t i = 0; i < was->n_linked_from; i++) {
		struct item *now = comparison->is[was->linked_from[i]->index];

		if (!now || now->kind != was->linked_from[i]->kind ||
		    !links_to(comparison->after, now, is))
			return true;
	}
	return false;
}

static bool is_lost_link(struct session *session, const struct finding *finding)
{
	struct comparison *comparison = &session->base.comparison;
	const struct check *check =
		finding->criterion ? finding->criterion->check : NULL;
	struct item *item;

	if (!check || !finding->item)
		return false;
	item = session->backlog.items[finding->item->index];
	if (check->subject == SUBJECT_LINKED_FROM)
		return has_lost_linker(comparison, item);
	return check->subject == SUBJECT_LINK &&
	       (has_lost_link(comparison, item) ||
		(check->through.n && has_lost_link_through(comparison, item)));
}

/*
 * "at most …" is about all of its items, and told at one of them that this
 * commit may not touch: where it is new, the commit is what breaks it.
 */
static bool is_for_committer(struct session *session,
			     const struct finding *finding)
{
	return gate_is_touched(session, finding) || finding->is_broken_link ||
	       finding->is_of_kind || is_lost_link(session, finding);
}

/* ---- merges ---- */

static int forgive_merged(struct gate *gate, const struct span *heads, size_t n,
			  struct err *err)
{
	for (size_t i = 0; i < n; i++)
		if (gate_forgive(gate, heads[i].at, NULL, err) < 0)
			return -1;
	return 0;
}

/* ---- the hooks ---- */

static int open_index(struct gate *gate, struct err *err)
{
	struct options options = { .is_staged = true };

	return session_open_snapshot(&gate->session, &options, err);
}

/* What judges the index: its own definition, on both sides. */
static int find_definition(struct gate *gate, struct err *err)
{
	struct options options = { .is_staged = true };

	return session_find_definition(&gate->session, &options, err);
}

static const char *head_of(const struct gate *gate)
{
	return repo_has_head(gate->session.repo) ? "HEAD" : NULL;
}

/*
 * What -a and paths take stands in an index that is gone when git ends, named
 * like a lock; but then it is what the work tree holds.
 */
static void name_command(struct gate *gate)
{
	const char *index = getenv("GIT_INDEX_FILE");
	bool is_gone = index && span_ends(span_str(index), ".lock");

	gate->see_all = arena_printf(
		&gate->session.arena, "git ready check%s%s",
		is_gone ? "" : " --staged",
		gate->mode == GATE_STRICT ? "" : " --new-since=HEAD");
}

/*
 * Where nothing is staged, nothing is new: a message is reworded, or a commit
 * is empty on purpose. Only `strict` looks at what was there before.
 */
static bool has_nothing_to_judge(const struct gate *gate)
{
	return gate->mode != GATE_STRICT && head_of(gate) &&
	       !snapshot_has_staged(gate->session.snapshot);
}

static void sort_out(struct gate *gate)
{
	struct session *session = &gate->session;

	for (size_t i = 0; i < session->judge.findings.n; i++) {
		struct finding *finding = &session->judge.findings.list[i];
		bool is_new = finding->since == SINCE_NEW;

		if (!is_new && gate->mode != GATE_STRICT)
			continue;
		*findings_add(
			gate_is_grave(gate, finding) &&
					(gate->mode == GATE_STRICT ||
					 is_for_committer(session, finding))
				? &gate->stops
				: &gate->others) = *finding;
	}
}

int gate_pre_commit(const struct gate_hook *hook, int argc, char **argv,
		    struct err *err)
{
	struct gate gate;
	struct session *session = &gate.session;
	struct span *heads;
	size_t n_heads;
	bool is_nothing;
	int ret = -1;

	if (gate_open(&gate, hook, err) < 0 || open_index(&gate, err) < 0)
		goto out;
	if (has_nothing_to_judge(&gate)) {
		ret = EXIT_READY;
		goto out;
	}
	if (find_definition(&gate, err) < 0 ||
	    history_merge_heads(session->repo, &session->arena, &heads,
				&n_heads, err) < 0)
		goto out;
	session->awaits_message = true;
	name_command(&gate);
	if (gate_judge(&gate, head_of(&gate), &is_nothing, err) < 0)
		goto out;
	ret = EXIT_READY;
	if (is_nothing)
		goto out;
	if (forgive_merged(&gate, heads, n_heads, err) < 0) {
		ret = -1;
		goto out;
	}
	sort_out(&gate);
	ret = gate_end(&gate);
out:
	session_end(session);
	return ret;
}

/* ---- the message ---- */

static int read_message(struct session *session, const char *path,
			struct span *text, struct err *err)
{
	struct buf all = BUF_INIT;
	int ret = file_read(path, &all);

	if (ret < 0)
		err_set(err, "the message %s cannot be read: %s", path,
			strerror(errno));
	else
		*text = arena_copy(&session->arena, buf_span(&all));
	buf_release(&all);
	return ret;
}

static int read_draft_reasons(struct session *session, const char *path,
			      struct err *err)
{
	struct arena *arena = &session->arena;
	struct trailer *trailers;
	struct span text;
	size_t n;

	if (read_message(session, path, &text, err) < 0 ||
	    message_trailers(session->repo, text, true, arena, &trailers, &n,
			     err) < 0)
		return -1;
	for (size_t i = 0; i < n; i++)
		reasons_add(&session->reasons, trailers[i].key,
			    trailers[i].value, SPAN(""), NULL, 0, arena);
	return 0;
}

/*
 * What a trailer about `name` begins with: "T-shirt-size-" for "t-shirt size".
 * Git takes letters of ASCII, digits and hyphens there; a name that cannot be
 * told from those is not spelt in a trailer, and the one for everything is
 * offered, "".
 */
static struct span trailer_prefix(struct span name, struct arena *arena)
{
	struct buf out = BUF_INIT;
	struct span key, prefix = SPAN("");

	for (size_t i = 0; i < name.len; i++) {
		char c = name.at[i];

		if (char_is_letter(c) || char_is_digit(c))
			buf_addc(&out, c);
		else if (out.len && out.at[out.len - 1] != '-')
			buf_addc(&out, '-');
	}
	if (out.len && out.at[out.len - 1] == '-')
		out.len--;
	if (out.len && char_is_letter(out.at[0]))
		out.at[0] &= ~0x20;
	key = arena_copy(arena, buf_span(&out));
	if (key.len &&
	    span_eq(text_fold_name(arena, key), text_fold_name(arena, name)))
		prefix = arena_printf(arena, "%s-", key.at);
	buf_release(&out);
	return prefix;
}

/* The first of what is unexplained shows how a trailer would say it. */
static void tell_trailer(struct gate *gate, const char *path)
{
	const struct finding *finding = &gate->stops.list[0];
	const struct check *check = finding->criterion->check;
	struct arena *arena = &gate->session.arena;
	struct span prefix = trailer_prefix(check->change == CHANGE_ORDER
						    ? SPAN("order")
						    : check->names.shown[0],
					    arena);

	gate_say(gate,
		 "Or say it in the message, which may end in: %.*sReason: %s: "
		 "because …",
		 (int)prefix.len, prefix.at,
		 text_shown(arena, finding->item->id).at);
	gate_say(gate, "Your message is kept: git commit -e -F %s", path);
}

static int judge_message(struct gate *gate, const char *path, struct err *err)
{
	struct session *session = &gate->session;
	struct span *heads;
	bool is_nothing;
	size_t n;
	int ret;

	if (read_draft_reasons(session, path, err) < 0)
		return -1;
	if (has_nothing_to_judge(gate))
		return EXIT_READY;
	if (history_merge_heads(session->repo, &session->arena, &heads, &n,
				err) < 0)
		return -1;
	for (size_t i = 0; i < n; i++)
		if (session_read_reasons(session, "HEAD", heads[i].at, err) < 0)
			return -1;
	if (gate_judge(gate, "HEAD", &is_nothing, err) < 0)
		return -1;
	if (is_nothing)
		return EXIT_READY;
	if (forgive_merged(gate, heads, n, err) < 0)
		return -1;
	for (size_t i = 0; i < session->judge.findings.n; i++) {
		struct finding *finding = &session->judge.findings.list[i];

		if (finding->since == SINCE_NEW &&
		    finding_is_about_change(finding) &&
		    gate_is_grave(gate, finding))
			*findings_add(&gate->stops) = *finding;
	}
	ret = gate_end(gate);
	if (gate->stops.n)
		tell_trailer(gate, path);
	return ret;
}

int gate_commit_msg(const struct gate_hook *hook, int argc, char **argv,
		    struct err *err)
{
	struct gate gate;
	int ret = EXIT_READY;

	if (argc != 2)
		return err_set(err, "commit-msg takes the file of the message, "
				    "and nothing else");
	if (gate_open(&gate, hook, err) < 0 || open_index(&gate, err) < 0 ||
	    find_definition(&gate, err) < 0)
		ret = -1;
	/* A mistake in the definition has stopped pre-commit already. */
	else if (head_of(&gate) &&
		 definition_wants_reasons(&gate.session.definition)) {
		name_command(&gate);
		ret = judge_message(&gate, argv[1], err);
	}
	session_end(&gate.session);
	return ret;
}
