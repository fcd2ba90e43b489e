/*
 * The command line: one file per command, a table of them, and what they
 * share: options and the terminal. See session.h for how they come to the
 * judged backlog.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "report/format.h"

/* As git's: anything else would surprise scripts. */
enum {
	EXIT_READY = 0,
	EXIT_NOT_READY = 1,
	EXIT_FAILURE_GIT = 128,
	EXIT_USAGE = 129
};

struct command {
	const char *name;
	int (*run)(int argc, char **argv);
	const char *summary;
};

/* All commands, in the order in which help lists them; commands.c. */
extern const struct command commands[];
extern const size_t n_commands;

/* NULL where no command is called that. */
const struct command *command_named(const char *name);

/* One command each: argv[0] is its name. Returns the exit. */
int command_check(int argc, char **argv);
int command_review(int argc, char **argv);
int command_hook(int argc, char **argv);
int command_list(int argc, char **argv);
int command_show(int argc, char **argv);
int command_next(int argc, char **argv);
int command_trace(int argc, char **argv);
int command_new(int argc, char **argv);
int command_roles(int argc, char **argv);
int command_explain(int argc, char **argv);
int command_init(int argc, char **argv);

/* version.c: which git ready this is, and the libraries it runs with. */
int command_version(int argc, char **argv);

/*
 * complete.c: what can stand at the cursor of a command line, for the shells; the
 * last word is the one that is being typed.
 */
void complete_print(int argc, char **argv);

/* Is a word a revision of the repository here? False where there is none. */
bool revision_exists(const char *word);

/* ---- help.c ---- */

/*
 * Becomes man, with the page of a command or of another topic of the manual;
 * NULL is git-ready(1). Returns where the page is not installed.
 */
void help_open_page(const char *topic);

/* ---- options.c ---- */

enum colour_when { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER };

enum fail_on { FAIL_ON_NOTE, FAIL_ON_WARNING, FAIL_ON_ERROR, FAIL_NEVER };

/* As they are typed, in this order; NULL ends them. */
extern const char *const fail_on_names[];

/* What is common to the commands that judge. */
struct options {
	const char *definition; /* --definition */
	const char *definition_from; /* --definition-from */
	const char *new_since; /* --new-since */
	const char *format, *output, *colour, *fail_on_text;
	bool is_staged, is_quiet, is_verbose;
	bool is_all; /* --all */
	bool may_be_empty; /* no item yet is not a failure */
	bool may_be_prose; /* nor a definition of which nothing runs, or several */
	/* What is done is looked at as well: all of it is read at once. */
	bool reads_done;
	const char *rev;
	char **words; /* of the heap; see options_release() */
	char **paths; /* after "--", or what is not a revision */
	int n_paths;
	bool has_dashes; /* "--" was typed: what follows are paths */
};

/* Frees the words; the options point into argv else. */
void options_release(struct options *options);

/* Which command reads its options; see the table in options.c. */
enum taken_by {
	TAKEN_BY_CHECK = 1,
	TAKEN_BY_REVIEW = 2,
	TAKEN_BY_EXPLAIN = 4,
	TAKEN_BY_OUTLOOK = 8, /* list, show, next, trace, roles */
	TAKEN_BY_NEW = 16,
};

/*
 * Reads the options that the command takes, then a revision, then paths. Returns -1 to go on, else the
 * exit to end with (usage was printed).
 */
int options_read(struct options *options, int argc, char **argv,
		 enum taken_by command, const char *usage);

/* Prints a usage text and returns EXIT_USAGE; `problem` may be NULL. */
int usage_fail(const char *usage, const char *problem, ...)
	__attribute__((format(printf, 2, 3)));

/* The lines that tell a failure: what it is, and a hint if there is one. */
void failure_text(struct buf *out, const struct err *err);

/* Prints the failure once, with its hint; returns EXIT_FAILURE_GIT. */
int failure_print(const struct err *err);

/*
 * Does whoever runs this want the hint of this name ("advice.readyInit")?
 * GIT_ADVICE=0, which git sets for --no-advice, silences all of them.
 */
bool advice_is_wanted(struct repo *repo, const char *key);

/* ---- terminal.c ---- */

/*
 * Is what goes to `fd`, standard output or standard error, to be coloured?
 * `when` is what --color said; where it is NULL, color.ready or color.ui
 * decides. `*ret` is -1, with the failure, where it is not a value we know.
 */
bool terminal_wants_colour(int fd, struct repo *repo, struct arena *arena,
			   const char *when, struct err *err, int *ret);

/* Columns of the terminal, or of COLUMNS. */
size_t terminal_width(void);

/*
 * Columns that lines for people must fit on `fd`; 0 where no terminal shows
 * them, and whoever reads them expects each line whole.
 */
size_t terminal_fits(int fd);

/* Prints lines for people on standard output, fitted to the terminal. */
void terminal_print(struct span text);
void terminal_printf(const char *format, ...)
	__attribute__((format(printf, 1, 2)));

/* What --no-pager and --paginate say, before anything else that is set. */
enum pager_choice { PAGER_AUTO, PAGER_NEVER, PAGER_ALWAYS };
void terminal_choose_pager(enum pager_choice choice);

/*
 * Sends standard output through the pager that git would use, where it is a
 * terminal and neither pager.ready.<command> nor pager.ready says no: `less`
 * leaves again at once where all of it fits the screen.
 */
void terminal_page(struct repo *repo, struct arena *arena, const char *command);

/* Waits for the pager, if there is one. */
void terminal_end(void);

/* The exit of the program, which is a failure where output was lost. */
int terminal_close(int exit);

#endif
