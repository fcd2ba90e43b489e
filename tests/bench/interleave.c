/*
 * Runs two commands in turn, so that whatever else the machine does hits both
 * alike, and prints how long each takes and how much memory it holds.
 *
 *	interleave <rounds> <ratio> <bytes> -- <command> -- <command to compare>
 *	interleave <rounds> <ratio> <bytes> <items> <items to compare> <ms> -- ...
 *
 * <ratio> is how much longer the first may take, for each of its items where
 * they are counted, without the milliseconds that a start takes; <bytes> what it may hold at its peak; 0 where nothing was
 * agreed. Both are printed beside what was measured. A command may end with 0
 * or 1, since findings are no failure. What it prints goes nowhere.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct command {
	char **argv;
	double *seconds; /* one for each round */
	double peak; /* bytes, the most of all rounds */
	double items; /* that it goes through; 1 where nobody counted */
	double start; /* seconds that are no matter of its items */
};

enum { WARM_UP = 3, FEW_ROUNDS = 10 };

static void die(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(128);
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void become(char **argv)
{
	int nowhere = open("/dev/null", O_WRONLY);

	dup2(nowhere, STDOUT_FILENO);
	dup2(nowhere, STDERR_FILENO);
	execvp(argv[0], argv);
	_exit(127);
}

/* Seconds from the fork to the end; raises the command's peak. */
static double run(struct command *command)
{
	double start = now(), end, peak;
	struct rusage usage;
	pid_t child = fork();
	int status;

	if (child < 0)
		die("fork: %s", strerror(errno));
	if (child == 0)
		become(command->argv);
	while (wait4(child, &status, 0, &usage) < 0)
		if (errno != EINTR)
			die("wait4: %s", strerror(errno));
	end = now();
	if (!WIFEXITED(status) || WEXITSTATUS(status) > 1)
		die("%s ended with status %d", command->argv[0], status);
	peak = (double)usage.ru_maxrss;
#ifndef __APPLE__ /* which counts bytes already; others count KiB */
	peak *= 1024;
#endif
	if (peak > command->peak)
		command->peak = peak;
	return end - start;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double median(const double *sorted, size_t count)
{
	return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
}

/* The one that goes first changes with each round. */
static void measure(struct command *commands, size_t rounds)
{
	/* Once is enough where a run takes so long that few are asked for. */
	for (size_t i = 0; i < (rounds < FEW_ROUNDS ? 1 : WARM_UP); i++) {
		run(&commands[0]);
		run(&commands[1]);
	}
	for (size_t i = 0; i < rounds; i++) {
		size_t first = i % 2;

		commands[first].seconds[i] = run(&commands[first]);
		commands[!first].seconds[i] = run(&commands[!first]);
	}
	for (size_t i = 0; i < 2; i++)
		qsort(commands[i].seconds, rounds, sizeof(double), compare);
}

static double seconds_of_item(const struct command *command, size_t rounds)
{
	return (median(command->seconds, rounds) - command->start) /
	       command->items;
}

static void print_command(const struct command *command, size_t rounds)
{
	const char *slash = strrchr(command->argv[0], '/');

	if (command->items > 1) {
		printf("%7.0f items   median %8.2f ms, an item %5.1f us   "
		       "peak %6.1f MiB, an item %5.2f KiB\n",
		       command->items, median(command->seconds, rounds) * 1e3,
		       seconds_of_item(command, rounds) * 1e6,
		       command->peak / (1 << 20),
		       command->peak / 1024 / command->items);
		return;
	}
	printf("%-10s median %8.2f ms   fastest %8.2f ms   peak %7.1f MiB\n",
	       slash ? slash + 1 : command->argv[0],
	       median(command->seconds, rounds) * 1e3,
	       command->seconds[0] * 1e3, command->peak / (1 << 20));
}

/* Ends argv at the "--" and returns what is behind it. */
static char **behind_dashes(char **argv)
{
	for (; *argv; argv++) {
		if (strcmp(*argv, "--") == 0) {
			*argv = NULL;
			return argv + 1;
		}
	}
	die("usage: interleave <rounds> <ratio> <bytes> -- <command> -- "
	    "<command>");
	return NULL;
}

static void print_agreed(const struct command *commands, size_t rounds,
			 double allowed_ratio, double allowed_bytes)
{
	double ratio = seconds_of_item(&commands[0], rounds) /
		       seconds_of_item(&commands[1], rounds);

	printf("ratio of the medians%s %.2f",
	       commands[0].items > 1 ? " for each item" : "", ratio);
	if (allowed_ratio > 0)
		printf(", agreed at most %.2f: %s", allowed_ratio,
		       ratio <= allowed_ratio ? "holds" : "MISSED");
	putchar('\n');
	if (allowed_bytes > 0)
		printf("peak memory %.1f MiB, agreed at most %.1f MiB: %s\n",
		       commands[0].peak / (1 << 20), allowed_bytes / (1 << 20),
		       commands[0].peak <= allowed_bytes ? "holds" : "MISSED");
}

int main(int argc, char **argv)
{
	struct command commands[2] = { 0 };
	size_t rounds;

	commands[0].argv = behind_dashes(argv);
	commands[1].argv = behind_dashes(commands[0].argv);
	if (!argv[1] || !argv[2] || !argv[3] ||
	    (argv[4] && (!argv[5] || !argv[6])))
		die("a number of rounds, a ratio and bytes come first, then "
		    "perhaps two numbers of items and how long a start takes");
	rounds = strtoul(argv[1], NULL, 10);
	if (rounds == 0)
		die("%s is no number of rounds", argv[1]);
	for (size_t i = 0; i < 2; i++) {
		commands[i].items = argv[4] ? strtod(argv[4 + i], NULL) : 1;
		commands[i].start = argv[4] ? strtod(argv[6], NULL) / 1e3 : 0;
		commands[i].seconds = calloc(rounds, sizeof(double));
		if (!commands[i].seconds || !commands[i].argv[0])
			die("two commands are needed, and memory");
	}

	measure(commands, rounds);
	print_command(&commands[0], rounds);
	print_command(&commands[1], rounds);
	print_agreed(commands, rounds, strtod(argv[2], NULL),
		     strtod(argv[3], NULL));
	free(commands[0].seconds);
	free(commands[1].seconds);
	return 0;
}
