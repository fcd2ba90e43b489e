/* git ready init: a Definition of Ready to start from. */
#include "cli/init.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

static const char usage[] =
	"usage: git ready init [--dry-run | --write] [--yes] [--choose=<n>]\n"
	"                      [--from=<file>] [--format=<name>] "
	"[--color=<when>] [<path>]\n"
	"   or: git ready init --layout=<name> [<path>]\n"
	"\n"
	"Finds the backlog of this repository and writes a Definition of "
	"Ready that fits\n"
	"it: DEFINITION_OF_READY.md at the root, or <path>. It shows what it "
	"found and by\n"
	"what, asks what most items have already, and says what that finds "
	"today. What is\n"
	"there is never overwritten. With a layout it writes that one "
	"instead.\n"
	"\n"
	"    -n, --dry-run          show everything, write nothing\n"
	"        --write            put what is proposed into an agreement "
	"that is there\n"
	"    -y, --yes              write without a question: a new "
	"definition, or into an\n"
	"                           agreement that is there; off a terminal "
	"none is asked\n"
	"    --from=<file>          your agreement, where it is not found by "
	"its name\n"
	"    --choose=<n>           take the n-th guess, where the first is "
	"wrong; it\n"
	"                           replaces what init wrote, if nobody has "
	"changed or\n"
	"                           committed that\n"
	"    --format=<name>        text, or json for programs; json writes "
	"nothing\n"
	"    --color=<when>         always, never or auto\n"
	"    --layout=<name>        one of those below, whatever is there\n"
	"    -h, --help             this text\n"
	"\n"
	"Layouts:";

static void print_usage(FILE *out)
{
	fputs(usage, out);
	init_list_layouts(out);
}

static int fail_usage(const char *format, const char *word)
{
	fputs("error: ", stderr);
	fprintf(stderr, format, word);
	fputc('\n', stderr);
	print_usage(stderr);
	return EXIT_USAGE;
}

/* Reads one option; -1 to go on, else the exit. */
static int read_option(struct init_options *options, int c)
{
	switch (c) {
	case 'l':
		options->layout = optarg;
		return -1;
	case 'f':
		options->format = optarg;
		return -1;
	case 'c':
		options->choose = strtoul(optarg, NULL, 10);
		options->chooses = true;
		if (options->choose)
			return -1;
		return fail_usage("--choose needs a number from 1, not \"%s\"",
				  optarg);
	case 'n':
		options->is_dry = true;
		return -1;
	case 'y':
		options->is_sure = true;
		return -1;
	case 'o':
		options->from = optarg;
		return -1;
	case 'w':
		options->writes = true;
		return -1;
	case 'k':
		options->colour = optarg ? optarg : "always";
		return -1;
	case 'K':
		options->colour = "never";
		return -1;
	default:
		print_usage(c == 'h' ? stdout : stderr);
		return EXIT_USAGE;
	}
}

static int check_options(const struct init_options *options)
{
	if (strcmp(options->format, "text") && strcmp(options->format, "json"))
		return fail_usage("init knows the formats text and json, not "
				  "\"%s\"",
				  options->format);
	if (options->layout && !init_knows_layout(options->layout)) {
		init_complain_layout(options->layout);
		print_usage(stderr);
		return EXIT_USAGE;
	}
	return -1;
}

int command_init(int argc, char **argv)
{
	static const struct option known[] = {
		{ "layout", required_argument, NULL, 'l' },
		{ "format", required_argument, NULL, 'f' },
		{ "choose", required_argument, NULL, 'c' },
		{ "from", required_argument, NULL, 'o' },
		{ "dry-run", no_argument, NULL, 'n' },
		{ "yes", no_argument, NULL, 'y' },
		{ "write", no_argument, NULL, 'w' },
		{ "color", optional_argument, NULL, 'k' },
		{ "no-color", no_argument, NULL, 'K' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	struct init_options options = { .format = "text", .choose = 1 };
	struct err err = ERR_INIT;
	int c, ret;

	optind = 1;
	opterr = 0;
	while (optind < argc) {
		const char *word = argv[optind];

		c = getopt_long(argc, argv, ":hny", known, NULL);
		if (c == -1)
			break;
		ret = c == ':' ? fail_usage("%s needs a value", word)
		      : c == '?'
			      ? fail_usage("\"%s\" is not an option here", word)
			      : read_option(&options, c);
		if (ret >= 0)
			return ret;
	}
	if (argc - optind > 1)
		return fail_usage("at most one path; %s is one too many",
				  argv[optind + 1]);
	options.path = argv[optind];
	ret = check_options(&options);
	if (ret >= 0)
		return ret;
	ret = options.layout ? init_layout(&options, &err)
			     : init_backlog(&options, &err);
	return ret < 0 ? failure_print(&err) : ret;
}
