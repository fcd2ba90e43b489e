/*
 * Runs a command again and again while one call after the other fails (see
 * preload.c), and judges each answer:
 *
 *	sweep [-m <most>] [-w <times>] [-j <jobs>] <preload.so> <family> <errno>
 *		<command> [args...]
 *
 * Right is what it says undisturbed (standard output and exit, byte for
 * byte), a failure told in words (exit 128), or an item that is told to be
 * unreadable (exit 1). No memory may end in an abort, in words of a library
 * or of our own. Anything else is told on a line; the last line counts, and
 * standard error says how many of how many calls are tried.
 *
 * With -m only that many calls are tried, spread evenly. With -w, of the calls
 * that come from the same place by the same way (all callers alike), only the
 * first ones and the last one. With -j, that many runs at once.
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

enum {
	SECONDS = 20,
	MOST_OUTPUT = 1 << 20,
	MOST_CALLS_TEXT = 1 << 21,
	MOST_JOBS = 64,
};

struct answer {
	int status; /* as waitpid() gives it */
	size_t out_len, err_len;
	char *out, *err;
};

/* One run of the command; the files are what it prints to. */
struct job {
	pid_t pid; /* 0 where nothing runs */
	unsigned long at;
	char out[32], err[32];
};

static const char *preload, *family, *number;
static char *const *command;
static char calls_path[] = "/tmp/git-ready.calls.XXXXXX";

static void fail(const char *what)
{
	fprintf(stderr, "sweep: %s: %s\n", what, strerror(errno));
	exit(2);
}

static char *slurp(const char *path, size_t most, size_t *len)
{
	char *text = malloc(most + 1);
	int fd = open(path, O_RDONLY);
	ssize_t n;

	if (!text || fd < 0)
		fail(path);
	*len = 0;
	while (*len < most && (n = read(fd, text + *len, most - *len)) > 0)
		*len += (size_t)n;
	close(fd);
	text[*len] = '\0';
	return text;
}

static void become_command(const struct job *job)
{
	char text[32];

	snprintf(text, sizeof(text), "%lu", job->at);
	setenv("FAULT_CALL", family, 1);
	setenv("FAULT_ERRNO", number, 1);
	setenv("FAULT_AT", text, 1);
	setenv("FAULT_CALLS", calls_path, 1);
	setenv("LD_PRELOAD", preload, 1);
	if (!freopen(job->out, "w", stdout) || !freopen(job->err, "w", stderr))
		_exit(2);
	signal(SIGALRM, SIG_DFL);
	alarm(SECONDS);
	execvp(command[0], command);
	_exit(2);
}

static void job_begin(struct job *job, unsigned long at)
{
	job->at = at;
	fflush(stdout);
	job->pid = fork();
	if (job->pid < 0)
		fail("fork");
	if (!job->pid)
		become_command(job);
}

/* Waits for one of them to end; NULL if none runs. */
static struct job *job_end(struct job *jobs, size_t n, struct answer *answer)
{
	pid_t pid = wait(&answer->status);

