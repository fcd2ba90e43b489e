/* A child process that is git, its output, and why it failed. */
#include "read/run-git.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/*
 * What git is told of the repository stays: which one it is, and whose
 * settings hold. What would make it talk, ask or start something does not.
 */
static const char *const dropped[] = {
	"GIT_ALLOW_PROTOCOL=",
	"GIT_CONFIG=",
	"GIT_NO_LAZY_FETCH=",
	"GIT_TERMINAL_PROMPT=",
	"GIT_TRACE",
	"GIT_EXTERNAL_DIFF",
	"GIT_PAGER",
	"GIT_EDITOR",
	"GIT_SEQUENCE_EDITOR",
	"GIT_ASKPASS",
	"GIT_REDIRECT_",
	"GIT_LITERAL_PATHSPECS",
	"GIT_GLOB_PATHSPECS",
	"GIT_NOGLOB_PATHSPECS",
	"GIT_ICASE_PATHSPECS",
	"GIT_DIFF_OPTS",
	"LC_ALL=",
	"LANGUAGE=",
};

/* Of several in an environment the first would hold. */
static const char *const added[] = {
	"LC_ALL=C",
	"GIT_TERMINAL_PROMPT=0",
	/* What a partial clone lacks is not fetched: a remote is a program. */
	"GIT_NO_LAZY_FETCH=1",
	"GIT_ALLOW_PROTOCOL=none",
};

enum { N_ADDED = sizeof(added) / sizeof(*added) };

static const char *const before_all[] = {
	"git",
	"--no-pager",
	"--no-optional-locks",
	"--no-replace-objects",
	"-c",
	"core.fsmonitor=false",
	"-c",
	"core.untrackedCache=false",
};

enum { N_BEFORE = sizeof(before_all) / sizeof(*before_all) };

static bool is_dropped(const char *variable)
{
	for (size_t i = 0; i < sizeof(dropped) / sizeof(*dropped); i++)
		if (!strncmp(variable, dropped[i], strlen(dropped[i])))
			return true;
	return false;
}

/* The caller frees it; the strings are the environment's own. */
static const char **clean_environment(void)
{
	size_t n = 0, kept = 0;
	const char **clean;

	while (environ[n])
		n++;
	clean = calloc(n + N_ADDED + 1, sizeof(*clean));
	if (!clean)
		abort();
	for (size_t i = 0; i < n; i++)
		if (!is_dropped(environ[i]))
			clean[kept++] = environ[i];
	for (size_t i = 0; i < N_ADDED; i++)
		clean[kept++] = added[i];
	return clean;
}

static void close_pair(int pair[2])
{
	for (int i = 0; i < 2; i++)
		if (pair[i] >= 0)
			close(pair[i]);
}

static int start(pid_t *pid, const char *const *args, int in, int out,
		 int complaint, struct err *err)
{
	const char *argv[N_BEFORE + MOST_GIT_ARGS + 1];
	const char **clean = clean_environment();
	posix_spawn_file_actions_t actions;
	size_t n = 0;
	int code;

	for (size_t i = 0; i < N_BEFORE; i++)
		argv[n++] = before_all[i];
	while (*args && n < N_BEFORE + MOST_GIT_ARGS)
		argv[n++] = *args++;
	argv[n] = NULL;
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, in, 0);
	posix_spawn_file_actions_adddup2(&actions, out, 1);
	posix_spawn_file_actions_adddup2(&actions, complaint, 2);
	code = posix_spawnp(pid, "git", &actions, NULL, (char *const *)argv,
			    (char *const *)clean);
	posix_spawn_file_actions_destroy(&actions);
	free(clean);
	return code ? err_set(err, "git cannot be run: %s", strerror(code)) : 0;
}

static int fail_git(struct err *err)
{
	return err_set(err, "git cannot be run: %s", strerror(errno));
}

static int open_nothing(int flags, struct err *err)
{
	int fd = open("/dev/null", flags | O_CLOEXEC);

	return fd < 0 ? fail_git(err) : fd;
}

static int make_pipe(int pair[2], struct err *err)
{
	if (pipe(pair) < 0)
		return fail_git(err);
	fcntl(pair[0], F_SETFD, FD_CLOEXEC);
	fcntl(pair[1], F_SETFD, FD_CLOEXEC);
	return 0;
}

