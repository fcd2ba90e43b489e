/* Hooks put in place and taken out: every file that was there stays. */
#include "cli/hook.h"

#include <stdio.h>
#include <unistd.h>

/* What holds for every repository is changed only when named. */
static int refuse_global(const struct installing *i, const char *action,
			 struct err *err)
{
	if (!i->place.is_global || i->wants_global)
		return 0;
	err_set(err,
		"core.hooksPath makes all your repositories use the hooks in "
		"%s",
		i->place.folder.at);
	return err_hint(
		err,
		"git ready hook %s --global-hooks-path works on that folder",
		action);
}

/* ---- install ---- */

/* Before anything is touched: all of it can be kept, or nothing changes. */
static int check_way(struct installing *i, struct err *err)
{
	for (const char *const *hook = i->hooks; *hook; hook++) {
		const char *path = hook_path(i, *hook, "");
		const char *before = hook_path(i, *hook, before_suffix);

		if (hook_owner(i, path) != OWNER_OTHER || !hook_exists(before))
			continue;
		err_set(err, "%s is in the way, so %s cannot be kept", before,
			path);
		return err_hint(err, "look at both, and remove the one that "
				     "is not needed");
	}
	return 0;
}

static int move_aside(struct installing *i, const char *hook,
		      const char *suffix, struct err *err)
{
	const char *path = hook_path(i, hook, "");

	return rename(path, hook_path(i, hook, suffix)) < 0
		       ? hook_fail(err, "keep", path)
		       : 0;
}

static int install_one(struct installing *i, const char *hook, struct err *err)
{
	const char *path = hook_path(i, hook, "");
	enum owner owner = hook_owner(i, path);
	const char *suffix = owner == OWNER_OTHER	   ? before_suffix
			     : owner == OWNER_OURS_CHANGED ? replaced_suffix
							   : NULL;

	if (owner == OWNER_OURS && hook_is_executable(path)) {
		hook_say(i, hook, "is already in place");
		return 0;
	}
	if (suffix && move_aside(i, hook, suffix, err) < 0)
		return -1;
	if (hook_write(i, path, err) < 0) {
		if (suffix)
			rename(hook_path(i, hook, suffix), path);
		return -1;
	}
	if (owner == OWNER_OURS_CHANGED)
		hook_say(i, hook, "updated; its old text is kept as %s%s", hook,
			 suffix);
	else
		hook_say(i, hook, "in place%s",
			 owner == OWNER_OTHER ? hook_before(i, hook) : "");
	return 0;
}

static int tell_husky(struct installing *i, struct err *err)
{
	printf("husky manages the hooks of this repository. Add one line to "
	       "each of these files:\n");
	for (const char *const *hook = i->hooks; *hook; hook++)
		printf("    %s: git ready hook run %s \"$@\"\n",
		       hook_husky_path(i, *hook), *hook);
	fflush(stdout);
	return err_set(err, "nothing was installed, since husky would "
			    "overwrite it");
}

static int install_files(struct installing *i, struct err *err)
{
	for (const char *const *hook = i->hooks; *hook; hook++) {
		if (!hook_is_configured(i, *hook))
			continue;
		err_set(err, "the hooks are already in the configuration");
		return err_hint(err,
				"git ready hook uninstall removes them first");
	}
	if (refuse_global(i, "install", err) < 0)
		return -1;
	if (hook_is_husky(i))
		return tell_husky(i, err);
	if (hook_make_folder(i->place.folder.at, err) < 0 ||
	    check_way(i, err) < 0)
		return -1;
	for (const char *const *hook = i->hooks; *hook; hook++)
		if (install_one(i, *hook, err) < 0)
			return -1;
	return 0;
}

/* As it was before install --advise came. */
static void take_advice_back(struct span mode)
{
	struct err ignored = ERR_INIT;

	if (mode.len)
		repo_config_set("ready.hook", mode.at, &ignored);
	else
		repo_config_unset("ready.hook", "advise", &ignored);
}

static int put_in_place(struct installing *i, struct err *err)
{
	return i->wants_config ? hook_configure(i, err) : install_files(i, err);
}

/* No hook may stop anything before it is said that it only advises. */
static int install_gently(struct installing *i, struct err *err)
{
	struct span mode = repo_config_own("ready.hook", &i->arena);

	if (repo_config_set("ready.hook", "advise", err) < 0)
		return -1;
	if (put_in_place(i, err) < 0) {
		take_advice_back(mode);
		return -1;
	}
	terminal_printf(
		"They advise and stop nothing, until you run git config "
		"ready.hook new\n");
	return 0;
}

int hook_install(struct installing *i, struct err *err)
{
	int ret = i->wants_advice ? install_gently(i, err)
				  : put_in_place(i, err);

	return ret < 0 ? -1 : EXIT_READY;
}

/* ---- uninstall ---- */

static int put_back(struct installing *i, const char *hook, const char *done,
		    struct err *err)
{
	const char *path = hook_path(i, hook, "");
	const char *before = hook_path(i, hook, before_suffix);

	if (!hook_exists(before)) {
		hook_say(i, hook, "%s", done);
		return 0;
	}
	if (rename(before, path) < 0)
		return hook_fail(err, "put back", path);
	hook_say(i, hook, "%s; the one that was there before is back", done);
	return 0;
}

/* What somebody wrote into ours is theirs to throw away. */
static int take_out_changed(struct installing *i, const char *hook,
			    struct err *err)
{
	const char *done = arena_printf(&i->arena,
					"removed; its text is kept as %s%s",
					hook, replaced_suffix)
				   .at;

	if (move_aside(i, hook, replaced_suffix, err) < 0)
		return -1;
	return put_back(i, hook, done, err);
}

static int uninstall_file(struct installing *i, const char *hook,
			  struct err *err)
{
	const char *path = hook_path(i, hook, "");

	switch (hook_owner(i, path)) {
	case OWNER_NONE:
		return put_back(i, hook, "is not there", err);
	case OWNER_OTHER:
		if (hook_exists(hook_path(i, hook, before_suffix)))
			hook_say(i, hook,
				 "is not ours, so it stays; what was there "
				 "before it is still %s%s",
				 hook, before_suffix);
		else
			hook_say(i, hook, "is not ours, so it stays");
		return 0;
	case OWNER_OURS_CHANGED:
		return take_out_changed(i, hook, err);
	case OWNER_OURS:
		break;
	}
	if (unlink(path) < 0)
		return hook_fail(err, "take out", path);
	return put_back(i, hook, "taken out", err);
}

static int uninstall_one(struct installing *i, const char *hook,
			 struct err *err)
{
	if (hook_is_configured(i, hook))
		return hook_unconfigure(i, hook, err);
	return uninstall_file(i, hook, err);
}

static bool are_configured(struct installing *i)
{
	for (const char *const *hook = i->hooks; *hook; hook++)
		if (!hook_is_configured(i, *hook))
			return false;
	return true;
}

int hook_uninstall(struct installing *i, struct err *err)
{
	if (!are_configured(i) && refuse_global(i, "uninstall", err) < 0)
		return -1;
	for (const char *const *hook = i->hooks; *hook; hook++)
		if (uninstall_one(i, *hook, err) < 0)
			return -1;
	if (i->wants_global)
		return EXIT_READY;
	/* What install --advise set, and nothing that says something else. */
	return repo_config_unset("ready.hook", "advise", err) < 0 ? -1
								  : EXIT_READY;
}
