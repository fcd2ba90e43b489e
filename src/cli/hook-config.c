/*
 * Since 2.54 git runs commands that its configuration names, beside the hook
 * in the folder: nothing is chained, and core.hooksPath does not matter.
 */
#include "cli/hook.h"

#include <stdio.h>

struct entry {
	const char *event_key, *command_key, *command;
};

/* A name for each event, since git does not tell a command which one it is. */
static struct entry entry_of(struct installing *i, const char *hook)
{
	struct arena *arena = &i->arena;

	return (struct entry){
		arena_printf(arena, "hook.git-ready-%s.event", hook).at,
		arena_printf(arena, "hook.git-ready-%s.command", hook).at,
		arena_printf(arena, "git ready hook run %s", hook).at,
	};
}

bool hook_git_reads_config(void)
{
	return git_is_at_least(2, 54);
}

bool hook_is_configured(struct installing *i, const char *hook)
{
	struct entry entry = entry_of(i, hook);
	struct span event, command;

	return !i->wants_global &&
	       repo_config(i->repo, entry.event_key, &i->arena, &event) &&
	       repo_config(i->repo, entry.command_key, &i->arena, &command) &&
	       span_is(event, hook) && span_is(command, entry.command);
}

static int check_files(struct installing *i, struct err *err)
{
	for (const char *const *hook = i->hooks; *hook; hook++) {
		enum owner owner = hook_owner(i, hook_path(i, *hook, ""));

		if (owner != OWNER_OURS && owner != OWNER_OURS_CHANGED)
			continue;
		err_set(err, "the hooks are already in %s", i->place.folder.at);
		return err_hint(err,
				"git ready hook uninstall removes them first");
	}
	return 0;
}

int hook_configure(struct installing *i, struct err *err)
{
	if (!hook_git_reads_config()) {
		err_set(err, "this git does not read hooks from its "
			     "configuration; git 2.54 is the first that does");
		return err_hint(err, "git ready hook install, without "
				     "--config, puts them into a folder");
	}
	if (check_files(i, err) < 0)
		return -1;
	for (const char *const *hook = i->hooks; *hook; hook++) {
		struct entry entry = entry_of(i, *hook);

		if (repo_config_set(entry.command_key, entry.command, err) <
			    0 ||
		    repo_config_set(entry.event_key, *hook, err) < 0)
			return -1;
		hook_say(i, *hook, "in place in the configuration");
	}
	return 0;
}

int hook_unconfigure(struct installing *i, const char *hook, struct err *err)
{
	struct entry entry = entry_of(i, hook);

	if (repo_config_unset(entry.event_key, hook, err) < 0 ||
	    repo_config_unset(entry.command_key, entry.command, err) < 0)
		return -1;
	hook_say(i, hook, "removed from the configuration");
	return 0;
}
