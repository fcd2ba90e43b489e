/*
 * Runs a command again and again while one call after the other fails (see
 * preload.c), and judges each answer:
 *
 *	sweep [-m <most>] <preload.so> <family> <errno> <command> [args...]
 *
 * Right is what it says undisturbed (standard output and exit, byte for
 * byte), a failure told in words (exit 128), or an item that is told to be
 * unreadable (exit 1). No memory may end in an abort, in words of a library
 * or of our own. Anything else is told on a line; the last line counts. With
 * -m only that many calls are tried, spread evenly.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SECONDS = 20, MOST_OUTPUT = 1 << 20 };

struct answer {
	int status; /* as waitpid() gives it */
	size_t out_len, err_len;
	char *out, *err;
};

static char out_path[] = "/tmp/git-ready.out.XXXXXX";
static char err_path[] = "/tmp/git-ready.err.XXXXXX";
static char count_path[] = "/tmp/git-ready.count.XXXXXX";

static void fail(const char *what)
{
	fprintf(stderr, "sweep: %s: %s\n", what, strerror(errno));
	exit(2);
}

static char *slurp(const char *path, size_t *len)
{
	char *text = malloc(MOST_OUTPUT + 1);
	int fd = open(path, O_RDONLY);
	ssize_t n;

	if (!text || fd < 0)
		fail(path);
	*len = 0;
	while (*len < MOST_OUTPUT &&
	       (n = read(fd, text + *len, MOST_OUTPUT - *len)) > 0)
		*len += (size_t)n;
	close(fd);
	text[*len] = '\0';
	return text;
}

static void become(char *const *command, const char *preload,
		   const char *family, const char *number, unsigned long at)
{
	char text[32];

	snprintf(text, sizeof(text), "%lu", at);
	setenv("FAULT_CALL", family, 1);
	setenv("FAULT_ERRNO", number, 1);
	setenv("FAULT_AT", text, 1);
	setenv("FAULT_COUNT", count_path, 1);
	setenv("LD_PRELOAD", preload, 1);
	if (!freopen(out_path, "w", stdout) || !freopen(err_path, "w", stderr))
		_exit(2);
	signal(SIGALRM, SIG_DFL);
	alarm(SECONDS);
	execvp(command[0], command);
	_exit(2);
}

static struct answer run(char *const *command, const char *preload,
			 const char *family, const char *number,
			 unsigned long at)
{
	struct answer answer = { 0 };
	pid_t pid;

	fflush(stdout);
	pid = fork();

	if (pid < 0)
		fail("fork");
	if (!pid)
		become(command, preload, family, number, at);
	if (waitpid(pid, &answer.status, 0) < 0)
		fail("waitpid");
	answer.out = slurp(out_path, &answer.out_len);
	answer.err = slurp(err_path, &answer.err_len);
	return answer;
}

static void release(struct answer *answer)
{
	free(answer->out);
	free(answer->err);
}

static int is_same(const struct answer *a, const struct answer *b)
{
	return a->status == b->status && a->out_len == b->out_len &&
	       !memcmp(a->out, b->out, a->out_len);
}

/* NULL where the answer is right. */
static const char *what_is_wrong(const struct answer *answer,
				 const struct answer *right, int no_memory)
{
	if (is_same(answer, right))
		return NULL;
	if (WIFSIGNALED(answer->status)) {
		if (WTERMSIG(answer->status) == SIGABRT && no_memory)
			return NULL;
		return WTERMSIG(answer->status) == SIGALRM ? "never ends"
							   : "crashes";
	}
	if (WEXITSTATUS(answer->status) == 128)
		return strncmp(answer->err, "fatal: ", 7) &&
				       !strstr(answer->err, "\nfatal: ")
			       ? "fails without a word"
			       : NULL;
	if (WEXITSTATUS(answer->status) == 1 &&
	    (strstr(answer->out, "item-unreadable") ||
	     strstr(answer->err, "item-unreadable")))
		return NULL;
	if (!WEXITSTATUS(answer->status) && WEXITSTATUS(right->status))
		return "passes falsely";
	return "says something else";
}

static unsigned long count_calls(void)
{
	size_t len;
	char *text = slurp(count_path, &len);
	unsigned long n = strtoul(text, NULL, 10);

	free(text);
	return n;
}

static void make_files(void)
{
	if (mkstemp(out_path) < 0 || mkstemp(err_path) < 0 ||
	    mkstemp(count_path) < 0)
		fail("mkstemp");
}

static void remove_files(void)
{
	unlink(out_path);
	unlink(err_path);
	unlink(count_path);
}

static void tell(const char *family, const char *number, unsigned long at,
		 const char *wrong, const struct answer *answer)
{
	printf("not ok: %s %lu (errno %s) %s: exit %d%s%.*s\n", family, at,
	       number, wrong,
	       WIFEXITED(answer->status) ? WEXITSTATUS(answer->status)
					 : 128 + WTERMSIG(answer->status),
	       answer->err_len ? ", " : "", (int)strcspn(answer->err, "\n"),
	       answer->err);
}

int main(int argc, char **argv)
{
	unsigned long n, most = 0, passed = 0, failed = 0, step;
	struct answer right;
	int no_memory;

	if (argc > 2 && !strcmp(argv[1], "-m")) {
		most = strtoul(argv[2], NULL, 10);
		argc -= 2;
		argv += 2;
	}
	if (argc < 5)
		return 2;
	make_files();
	right = run(argv + 4, argv[1], argv[2], argv[3], 0);
	n = count_calls();
	no_memory = !strcmp(argv[2], "memory") || !strcmp(argv[2], "mmap");
	step = most && n > most ? (n + most - 1) / most : 1;
	for (unsigned long at = 1; at <= n; at += step) {
		struct answer answer =
			run(argv + 4, argv[1], argv[2], argv[3], at);
		const char *wrong = what_is_wrong(&answer, &right, no_memory);

		passed += !wrong;
		failed += !!wrong;
		if (wrong)
			tell(argv[2], argv[3], at, wrong, &answer);
		release(&answer);
	}
	release(&right);
	remove_files();
	printf("%lu passed, %lu failed\n", passed, failed);
	return failed != 0;
}
