/* Colour and pager, as git does them. */
#include "cli/cli.h"

#include "report/fit.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

static pid_t pager = -1;
static bool is_paging;

static enum pager_choice choice;

void terminal_choose_pager(enum pager_choice chosen)
{
	choice = chosen;
}

/* A pager that git has put before us is as good as a terminal. */
static bool is_shown(int fd)
{
	const char *in_use = getenv("GIT_PAGER_IN_USE");

	return isatty(fd) || (in_use && !strcmp(in_use, "true")) ||
	       (in_use && !strcmp(in_use, "1"));
}

static bool auto_colour(int fd)
{
	const char *term = getenv("TERM");
	const char *none = getenv("NO_COLOR");

	if (none && *none)
		return false;
	return is_shown(fd) && term && strcmp(term, "dumb");
}

bool terminal_wants_colour(int fd, struct repo *repo, struct arena *arena,
			   const char *when, struct err *err, int *ret)
{
	struct span value = SPAN("auto");

	if (when)
		value = span_str(when);
	else if (!repo_config(repo, "color.ready", arena, &value))
		repo_config(repo, "color.ui", arena, &value);
	*ret = 0;
	if (span_is(value, "always"))
		return true;
	if (span_is(value, "never") || span_is(value, "false") ||
	    span_is(value, "no") || span_is(value, "off") ||
	    span_is(value, "0"))
		return false;
	if (span_is(value, "auto") || span_is(value, "true") ||
	    span_is(value, "yes") || span_is(value, "on") ||
	    span_is(value, "1"))
		return auto_colour(fd);
	*ret = err_set(err,
		       "--color accepts always, never or auto, not \"%.*s\"",
		       (int)value.len, value.at);
	return false;
}

static size_t width_of(int fd)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size;

	if (columns && atoi(columns) > 0)
		return (size_t)atoi(columns);
	if (isatty(fd) && ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col)
		return size.ws_col;
	return 80;
}

size_t terminal_width(void)
{
	return width_of(STDOUT_FILENO);
}

size_t terminal_fits(int fd)
{
	return is_shown(fd) ? width_of(fd) : 0;
}

void terminal_print(struct span text)
{
	struct buf out = BUF_INIT;

	fit_lines(&out, text, terminal_fits(STDOUT_FILENO));
	fwrite(out.at ? out.at : "", 1, out.len, stdout);
	buf_release(&out);
}

void terminal_printf(const char *format, ...)
{
	struct buf text = BUF_INIT;
	va_list args;

	va_start(args, format);
	buf_vaddf(&text, format, args);
	va_end(args);
	terminal_print(buf_span(&text));
	buf_release(&text);
}

static bool says_no(struct span value)
{
	return span_is(value, "false") || span_is(value, "no") ||
	       span_is(value, "off") || span_is(value, "0");
}

static bool says_yes(struct span value)
{
	return span_is(value, "true") || span_is(value, "yes") ||
	       span_is(value, "on") || span_is(value, "1");
}

/* The pager's command, as git chooses it; empty for none. */
static struct span pager_command(struct repo *repo, struct arena *arena,
				 const char *command)
{
	struct span key = arena_printf(arena, "pager.ready.%s", command);
	struct span value;
	const char *env = getenv("GIT_PAGER");

	if (choice == PAGER_NEVER)
		return SPAN_NONE;
	if (!repo_config(repo, key.at, arena, &value) &&
	    !repo_config(repo, "pager.ready", arena, &value))
		value = SPAN("true");
	if (says_no(value) && choice != PAGER_ALWAYS)
		return SPAN_NONE;
	if (!says_yes(value) && !says_no(value))
		return value;
	if (env)
		return span_str(env);
	if (repo_config(repo, "core.pager", arena, &value))
		return value;
	env = getenv("PAGER");
	return span_str(env ? env : "less");
}

void terminal_page(struct repo *repo, struct arena *arena, const char *command)
{
	struct span pager_text;
	int ends[2];

	if (!isatty(STDOUT_FILENO))
		return;
	pager_text = pager_command(repo, arena, command);
	if (!pager_text.len || span_is(pager_text, "cat") || pipe(ends) < 0)
		return;
	fflush(stdout);
	pager = fork();
	if (pager < 0)
		return;
	if (!pager) {
		dup2(ends[0], STDIN_FILENO);
		close(ends[0]);
		close(ends[1]);
		setenv("LESS", "FRX", 0);
		setenv("LV", "-c", 0);
		setenv("GIT_PAGER_IN_USE", "true", 1);
		execl("/bin/sh", "sh", "-c", pager_text.at, (char *)NULL);
		_exit(127);
	}
	dup2(ends[1], STDOUT_FILENO);
	close(ends[0]);
	close(ends[1]);
	is_paging = true;
}

void terminal_end(void)
{
	if (!is_paging)
		return;
	fflush(stdout);
	close(STDOUT_FILENO);
	waitpid(pager, NULL, 0);
	is_paging = false;
}

int terminal_close(int exit)
{
	bool is_lost = fflush(stdout) != 0 || ferror(stdout);

	/* A failure has been told already. */
	if (!is_lost || exit == EXIT_FAILURE_GIT)
		return exit;
	fprintf(stderr, "fatal: the output cannot be written\n");
	return EXIT_FAILURE_GIT;
}
