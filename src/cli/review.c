/* git ready review: a backlog change in the words of the product. */
#include "cli/outlook.h"

#include <stdio.h>

static const char usage[] =
	"usage: git ready review [<options>] <base>[...<head>]\n"
	"   or: git ready review [<options>] --staged\n"
	"\n"
	"What a change does to the backlog, and what it leaves to answer. It "
	"is judged\n"
	"from the point where <head> (HEAD by default) branched off <base>, by "
	"the\n"
	"definition at that point. With two dots, the two are compared as they "
	"are.\n"
	"\n"
	"    --staged               what the next commit would change\n"
	"    --all                  fold nothing; show old and gone findings, "
	"too\n"
	"    --definition=<path>    use this Definition of Ready\n"
	"    --definition-from=<revision>\n"
	"                           use the definition of another commit\n"
	"    --format=<name>        text, json and others; see check\n"
	"    --output=<file>        write to a file\n"
	"    --color=<when>         always, never or auto\n"
	"    --fail-on=<severity>   error (default), warning, note or never\n"
	"    -q, --quiet            print nothing; the exit status tells\n"
	"    -h, --help             this text\n"
	"\n"
	"Exits: 0 nothing new to answer, 1 something is, 128 could not judge, "
	"129 wrong\n"
	"usage.\n";

struct reviewer {
	struct session session;
	struct options *options;
	struct span base, head; /* commits; `head` empty where staged */
	struct review review;
	struct findings gone;
	struct definition other; /* the one that the change brings */
	struct backlog by_other;
	struct judge judge_by_other;
	bool has_other, is_other_read, is_other_judged;
};

/* ---- from where to where ---- */

static int fail_usage(struct reviewer *r, struct err *err, const char *text)
{
	r->session.is_usage = true;
	return err_set(err, "%s", text);
}

static int find_merge_base(struct reviewer *r, const char *base,
			   const char *head, struct err *err)
{
	struct span from;
	struct arena *arena = &r->session.arena;

	if (history_commit(r->session.repo, base, arena, &from, err) < 0 ||
	    history_commit(r->session.repo, head, arena, &r->head, err) < 0 ||
	    history_merge_base(r->session.repo, from.at, r->head.at, arena,
			       &r->base, err) < 0)
		return -1;
	if (r->base.len)
		return 0;
	err_set(err, "%s and %s have no common history", base, head);
	return err_hint(err,
			"git ready review %s..%s compares them as they "
			"are",
			base, head);
}

/* "a...b" and "a" go from the merge base, "a..b" from a itself. */
static int read_range(struct reviewer *r, const char *range, struct err *err)
{
	struct arena *arena = &r->session.arena;
	struct span all = span_str(range);
	ptrdiff_t at = span_find(all, "..");
	bool is_merge_base = at < 0 ||
			     span_starts(span_from(all, (size_t)at), "...");
	const char *base, *head;

	if (at < 0)
		return find_merge_base(r, range, "HEAD", err);
	base = arena_copy(arena, span_first(all, (size_t)at)).at;
	head = arena_copy(arena,
			  span_from(all, (size_t)at + (is_merge_base ? 3 : 2)))
		       .at;
	base = *base ? base : "HEAD";
	head = *head ? head : "HEAD";
	if (is_merge_base)
		return find_merge_base(r, base, head, err);
	if (history_commit(r->session.repo, base, arena, &r->base, err) < 0)
		return -1;
	return history_commit(r->session.repo, head, arena, &r->head, err);
}

static int choose_sides(struct reviewer *r, struct err *err)
{
	struct options *options = r->options;
	const char *range = options->rev       ? options->rev
			    : options->n_paths ? options->paths[0]
					       : NULL;

	if (options->n_paths > 1 || (options->n_paths && options->rev))
		return fail_usage(r, err,
				  "review accepts one range, and no paths");
	if (options->is_staged && range)
		return fail_usage(r, err,
				  "--staged and a revision cannot be combined");
	if (!options->is_staged && !range)
		return fail_usage(r, err,
				  "review needs a base, as in: git "
				  "ready review main");
	options->rev = NULL;
	options->n_paths = 0;
	if (!options->is_staged)
		return read_range(r, range, err);
	if (!repo_has_head(r->session.repo))
		return err_set(err, "there is no commit yet to compare with");
	return history_commit(r->session.repo, "HEAD", &r->session.arena,
			      &r->base, err);
}

/* ---- the definition ---- */

