/*
 * What the commands of every day share: options of their own beside those of
 * all commands, and the way from a session to a plan and out.
 */
#ifndef CLI_OUTLOOK_H
#define CLI_OUTLOOK_H

#include "cli/session.h"
#include "report/outlook.h"

/* An option of one command; with `text` it takes a value, else it is `flag`. */
struct own_option {
	const char *name;
	char letter; /* 0 without one */
	const char **text;
	bool *flag;
};

/*
 * Takes a command's own options out of argv, up to "--"; the rest stays in
 * order. -1 to go on, else the exit to end with (usage was printed). The last
 * of `own` has no name.
 */
int own_options_take(const struct own_option *own, int *argc, char **argv,
		     const char *usage);

struct outlook_run {
	struct session session;
	struct options options;
	struct report report;
	struct plan plan;
	struct outlook outlook;
	const struct view *view;
	const char *format; /* --format, of the command's own views */
	bool has_plan;
	bool is_usage; /* the failure is one of what was typed */
};

/*
 * Judges what the options name, reads the plan and chooses the view. -1 where
 * that fails; with an invalid definition its mistakes have been printed.
 */
int outlook_start(struct outlook_run *run, const struct view *views,
		  struct err *err);

/*
 * Completes a wish for items by what was typed: at most how many (`most`, NULL:
 * all), and which paths. -1 where `most` is not a count from 1.
 */
int outlook_wish(struct outlook_run *run, const char *most,
		 struct list_wish *wish, struct err *err);

/*
 * The next finding, from `*i` on, that a file cannot be judged at all; NULL
 * after the last. Moves `*i` past it.
 */
const struct finding *outlook_unread(const struct outlook_run *run, size_t *i);

/* The files that cannot be judged, counted, and the first of their paths. */
struct unread {
	const struct report *report;
	struct buf paths;
	const struct document *last;
	size_t n;
};

/* Adds a file. False where it is the one that was added last. */
bool unread_add(struct unread *unread, const struct document *doc);

/* "a.md, b.md and 3 more" */
const char *unread_paths(struct unread *unread);

/* Writes it where the options say, through the pager of the command. */
int outlook_print(struct outlook_run *run, const char *command,
		  struct err *err);

/*
 * Tells that a name that was typed is not there: a sentence is more use than
 * all options. Returns EXIT_USAGE.
 */
int outlook_usage(const struct err *err);

/*
 * Runs a command: reads options, starts, calls `fill`, which returns an exit or
 * -1, and prints what the outlook holds unless `fill` says that it is quiet.
 */
struct outlook_command {
	const char *name;
	const char *usage;
	const struct view *views;
	int (*fill)(struct outlook_run *run, void *data, struct err *err);
	/* Looks at the words before anything is opened; may be NULL. */
	int (*words)(struct outlook_run *run, void *data, struct err *err);
	bool reads_done; /* of what is done, too, whatever is typed */
	bool is_of_one; /* for people: of others only where they stand */
};

/*
 * Runs it with the options of every day and its `own`, which end in one without
 * a name; argv[0] is the command's name. Returns the exit.
 */
int outlook_command(const struct outlook_command *command, int argc,
		    char **argv, const struct own_option *own, void *data);

#endif