/*
 * Both at once, lest one fills up while the other is read. False with errno
 * where not all of it could be had.
 */
static bool drain(int out, int complaint, struct buf *to, struct buf *words)
{
	struct pollfd fds[2] = { { out, POLLIN, 0 }, { complaint, POLLIN, 0 } };
	struct buf *bufs[2] = { to, words };
	char block[16384];

	while (fds[0].fd >= 0 || fds[1].fd >= 0) {
		if (poll(fds, 2, -1) < 0) {
			if (errno == EINTR)
				continue;
			return false;
		}
		for (int i = 0; i < 2; i++) {
			ssize_t n;

			if (fds[i].fd < 0 || !fds[i].revents)
				continue;
			n = read(fds[i].fd, block, sizeof(block));
			if (n > 0 && bufs[i])
				buf_add(bufs[i], span_of(block, (size_t)n));
			if (n == 0)
				fds[i].fd = -1;
			if (n < 0 && errno != EINTR)
				return false;
		}
	}
	return true;
}

/* The exit of git; -1 with errno where it cannot be had. */
static int wait_for(pid_t pid)
{
	int status;

	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

int run_git(const char *const *args, struct buf *out, struct buf *complaint,
	    struct err *err)
{
	int from[2] = { -1, -1 }, words[2] = { -1, -1 }, ret = -1;
	int nothing = open_nothing(O_RDONLY, err);
	bool is_whole;
	pid_t pid;

	if (nothing < 0 || make_pipe(from, err) < 0 ||
	    make_pipe(words, err) < 0 ||
	    start(&pid, args, nothing, from[1], words[1], err) < 0)
		goto out;
	close(from[1]);
	close(words[1]);
	from[1] = words[1] = -1;
	is_whole = drain(from[0], words[0], out, complaint);
	if (!is_whole)
		fail_git(err);
	/* Git must not wait for us while we wait for it. */
	close_pair(from);
	from[0] = -1;
	ret = wait_for(pid);
	if (ret < 0)
		fail_git(err);
	if (!is_whole)
		ret = -1;
out:
	if (nothing >= 0)
		close(nothing);
	close_pair(from);
	close_pair(words);
	return ret;
}

int running_git_start(struct running_git *git, const char *const *args,
		      struct err *err)
{
	int in[2] = { -1, -1 }, out[2] = { -1, -1 };
	int nothing = open_nothing(O_WRONLY, err);

	*git = (struct running_git){ .pid = -1, .in = -1, .out = -1 };
	if (nothing < 0 || make_pipe(in, err) < 0 || make_pipe(out, err) < 0 ||
	    start(&git->pid, args, in[0], out[1], nothing, err) < 0) {
		if (nothing >= 0)
			close(nothing);
		close_pair(in);
		close_pair(out);
		git->pid = -1;
		return -1;
	}
	close(nothing);
	close(in[0]);
	close(out[1]);
	git->in = in[1];
	git->out = out[0];
	return 0;
}

bool running_git_tell(struct running_git *git, const char *line)
{
	sigset_t pipe_signal, before;
	int number;
	bool is_told;

	/* Where git is gone we want to say so, not to go with it. */
	sigemptyset(&pipe_signal);
	sigaddset(&pipe_signal, SIGPIPE);
	pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);
	is_told = file_write(git->in, span_str(line)) == 0 &&
		  file_write(git->in, SPAN("\n")) == 0;
	if (!is_told && errno == EPIPE)
		sigwait(&pipe_signal, &number);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return is_told;
}

bool running_git_hear(struct running_git *git, char *line, size_t room)
{
	for (size_t n = 0; n + 1 < room;) {
		ssize_t got = read(git->out, &line[n], 1);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		if (line[n] == '\n') {
			line[n] = '\0';
			return true;
		}
		n++;
	}
	return false;
}

void running_git_end(struct running_git *git)
{
	if (git->pid < 0)
		return;
	close(git->in);
	close(git->out);
	while (waitpid(git->pid, NULL, 0) < 0 && errno == EINTR)
		;
	git->pid = -1;
}
