/* git ready hook: what is typed, and which of its parts is meant. */
#include "cli/hook.h"

#include <stdio.h>
#include <unistd.h>

static const char usage[] =
	"usage: git ready hook install [--advise] [--config | "
	"--global-hooks-path]\n"
	"                              [--color=<when>]\n"
	"   or: git ready hook status [--global-hooks-path] [--color=<when>]\n"
	"   or: git ready hook uninstall [--global-hooks-path] "
	"[--color=<when>]\n"
	"   or: git ready hook run <hook> [<argument>...]\n"
	"\n"
	"Has git check the backlog whenever it changes: before a commit, "
	"before a push,\n"
	"and in a bare repository before it accepts one. A hook that is "
	"already there is\n"
	"kept and runs first.\n"
	"\n"
	"    --advise               show findings, and let everything pass\n"
	"    --config               as commands in the configuration, for git "
	"2.54 and later\n"
	"    --global-hooks-path    in the folder that your own core.hooksPath "
	"names\n"
	"    --color=<when>         always, never or auto\n"
	"    -h, --help             this text\n";

static const char *const worktree_hooks[] = { "pre-commit", "pre-merge-commit",
					      "commit-msg", "pre-push", NULL };
static const char *const bare_hooks[] = { "pre-receive", NULL };

static const struct action {
	const char *name;
	int (*run)(struct installing *i, struct err *err);
} actions[] = {
	{ "install", hook_install },
	{ "uninstall", hook_uninstall },
	{ "status", hook_status },
};

static const struct action *action_named(const char *name)
{
	for (size_t i = 0; i < sizeof(actions) / sizeof(*actions); i++)
		if (!strcmp(actions[i].name, name))
			return &actions[i];
	return NULL;
}

static int act(struct installing *i, const struct action *action,
	       struct err *err)
{
	int ret;

	arena_init(&i->arena);
	if (repo_open(&i->repo, err) < 0)
		return -1;
	i->use_colour = terminal_wants_colour(STDOUT_FILENO, i->repo, &i->arena,
					      i->colour, err, &ret);
	if (ret < 0)
		return -1;
	i->hooks = repo_is_bare(i->repo) && !i->wants_global ? bare_hooks
							     : worktree_hooks;
	ret = i->wants_global ? hooks_place_global(&i->arena, &i->place, err)
			      : hooks_place(i->repo, &i->arena, &i->place, err);
	return ret < 0 ? -1 : action->run(i, err);
}

static bool take_option(struct installing *i, const struct action *action,
			const char *word)
{
	bool is_install = action && action->run == hook_install;

	if (action && !strcmp(word, "--global-hooks-path"))
		i->wants_global = true;
	else if (is_install && !strcmp(word, "--advise"))
		i->wants_advice = true;
	else if (is_install && !strcmp(word, "--config"))
		i->wants_config = true;
	else if (!strncmp(word, "--color=", 8))
		i->colour = word + 8;
	else if (!strcmp(word, "--color"))
		i->colour = "always";
	else if (!strcmp(word, "--no-color"))
		i->colour = "never";
	else
		return false;
	return true;
}

/* What is set for this repository, and what holds for all of them. */
static int fail_both(void)
{
	return usage_fail(usage, "--advise and --config are for one "
				 "repository, --global-hooks-path is for all "
				 "of yours");
}

int command_hook(int argc, char **argv)
{
	struct installing i = { .repo = NULL };
	const struct action *action;
	struct err err = ERR_INIT;
	int ret;

	if (argc > 1 && !strcmp(argv[1], "run"))
		return command_hook_run(argc - 1, argv + 1);
	action = argc > 1 ? action_named(argv[1]) : NULL;
	for (int a = action ? 2 : 1; a < argc; a++) {
		if (!strcmp(argv[a], "-h") || !strcmp(argv[a], "--help")) {
			fputs(usage, stdout);
			return EXIT_USAGE;
		}
		if (!take_option(&i, action, argv[a]))
			return usage_fail(usage, "\"%s\" is not understood",
					  argv[a]);
	}
	if (!action)
		return usage_fail(usage, NULL);
	if (i.wants_global && (i.wants_advice || i.wants_config))
		return fail_both();
	ret = act(&i, action, &err);
	repo_close(i.repo);
	arena_release(&i.arena);
	return ret < 0 ? failure_print(&err) : ret;
}
