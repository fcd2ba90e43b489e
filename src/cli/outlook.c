/* From what is typed to a plan, and out: list, next, show, trace, roles. */
#include "cli/outlook.h"

#include "base/unicode.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- a command's own options ---- */

/* "--kind=x", "--kind x", "-n5", "-n 5": the option, and where its value is. */
static const struct own_option *match(const struct own_option *own, char *word,
				      char **value)
{
	*value = NULL;
	for (; own->name; own++) {
		size_t len = strlen(own->name);

		if (!strncmp(word, "--", 2) &&
		    !strncmp(word + 2, own->name, len) &&
		    (!word[2 + len] || word[2 + len] == '=')) {
			if (word[2 + len])
				*value = word + 3 + len;
			return own;
		}
		if (own->letter && word[0] == '-' && word[1] == own->letter &&
		    (own->text || !word[2])) {
			if (word[2])
				*value = word + 2;
			return own;
		}
	}
	return NULL;
}

/* "--no-all": as if --all had not been typed before. */
static bool take_back(const struct own_option *own, const char *word)
{
	if (strncmp(word, "--no-", 5))
		return false;
	while (own->name && strcmp(own->name, word + 5))
		own++;
	if (!own->name)
		return false;
	if (own->text)
		*own->text = NULL;
	else
		*own->flag = false;
	return true;
}

int own_options_take(const struct own_option *own, int *argc, char **argv,
		     const char *usage)
{
	int kept = 1;
	bool dashes = false;

	for (int i = 1; i < *argc; i++) {
		char *value;
		const struct own_option *option =
			dashes ? NULL : match(own, argv[i], &value);

		if (!dashes && take_back(own, argv[i]))
			continue;
		dashes |= !strcmp(argv[i], "--") ||
			  !strcmp(argv[i], "--end-of-options");
		if (!option) {
			argv[kept++] = argv[i];
			continue;
		}
		if (!option->text) {
			if (value)
				return usage_fail(usage, "--%s takes no value",
						  option->name);
			*option->flag = true;
			continue;
		}
		if (!value && ++i == *argc)
			return usage_fail(usage, "--%s needs a value",
					  option->name);
		*option->text = value ? value : argv[i];
	}
	*argc = kept;
	argv[kept] = NULL;
	return -1;
}

static int count_read(const char *text, size_t *out, struct err *err)
{
	char *end;
	long n = strtol(text, &end, 10);

	if (*end || n < 1 || n > 1000000000)
		return err_set(err, "expected a count of 1 or more, not \"%s\"",
			       text);
	*out = (size_t)n;
	return 0;
}

int outlook_wish(struct outlook_run *run, const char *most,
		 struct list_wish *wish, struct err *err)
{
	wish->has_place = run->session.n_pathspecs ? session_has_item : NULL;
	wish->data = &run->session;
	return most ? count_read(most, &wish->most, err) : 0;
}

/* ---- from the options to the plan ---- */

static int choose_view(struct outlook_run *run, const struct view *views,
		       struct err *err)
{
	struct buf names = BUF_INIT;

	run->view =
		view_named(views, run->format ? run->format : "text", &names);
	if (!run->view) {
		run->is_usage = true;
		err_set(err, "there is no format \"%s\" here; choose from %s",
			run->format, names.at);
	}
	buf_release(&names);
	return run->view ? 0 : -1;
}

static bool is_for_people(const struct outlook_run *run)
{
	return !strcmp(run->view->name, "text");
}

static void print_mistakes(struct outlook_run *run)
{
	struct buf out = BUF_INIT;

	run->report.findings = run->session.definition.findings.list;
	run->report.n_findings = run->session.definition.findings.n;
	report_text(&run->report, &out);
	fwrite(out.at ? out.at : "", 1, out.len, stderr);
	buf_release(&out);
}

int outlook_start(struct outlook_run *run, const struct view *views,
		  struct err *err)
{
	struct session *session = &run->session;

	if (choose_view(run, views, err) < 0)
		return -1;
	if (session_start(session, &run->options, err) < 0) {
		run->is_usage = session->is_usage;
		return -1;
	}
	if (report_begin(&run->report, session, &run->options, err) < 0)
		return -1;
	if (!session->has_judge) {
		print_mistakes(run);
		return err_set(err, "the definition of ready has mistakes; "
				    "nothing was judged by it");
	}
	plan_read(&run->plan, &session->judge, run->options.reads_done,
		  &session->arena);
	run->has_plan = true;
	run->report.plan = &run->plan;
	run->report.findings = session->judge.findings.list;
	run->report.n_findings = session->judge.findings.n;
	run->report.items = session->backlog.items;
	run->report.n_items = session->backlog.n_items;
	run->outlook.report = &run->report;
	run->outlook.plan = &run->plan;
	return 0;
}

