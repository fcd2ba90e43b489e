/* git ready next: what can start, and what is short of it. */
#include "cli/outlook.h"

static const char usage[] =
	"usage: git ready next [<options>] [--staged | <revision>] [--] "
	"[<path>...]\n"
	"\n"
	"What can start now, the most urgent first, with what it serves and "
	"who waits for\n"
	"it; then what is as urgent and not ready, each with what it lacks.\n"
	"The exit status is 1 if nothing can start.\n"
	"\n"
	"    -n <count>             show at most this many (10)\n"
	"    --unowned              only what nobody has taken\n"
	"    --kind=<name>          only this kind\n"
	"    --where=<guard>        only items that match a guard, as for "
	"list\n"
	"    --agenda               the next refinement, as Markdown\n"
	"    --format=<name>        text, json, markdown, porcelain\n"
	"    --porcelain, -z        a line for each item, for scripts; -z ends "
	"it with NUL\n"
	"    --definition=<path>, --definition-from=<revision>, "
	"--output=<file>,\n"
	"    --color=<when>, -q, --quiet\n"
	"                           as for check\n"
	"    -h, --help             this text\n";

struct wishes {
	struct list_wish wish;
	const char *most;
	bool is_agenda, is_porcelain, ends_in_nul;
	struct upcoming upcoming;
};

static const struct view agenda = { "agenda", next_agenda, NULL };

static int words(struct outlook_run *run, void *data, struct err *err)
{
	const struct wishes *wishes = data;

	(void)err;
	run->options.reads_done = wishes->wish.where || run->format;
	return 0;
}

static int fill(struct outlook_run *run, void *data, struct err *err)
{
	struct wishes *wishes = data;
	struct list_wish *wish = &wishes->wish;

	run->is_usage = true;
	if (outlook_wish(run, wishes->most, wish, err) < 0 ||
	    next_read(&wishes->upcoming, &run->plan, wish, err) < 0)
		return -1;
	run->is_usage = false;
	run->outlook.upcoming = &wishes->upcoming;
	run->outlook.ends_in_nul = wishes->ends_in_nul;
	if (wishes->is_agenda && strcmp(run->view->name, "text") &&
	    strcmp(run->view->name, "markdown")) {
		run->is_usage = true;
		return err_set(err,
			       "--agenda is Markdown: --format=%s has "
			       "none",
			       run->view->name);
	}
	if (wishes->is_agenda)
		run->view = &agenda;
	else if (wishes->is_porcelain || wishes->ends_in_nul)
		run->view = view_named(next_views, "porcelain", NULL);
	return wishes->upcoming.total ? EXIT_READY : EXIT_NOT_READY;
}

int command_next(int argc, char **argv)
{
	static const struct outlook_command command = {
		.name = "next",
		.usage = usage,
		.views = next_views,
		.fill = fill,
		.words = words,
	};
	struct wishes wishes = { .most = NULL };
	const struct own_option own[] = {
		{ "kind", 0, &wishes.wish.kind, NULL },
		{ "where", 0, &wishes.wish.where, NULL },
		{ "count", 'n', &wishes.most, NULL },
		{ "unowned", 0, NULL, &wishes.wish.is_unowned },
		{ "agenda", 0, NULL, &wishes.is_agenda },
		{ "porcelain", 0, NULL, &wishes.is_porcelain },
		{ "null", 'z', NULL, &wishes.ends_in_nul },
		{ NULL, 0, NULL, NULL },
	};

	return outlook_command(&command, argc, argv, own, &wishes);
}
