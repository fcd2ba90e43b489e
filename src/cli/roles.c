/* git ready roles: who covers what, and what nobody covers. */
#include "cli/outlook.h"

static const char usage[] =
	"usage: git ready roles [<options>] [--staged | <revision>]\n"
	"\n"
	"Who covers what, by the definition's table; what nobody covers; "
	"outcomes without\n"
	"an owner. One person may cover several.\n"
	"\n"
	"    --format=<name>        text, json, markdown\n"
	"    --definition=<path>, --definition-from=<revision>, "
	"--output=<file>,\n"
	"    --color=<when>, -q, --quiet\n"
	"                           as for check\n"
	"    -h, --help             this text\n";

static int fill(struct outlook_run *run, void *data, struct err *err)
{
	struct coverage *coverage = data;

	roles_read(coverage, &run->plan);
	run->outlook.coverage = coverage;
	return EXIT_READY;
}

int command_roles(int argc, char **argv)
{
	static const struct outlook_command command = {
		.name = "roles",
		.usage = usage,
		.views = roles_views,
		.fill = fill,
	};
	static const struct own_option own[] = { { NULL, 0, NULL, NULL } };
	struct coverage coverage;

	return outlook_command(&command, argc, argv, own, &coverage);
}
