/* git ready hook: puts git's hooks in place, and takes them out again. */
#include "cli/cli.h"

#include "base/unicode.h"
#include "cli/embedded.h"
#include "read/hooks-place.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char usage[] =
	"usage: git ready hook install [--advise] [--global-hooks-path]\n"
	"   or: git ready hook status [--global-hooks-path]\n"
	"   or: git ready hook uninstall [--global-hooks-path]\n"
	"   or: git ready hook run <hook> [<argument>...]\n"
	"\n"
	"Lets git judge the backlog where it changes: before a commit, a push, "
	"and on a\n"
	"bare repository before it takes in what is pushed. A hook that is "
	"there is kept\n"
	"and runs first.\n"
	"\n"
	"    --advise               show what is found, and let everything "
	"pass\n"
	"    --global-hooks-path    in the folder that your own core.hooksPath "
	"names\n"
	"    -h, --help             this text\n";

static const char before_suffix[] = ".before-git-ready";
static const char marker[] = "# git ready: judges the backlog where git "
			     "changes it.";

static const char *const worktree_hooks[] = { "pre-commit", "pre-merge-commit",
					      "commit-msg", "pre-push", NULL };
static const char *const bare_hooks[] = { "pre-receive", NULL };

struct installing {
	struct arena arena;
	struct repo *repo;
	struct hooks_place place;
	const char *const *hooks;
	bool wants_advice, wants_global;
};

/* ---- files ---- */

enum owner {
	OWNER_NONE, /* there is no file */
	OWNER_OURS, /* what we would write */
	OWNER_OURS_OLD, /* what another version of us wrote */
	OWNER_OTHER,
};

static struct span path_to(struct installing *i, const char *hook,
			   const char *suffix)
{
	return arena_printf(&i->arena, "%s/%s%s", i->place.folder.at, hook,
			    suffix);
}

static bool exists(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0;
}

static bool is_script(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0 && S_ISREG(st.st_mode);
}

/* As much of a file as a script of ours can have. */
static struct span read_start(struct installing *i, const char *path)
{
	char *text = arena_text(&i->arena, 16384);
	FILE *file = fopen(path, "rb");
	size_t n = file ? fread(text, 1, 16384, file) : 0;

	if (file)
		fclose(file);
	return span_of(text, n);
}

static enum owner owner_of(struct installing *i, const char *path)
{
	struct span text, head;

	if (!exists(path))
		return OWNER_NONE;
	/* A link leads to somebody else's file, whatever that says. */
	if (!is_script(path))
		return OWNER_OTHER;
	text = read_start(i, path);
	if (span_eq(text, span_of(hook_script, hook_script_len)))
		return OWNER_OURS;
	head = arena_copy(&i->arena, span_first(text, 256));
	return span_find(head, marker) >= 0 ? OWNER_OURS_OLD : OWNER_OTHER;
}

static bool is_executable(const char *path)
{
	return access(path, X_OK) == 0;
}

static int fail(struct err *err, const char *what, const char *path)
{
	return err_set(err, "cannot %s %s: %s", what, path, strerror(errno));
}

static int make_folder(const char *path, struct err *err)
{
	char *text = strdup(path);
	int ret = 0;

	if (!text)
		abort();
	for (char *at = text + 1; *at && !ret; at++) {
		if (*at != '/')
			continue;
		*at = '\0';
		if (mkdir(text, 0777) < 0 && errno != EEXIST)
			ret = fail(err, "make", text);
		*at = '/';
	}
	if (!ret && mkdir(text, 0777) < 0 && errno != EEXIST)
		ret = fail(err, "make", text);
	free(text);
	return ret;
}

static bool write_all(int fd, const char *text, size_t len)
{
	while (len) {
		ssize_t n = write(fd, text, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		text += n;
		len -= (size_t)n;
	}
	return true;
}

/* Beside it first, so that git never sees half a hook. */
static int write_script(struct installing *i, const char *path, struct err *err)
{
	const char *beside =
		arena_printf(&i->arena, "%s.%ld", path, (long)getpid()).at;
	int fd = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0777);
	bool ok;

	if (fd < 0)
		return fail(err, "write", beside);
	ok = write_all(fd, hook_script, hook_script_len);
	if (close(fd) == 0 && ok && rename(beside, path) == 0)
		return 0;
	fail(err, "write", path);
	unlink(beside);
	return -1;
}

