/* git ready hook run <hook>: what the scripts under hooks/ call. */
#include "cli/gate.h"

#include "base/unicode.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static const char usage[] =
	"usage: git ready hook run <hook> [<argument>...]\n"
	"\n"
	"What git's hooks call: pre-commit, pre-merge-commit, commit-msg, "
	"pre-push,\n"
	"pre-receive and update, with the arguments and the input that git "
	"gives them.\n";

static const struct hook {
	const char *name;
	int (*run)(int argc, char **argv, struct err *err);
	const char *way_out;
} hooks[] = {
	{ "pre-commit", gate_pre_commit,
	  "git commit --no-verify goes on without this check" },
	{ "pre-merge-commit", gate_pre_commit,
	  "git merge --no-verify goes on without this check" },
	{ "commit-msg", gate_commit_msg,
	  "git commit --no-verify goes on without this check" },
	{ "pre-push", gate_pre_push,
	  "git push --no-verify goes on without this check" },
	{ "pre-receive", gate_pre_receive,
	  "whoever keeps the server can set ready.hook to advise there" },
	{ "update", gate_update,
	  "whoever keeps the server can set ready.hook to advise there" },
};

enum { N_HOOKS = sizeof(hooks) / sizeof(*hooks) };

/* ---- how hooks are to be ---- */

static int read_mode(struct gate *gate, struct err *err)
{
	struct session *session = &gate->session;
	struct span mode = SPAN("new");

	repo_config(session->repo, "ready.hook", &session->arena, &mode);
	repo_config(session->repo, "ready.serverPrefix", &session->arena,
		    &gate->prefix);
	if (span_is(mode, "advise"))
		gate->mode = GATE_ADVISE;
	else if (span_is(mode, "strict"))
		gate->mode = GATE_STRICT;
	else if (span_is(mode, "new"))
		gate->mode = GATE_NEW;
	else
		return err_set(err,
			       "ready.hook is \"%.*s\"; known are advise, new "
			       "and strict",
			       (int)mode.len, mode.at);
	return 0;
}

static const struct hook *hook_named(const char *name)
{
	for (size_t i = 0; i < N_HOOKS; i++)
		if (!strcmp(hooks[i].name, name))
			return &hooks[i];
	return NULL;
}

int gate_open(struct gate *gate, const char *hook, struct err *err)
{
	struct options none = { 0 };

	*gate = (struct gate){ .prefix = SPAN(""),
			       .room = GATE_ROOM,
			       .way_out = hook_named(hook)->way_out };
	if (session_open_repo(&gate->session, &none, err) < 0)
		return -1;
	gate->stops.arena = gate->others.arena = &gate->session.arena;
	return read_mode(gate, err);
}

/* ---- judging ---- */

int gate_fail_definition(struct gate *gate, struct err *err)
{
	struct findings *mistakes = &gate->session.definition.findings;

	for (size_t i = 0; i < mistakes->n; i++)
		*findings_add(&gate->stops) = mistakes->list[i];
	gate_end(gate);
	err_set(err, "the definition of ready has mistakes; nothing was "
		     "judged by it");
	return -1;
}

int gate_judge(struct gate *gate, const char *base, bool *is_nothing,
	       struct err *err)
{
	struct session *session = &gate->session;

	*is_nothing = false;
	if (session->definition.is_invalid)
		return gate_fail_definition(gate, err);
	if (session_read(session, base, err) < 0)
		return -1;
	if (!session->backlog.n_files && !session->base.backlog.n_files) {
		*is_nothing = true;
		if (!session->definition.is_builtin)
			gate_say(gate,
				 "hint: no item yet: nothing matches the kinds "
				 "of %s",
				 text_shown(&session->arena,
					    session->definition.doc->path)
					 .at);
		return 0;
	}
	session_judge(session);
	session_subtract(session, NULL);
	return 0;
}

bool gate_is_grave(const struct gate *gate, const struct finding *finding)
{
	return !finding->waived.at &&
	       (int)finding->severity >= (int)gate->session.fail_on;
}

/* ---- telling ---- */

/* Each line with the prefix that some forges ask for. */
static void print_lines(const struct gate *gate, struct span text)
{
	struct span line;

	while (span_next_line(&text, &line))
		fprintf(stderr, "%.*s%.*s\n", (int)gate->prefix.len,
			gate->prefix.at, (int)line.len, line.at);
}

