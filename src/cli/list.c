/* git ready list: the backlog as a table, in the order of its priorities. */
#include "cli/outlook.h"

static const char usage[] =
	"usage: git ready list [<options>] [--staged | <revision>] [--] "
	"[<path>...]\n"
	"\n"
	"What is open, in the order of its priorities, where each item stands "
	"and what\n"
	"it lacks.\n"
	"\n"
	"    --kind=<name>          only this kind; outcomes, too\n"
	"    --where=<guard>        only items that match a guard, as in the "
	"definition;\n"
	"                           besides fields it can ask about stands "
	"(begun, ready,\n"
	"                           waits, not ready, idea, done), serves, "
	"lacks, waits for\n"
	"    --sort=[-]<field>      by a field, downwards with -\n"
	"    --columns=<names>      these columns: id, title, stands, owner "
	"...\n"
	"    --all                  include what is done\n"
	"    -n <count>             show at most this many\n"
	"    --format=<name>        text, json, csv, markdown, porcelain\n"
	"    --porcelain, -z        a line for each item, for scripts; -z ends "
	"it with NUL\n"
	"    --definition=<path>, --definition-from=<revision>, "
	"--output=<file>,\n"
	"    --color=<when>, -q, --quiet\n"
	"                           as for check\n"
	"    -h, --help             this text\n";

struct wishes {
	struct list_wish wish;
	const char *columns, *most;
	bool is_porcelain, ends_in_nul;
	struct listing listing;
	struct column *list;
};

static int words(struct outlook_run *run, void *data, struct err *err)
{
	const struct wishes *wishes = data;

	(void)err;
	run->options.reads_done = wishes->wish.is_all || wishes->wish.where ||
				  wishes->columns || run->format;
	return 0;
}

static int fill(struct outlook_run *run, void *data, struct err *err)
{
	struct wishes *wishes = data;
	struct list_wish *wish = &wishes->wish;

	run->is_usage = true;
	if (outlook_wish(run, wishes->most, wish, err) < 0 ||
	    list_read(&wishes->listing, &run->plan, wish, err) < 0)
		return -1;
	if (wishes->columns &&
	    columns_read(&wishes->list, &run->outlook.n_columns, &run->plan,
			 wishes->columns, err) < 0)
		return -1;
	run->is_usage = false;
	run->outlook.listing = &wishes->listing;
	run->outlook.columns = wishes->list;
	run->outlook.ends_in_nul = wishes->ends_in_nul;
	if (wishes->is_porcelain || wishes->ends_in_nul)
		run->view = view_named(list_views, "porcelain", NULL);
	return EXIT_READY;
}

int command_list(int argc, char **argv)
{
	static const struct outlook_command command = {
		.name = "list",
		.usage = usage,
		.views = list_views,
		.fill = fill,
		.words = words,
	};
	struct wishes wishes = { .columns = NULL };
	const struct own_option own[] = {
		{ "kind", 0, &wishes.wish.kind, NULL },
		{ "where", 0, &wishes.wish.where, NULL },
		{ "sort", 0, &wishes.wish.sort, NULL },
		{ "columns", 0, &wishes.columns, NULL },
		{ "count", 'n', &wishes.most, NULL },
		{ "all", 0, NULL, &wishes.wish.is_all },
		{ "porcelain", 0, NULL, &wishes.is_porcelain },
		{ "null", 'z', NULL, &wishes.ends_in_nul },
		{ NULL, 0, NULL, NULL },
	};

	return outlook_command(&command, argc, argv, own, &wishes);
}