	for (size_t i = 0; i < n && pid > 0; i++) {
		if (jobs[i].pid != pid)
			continue;
		jobs[i].pid = 0;
		answer->out = slurp(jobs[i].out, MOST_OUTPUT, &answer->out_len);
		answer->err = slurp(jobs[i].err, MOST_OUTPUT, &answer->err_len);
		return &jobs[i];
	}
	return NULL;
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

/* How a call was come to, as preload.c writes it: a line each. */
static int same_way(const char *a, const char *b)
{
	return !strncmp(a, b, strcspn(a, "\n") + 1);
}

/*
 * Is this call one of the first `times` of its way, or the last? `ways` holds
 * a line for each of `n` calls.
 */
static int stands_for_others(char **ways, unsigned long n, unsigned long at,
			     unsigned long times)
{
	unsigned long before = 0, after = 0;

	for (unsigned long i = 0; i < at; i++)
		before += same_way(ways[i], ways[at]);
	for (unsigned long i = at + 1; i < n && !after; i++)
		after += same_way(ways[i], ways[at]);
	return before < times || !after;
}

/* The calls to try, counted from 1; *n is how many there were at first. */
static unsigned long *choose_calls(unsigned long most, unsigned long times,
				   unsigned long *n, unsigned long *chosen)
{
	size_t len;
	char *text = slurp(calls_path, MOST_CALLS_TEXT, &len);
	char **ways = malloc((len + 1) * sizeof(*ways));
	unsigned long *calls = malloc((len + 1) * sizeof(*calls)), step;

	if (!ways || !calls)
		fail("malloc");
	*n = *chosen = 0;
	for (char *line = text; *line; line = strchr(line, '\n') + 1)
		ways[(*n)++] = line;
	step = most && *n > most ? (*n + most - 1) / most : 1;
	for (unsigned long i = 0; i < *n; i += step)
		if (!times || stands_for_others(ways, *n, i, times))
			calls[(*chosen)++] = i + 1;
	free(ways);
	free(text);
	return calls;
}

static void make_file(char *path)
{
	int fd = mkstemp(path);

	if (fd < 0)
		fail("mkstemp");
	close(fd);
}

static void tell(unsigned long at, const char *wrong,
		 const struct answer *answer)
{
	printf("not ok: %s %lu (errno %s) %s: exit %d%s%.*s\n", family, at,
	       number, wrong,
	       WIFEXITED(answer->status) ? WEXITSTATUS(answer->status)
					 : 128 + WTERMSIG(answer->status),
	       answer->err_len ? ", " : "", (int)strcspn(answer->err, "\n"),
	       answer->err);
}

/* Tries these calls, tells what is wrong, and returns how many are. */
static unsigned long try_calls(struct job *jobs, size_t n_jobs,
			       const unsigned long *calls, unsigned long n,
			       const struct answer *right)
{
	int no_memory = !strcmp(family, "memory") || !strcmp(family, "mmap");
	unsigned long begun = 0, failed = 0;
	struct answer answer;
	struct job *job;

	while (begun < n && begun < n_jobs) {
		job_begin(&jobs[begun], calls[begun]);
		begun++;
	}
	while ((job = job_end(jobs, n_jobs, &answer))) {
		const char *wrong = what_is_wrong(&answer, right, no_memory);

		if (wrong)
			tell(job->at, wrong, &answer);
		failed += !!wrong;
		release(&answer);
		if (begun < n)
			job_begin(job, calls[begun++]);
	}
	return failed;
}

int main(int argc, char **argv)
{
	unsigned long most = 0, times = 0, n_jobs = 1, n, chosen, failed;
	unsigned long *calls;
	struct job jobs[MOST_JOBS] = { 0 };
	struct answer right;

	for (; argc > 2 && argv[1][0] == '-'; argc -= 2, argv += 2) {
		unsigned long value = strtoul(argv[2], NULL, 10);

		if (argv[1][1] == 'm')
			most = value;
		else if (argv[1][1] == 'w')
			times = value;
		else if (value > 0 && value <= MOST_JOBS)
			n_jobs = value;
	}
	if (argc < 5)
		return 2;
	preload = argv[1];
	family = argv[2];
	number = argv[3];
	command = argv + 4;
	make_file(calls_path);
	for (size_t i = 0; i < n_jobs; i++) {
		strcpy(jobs[i].out, "/tmp/git-ready.out.XXXXXX");
		strcpy(jobs[i].err, "/tmp/git-ready.err.XXXXXX");
		make_file(jobs[i].out);
		make_file(jobs[i].err);
	}
	job_begin(&jobs[0], 0);
	if (!job_end(jobs, n_jobs, &right))
		fail("wait");
	calls = choose_calls(most, times, &n, &chosen);
	fprintf(stderr, "%s: %lu of %lu calls\n", family, chosen, n);
	failed = try_calls(jobs, n_jobs, calls, chosen, &right);
	release(&right);
	free(calls);
	unlink(calls_path);
	for (size_t i = 0; i < n_jobs; i++) {
		unlink(jobs[i].out);
		unlink(jobs[i].err);
	}
	printf("%lu passed, %lu failed\n", chosen - failed, failed);
	return failed != 0;
}
