/* git ready init, in parts: what is typed, layouts, and a backlog's own. */
#ifndef CLI_INIT_H
#define CLI_INIT_H

#include "cli/cli.h"

#include <stdio.h>

struct init_options {
	const char *layout; /* NULL: what is there says what is written */
	const char *path; /* where the definition goes; NULL: the usual place */
	const char *from; /* their agreement, as typed; NULL: it is looked for */
	const char *format; /* "text" or "json" */
	const char *colour; /* --color, as typed; NULL: as git is set */
	bool use_colour; /* what that comes to, once the repository is open */
	size_t choose; /* which guess, from 1 */
	bool chooses; /* --choose was given */
	bool is_dry, is_sure; /* --dry-run, --yes */
	bool writes; /* --write: into a document that is theirs, too */
};

/* init-layout.c: writes a definition of ours, and its files. */
int init_layout(const struct init_options *options, struct err *err);
bool init_knows_layout(const char *layout);

/* Calls `fn` with each layout. */
void init_each_layout(void (*fn)(const char *name, struct span purpose,
				 void *data),
		      void *data);

/* The layouts, a line each; and what was meant by one that is not there. */
void init_list_layouts(FILE *out);
void init_complain_layout(const char *layout);

/*
 * init-backlog.c: finds the backlog, proposes a definition for it and writes
 * that. -1 on a failure, else the exit.
 */
int init_backlog(struct init_options *options, struct err *err);

struct sought;
struct own_document;
struct repo;
struct session;

/*
 * init-own.c: shows what changes in their agreement, and writes it where that
 * is asked for by --write or --yes, or by a yes on a terminal. -1 on a failure,
 * else the exit.
 */
int init_own_document(const struct own_document *own, struct session *session,
		      const struct init_options *options, struct err *err);

/*
 * init-replace.c: is the definition that is there what init wrote by one of
 * these guesses, to the last byte, and not committed yet?
 */
int init_find_untouched(struct session *session, const struct sought *sought,
			bool *out, struct err *err);

/* A file is replaced at once or not at all. */
int init_replace_file(const char *path, struct span text, struct arena *arena,
		      struct err *err);

/* Where a definition goes that is not told where. */
#define DEFINITION_PATH "DEFINITION_OF_READY.md"

/* Creates the file with this text, or fails; what is there stays as it is. */
int write_new_file(const char *path, struct span text, struct err *err);

#endif
