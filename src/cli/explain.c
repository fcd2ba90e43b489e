/* git ready explain: the definition as the program understands it. */
#include "cli/explain.h"

#include "report/fit.h"
#include "report/colour.h"
#include "report/inert.h"

#include <stdio.h>
#include <unistd.h>

static const char usage[] =
	"usage: git ready explain [<options>] [--staged | <revision>] "
	"[<rule>]\n"
	"\n"
	"Explains a criterion: its sentence, where it is, what exactly is "
	"checked, and an\n"
	"example of each. Without a rule, the whole definition as git ready "
	"understands\n"
	"it.\n"
	"\n"
	"    --staged               the definition that the next commit would "
	"contain\n"
	"    --definition=<path>    this Definition of Ready\n"
	"    --definition-from=<revision>\n"
	"                           that of another commit\n"
	"    --color=<when>         always, never or auto\n"
	"    -h, --help             this text\n";

/* What begins a line is a heading; what belongs to it is indented. */
static void add_headings(struct buf *out, struct span lines)
{
	struct span line;

	while (span_next_line(&lines, &line)) {
		bool is_heading = line.len && line.at[0] != ' ';

		buf_adds(out, is_heading ? COLOUR_BOLD : "");
		buf_add(out, line);
		buf_adds(out, is_heading ? COLOUR_PLAIN "\n" : "\n");
	}
}

/* A CI that logs them takes no line for a command. */
static void print_lines(const struct buf *lines, bool use_colour, size_t fits)
{
	struct buf out = BUF_INIT, text = BUF_INIT, fitted = BUF_INIT;

	add_log(&text, buf_span(lines));
	fit_lines(&fitted, buf_span(&text), fits);
	if (use_colour)
		add_headings(&out, buf_span(&fitted));
	else
		buf_add(&out, buf_span(&fitted));
	fwrite(out.at ? out.at : "", 1, out.len, stdout);
	buf_release(&fitted);
	buf_release(&text);
	buf_release(&out);
}

static int print_page(struct session *session, const struct options *options,
		      const struct buf *lines, struct err *err)
{
	size_t fits = terminal_fits(STDOUT_FILENO);
	int ret;
	bool use_colour = terminal_wants_colour(STDOUT_FILENO, session->repo,
						&session->arena,
						options->colour, err, &ret);

	if (ret < 0)
		return -1;
	terminal_page(session->repo, &session->arena, "explain");
	print_lines(lines, use_colour, fits);
	terminal_end();
	return 0;
}

static void print_mistakes(struct session *session)
{
	struct report report = { .definition = &session->definition,
				 .findings = session->definition.findings.list,
				 .n_findings = session->definition.findings.n,
				 .arena = &session->arena,
				 .width = terminal_width(),
				 .fits = terminal_fits(STDOUT_FILENO) };
	struct buf out = BUF_INIT;

	report_text(&report, &out);
	print_lines(&out, false, 0);
	buf_release(&out);
}

int command_explain(int argc, char **argv)
{
	struct session session = { 0 };
	struct explaining e = { &session, BUF_INIT };
	struct options options;
	struct err err = ERR_INIT;
	const char *rule = NULL;
	int exit = options_read(&options, argc, argv, TAKEN_BY_EXPLAIN, usage);

	if (exit >= 0)
		return exit;
	/* The last word is the rule, if it has a slash or no commit has it. */
	if (options.n_paths &&
	    (strchr(options.paths[options.n_paths - 1], '/') ||
	     !revision_exists(options.paths[options.n_paths - 1]))) {
		rule = options.paths[options.n_paths - 1];
		options.n_paths--;
	}
	exit = session_open(&session, &options, &err);
	if (exit == 0 && session.definition.is_invalid) {
		print_mistakes(&session);
		exit = err_set(&err, "the definition of ready has mistakes");
	}
	if (exit == 0 && rule)
		exit = explain_rule(&e, rule, &err);
	else if (exit == 0)
		explain_definition(&e);
	if (exit == 0 && e.out.at)
		exit = print_page(&session, &options, &e.out, &err);
	buf_release(&e.out);
	session_end(&session);
	options_release(&options);
	return exit < 0 ? failure_print(&err) : EXIT_READY;
}
