/* What is typed, made into options; and how a failure is printed. */
#include "cli/cli.h"

#include "base/unicode.h"
#include "report/fit.h"
#include "report/inert.h"

#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum {
	OPT_DEFINITION = 256,
	OPT_DEFINITION_FROM,
	OPT_FORMAT,
	OPT_OUTPUT,
	OPT_COLOUR,
	OPT_NO_COLOUR,
	OPT_FAIL_ON,
	OPT_STAGED,
	OPT_NEW_SINCE,
	OPT_ALL,
	OPT_NO_PAGER,
	OPT_PAGER,
};

enum {
	BY_ALL = TAKEN_BY_CHECK | TAKEN_BY_REVIEW | TAKEN_BY_EXPLAIN |
		 TAKEN_BY_OUTLOOK | TAKEN_BY_NEW,
	BY_READERS = BY_ALL & ~TAKEN_BY_NEW, /* of any snapshot */
	BY_REPORTS = TAKEN_BY_CHECK | TAKEN_BY_REVIEW | TAKEN_BY_OUTLOOK,
	BY_PRINTERS = BY_REPORTS | TAKEN_BY_EXPLAIN,
	BY_COLOURED = BY_PRINTERS | TAKEN_BY_NEW,
	BY_JUDGES = TAKEN_BY_CHECK | TAKEN_BY_REVIEW,
};

/* Each option, and the commands that take it; others refuse it. */
static const struct {
	struct option option;
	unsigned taken_by;
} table[] = {
	{ { "definition", required_argument, NULL, OPT_DEFINITION }, BY_ALL },
	{ { "definition-from", required_argument, NULL, OPT_DEFINITION_FROM },
	  BY_ALL },
	{ { "format", required_argument, NULL, OPT_FORMAT }, BY_JUDGES },
	{ { "output", required_argument, NULL, OPT_OUTPUT }, BY_REPORTS },
	{ { "color", optional_argument, NULL, OPT_COLOUR }, BY_COLOURED },
	{ { "no-color", no_argument, NULL, OPT_NO_COLOUR }, BY_COLOURED },
	{ { "fail-on", required_argument, NULL, OPT_FAIL_ON }, BY_JUDGES },
	{ { "staged", no_argument, NULL, OPT_STAGED }, BY_READERS },
	{ { "cached", no_argument, NULL, OPT_STAGED }, BY_READERS },
	{ { "new-since", required_argument, NULL, OPT_NEW_SINCE },
	  TAKEN_BY_CHECK },
	{ { "all", no_argument, NULL, OPT_ALL }, TAKEN_BY_REVIEW },
	{ { "quiet", no_argument, NULL, 'q' }, BY_REPORTS },
	{ { "verbose", no_argument, NULL, 'v' }, TAKEN_BY_CHECK },
	{ { "no-pager", no_argument, NULL, OPT_NO_PAGER }, BY_PRINTERS },
	{ { "paginate", no_argument, NULL, OPT_PAGER }, BY_PRINTERS },
	{ { "help", no_argument, NULL, 'h' }, BY_ALL },
};

enum { N_OPTIONS = sizeof(table) / sizeof(*table) };

/* What getopt_long() knows: only what the command takes, zeros at the end. */
static void choose_options(struct option *out, char *letters, unsigned command)
{
	*letters++ = '+';
	*letters++ = ':';
	for (size_t i = 0; i < N_OPTIONS; i++) {
		if (!(table[i].taken_by & command))
			continue;
		*out++ = table[i].option;
		if (table[i].option.val < 256)
			*letters++ = (char)table[i].option.val;
	}
}

int usage_fail(const char *usage, const char *problem, ...)
{
	va_list args;

	if (problem) {
		fputs("error: ", stderr);
		va_start(args, problem);
		vfprintf(stderr, problem, args);
		va_end(args);
		fputc('\n', stderr);
	}
	fputs(usage, stderr);
	return EXIT_USAGE;
}

/* GIT_ADVICE: git gives none at 0, and all there is at 1. */
static bool wants_any_advice(void)
{
	const char *advice = getenv("GIT_ADVICE");

	return !advice || (strcmp(advice, "0") && strcmp(advice, "false"));
}

bool advice_is_wanted(struct repo *repo, const char *key)
{
	return wants_any_advice() && repo_config_bool(repo, key, true);
}

void failure_text(struct buf *out, const struct err *err)
{
	struct buf text = BUF_INIT;

	buf_adds(&text, "fatal: ");
	text_show(&text, span_str(err->text));
	buf_addc(&text, '\n');
	if (err->hint[0] && wants_any_advice()) {
		buf_adds(&text, "hint: ");
		text_show(&text, span_str(err->hint));
		buf_addc(&text, '\n');
	}
	add_log(out, buf_span(&text));
	buf_release(&text);
}

int failure_print(const struct err *err)
{
	struct buf text = BUF_INIT, fitted = BUF_INIT;

	failure_text(&text, err);
	fit_lines(&fitted, buf_span(&text), terminal_fits(STDERR_FILENO));
	fputs(fitted.at, stderr);
	buf_release(&fitted);
	buf_release(&text);
	return EXIT_FAILURE_GIT;
}

