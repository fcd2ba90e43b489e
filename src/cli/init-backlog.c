/* git ready init, without a layout: what is there says what is written. */
#include "cli/init.h"

#include "cli/session.h"
#include "report/adoption.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct finding_run {
	struct session session; /* the definition that is there, if one is */
	struct sought sought;
	struct proposal proposal;
	struct own_document own;
	bool has_session, has_sought, has_proposal;
	bool replaces; /* what init wrote by another guess */
};

enum { MANY_FILES = 1000 };

static void show_progress(size_t done, size_t of, void *data)
{
	if (of > MANY_FILES)
		fprintf(stderr, "\rReading Markdown: %zu of %zu%s", done, of,
			done == of ? "\n" : "");
}

static int open_session(struct session *session, struct init_options *wish,
			struct err *err)
{
	struct options options = { .may_be_prose = true };
	int ret;

	if (session_open_repo(session, &options, err) < 0)
		return -1;
	wish->use_colour = terminal_wants_colour(STDOUT_FILENO, session->repo,
						 &session->arena, wish->colour,
						 err, &ret);
	if (ret < 0)
		return -1;
	if (repo_is_bare(session->repo))
		return err_set(err, "this repository is bare: it has no work "
				    "tree");
	if (session_open_snapshot(session, &options, err) < 0)
		return -1;
	return session_find_definition(session, &options, err);
}

static int choose_guess(struct finding_run *run,
			const struct init_options *options, struct err *err)
{
	size_t n = run->sought.n_guesses;

	if (!n)
		return 0;
	if (options->choose > n)
		return err_set(err, "there %s only %zu guess%s to choose from",
			       n == 1 ? "is" : "are", n, n == 1 ? "" : "es");
	run->has_proposal = true;
	return proposal_make(&run->proposal, &run->sought,
			     &run->sought.guesses[options->choose - 1],
			     &run->session.arena, err);
}

static bool has_definition(const struct finding_run *run)
{
	return run->session.has_definition &&
	       !run->session.definition.is_builtin;
}

/* The agreement that --from names, which must be Markdown that was read. */
static int find_named(struct finding_run *run,
		      const struct init_options *options, struct span *out,
		      struct err *err)
{
	const struct document *doc;

	if (session_from_root(&run->session, options->from, out, err) < 0)
		return -1;
	if (has_definition(run))
		return err_set(err,
			       "%.*s is the definition here already: "
			       "--from is for an agreement that none is",
			       (int)run->session.definition.doc->path.len,
			       run->session.definition.doc->path.at);
	doc = survey_document(&run->sought.survey, *out);
	if (!doc)
		return err_set(err, "there is no Markdown file %.*s",
			       (int)out->len, out->at);
	if (!document_is_readable(doc))
		return err_set(err, "%.*s cannot be read", (int)out->len,
			       out->at);
	return 0;
}

/* Does anything stand where the proposal would be written? */
static bool is_in_the_way(const struct finding_run *run,
			  const struct init_options *options)
{
	return has_definition(run) && !options->path && !run->replaces;
}

/*
 * Whoever chooses does not ask what the definition that is there leaves out: it
 * is of another reading. What init wrote, and nobody took over, gives way.
 */
static int make_way(struct finding_run *run, const struct init_options *options,
		    struct err *err)
{
	struct span path;

	if (!options->chooses || options->is_dry || options->path ||
	    !has_definition(run) || !strcmp(options->format, "json"))
		return 0;
	if (init_find_untouched(&run->session, &run->sought, &run->replaces,
				err) < 0)
		return -1;
	if (run->replaces)
		return 0;
	path = run->session.definition.doc->path;
	err_set(err, "%.*s already exists, and is not overwritten",
		(int)path.len, path.at);
	return err_hint(err,
			"git ready init --dry-run --choose=%zu shows that "
			"reading, and git ready init --choose=%zu <path> "
			"writes it elsewhere; move %.*s away to have it here",
			options->choose, options->choose, (int)path.len,
			path.at);
}

static int look_for_own(struct finding_run *run,
			const struct init_options *options, struct err *err)
{
	const struct survey *survey = &run->sought.survey;
	struct arena *arena = &run->session.arena;
	struct span named = run->session.definition.prose, configured;
	bool is_told = options->from ||
		       repo_config(run->session.repo, "ready.definition", arena,
				   &configured);

	if (options->from && find_named(run, options, &named, err) < 0)
		return -1;
	if (has_definition(run))
		return 0; /* it runs, or has mistakes to be told first */
	own_document_find(&run->own, survey,
			  run->has_proposal ? &run->proposal : NULL, named,
			  is_told, arena);
	if (!run->own.doc || !run->has_proposal || !run->proposal.n_kinds)
		return 0;
	return own_document_propose(&run->own, survey, &run->proposal, arena,
				    err);
}