int outlook_print(struct outlook_run *run, const char *command, struct err *err)
{
	struct buf text = BUF_INIT;
	int ret;

	run->view->write(&run->outlook, &text);
	if (!run->options.output && is_for_people(run))
		terminal_page(run->session.repo, &run->session.arena, command);
	ret = is_for_people(run)
		      ? output_print(&run->report, &run->options,
				     buf_span(&text), err)
		      : output_write(&run->options, buf_span(&text), err);
	buf_release(&text);
	terminal_end();
	return ret;
}

int outlook_usage(const struct err *err)
{
	struct buf text = BUF_INIT;

	buf_adds(&text, "error: ");
	text_show(&text, span_str(err->text));
	if (err->hint[0]) {
		buf_adds(&text, "\nhint: ");
		text_show(&text, span_str(err->hint));
	}
	fprintf(stderr, "%s\n", text.at);
	buf_release(&text);
	return EXIT_USAGE;
}

const struct finding *outlook_unread(const struct outlook_run *run, size_t *i)
{
	const struct findings *findings = &run->session.judge.findings;

	while (*i < findings->n) {
		const struct finding *finding = &findings->list[(*i)++];

		if (span_is(finding->rule, "item-unreadable"))
			return finding;
	}
	return NULL;
}

/* A file whose rows are lost in part is judged but for those. */
static bool holds_items(const struct outlook_run *run,
			const struct document *doc)
{
	const struct backlog_file *file =
		backlog_file(run->plan.backlog, doc->path);

	return file && file->n_items;
}

enum { MOST_UNREAD = 3 };

bool unread_add(struct unread *unread, const struct document *doc)
{
	/* The findings of a file stand one after the other. */
	if (doc == unread->last)
		return false;
	unread->last = doc;
	if (unread->n++ < MOST_UNREAD) {
		buf_adds(&unread->paths, unread->n > 1 ? ", " : "");
		show_path_here(unread->report, &unread->paths, doc->path);
	}
	return true;
}

const char *unread_paths(struct unread *unread)
{
	if (unread->n > MOST_UNREAD)
		buf_addf(&unread->paths, " and %zu more",
			 unread->n - MOST_UNREAD);
	return unread->paths.at;
}

/* Their items are in no list, and nobody would miss them. */
static void warn_unread(const struct outlook_run *run)
{
	struct unread unread = { .report = &run->report };
	const struct finding *finding;
	bool in_part = false;

	for (size_t i = 0; (finding = outlook_unread(run, &i));)
		if (unread_add(&unread, finding->doc))
			in_part |= holds_items(run, finding->doc);
	if (unread.n)
		fprintf(stderr,
			"warning: %zu %s cannot be judged%s, and %s is "
			"missing here: %s\nhint: git ready check tells why\n",
			unread.n, unread.n == 1 ? "file" : "files",
			in_part ? " as a whole" : "",
			in_part		? "something"
			: unread.n == 1 ? "what it holds"
					: "what they hold",
			unread_paths(&unread));
	buf_release(&unread.paths);
}

static int run_command(const struct outlook_command *command,
		       struct outlook_run *run, void *data, struct err *err)
{
	int exit;

	run->options.reads_done = command->reads_done;
	if (command->words && command->words(run, data, err) < 0) {
		run->is_usage = true;
		return -1;
	}
	if (outlook_start(run, command->views, err) < 0)
		return -1;
	/* Programs are told of each item that it names what it lacks. */
	if (!command->is_of_one || !is_for_people(run))
		plan_ask_all_next(&run->plan);
	exit = command->fill(run, data, err);
	if (exit >= 0 && !run->options.is_quiet &&
	    outlook_print(run, command->name, err) < 0)
		return -1;
	if (exit >= 0 && !run->options.is_quiet && !command->is_of_one)
		warn_unread(run);
	if (exit >= 0 && run->session.definition.is_builtin &&
	    !run->options.is_quiet && is_for_people(run) &&
	    advice_is_wanted(run->session.repo, "advice.readyInit"))
		fputs("hint: judged by the built-in definition of ready; git "
		      "ready init writes your own\n",
		      stderr);
	return exit;
}

int outlook_command(const struct outlook_command *command, int argc,
		    char **argv, const struct own_option *own, void *data)
{
	struct outlook_run run = { .view = NULL };
	struct err err = ERR_INIT;
	struct own_option all[24];
	size_t n = 0;
	int exit;

	for (; own[n].name; n++)
		all[n] = own[n];
	all[n++] = (struct own_option){ "format", 0, &run.format, NULL };
	all[n] = (struct own_option){ NULL, 0, NULL, NULL };
	exit = own_options_take(all, &argc, argv, command->usage);
	if (exit < 0)
		exit = options_read(&run.options, argc, argv, TAKEN_BY_OUTLOOK,
				    command->usage);
	if (exit >= 0)
		return exit;
	exit = run_command(command, &run, data, &err);
	if (run.has_plan)
		plan_release(&run.plan);
	session_end(&run.session);
	options_release(&run.options);
	if (exit >= 0)
		return exit;
	return run.is_usage ? outlook_usage(&err) : failure_print(&err);
}
