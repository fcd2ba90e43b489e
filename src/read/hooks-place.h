/*
 * Where git looks for hooks, and the settings that installing them leaves
 * behind. The only place where this program writes configuration, and only
 * when somebody says `git ready hook`.
 */
#ifndef READ_HOOKS_PLACE_H
#define READ_HOOKS_PLACE_H

#include "read/repo.h"

struct hooks_place {
	struct span folder; /* no slash at its end */
	struct span usual; /* where it is unless core.hooksPath says otherwise */
	bool is_set; /* core.hooksPath says so */
	bool is_global; /* and that not for this repository alone */
};

/*
 * The folder that git takes the hooks of this repository from: core.hooksPath,
 * from the root of the work tree, else hooks/ of what all worktrees share.
 * -1 where that is set to nothing, which switches hooks off.
 */
int hooks_place(struct repo *repo, struct arena *arena, struct hooks_place *out,
		struct err *err);

/* The same as the user's own configuration says; -1 where it says nothing. */
int hooks_place_global(struct arena *arena, struct hooks_place *out,
		       struct err *err);

/*
 * Sets a key of this repository's configuration, or takes it out where it has
 * that value. Git itself does it, and leaves no empty section behind.
 */
int repo_config_set(const char *key, const char *value, struct err *err);
int repo_config_unset(const char *key, const char *value, struct err *err);

/* What this repository's own file says; empty where it says nothing. */
struct span repo_config_own(const char *key, struct arena *arena);

/* Is the git that is run here at least that version? */
bool git_is_at_least(unsigned major, unsigned minor);

#endif
