/*
 * git ready hook: git's hooks put in place, taken out, and asked about. What
 * was there before is never lost: it is moved aside, and back again.
 */
#ifndef CLI_HOOK_H
#define CLI_HOOK_H

#include "cli/cli.h"
#include "read/hooks-place.h"

struct installing {
	struct arena arena;
	struct repo *repo;
	struct hooks_place place;
	const char *const *hooks; /* those of a work tree, or of a server */
	bool wants_advice, wants_global, wants_config;
	const char *colour; /* --color, as typed; NULL: as git is set */
	bool use_colour;
};

/* hook-run.c: git ready hook run; argv[0] is "run". Returns the exit. */
int command_hook_run(int argc, char **argv);

/* The i-th hook that it knows; NULL after the last. */
const char *hook_name(size_t i);

/* Each returns the exit, or -1 with the failure. */
int hook_install(struct installing *i, struct err *err);
int hook_uninstall(struct installing *i, struct err *err);
int hook_status(struct installing *i, struct err *err);

/* ---- hook-files.c ---- */

enum owner {
	OWNER_NONE, /* there is no file */
	OWNER_OURS, /* what we would write */
	OWNER_OURS_CHANGED, /* by another version of us, or by hand */
	OWNER_OTHER,
};

/* What was there before, and what was ours once. */
extern const char before_suffix[], replaced_suffix[];

/* The file of a hook in the folder, NUL-terminated. */
const char *hook_path(struct installing *i, const char *hook,
		      const char *suffix);

/* Is there anything; may it be run? */
bool hook_exists(const char *path);
bool hook_is_executable(const char *path);

/* What to say of a hook that was there before; "" where none was. */
const char *hook_before(struct installing *i, const char *hook);

/* Whose the file at this path is. */
enum owner hook_owner(struct installing *i, const char *path);

/* Does a script of the team call us? */
bool hook_calls_us(struct installing *i, const char *path);

/* Makes a folder and those above it; fine where it is there. */
int hook_make_folder(const char *path, struct err *err);

/* Writes our script; whole, or not at all. */
int hook_write(struct installing *i, const char *path, struct err *err);

/* Fills `err` with what the system says; -1. */
int hook_fail(struct err *err, const char *what, const char *path);

/* "pre-commit: in place": one line on standard output. */
void hook_say(const struct installing *i, const char *hook, const char *format,
	      ...) __attribute__((format(printf, 3, 4)));

/* The same in a colour, where there are any. */
void hook_say_state(const struct installing *i, const char *hook,
		    const char *colour, const char *state);

/* ---- husky ---- */

/*
 * husky writes the folder that core.hooksPath names anew with each install of
 * the packages; what is to stay belongs beside it, and there the team sees it.
 */
bool hook_is_husky(struct installing *i);
const char *hook_husky_path(struct installing *i, const char *hook);

/* ---- hook-config.c: git 2.54 and later run what hook.*.command says ---- */

/* Is this hook in this repository's configuration? */
bool hook_is_configured(struct installing *i, const char *hook);

/* Put all of them in, take one out; -1 with the failure. */
int hook_configure(struct installing *i, struct err *err);
int hook_unconfigure(struct installing *i, const char *hook, struct err *err);

/* Does git know of such hooks? */
bool hook_git_reads_config(void);

#endif