/*
 * The base's, so that a change cannot loosen what judges it; where that has
 * none, the one that the change brings.
 */
static int find_definition(struct reviewer *r, struct err *err)
{
	struct session *session = &r->session;
	struct options options = *r->options;

	if (!options.definition_from)
		options.definition_from = r->base.at;
	if (session_find_definition(session, &options, err) < 0)
		return -1;
	options.definition_from = NULL;
	if (session_read_definition(session, &r->other, session->snapshot,
				    &options, err) < 0)
		return -1;
	r->has_other = true;
	if (session->definition.is_builtin && !r->other.is_builtin) {
		struct definition swap = session->definition;

		session->definition = r->other;
		r->other = swap;
	}
	return 0;
}

/* What the definition that the change brings would make of the same items. */
static int try_other(struct reviewer *r, struct err *err)
{
	struct session *session = &r->session;
	struct definition *other = &r->other;

	if (other->is_invalid || other->is_builtin ||
	    span_eq(document_source(other->doc),
		    document_source(session->definition.doc)))
		return 0;
	if (session_read_by(session, other, &r->by_other, err) < 0)
		return -1;
	r->is_other_read = true;
	r->judge_by_other = (struct judge){ .definition = other,
					    .backlog = &r->by_other,
					    .arena = &session->arena };
	judge_run(&r->judge_by_other);
	r->is_other_judged = true;
	review_flips(&r->review, &session->judge, &r->judge_by_other,
		     &session->arena);
	return 0;
}

/* ---- judging ---- */

static int open_head(struct reviewer *r, struct err *err)
{
	struct options options = { .is_staged = r->options->is_staged,
				   .rev = r->head.len ? r->head.at : NULL };

	if (session_open_snapshot(&r->session, &options, err) < 0)
		return -1;
	/* A file that cannot be had would look like one that was removed. */
	snapshot_must_be_whole(r->session.snapshot);
	return 0;
}

/* A reason in the item itself is given by whoever wrote the change. */
static int name_authors(struct reviewer *r, struct err *err)
{
	struct session *session = &r->session;

	for (size_t i = 0; i < r->review.n_changes; i++) {
		struct change *change = &r->review.changes[i];

		if (change->explained == EXPLAINED_YES && !change->by.len &&
		    history_authors(session->repo, session->commits,
				    session->n_commits, change->doc->path,
				    &session->arena, &change->by, err) < 0)
			return -1;
	}
	return 0;
}

static int judge_sides(struct reviewer *r, struct err *err)
{
	struct session *session = &r->session;

	session->awaits_message = r->options->is_staged;
	if (session_read(session, r->base.at, err) < 0)
		return -1;
	if (r->head.len &&
	    session_read_reasons(session, r->base.at, r->head.at, err) < 0)
		return -1;
	session_judge(session);
	session_subtract(session, &r->gone);
	review_read(&r->review, &session->judge, &session->base.judge,
		    &session->base.comparison, &session->arena);
	if (name_authors(r, err) < 0)
		return -1;
	r->review.breaks_definition = r->has_other && r->other.is_invalid;
	review_lines(&r->review, &session->judge, &session->base.judge,
		     &session->base.comparison, &session->arena);
	return try_other(r, err);
}

static int judge(struct reviewer *r, struct err *err)
{
	if (session_open_repo(&r->session, r->options, err) < 0 ||
	    choose_sides(r, err) < 0 || open_head(r, err) < 0 ||
	    find_definition(r, err) < 0)
		return -1;
	r->gone.arena = &r->session.arena;
	return r->session.definition.is_invalid ? 0 : judge_sides(r, err);
}

/* ---- telling ---- */

static void add(struct reviewer *r, struct findings *out,
		const struct findings *from)
{
	for (size_t i = 0; i < from->n; i++) {
		const struct finding *finding = &from->list[i];

		r->review.n_old += finding->since == SINCE_OLD;
		r->review.n_gone += finding->since == SINCE_GONE;
		if (r->options->is_all || (finding->since != SINCE_OLD &&
					   finding->since != SINCE_GONE))
			*findings_add(out) = *finding;
	}
}

/* Nobody can say by it what is ready, once the change is merged. */
static void add_broken_definition(const struct reviewer *r,
				  struct findings *out)
{
	const struct findings *mistakes = &r->other.findings;

	for (size_t i = 0; r->review.breaks_definition && i < mistakes->n;
	     i++) {
		struct finding *finding = findings_add(out);

		*finding = mistakes->list[i];
		finding->since = SINCE_NEW;
	}
}

