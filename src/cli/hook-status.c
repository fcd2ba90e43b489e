/* Which hooks are in place, and why not. */
#include "cli/hook.h"

#include "base/unicode.h"
#include "report/colour.h"

#include <stdio.h>

static const char *state_in_husky(struct installing *i, const char *hook,
				  bool *is_in)
{
	*is_in = hook_calls_us(i, hook_husky_path(i, hook));
	return *is_in ? "called by husky" : "not called by husky";
}

static const char *state_in_config(bool *is_in)
{
	*is_in = hook_git_reads_config();
	return *is_in ? "installed, in the configuration"
		      : "in the configuration, where this git does not look "
			"for hooks (2.54 does)";
}

static const char *state_in_folder(struct installing *i, const char *hook,
				   bool *is_in)
{
	const char *path = hook_path(i, hook, "");
	enum owner owner = hook_owner(i, path);

	if (owner == OWNER_NONE)
		return "not installed";
	if (owner == OWNER_OTHER) {
		*is_in = hook_is_executable(path) && hook_calls_us(i, path);
		return *is_in ? "somebody else's, and calls git ready"
			      : "somebody else's";
	}
	if (!hook_is_executable(path))
		return "there, but not executable: git skips it";
	*is_in = true;
	if (owner == OWNER_OURS_CHANGED)
		return "installed, by another version or changed by hand; "
		       "install updates it";
	return arena_printf(&i->arena, "installed%s", hook_before(i, hook)).at;
}

static const char *state_of(struct installing *i, const char *hook, bool *is_in)
{
	*is_in = false;
	if (hook_is_configured(i, hook))
		return state_in_config(is_in);
	if (hook_is_husky(i))
		return state_in_husky(i, hook, is_in);
	return state_in_folder(i, hook, is_in);
}

/* Hooks of ours that git does not see any more, since core.hooksPath came. */
static bool has_passed_over(struct installing *i)
{
	if (span_eq(i->place.usual, i->place.folder))
		return false;
	for (const char *const *hook = i->hooks; *hook; hook++) {
		const char *path = arena_printf(&i->arena, "%s/%s",
						i->place.usual.at, *hook)
					   .at;
		enum owner owner = hook_owner(i, path);

		if (owner == OWNER_OURS || owner == OWNER_OURS_CHANGED)
			return true;
	}
	return false;
}

int hook_status(struct installing *i, struct err *err)
{
	struct span mode = SPAN("new");
	bool all = true;

	(void)err;
	for (const char *const *hook = i->hooks; *hook; hook++) {
		bool is_in;

		const char *state = state_of(i, *hook, &is_in);

		hook_say_state(i, *hook, is_in ? COLOUR_GREEN : COLOUR_YELLOW,
			       state);
		all &= is_in;
	}
	repo_config(i->repo, "ready.hook", &i->arena, &mode);
	hook_say(i, "folder", "%s%s", text_shown(&i->arena, i->place.folder).at,
		 i->place.is_set ? " (core.hooksPath)" : "");
	if (has_passed_over(i))
		hook_say(i, "passed over",
			 "hooks of git ready in %s, since core.hooksPath "
			 "points elsewhere",
			 text_shown(&i->arena, i->place.usual).at);
	hook_say(i, "ready.hook", "%s", text_shown(&i->arena, mode).at);
	return all ? EXIT_READY : EXIT_NOT_READY;
}
