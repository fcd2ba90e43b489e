/* git ready trace: outcomes, and what serves them. */
#include "cli/outlook.h"

static const char usage[] =
	"usage: git ready trace [<options>] [--staged | <revision>]\n"
	"\n"
	"Outcomes and the items that serve them; what is stuck, what is all "
	"done but\n"
	"still open, and what is linked to nothing at either end.\n"
	"\n"
	"    --format=<name>        text, json, markdown, dot (for Graphviz)\n"
	"    --definition=<path>, --definition-from=<revision>, "
	"--output=<file>,\n"
	"    --color=<when>, -q, --quiet\n"
	"                           as for check\n"
	"    -h, --help             this text\n";

static int fill(struct outlook_run *run, void *data, struct err *err)
{
	struct trace *trace = data;

	trace_read(trace, &run->plan);
	run->outlook.trace = trace;
	return EXIT_READY;
}

int command_trace(int argc, char **argv)
{
	static const struct outlook_command command = {
		.name = "trace",
		.usage = usage,
		.views = trace_views,
		.fill = fill,
		.reads_done = true,
	};
	static const struct own_option own[] = { { NULL, 0, NULL, NULL } };
	struct trace trace;

	return outlook_command(&command, argc, argv, own, &trace);
}
