/*
 * The command line: one file per command, a table of them, and what they
 * share: options, finding the definition, the terminal.
 */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "backlog/backlog.h"
#include "ready/definition.h"
#include "report/report.h"

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

extern const struct command commands[];
extern const size_t n_commands;
const struct command *command_named(const char *name);

int command_check(int argc, char **argv);
int command_explain(int argc, char **argv);
int command_init(int argc, char **argv);

/* Is a word a revision of the repository here? False where there is none. */
bool revision_exists(const char *word);

/* ---- options.c ---- */

enum colour_when { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER };

enum fail_on { FAIL_ON_NOTE, FAIL_ON_WARNING, FAIL_ON_ERROR, FAIL_NEVER };

/* What is common to the commands that judge. */
struct options {
	const char *definition; /* --definition */
	const char *definition_from; /* --definition-from */
	const char *format, *output, *colour, *fail_on_text;
	bool is_staged, is_quiet, is_verbose;
	const char *rev;
	char **words; /* of the heap; see options_release() */
	char **paths; /* behind "--", or what is no revision */
	int n_paths;
	bool has_dashes; /* "--" was typed: what follows are paths */
};

void options_release(struct options *options);

/*
 * Reads options, then a revision, then paths. Returns -1 to go on, else the
 * exit to end with (usage was printed).
 */
int options_read(struct options *options, int argc, char **argv,
		 const char *usage);

/* Prints a usage text and returns EXIT_USAGE; `problem` may be NULL. */
int usage_fail(const char *usage, const char *problem, ...)
	__attribute__((format(printf, 2, 3)));

/* Prints the failure once, with its hint; returns EXIT_FAILURE_GIT. */
int failure_print(const struct err *err);

/* ---- session.c ---- */

/* Everything from the repository to the judged backlog. */
struct session {
	struct arena arena;
	struct repo *repo;
	struct snapshot *snapshot;
	struct definition definition;
	struct backlog backlog;
	struct snapshot *base_snapshot; /* HEAD, where the index is judged */
	struct backlog base;
	bool has_base;
	struct judge judge;
	bool has_definition, has_backlog, has_judge;
	bool is_usage; /* the failure is one of what was typed */
	const struct format *format;
	enum fail_on fail_on;
	/* Paths from the root, made of what was typed. */
	struct span *pathspecs;
	size_t n_pathspecs;
};

/*
 * Opens the repository and snapshot, finds the definition, reads the backlog
 * and judges it. With an invalid definition it stops there: has_judge is
 * false. The caller ends the session in any case.
 */
int session_start(struct session *session, struct options *options,
		  struct err *err);
void session_end(struct session *session);

/* The first half of it: repository, snapshot, definition. */
int session_open(struct session *session, struct options *options,
		 struct err *err);

/* Does a path lie in what was asked for? Everything does without paths. */
bool session_has_path(const struct session *session, struct span path);

/* Finds the definition of a snapshot and reads it. */
int session_find_definition(struct session *session,
			    const struct options *options, struct err *err);

/* ---- terminal.c ---- */

bool terminal_wants_colour(struct repo *repo, struct arena *arena,
			   const char *when, struct err *err, int *ret);
size_t terminal_width(void);

/* Sends standard output through the pager that git would use, if asked to. */
void terminal_page(struct repo *repo, struct arena *arena, const char *command);
void terminal_end(void);

#endif