static int find(struct finding_run *run, struct init_options *options,
		struct err *err)
{
	survey_progress_fn *progress = isatty(STDERR_FILENO) ? show_progress
							     : NULL;

	run->has_session = true;
	if (open_session(&run->session, options, err) < 0 ||
	    seek_run(&run->sought, run->session.snapshot, progress, NULL,
		     &run->session.arena, err) < 0)
		return -1;
	run->has_sought = true;
	if (choose_guess(run, options, err) < 0 ||
	    make_way(run, options, err) < 0)
		return -1;
	return look_for_own(run, options, err);
}

static struct adoption_report report_of(struct finding_run *run,
					const struct init_options *options)
{
	return (struct adoption_report){
		.sought = &run->sought,
		.proposal = run->has_proposal ? &run->proposal : NULL,
		.own = &run->own,
		.is_compared = is_in_the_way(run, options) &&
			       !run->session.definition.is_invalid &&
			       !options->is_dry,
		.chosen = options->choose - 1,
		.arena = &run->session.arena,
		.use_colour = options->use_colour,
		.width = terminal_width(),
		.quote_path = repo_config_bool(run->session.repo,
					       "core.quotePath", false),
		.folder = repo_config_bool(run->session.repo,
					   "status.relativePaths", true)
				  ? repo_prefix(run->session.repo)
				  : SPAN(""),
	};
}

static void show(struct finding_run *run, const struct init_options *options)
{
	struct adoption_report report = report_of(run, options);
	struct buf out = BUF_INIT;

	if (!strcmp(options->format, "json")) {
		adoption_json(&report, &out);
		fwrite(out.at, 1, out.len, stdout);
	} else {
		adoption_text(&report, &out);
		terminal_print(buf_span(&out));
	}
	buf_release(&out);
}

/* What a definition that runs leaves out; one that does not is not touched. */
static int compare_with_definition(struct finding_run *run,
				   const struct init_options *options,
				   struct err *err)
{
	const struct definition *definition = &run->session.definition;
	struct adoption_report report = report_of(run, options);
	struct buf out = BUF_INIT;

	if (definition->is_invalid) {
		err_set(err, "%.*s already exists, and is not overwritten",
			(int)definition->doc->path.len,
			definition->doc->path.at);
		return err_hint(err, "git ready init --dry-run shows the "
				     "proposal; git ready init <path> writes "
				     "it elsewhere");
	}
	adoption_unasked_text(&report, definition, &out);
	terminal_print(buf_span(&out));
	buf_release(&out);
	return EXIT_READY;
}

static bool has_others(const struct finding_run *run,
		       const struct init_options *options)
{
	for (size_t i = 0; i < run->sought.n_guesses; i++)
		if (seek_offers(&run->sought, options->choose - 1, i))
			return true;
	return false;
}

enum { ANSWER_NO, ANSWER_YES = MOST_GUESSES + 1 };

/* The answer on a terminal: no, yes, or the number of another guess. */
static size_t ask(const struct finding_run *run,
		  const struct init_options *options)
{
	size_t guess;
	char answer[16] = "";

	printf("\n%s %s? [y/N%s] ", run->replaces ? "Replace" : "Write",
	       options->path ? options->path : DEFINITION_PATH,
	       has_others(run, options) ? ", or the number of another guess"
					: "");
	fflush(stdout);
	if (!fgets(answer, sizeof(answer), stdin)) {
		putchar('\n');
		return ANSWER_NO;
	}
	if (answer[0] == 'y' || answer[0] == 'Y')
		return ANSWER_YES;
	guess = strtoul(answer, NULL, 10);
	return guess != options->choose && guess <= run->sought.n_guesses
		       ? guess
		       : ANSWER_NO;
}

