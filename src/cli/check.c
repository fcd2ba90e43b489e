/* git ready check: is what claims to be ready ready? */
#include "cli/session.h"
#include "plan/plan.h"

#include <stdio.h>

static const char usage_start[] =
	"usage: git ready [check] [<options>] [--staged | <revision>] [--] "
	"[<path>...]\n"
	"\n"
	"Is what claims to be ready ready? The work tree is judged by "
	"default.\n"
	"\n"
	"    --staged               judge what the next commit would contain\n"
	"    --new-since=<revision> only findings that revision does not have\n"
	"    --definition=<path>    use this Definition of Ready\n"
	"    --definition-from=<revision>\n"
	"                           use the definition of another commit\n"
	"    --format=<name>        one of\n";

/* The formats stand between the two. */
static const char usage_end[] =
	"    --output=<file>        write to a file\n"
	"    --color=<when>         always, never or auto\n"
	"    --fail-on=<severity>   error (default), warning, note or never\n"
	"    -q, --quiet            print nothing; the exit status tells\n"
	"    -v, --verbose          list every open item first, and show each "
	"finding\n"
	"                           where several say the same\n"
	"    -h, --help             this text\n"
	"\n"
	"Exits: 0 ready, 1 not ready, 128 could not judge, 129 wrong usage.\n";

/* ---- what is shown ---- */

static bool shows_finding(const struct session *session,
			  const struct finding *finding)
{
	if (!session->n_pathspecs)
		return true;
	if (finding->doc == session->definition.doc)
		return false;
	if (session_has_path(session, finding->doc->path))
		return true;
	for (size_t i = 0; finding->item && i < finding->item->n_parts; i++)
		if (session_has_path(session,
				     finding->item->parts[i].doc->path))
			return true;
	return false;
}

static void add_findings(struct findings *out, const struct session *session,
			 const struct findings *from)
{
	for (size_t i = 0; i < from->n; i++)
		if (from->list[i].since != SINCE_OLD &&
		    shows_finding(session, &from->list[i]))
			*findings_add(out) = from->list[i];
}

static void fill_report(struct report *report, struct session *session)
{
	struct findings all = { .arena = &session->arena };
	size_t room = 0;

	add_findings(&all, session, &session->definition.findings);
	if (session->has_judge)
		add_findings(&all, session, &session->judge.findings);
	findings_sort(&all);
	report->findings = all.list;
	report->n_findings = all.n;
	for (size_t i = 0; i < session->backlog.n_items; i++)
		if (session_has_item(session->backlog.items[i], session))
			*ARENA_PUSH(&session->arena, report->items,
				    report->n_items,
				    room) = session->backlog.items[i];
}

static bool fails(const struct session *session, const struct report *report)
{
	for (size_t i = 0; i < report->n_findings; i++)
		if (!report->findings[i].waived.at &&
		    (int)report->findings[i].severity >= (int)session->fail_on)
			return true;
	return false;
}

/* Judged by what nobody agreed on: what leads to an agreement that runs. */
static void hint_at_init(const struct definition *definition)
{
	if (definition->prose.len)
		fprintf(stderr,
			"hint: %.*s holds %zu sentence%s, but none of them "
			"runs yet; git ready init proposes checks for them\n",
			(int)definition->prose.len, definition->prose.at,
			definition->n_sentences,
			definition->n_sentences == 1 ? "" : "s");
	else
		fputs("hint: judged by the built-in definition of ready; git "
		      "ready init writes your own\n",
		      stderr);
}

static int run(struct session *session, struct options *options,
	       struct err *err)
{
	struct report report;
	struct plan plan;

	if (session_start(session, options, err) < 0 ||
	    report_begin(&report, session, options, err) < 0)
		return -1;
	fill_report(&report, session);
	/* Who serves whom, and what can start, is for programs here. */
	if (session->has_judge && session->format->write == report_json) {
		plan_read(&plan, &session->judge, true, &session->arena);
		plan_ask_all_next(&plan);
		report.plan = &plan;
	}
	if (!options->is_quiet &&
	    report_print(session, &report, options, "check", err) < 0)
		return -1;
	if (report.plan)
		plan_release(report.plan);
	if (!session->has_judge) {
		err_set(err, "the definition of ready has mistakes; nothing "
			     "was judged by it");
		return -1;
	}
	if (!report.n_items && session->n_pathspecs && !report.n_findings &&
	    advice_is_wanted(session->repo, "advice.readyPaths"))
		fputs("hint: no item is among these paths\n", stderr);
	if (session->definition.is_builtin && !options->is_quiet &&
	    advice_is_wanted(session->repo, "advice.readyInit"))
		hint_at_init(&session->definition);
	return fails(session, &report) ? EXIT_NOT_READY : EXIT_READY;
}

int command_check(int argc, char **argv)
{
	struct session session = { 0 };
	struct options options;
	struct err err = ERR_INIT;
	struct buf usage = BUF_INIT;
	int exit;

	buf_adds(&usage, usage_start);
	format_list(&usage);
	buf_adds(&usage, usage_end);
	exit = options_read(&options, argc, argv, TAKEN_BY_CHECK, usage.at);
	if (exit < 0) {
		exit = run(&session, &options, &err);
		session_end(&session);
		options_release(&options);
		if (exit < 0 && session.is_usage)
			exit = usage_fail(usage.at, "%s", err.text);
		else if (exit < 0)
			exit = failure_print(&err);
	}
	buf_release(&usage);
	return exit;
}
