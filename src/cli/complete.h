/*
 * What can stand at the cursor of a command line, for the shells: see
 * src/cli/completion/. All of it comes from where it is known anyway: options
 * from the usage texts, formats from their tables, ids from the backlog.
 */
#ifndef CLI_COMPLETE_H
#define CLI_COMPLETE_H

#include "cli/cli.h"

struct completion {
	struct arena arena;
	char **words; /* those before the cursor, after the command */
	int n_words;
	const char *typed; /* the word at the cursor, so far */
	size_t kept; /* bytes of it before what is completed: "--format=" */
	const struct command *command;
	struct span usage; /* of the command */
	const char *first; /* the first word that is not an option, or NULL */
	int n_plain; /* how many of these there are */
	bool has_dashes; /* "--" stands before the cursor */
	struct buf out;
};

/* ---- complete-offer.c: candidates ---- */

/*
 * Takes a candidate if it begins as what was typed does; `note` says what it is
 * and may be empty. What no line can hold is left out.
 */
void complete_offer(struct completion *c, struct span value, struct span note);

/* Names of files or folders of the disk, which every shell knows to complete. */
void complete_files(struct completion *c);
void complete_folders(struct completion *c);

/* Has anything been taken yet? */
bool complete_has_any(const struct completion *c);

/* ---- complete-options.c: what a usage text tells ---- */

/* The usage text of a command, as it prints it. */
struct span usage_of(const struct command *command, struct arena *arena);

/* Offers the options that the usage lists, those with a value as "--kind=". */
void complete_options(struct completion *c);

/* Offers the words that can follow the command: "hook install". */
void complete_actions(struct completion *c);

/*
 * What the usage calls the value of an option: "revision" for "--new-since",
 * "count" for "-n"; empty where it takes none.
 */
struct span option_value(struct span usage, struct span option);

/* ---- complete-values.c: what the program and the repository know ---- */

/* Offers what can follow "--kind="; `option` is "--kind". */
void complete_value(struct completion *c, struct span option);

/* Offers what the command takes beside options. */
void complete_words(struct completion *c);

#endif