static bool on_terminal(void)
{
	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

static int finish(struct finding_run *run, const struct init_options *options,
		  struct err *err);

/* Begins again with another guess. */
static int take_guess(struct finding_run *run,
		      const struct init_options *options, size_t guess,
		      struct err *err)
{
	struct init_options other = *options;

	other.choose = guess;
	proposal_release(&run->proposal);
	own_document_release(&run->own);
	run->has_proposal = false;
	run->own = (struct own_document){ 0 };
	if (choose_guess(run, &other, err) < 0 ||
	    look_for_own(run, &other, err) < 0)
		return -1;
	putchar('\n');
	return finish(run, &other, err);
}

/* A second definition beside the team's would only be in its way. */
static int leave_own(const struct own_document *own)
{
	terminal_printf(
		"\nNothing is written: %.*s is your agreement, and stays as it "
		"is.\n"
		"git ready init <path> writes what is shown above to another "
		"file.\n",
		(int)own->doc->path.len, own->doc->path.at);
	return EXIT_NOT_READY;
}

static bool asks_something(const struct proposal *proposal)
{
	for (size_t i = 0; i < proposal->n_kinds; i++)
		if (proposal_asks(&proposal->kinds[i]))
			return true;
	return false;
}

/* What works now: a definition that asks nothing has nothing to stop yet. */
static void say_written(const struct proposal *proposal, const char *path)
{
	static const char works[] =
		"  git ready next           what can start, and what nearly "
		"can\n"
		"  git ready list           what is open, and where it stands\n"
		"  git ready show <item>    one of them, and what it is for\n";

	if (!asks_something(proposal)) {
		terminal_printf(
			"\nWrote %s.\n"
			"It says where the items are; what you agree to ask of "
			"them is added there, a\n"
			"line each. These work already:\n%s",
			path, works);
		return;
	}
	terminal_printf(
		"\nWrote %s.\n"
		"Read it with your team and change its words and code as you "
		"agree. Then:\n"
		"  git ready                what claims to be ready, judged\n"
		"%s"
		"  git ready hook install   the check before each commit\n"
		"  git ready review <base>  a change in the words of the "
		"product\n",
		path, works);
}

/* Where the items are is known, and no definition that can be read says so. */
static int leave_unsaid(void)
{
	terminal_printf("\nNo definition can say where these are, so nothing "
			"is written.\n");
	return EXIT_NOT_READY;
}

static int write_proposal(struct finding_run *run,
			  const struct init_options *options, struct err *err)
{
	struct span path = options->path ? span_str(options->path)
					 : repo_at_root(run->session.repo,
							DEFINITION_PATH,
							&run->session.arena);

	if (is_in_the_way(run, options))
		return compare_with_definition(run, options, err);
	if (!options->is_sure && on_terminal()) {
		size_t answer = ask(run, options);

		if (answer == ANSWER_NO) {
			terminal_printf(
				"Nothing is written. git ready init --dry-run "
				"shows all of it.\n");
			return EXIT_READY;
		}
		if (answer != ANSWER_YES)
			return take_guess(run, options, answer, err);
	}
	if (!options->path && run->own.doc)
		return leave_own(&run->own);
	if ((run->replaces
		     ? init_replace_file(path.at, run->proposal.text,
					 &run->session.arena, err)
		     : write_new_file(path.at, run->proposal.text, err)) < 0)
		return -1;
	say_written(&run->proposal,
		    options->path ? options->path : DEFINITION_PATH);
	return EXIT_READY;
}

static int finish(struct finding_run *run, const struct init_options *options,
		  struct err *err)
{
	bool is_json = !strcmp(options->format, "json");

	show(run, options);
	if (is_json)
		return EXIT_READY;
	if (!run->has_proposal) {
		terminal_printf(
			"\nWhere the items are, only you know: git ready init "
			"--layout=<name> writes a\n"
			"definition to start from; git ready init -h lists "
			"them.\n");
		return EXIT_NOT_READY;
	}
	if (run->own.text.len && !options->path)
		return init_own_document(&run->own, &run->session, options,
					 err);
	if (!run->proposal.text.len)
		return leave_unsaid();
	if (options->is_dry) {
		terminal_printf("\nThe definition would be:\n\n%.*s",
				(int)run->proposal.text.len,
				run->proposal.text.at);
		return EXIT_READY;
	}
	return write_proposal(run, options, err);
}

int init_backlog(struct init_options *options, struct err *err)
{
	struct finding_run run = { 0 };
	int ret = -1;

	if (find(&run, options, err) == 0)
		ret = finish(&run, options, err);
	own_document_release(&run.own);
	if (run.has_proposal)
		proposal_release(&run.proposal);
	if (run.has_sought)
		seek_release(&run.sought);
	if (run.has_session)
		session_release(&run.session);
	return ret;
}
