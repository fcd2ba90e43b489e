/* Finds the command and runs it. */
#include <errno.h>
#if defined(__linux__)
#include <malloc.h>
#endif
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/near.h"
#include "cli/cli.h"

/* Takes the first arguments away; the name of the program stays. */
static void drop(int n, int *argc, char ***argv)
{
	(*argv)[n] = (*argv)[0];
	*argc -= n;
	*argv += n;
}

static int go_to_folder(const char *folder)
{
	if (!*folder || chdir(folder) == 0)
		return 0;
	fprintf(stderr, "fatal: cannot change to '%s': %s\n", folder,
		strerror(errno));
	return -1;
}

/*
 * Options that stand before the command, as those of git itself: `-C <folder>`,
 * as often as one likes, --no-pager and --paginate.
 */
static int take_first_options(int *argc, char ***argv)
{
	while (*argc > 1) {
		const char *word = (*argv)[1];

		if (!strcmp(word, "-C") && *argc > 2) {
			if (go_to_folder((*argv)[2]) < 0)
				return -1;
			drop(2, argc, argv);
		} else if (!strcmp(word, "--no-pager") || !strcmp(word, "-P")) {
			terminal_choose_pager(PAGER_NEVER);
			drop(1, argc, argv);
		} else if (!strcmp(word, "--paginate") || !strcmp(word, "-p")) {
			terminal_choose_pager(PAGER_ALWAYS);
			drop(1, argc, argv);
		} else {
			return 0;
		}
	}
	return 0;
}

static void print_help(FILE *out)
{
	fputs("usage: git ready [-C <folder>] [--no-pager] [<command>] "
	      "[<options>] [--] "
	      "[<path>...]\n"
	      "\n"
	      "Your team's Definition of Ready, run on the Markdown backlog.\n"
	      "\n",
	      out);
	for (size_t i = 0; i < n_commands; i++)
		fprintf(out, "    %-10s %s\n", commands[i].name,
			commands[i].summary);
	fputs("\nWithout a command, check runs. \"git ready help <command>\" "
	      "says more.\n",
	      out);
}

/* A lone word that is neither a file nor a revision is a command that is not. */
static int fail_command(const char *word)
{
	struct near near = NEAR_NONE;

	for (size_t i = 0; i < n_commands; i++)
		near_try(&near, span_str(word), span_str(commands[i].name),
			 span_str(commands[i].name));
	fprintf(stderr, "error: \"%s\" is not a git ready command", word);
	if (near.best.len)
		fprintf(stderr, "; did you mean \"%s\"?", near.best.at);
	fputs("\n", stderr);
	print_help(stderr);
	return EXIT_USAGE;
}

static bool is_word(const char *arg)
{
	for (const char *c = arg; *c; c++)
		if (!((*c >= 'a' && *c <= 'z') || *c == '-'))
			return false;
	return *arg && *arg != '-';
}

/* `git ready help [<command>]`: its page; without one, what -h prints. */
static int help(int argc, char **argv)
{
	const struct command *command = argc > 1 ? command_named(argv[1])
						 : NULL;
	char *words[] = { argv[argc > 1], (char *)"-h", NULL };

	if (argc > 2) {
		fprintf(stderr, "error: help takes one command, not %s too\n",
			argv[2]);
		return EXIT_USAGE;
	}
	if (argc == 1 || is_word(argv[1]))
		help_open_page(argv[1]);
	if (argc > 1 && !command)
		return fail_command(argv[1]);
	if (command)
		command->run(2, words);
	else
		print_help(stdout);
	return EXIT_READY;
}

int main(int argc, char **argv)
{
	const struct command *command = NULL;

#ifdef M_TRIM_THRESHOLD
	/* What one document frees the next one takes: keep it at hand. */
	mallopt(M_TRIM_THRESHOLD, 64 * 1024 * 1024);
	mallopt(M_MMAP_THRESHOLD, 8 * 1024 * 1024);
	mallopt(M_TOP_PAD, 1024 * 1024);
#endif
	/* A reader that leaves early, as `head` does, is not a failure of ours. */
	signal(SIGPIPE, SIG_DFL);
	/* Where whoever started us ignores it, git's exits would be lost. */
	signal(SIGCHLD, SIG_DFL);
	if (take_first_options(&argc, &argv) < 0)
		return EXIT_FAILURE_GIT;
	if (argc > 1 &&
	    (!strcmp(argv[1], "--version") || !strcmp(argv[1], "-V")))
		return terminal_close(command_version(argc - 1, argv + 1));
	if (argc > 1 && !strcmp(argv[1], "--complete")) {
		complete_print(argc - 2, argv + 2);
		return terminal_close(EXIT_READY);
	}
	if (argc > 1 &&
	    (!strcmp(argv[1], "-h") || !strcmp(argv[1], "--help"))) {
		print_help(stdout);
		return EXIT_USAGE;
	}
	if (argc > 1 && !strcmp(argv[1], "help"))
		return terminal_close(help(argc - 1, argv + 1));
	if (argc > 1)
		command = command_named(argv[1]);
	if (command)
		return terminal_close(command->run(argc - 1, argv + 1));
	if (argc > 1 && is_word(argv[1]) && access(argv[1], F_OK) < 0 &&
	    !revision_exists(argv[1]))
		return fail_command(argv[1]);
	return terminal_close(command_check(argc, argv));
}