static void say_done(struct installing *i, const char *hook, const char *what)
{
	(void)i;
	printf("%s: %s\n", hook, what);
}

/* ---- install ---- */

static int keep_other(struct installing *i, const char *hook, const char *path,
		      struct err *err)
{
	const char *before = path_to(i, hook, before_suffix).at;

	if (exists(before)) {
		err_set(err, "%s is in the way of keeping %s", before, path);
		return err_hint(err, "look at both, and remove the one that "
				     "is not needed");
	}
	return rename(path, before) < 0 ? fail(err, "keep", path) : 0;
}

static int install_one(struct installing *i, const char *hook, struct err *err)
{
	const char *path = path_to(i, hook, "").at;
	enum owner owner = owner_of(i, path);

	if (owner == OWNER_OURS && is_executable(path)) {
		say_done(i, hook, "is in place already");
		return 0;
	}
	if (owner == OWNER_OTHER && keep_other(i, hook, path, err) < 0)
		return -1;
	if (write_script(i, path, err) < 0) {
		if (owner == OWNER_OTHER)
			rename(path_to(i, hook, before_suffix).at, path);
		return -1;
	}
	say_done(i, hook,
		 owner == OWNER_OTHER  ? "in place; what was there runs first"
		 : owner == OWNER_NONE ? "in place"
				       : "renewed");
	return 0;
}

/*
 * husky writes the folder that core.hooksPath names anew with each install of
 * the packages; what is to stay belongs beside it, and there the team sees it.
 */
static bool is_husky(const struct installing *i)
{
	return i->place.is_set && span_ends(i->place.folder, "/.husky/_");
}

static int tell_husky(struct installing *i, struct err *err)
{
	struct span above =
		span_first(i->place.folder, i->place.folder.len - 2);

	printf("husky keeps the hooks of this repository. Add one line to "
	       "each of these files:\n");
	for (const char *const *hook = i->hooks; *hook; hook++)
		printf("    %.*s/%s: git ready hook run %s \"$@\"\n",
		       (int)above.len, above.at, *hook, *hook);
	fflush(stdout);
	return err_set(err, "nothing was installed, since husky would "
			    "overwrite it");
}

static int install(struct installing *i, struct err *err)
{
	if (is_husky(i))
		return tell_husky(i, err);
	if (make_folder(i->place.folder.at, err) < 0)
		return -1;
	for (const char *const *hook = i->hooks; *hook; hook++)
		if (install_one(i, *hook, err) < 0)
			return -1;
	if (i->wants_advice) {
		if (repo_config_write(i->repo, "ready.hook", "advise", err) < 0)
			return -1;
		printf("They advise and stop nothing, until you say git config "
		       "ready.hook new\n");
	}
	return EXIT_READY;
}

/* ---- uninstall ---- */

static int put_back(struct installing *i, const char *hook, const char *path,
		    struct err *err)
{
	const char *before = path_to(i, hook, before_suffix).at;

	if (!exists(before)) {
		say_done(i, hook, "taken out");
		return 0;
	}
	if (rename(before, path) < 0)
		return fail(err, "put back", path);
	say_done(i, hook, "taken out; what was there before is back");
	return 0;
}

static int uninstall_one(struct installing *i, const char *hook,
			 struct err *err)
{
	const char *path = path_to(i, hook, "").at;

	switch (owner_of(i, path)) {
	case OWNER_NONE:
		say_done(i, hook, "is not there");
		return exists(path_to(i, hook, before_suffix).at)
			       ? put_back(i, hook, path, err)
			       : 0;
	case OWNER_OTHER:
		say_done(i, hook, "is not ours, and stays");
		return 0;
	case OWNER_OURS_OLD:
	case OWNER_OURS:
		break;
	}
	if (unlink(path) < 0)
		return fail(err, "take out", path);
	return put_back(i, hook, path, err);
}

