/*
 * Before a commit. What stops it is what the person committing can be
 * expected to mend in it: what HEAD does not have already, in the items that
 * the commit touches, and the links that it breaks elsewhere.
 */
#include "cli/gate.h"

#include "base/unicode.h"
#include "read/history.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- what a commit can be expected to mend ---- */

static bool is_same_file(const struct session *session, struct span path)
{
	struct object_id was, is;

	return snapshot_object(session->snapshot, path, &is) &&
	       snapshot_object(session->base.snapshot, path, &was) &&
	       object_id_eq(&was, &is);
}

static bool is_touched(const struct session *session,
		       const struct finding *finding)
{
	if (!session->base.has_comparison)
		return true;
	if (finding->item)
		return session->base.comparison.is_touched[finding->item->index];
	return !is_same_file(session, finding->doc->path);
}

/* Did it lean on an item that is gone now? */
static bool has_lost_item(struct session *session, const struct item *item)
{
	struct comparison *comparison = &session->base.comparison;
	struct item *was = comparison->was[item->index];

	if (!was)
		return false;
	item_read_links(comparison->before, was);
	for (size_t i = 0; i < was->n_links; i++)
		if (was->links[i].item &&
		    !comparison->is[was->links[i].item->index])
			return true;
	return false;
}

static bool is_about_links(const struct finding *finding)
{
	enum subject_id subject = finding->criterion
					  ? finding->criterion->check->subject
					  : N_SUBJECTS;

	return subject == SUBJECT_LINK || subject == SUBJECT_LINKED_FROM;
}

/*
 * "at most …" is about all of its items, and told at one of them that this
 * commit may not touch: where it is new, the commit is what breaks it.
 */
static bool is_for_committer(struct session *session,
			     const struct finding *finding)
{
	return is_touched(session, finding) || finding->is_broken_link ||
	       finding->is_of_kind ||
	       (is_about_links(finding) &&
		has_lost_item(session, finding->item));
}

/* ---- merges ---- */

static bool is_about_change(const struct finding *finding)
{
	return finding->criterion &&
	       finding->criterion->check->subject == SUBJECT_CHANGE;
}

static struct span key_of(const struct finding *finding, struct arena *arena)
{
	/* What it changed from differs between the sides of a merge. */
	struct span found = is_about_change(finding) ? SPAN("")
						     : finding->found;

	return arena_printf(arena, "%zu %d %.*s %.*s %.*s",
			    finding->item ? finding->item->index : SIZE_MAX,
			    (int)finding->severity, (int)finding->rule.len,
			    finding->rule.at, (int)finding->doc->path.len,
			    finding->doc->path.at, (int)found.len, found.at);
}

/*
 * What one side of a merge brought is not the merge's doing: new is only what
 * is new to each of them.
 */
static int forgive_side(struct gate *gate, const char *rev, struct err *err)
{
	struct session *session = &gate->session;
	struct judge first = session->judge;
	struct base base = session->base;
	struct table keys;

	session->base = (struct base){ 0 };
	if (session_compare(session, rev, err) < 0)
		return -1;
	session_judge(session);
	session_subtract(session, NULL);
	table_init(&keys, &session->arena);
	for (size_t i = 0; i < session->judge.findings.n; i++) {
		struct finding *finding = &session->judge.findings.list[i];

		if (finding->since == SINCE_NEW)
			*table_slot(&keys, key_of(finding, &session->arena)) =
				finding;
	}
	for (size_t i = 0; i < first.findings.n; i++) {
		struct finding *finding = &first.findings.list[i];

		if (!table_get(&keys, key_of(finding, &session->arena)))
			finding->since = SINCE_OLD;
	}
	table_release(&keys);
	judge_release(&session->judge);
	base_release(&session->base);
	session->judge = first;
	session->base = base;
	return 0;
}

static int forgive_merged(struct gate *gate, const struct span *heads, size_t n,
			  struct err *err)
{
	for (size_t i = 0; i < n; i++)
		if (forgive_side(gate, heads[i].at, err) < 0)
			return -1;
	return 0;
}

/* ---- the hooks ---- */

/* Opens the index and what judges it: its own definition, on both sides. */
static int open_index(struct gate *gate, const struct gate_hook *hook,
		      struct err *err)
{
	struct options options = { .is_staged = true };

	if (gate_open(gate, hook, err) < 0 ||
	    session_open_snapshot(&gate->session, &options, err) < 0)
		return -1;
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

	if (open_index(&gate, hook, err) < 0 ||
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
	char block[4096];
	FILE *file = fopen(path, "rb");
	size_t n;

	if (!file)
		return err_set(err, "the message %s cannot be read: %s", path,
			       strerror(errno));
	while ((n = fread(block, 1, sizeof(block), file)) > 0)
		buf_add(&all, span_of(block, n));
	*text = arena_copy(&session->arena, buf_span(&all));
	buf_release(&all);
	fclose(file);
	return 0;
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
 * Git takes letters of ASCII, digits and hyphens there; a name that has others
 * is not spelt in a trailer, and the one for everything is offered, "".
 */
static struct span trailer_prefix(struct span name, struct arena *arena)
{
	struct buf out = BUF_INIT;
	struct span prefix;

	for (size_t i = 0; i < name.len; i++) {
		char c = name.at[i];

		if ((unsigned char)c >= 0x80) {
			out.len = 0;
			break;
		}
		if (char_is_letter(c) || char_is_digit(c))
			buf_addc(&out, c);
		else if (out.len && out.at[out.len - 1] != '-')
			buf_addc(&out, '-');
	}
	if (out.len && out.at[out.len - 1] != '-')
		buf_addc(&out, '-');
	if (out.len && char_is_letter(out.at[0]))
		out.at[0] &= ~0x20;
	prefix = arena_copy(arena, span_of(out.at, out.len));
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
		 "Or say it in the message, whose last lines may be: "
		 "%.*sReason: %s: because …",
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

	if (read_draft_reasons(session, path, err) < 0 ||
	    history_merge_heads(session->repo, &session->arena, &heads, &n,
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

		if (finding->since == SINCE_NEW && is_about_change(finding) &&
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
		return err_set(err, "commit-msg is given the file of the "
				    "message, and nothing else");
	if (open_index(&gate, hook, err) < 0)
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
