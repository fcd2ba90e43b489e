/* The files of hooks: whose they are, and how ours are written. */
#include "cli/hook.h"

#include "base/file.h"
#include "cli/embedded.h"
#include "report/colour.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

const char before_suffix[] = ".before-git-ready";
const char replaced_suffix[] = ".replaced-by-git-ready";

static const char marker[] = "# git ready: judges the backlog where git "
			     "changes it.";

enum {
	/* As much as a script of ours can have. */
	MOST_SCRIPT = 16384,
	/* Its head, where the marker is. */
	MOST_HEAD = 256
};

const char *hook_path(struct installing *i, const char *hook,
		      const char *suffix)
{
	return arena_printf(&i->arena, "%s/%s%s", i->place.folder.at, hook,
			    suffix)
		.at;
}

bool hook_exists(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0;
}

bool hook_is_executable(const char *path)
{
	return access(path, X_OK) == 0;
}

/* As git does, the script passes over what is not executable. */
const char *hook_before(struct installing *i, const char *hook)
{
	const char *path = hook_path(i, hook, before_suffix);

	if (!hook_exists(path))
		return "";
	return hook_is_executable(path) ? "; the one that was there runs first"
					: "; the one that was there is not "
					  "executable, so it is skipped";
}

static struct span read_start(struct installing *i, const char *path)
{
	char *text = arena_text(&i->arena, MOST_SCRIPT);
	FILE *file = fopen(path, "rb");
	size_t n = file ? fread(text, 1, MOST_SCRIPT, file) : 0;

	if (file)
		fclose(file);
	return span_of(text, n);
}

static bool is_regular(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0 && S_ISREG(st.st_mode);
}

enum owner hook_owner(struct installing *i, const char *path)
{
	struct span text, head;

	if (!hook_exists(path))
		return OWNER_NONE;
	/* A link leads to somebody else's file, whatever that says. */
	if (!is_regular(path))
		return OWNER_OTHER;
	text = read_start(i, path);
	if (span_eq(text, span_of(hook_script, hook_script_len)))
		return OWNER_OURS;
	head = arena_copy(&i->arena, span_first(text, MOST_HEAD));
	return span_find(head, marker) >= 0 ? OWNER_OURS_CHANGED : OWNER_OTHER;
}

bool hook_calls_us(struct installing *i, const char *path)
{
	struct span text = read_start(i, path);

	return text.len && span_find(arena_copy(&i->arena, text),
				     "git ready hook run") >= 0;
}

int hook_fail(struct err *err, const char *what, const char *path)
{
	return err_set(err, "cannot %s %s: %s", what, path, strerror(errno));
}

static int make_one(const char *path, struct err *err)
{
	struct stat st;

	if (mkdir(path, 0777) == 0)
		return 0;
	if (errno != EEXIST)
		return hook_fail(err, "make", path);
	if (stat(path, &st) < 0)
		return hook_fail(err, "look into", path);
	if (!S_ISDIR(st.st_mode))
		return err_set(
			err, "git looks for hooks in %s, which is not a folder",
			path);
	return 0;
}

int hook_make_folder(const char *path, struct err *err)
{
	char *text = strdup(path);
	int ret = 0;

	if (!text)
		abort();
	for (char *at = text + 1; *at && !ret; at++) {
		if (*at != '/')
			continue;
		*at = '\0';
		ret = make_one(text, err);
		*at = '/';
	}
	if (!ret)
		ret = make_one(text, err);
	free(text);
	return ret;
}

/*
 * Whoever may look into the folder may run what is in it. By the umask alone
 * a hook on a shared server could be its installer's, and git would pass it
 * over for everybody else.
 */
static mode_t mode_in(const char *folder)
{
	struct stat st;

	if (stat(folder, &st) < 0)
		return 0755;
	return 0700 | (st.st_mode & 0055);
}

/* Beside it first, so that git never sees half a hook. */
int hook_write(struct installing *i, const char *path, struct err *err)
{
	const char *beside =
		arena_printf(&i->arena, "%s.%ld", path, (long)getpid()).at;
	int fd = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0700);
	bool ok;

	if (fd < 0)
		return hook_fail(err, "write", path);
	ok = file_write(fd, span_of(hook_script, hook_script_len)) == 0 &&
	     fchmod(fd, mode_in(i->place.folder.at)) == 0;
	if (close(fd) == 0 && ok && rename(beside, path) == 0)
		return 0;
	hook_fail(err, "write", path);
	unlink(beside);
	return -1;
}

void hook_say(const struct installing *i, const char *hook, const char *format,
	      ...)
{
	struct buf text = BUF_INIT;
	va_list args;

	va_start(args, format);
	buf_vaddf(&text, format, args);
	va_end(args);
	hook_say_state(i, hook, NULL, buf_span(&text).at);
	buf_release(&text);
}

void hook_say_state(const struct installing *i, const char *hook,
		    const char *colour, const char *state)
{
	struct buf line = BUF_INIT;

	add_coloured(&line, i->use_colour, COLOUR_BOLD, span_str(hook));
	buf_adds(&line, ": ");
	add_coloured(&line, i->use_colour, colour, span_str(state));
	buf_addc(&line, '\n');
	terminal_print(buf_span(&line));
	buf_release(&line);
}

/* ---- husky ---- */

/* "husky <folder>" keeps its own files in <folder>/_, h among them. */
bool hook_is_husky(struct installing *i)
{
	struct span folder = i->place.folder;

	return i->place.is_set && (span_ends(folder, "/.husky/_") ||
				   (span_ends(folder, "/_") &&
				    hook_exists(hook_path(i, "h", ""))));
}

const char *hook_husky_path(struct installing *i, const char *hook)
{
	return arena_printf(&i->arena, "%.*s/%s", (int)i->place.folder.len - 2,
			    i->place.folder.at, hook)
		.at;
}