static int uninstall(struct installing *i, struct err *err)
{
	struct span mode;

	for (const char *const *hook = i->hooks; *hook; hook++)
		if (uninstall_one(i, *hook, err) < 0)
			return -1;
	if (!i->wants_global &&
	    repo_config(i->repo, "ready.hook", &i->arena, &mode))
		return repo_config_write(i->repo, "ready.hook", NULL, err) < 0
			       ? -1
			       : EXIT_READY;
	return EXIT_READY;
}

/* ---- status ---- */

/* Does a script of the team, as husky has them, call us? */
static bool is_called_in(struct installing *i, const char *path)
{
	struct span text = read_start(i, path);

	return text.len && span_find(arena_copy(&i->arena, text),
				     "git ready hook run") >= 0;
}

static const char *state_of(struct installing *i, const char *hook, bool *is_in)
{
	const char *path = path_to(i, hook, "").at;
	const char *before = path_to(i, hook, before_suffix).at;
	enum owner owner = owner_of(i, path);

	*is_in = false;
	if (is_husky(i)) {
		path = arena_printf(&i->arena, "%.*s/%s",
				    (int)i->place.folder.len - 2,
				    i->place.folder.at, hook)
			       .at;
		*is_in = is_called_in(i, path);
		return *is_in ? "called by husky" : "not called by husky";
	}
	if (owner == OWNER_NONE)
		return "not installed";
	if (owner == OWNER_OTHER) {
		*is_in = is_executable(path) && is_called_in(i, path);
		return *is_in ? "somebody else's, and calls git ready"
			      : "somebody else's";
	}
	if (!is_executable(path))
		return "there, but not executable: git passes it over";
	*is_in = true;
	if (owner == OWNER_OURS_OLD)
		return "installed by another version; install renews it";
	return exists(before) ? "installed; what was there runs first"
			      : "installed";
}

static int status(struct installing *i, struct err *err)
{
	struct span mode = SPAN("new");
	bool all = true;

	(void)err;
	for (const char *const *hook = i->hooks; *hook; hook++) {
		bool is_in;

		printf("%s: %s\n", *hook, state_of(i, *hook, &is_in));
		all &= is_in;
	}
	repo_config(i->repo, "ready.hook", &i->arena, &mode);
	printf("folder: %s\n", text_shown(&i->arena, i->place.folder).at);
	printf("ready.hook: %s\n", text_shown(&i->arena, mode).at);
	return all ? EXIT_READY : EXIT_NOT_READY;
}

/* ---- the command ---- */

static const struct action {
	const char *name;
	int (*run)(struct installing *i, struct err *err);
} actions[] = {
	{ "install", install },
	{ "uninstall", uninstall },
	{ "status", status },
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
	i->hooks = repo_is_bare(i->repo) && !i->wants_global ? bare_hooks
							     : worktree_hooks;
	ret = i->wants_global
		      ? hooks_place_global(i->repo, &i->arena, &i->place, err)
		      : hooks_place(i->repo, &i->arena, &i->place, err);
	/* What holds for every repository is changed only when named. */
	if (ret == 0 && i->place.is_global && !i->wants_global &&
	    action->run != status) {
		err_set(err,
			"core.hooksPath takes the hooks of all your "
			"repositories from %s",
			i->place.folder.at);
		ret = err_hint(err,
			       "git ready hook %s --global-hooks-path "
			       "means that folder",
			       action->name);
	}
	return ret < 0 ? -1 : action->run(i, err);
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
		if (action && !strcmp(argv[a], "--global-hooks-path"))
			i.wants_global = true;
		else if (action && action->run == install &&
			 !strcmp(argv[a], "--advise"))
			i.wants_advice = true;
		else
			return usage_fail(usage, "\"%s\" is not understood",
					  argv[a]);
	}
	if (!action)
		return usage_fail(usage, NULL);
	ret = act(&i, action, &err);
	repo_close(i.repo);
	arena_release(&i.arena);
	return ret < 0 ? failure_print(&err) : ret;
}