static int take(struct options *options, int c, const char *usage)
{
	switch (c) {
	case OPT_DEFINITION:
		options->definition = optarg;
		return -1;
	case OPT_DEFINITION_FROM:
		options->definition_from = optarg;
		return -1;
	case OPT_FORMAT:
		options->format = optarg;
		return -1;
	case OPT_OUTPUT:
		options->output = optarg;
		return -1;
	case OPT_COLOUR:
		options->colour = optarg ? optarg : "always";
		return -1;
	case OPT_NO_COLOUR:
		options->colour = "never";
		return -1;
	case OPT_FAIL_ON:
		options->fail_on_text = optarg;
		return -1;
	case OPT_STAGED:
		options->is_staged = true;
		return -1;
	case OPT_NEW_SINCE:
		options->new_since = optarg;
		return -1;
	case OPT_ALL:
		options->is_all = true;
		return -1;
	case OPT_NO_PAGER:
		terminal_choose_pager(PAGER_NEVER);
		return -1;
	case OPT_PAGER:
		terminal_choose_pager(PAGER_ALWAYS);
		return -1;
	case 'q':
		options->is_quiet = true;
		return -1;
	case 'v':
		options->is_verbose = true;
		return -1;
	case 'h':
		fputs(usage, stdout);
		return EXIT_USAGE;
	default:
		return -1;
	}
}

/* "--no-staged": as if --staged had not been typed before. */
static bool take_back(struct options *options, const char *word,
		      const struct option *known)
{
	for (; known->name && !span_eq(span_str(known->name), span_str(word));)
		known++;
	switch (known->name ? known->val : 0) {
	case OPT_DEFINITION:
		options->definition = NULL;
		return true;
	case OPT_DEFINITION_FROM:
		options->definition_from = NULL;
		return true;
	case OPT_FORMAT:
		options->format = NULL;
		return true;
	case OPT_OUTPUT:
		options->output = NULL;
		return true;
	case OPT_FAIL_ON:
		options->fail_on_text = NULL;
		return true;
	case OPT_STAGED:
		options->is_staged = false;
		return true;
	case OPT_NEW_SINCE:
		options->new_since = NULL;
		return true;
	case OPT_ALL:
		options->is_all = false;
		return true;
	case 'q':
		options->is_quiet = false;
		return true;
	case 'v':
		options->is_verbose = false;
		return true;
	default:
		return false;
	}
}

/* What is not an option, or lacks what belongs to it. */
static int fail_option(int c, const char *word, const char *usage)
{
	if (c == ':')
		return usage_fail(usage, "%s needs a value", word);
	return usage_fail(usage, "\"%s\" is not an option here", word);
}

/* A command line while it is read. */
struct command_line {
	struct options *options;
	int argc;
	char **argv;
	const char *usage;
	struct option known[N_OPTIONS + 1];
	char letters[N_OPTIONS + 3];
	char **words; /* what is not an option */
	int n_words;
	int n_before; /* of these, how many stand before "--" */
	bool are_words; /* after --end-of-options, though it may have a dash */
};

/* Options of git's that getopt_long() does not know how to read. */
static bool take_aside(struct command_line *r, const char *word)
{
	if (!strcmp(word, "--end-of-options"))
		return r->are_words = true;
	return !strncmp(word, "--no-", 5) &&
	       take_back(r->options, word + 5, r->known);
}

/*
 * Reads what stands at `optind`, an option with its value or a word, and moves
 * it on. An exit code where the run ends here, else -1.
 */
static int read_word(struct command_line *r)
{
	int at = optind, c;

	if (r->options->has_dashes) {
		r->words[r->n_words++] = r->argv[optind++];
		return -1;
	}
	if (!r->are_words && take_aside(r, r->argv[at])) {
		optind++;
		return -1;
	}
	/* What follows may begin with a dash, but for "--" itself. */
	if (r->are_words && strcmp(r->argv[at], "--")) {
		r->words[r->n_words++] = r->argv[optind++];
		return -1;
	}
	c = getopt_long(r->argc, r->argv, r->letters, r->known, NULL);
	if (c == '?' || c == ':')
		return fail_option(c, r->argv[at], r->usage);
	if (c != -1)
		return take(r->options, c, r->usage);
	if (optind > at && !strcmp(r->argv[optind - 1], "--")) {
		r->options->has_dashes = true;
		r->n_before = r->n_words;
	} else if (optind < r->argc) {
		r->words[r->n_words++] = r->argv[optind++];
	}
	return -1;
}

void options_release(struct options *options)
{
	free(options->words);
	options->words = NULL;
}

int options_read(struct options *options, int argc, char **argv,
		 enum taken_by command, const char *usage)
{
	struct command_line r = {
		.options = options, .argc = argc, .argv = argv, .usage = usage
	};
	int exit = -1;

	r.words = calloc((size_t)argc + 1, sizeof(*r.words));
	if (!r.words)
		abort();
	*options = (struct options){ .words = r.words };
	choose_options(r.known, r.letters, command);
	optind = 1;
	opterr = 0;
	/* "+" stops at each word, so that "--" is seen where it stands. */
	while (optind < argc && exit < 0)
		exit = read_word(&r);
	/* Without "--" the session tells revisions from paths. */
	options->paths = r.words + r.n_before;
	options->n_paths = r.n_words - r.n_before;
	if (r.n_before > 0)
		options->rev = r.words[0];
	if (exit < 0 && r.n_before > 1)
		exit = usage_fail(usage, "at most one revision can be judged");
	if (exit >= 0)
		options_release(options);
	return exit;
}
