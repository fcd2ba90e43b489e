/*
 * git ready hook run <hook>: what the scripts under hooks/ call, and the table
 * of hooks.
 */
#include "cli/gate.h"
#include "cli/hook.h"

#include <stdio.h>

static const char usage[] =
	"usage: git ready hook run <hook> [<argument>...]\n"
	"\n"
	"What git's hooks call: pre-commit, pre-merge-commit, commit-msg, "
	"pre-push,\n"
	"pre-receive and update, with the arguments and the input that git "
	"gives them.\n";

static const struct gate_hook hooks[] = {
	{ "pre-commit", gate_pre_commit,
	  "git commit --no-verify skips this check" },
	{ "pre-merge-commit", gate_pre_commit,
	  "git merge --no-verify skips this check" },
	{ "commit-msg", gate_commit_msg,
	  "git commit --no-verify skips this check" },
	{ "pre-push", gate_pre_push, "git push --no-verify skips this check" },
	{ "pre-receive", gate_pre_receive,
	  "whoever runs the server can set ready.hook to advise there" },
	{ "update", gate_update,
	  "whoever runs the server can set ready.hook to advise there" },
};

enum { N_HOOKS = sizeof(hooks) / sizeof(*hooks) };

const char *hook_name(size_t i)
{
	return i < N_HOOKS ? hooks[i].name : NULL;
}

static const struct gate_hook *hook_named(const char *name)
{
	for (size_t i = 0; i < N_HOOKS; i++)
		if (!strcmp(hooks[i].name, name))
			return &hooks[i];
	return NULL;
}

/* A hook that only advises stops nothing, not even where it fails. */
static int tell_failure(const struct gate_hook *hook, const struct err *err)
{
	struct gate gate = { .mode = GATE_NEW, .prefix = SPAN("") };
	struct err ignored = ERR_INIT;
	struct buf text = BUF_INIT;
	struct repo *repo = NULL;
	struct arena arena;
	int exit;

	arena_init(&arena);
	if (repo_open(&repo, &ignored) == 0)
		gate_read_settings(&gate, repo, &arena, &ignored);
	failure_text(&text, err);
	buf_addf(&text, "hint: git ready could not judge this; %s\n",
		 hook->way_out);
	gate_print(&gate, buf_span(&text));
	exit = gate.mode == GATE_ADVISE ? EXIT_READY : EXIT_FAILURE_GIT;
	buf_release(&text);
	repo_close(repo);
	arena_release(&arena);
	return exit;
}

int command_hook_run(int argc, char **argv)
{
	const struct gate_hook *hook = argc > 1 ? hook_named(argv[1]) : NULL;
	struct err err = ERR_INIT;
	int exit;

	if (argc > 1 &&
	    (!strcmp(argv[1], "-h") || !strcmp(argv[1], "--help"))) {
		fputs(usage, stdout);
		return EXIT_USAGE;
	}
	if (!hook)
		return usage_fail(
			usage,
			argc > 1 ? "git ready does not know the hook \"%s\""
				 : NULL,
			argv[1]);
	exit = hook->run(hook, argc - 1, argv + 1, &err);
	return exit < 0 ? tell_failure(hook, &err) : exit;
}