void gate_say(const struct gate *gate, const char *format, ...)
{
	char line[1024];
	va_list args;

	va_start(args, format);
	vsnprintf(line, sizeof(line), format, args);
	va_end(args);
	print_lines(gate, span_str(line));
}

static void print_findings(struct gate *gate, const struct findings *findings,
			   size_t most)
{
	struct session *session = &gate->session;
	struct buf text = BUF_INIT;
	struct err err = ERR_INIT;
	int ret = 0;
	struct report report = {
		.definition = &session->definition,
		.findings = findings->list,
		.n_findings = findings->n < most ? findings->n : most,
		.arena = &session->arena,
		.quote_path =
			repo_config_bool(session->repo, "core.quotePath", true),
		.width = terminal_width(),
		.use_colour = !gate->prefix.len &&
			      terminal_wants_colour(session->repo,
						    &session->arena, NULL, &err,
						    &ret),
	};

	report_text(&report, &text);
	print_lines(gate, buf_span(&text));
	buf_release(&text);
}

static const char *things(size_t n)
{
	return n == 1 ? "finding" : "findings";
}

static void print_others(struct gate *gate, size_t most)
{
	const struct findings *others = &gate->others;

	if (!others->n || !most)
		return;
	if (gate->stops.n)
		gate_say(gate, "Shown, but stopping nothing:");
	print_findings(gate, others, most);
}

static void print_end(struct gate *gate, size_t hidden, bool is_rest)
{
	size_t n = gate->stops.n;

	if (hidden)
		gate_say(gate, "%s%zu%s %s; all of them: %s",
			 is_rest ? "… and " : "", hidden,
			 is_rest ? " more" : "", things(hidden),
			 gate->see_all.at);
	if (!n)
		return;
	if (gate->mode == GATE_ADVISE)
		gate_say(gate,
			 "git ready: %zu %s; shown as advice, since "
			 "ready.hook is advise",
			 n, things(n));
	else
		gate_say(gate, "git ready: %zu %s to answer first; %s", n,
			 things(n), gate->way_out);
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

int gate_end(struct gate *gate)
{
	size_t n = gate->stops.n, all = n + gate->others.n;
	size_t shown = least(all, gate->room);

	findings_sort(&gate->stops);
	findings_sort(&gate->others);
	print_findings(gate, &gate->stops, shown);
	print_others(gate, shown - least(n, shown));
	print_end(gate, all - shown, shown > 0);
	gate->room -= shown;
	return n && gate->mode != GATE_ADVISE ? EXIT_NOT_READY : EXIT_READY;
}

/* ---- the command ---- */

/* What the repository says of hooks, as far as that can be read. */
static void read_manner(struct arena *arena, struct span *mode,
			struct span *prefix)
{
	struct err ignored = ERR_INIT;
	struct repo *repo;

	if (repo_open(&repo, &ignored) < 0)
		return;
	repo_config(repo, "ready.hook", arena, mode);
	repo_config(repo, "ready.serverPrefix", arena, prefix);
	repo_close(repo);
}

/* A hook that only advises stops nothing, not even where it fails. */
static int tell_failure(const struct hook *hook, const struct err *err)
{
	struct gate gate = { .prefix = SPAN("") };
	struct span mode = SPAN("");
	struct buf text = BUF_INIT;
	struct arena arena;
	int exit;

	arena_init(&arena);
	read_manner(&arena, &mode, &gate.prefix);
	failure_text(&text, err);
	buf_addf(&text, "hint: git ready could not judge this; %s\n",
		 hook->way_out);
	print_lines(&gate, buf_span(&text));
	exit = span_is(mode, "advise") ? EXIT_READY : EXIT_FAILURE_GIT;
	buf_release(&text);
	arena_release(&arena);
	return exit;
}

int command_hook_run(int argc, char **argv)
{
	const struct hook *hook = argc > 1 ? hook_named(argv[1]) : NULL;
	struct err err = ERR_INIT;
	int exit;

	if (argc > 1 &&
	    (!strcmp(argv[1], "-h") || !strcmp(argv[1], "--help"))) {
		fputs(usage, stdout);
		return EXIT_USAGE;
	}
	if (!hook)
		return usage_fail(usage,
				  argc > 1 ? "\"%s\" is no hook that git "
					     "ready knows"
					   : NULL,
				  argv[1]);
	exit = hook->run(argc - 1, argv + 1, &err);
	return exit < 0 ? tell_failure(hook, &err) : exit;
}