/* The items that the change is about: touched, or with a new finding. */
static void list_items_of(struct reviewer *r, struct report *report)
{
	struct session *session = &r->session;
	size_t n = session->backlog.n_items, room = 0;
	bool *wanted = ARENA_ARRAY(&session->arena, bool, n);

	for (size_t i = 0; i < n; i++)
		wanted[i] = session->base.comparison.is_touched[i];
	for (size_t i = 0; i < report->n_findings; i++) {
		const struct finding *finding = &report->findings[i];

		if (finding->item && finding->since == SINCE_NEW)
			wanted[finding->item->index] = true;
	}
	for (size_t i = 0; i < n; i++)
		if (wanted[i])
			*ARENA_PUSH(&session->arena, report->items,
				    report->n_items,
				    room) = session->backlog.items[i];
}

static void fill_report(struct reviewer *r, struct report *report)
{
	struct session *session = &r->session;
	struct findings all = { .arena = &session->arena };

	add(r, &all, &session->definition.findings);
	add_broken_definition(r, &all);
	if (session->has_judge)
		add(r, &all, &session->judge.findings);
	add(r, &all, &r->gone);
	findings_sort(&all);
	report->findings = all.list;
	report->n_findings = all.n;
	if (!session->has_judge)
		return;
	report->review = &r->review;
	list_items_of(r, report);
}

static bool fails(const struct reviewer *r, const struct report *report)
{
	for (size_t i = 0; i < report->n_findings; i++) {
		const struct finding *finding = &report->findings[i];

		if (finding->since == SINCE_NEW && !finding->waived.at &&
		    (int)finding->severity >= (int)r->session.fail_on)
			return true;
	}
	return false;
}

/*
 * Files that could not be judged before and are the same now: the change does
 * not concern them, but what they hold is in no list.
 */
static void warn_unread(const struct reviewer *r, const struct report *report)
{
	const struct findings *findings = &r->session.judge.findings;
	struct unread unread = { .report = report };

	for (size_t i = 0; i < findings->n; i++)
		if (findings->list[i].since == SINCE_OLD &&
		    !findings->list[i].item &&
		    !document_is_readable(findings->list[i].doc))
			unread_add(&unread, findings->list[i].doc);
	if (unread.n)
		fprintf(stderr,
			"warning: %zu %s could not be judged, neither before "
			"nor after: %s\nhint: git ready check tells why\n",
			unread.n, unread.n == 1 ? "file" : "files",
			unread_paths(&unread));
	buf_release(&unread.paths);
}

static void name_sides(struct reviewer *r)
{
	struct arena *arena = &r->session.arena;

	r->review.base = arena_copy(arena, span_first(r->base, 10));
	r->review.head = r->head.len
				 ? arena_copy(arena, span_first(r->head, 10))
				 : SPAN("index");
}

static int run(struct reviewer *r, struct err *err)
{
	struct report report;

	if (judge(r, err) < 0)
		return -1;
	name_sides(r);
	r->review.is_whole = r->options->is_all;
	if (report_begin(&report, &r->session, r->options, err) < 0)
		return -1;
	fill_report(r, &report);
	if (!r->options->is_quiet &&
	    report_print(&r->session, &report, r->options, "review", err) < 0)
		return -1;
	if (r->session.has_judge && !r->options->is_quiet &&
	    !r->options->is_all)
		warn_unread(r, &report);
	if (!r->session.has_judge)
		return err_set(err, "the definition of ready has mistakes; "
				    "nothing was judged by it");
	return fails(r, &report) ? EXIT_NOT_READY : EXIT_READY;
}

static void end(struct reviewer *r)
{
#ifdef ARENA_SINGLE
	if (r->is_other_judged)
		judge_release(&r->judge_by_other);
	if (r->is_other_read)
		backlog_release(&r->by_other);
	if (r->has_other)
		definition_release(&r->other);
#endif
	session_end(&r->session);
}

int command_review(int argc, char **argv)
{
	struct options options;
	struct reviewer r = { .options = &options };
	struct err err = ERR_INIT;
	int exit = options_read(&options, argc, argv, TAKEN_BY_REVIEW, usage);

	if (exit >= 0)
		return exit;
	exit = run(&r, &err);
	end(&r);
	options_release(&options);
	if (exit < 0 && r.session.is_usage)
		return usage_fail(usage, "%s", err.text);
	return exit < 0 ? failure_print(&err) : exit;
}
