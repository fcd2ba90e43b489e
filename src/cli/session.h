/*
 * From the repository to the judged backlog, the same way for every command:
 * they differ in which snapshots they open and which findings they keep.
 */
#ifndef CLI_SESSION_H
#define CLI_SESSION_H

#include "cli/cli.h"
#include "cli/pathspec.h"
#include "read/history.h"
#include "ready/reasons.h"
#include "terms/lookup.h"

/* The state before, where one is compared with. */
struct base {
	struct arena arena; /* of its backlog, where a thread lists it */
	struct snapshot *snapshot;
	struct backlog backlog;
	struct comparison comparison;
	struct judge judge;
	bool has_backlog, has_comparison, has_judge;
};

/* Frees what was read; a base that was never read is fine. */
void base_release(struct base *base);

/* Pages that are definitions by what they say; the first of them. */
enum { MOST_TOLD_PAGES = 2 };

struct told_pages {
	struct span paths[MOST_TOLD_PAGES];
	size_t n; /* of all */
};

struct session {
	struct arena arena;
	struct repo *repo;
	struct snapshot *snapshot;
	uint64_t limit; /* of the bytes of a file */
	struct definition definition;
	struct told_pages told; /* looked for where no name tells one */
	struct backlog backlog;
	struct base base;
	struct commit *commits; /* those whose messages were read */
	size_t n_commits;
	struct reasons reasons; /* what their messages say */
	struct judge judge;
	bool has_definition, has_backlog, has_judge;
	bool reads_done; /* all of what is done is needed */
	bool awaits_message; /* the one that may explain is not written yet */
	bool is_usage; /* the failure is one of what was typed */
	const struct format *format;
	enum fail_on fail_on;
	/* Paths from the root, made of what was typed. */
	struct pathspec *pathspecs;
	size_t n_pathspecs;
};

/*
 * Opens the repository and snapshot, finds the definition, reads the backlog
 * and judges it, against HEAD where the index is judged, against `new_since`
 * where the options say so. With an invalid definition it stops there:
 * has_judge is false. The caller ends the session in any case.
 */
int session_start(struct session *session, struct options *options,
		  struct err *err);

/* Where the process ends anyway, and the system takes all of it back. */
void session_end(struct session *session);

/* Gives everything back, since another session may follow. */
void session_release(struct session *session);

/* ---- the same in steps ---- */

/* Repository, format and what fails. */
int session_open_repo(struct session *session, const struct options *options,
		      struct err *err);

/* The snapshot that the options name. */
int session_open_snapshot(struct session *session, struct options *options,
			  struct err *err);

/* find-definition.c: the definition of the snapshot that is judged. */
int session_find_definition(struct session *session,
			    const struct options *options, struct err *err);

/* Is it found at that path without being named? */
bool definition_is_found_at(struct span path);

/*
 * find-page.c: is that page the team's agreement, and does it say where the
 * items are? Then it is the definition, whatever it is called, where no name
 * tells one and it is the only such page.
 */
bool definition_is_told_by(struct span path, struct span text,
			   struct arena *arena);

/* The same of all Markdown of the snapshot. -1 where that cannot be listed. */
int definition_find_told(struct session *session, struct snapshot *snapshot,
			 struct told_pages *out, struct err *err);

/* How git's pathspecs say where definitions may lie, and one found otherwise. */
enum { USUAL_PATHSPECS = 3, MOST_DEFINITION_PATHSPECS };

/*
 * Pathspecs of git's that match every path where a definition that judges may
 * lie: the one that is configured, or else all that are found without being
 * named, and maybe some that are not. None where it is outside the repository.
 */
size_t definition_pathspecs(struct session *session,
			    struct span out[MOST_DEFINITION_PATHSPECS]);

/* The same for any snapshot, into any definition. */
int session_read_definition(struct session *session, struct definition *out,
			    struct snapshot *snapshot,
			    const struct options *options, struct err *err);

/* The three above. */
int session_open(struct session *session, struct options *options,
		 struct err *err);

/*
 * Reads the backlog and, where `since` names a commit, the state before as
 * well, and compares. Where nothing is an item, the backlog is empty: see
 * below.
 */
int session_read(struct session *session, const char *since, struct err *err);

/*
 * Reads what is judged once more, by the kinds of another definition; what
 * has been read is not read again.
 */
int session_read_by(struct session *session, struct definition *definition,
		    struct backlog *out, struct err *err);

/* Judges what is there; the findings are those of the snapshot as it is. */
void session_judge(struct session *session);

/* ---- session-base.c: the state before ---- */

/* Compares a backlog that is there with the state at `rev`, a commit. */
int session_compare(struct session *session, const char *rev, struct err *err);

/*
 * The same where the files of the backlog are read, but no items taken yet:
 * that needs one processor; meanwhile the other lists the state before, whose
 * trees git keeps as differences of differences.
 */
int session_take_beside(struct session *session, const char *since,
			struct err *err);

/* The trailers of all commits that `to` has and `from` has not. */
int session_read_reasons(struct session *session, const char *from,
			 const char *to, struct err *err);

/* Does the path hold the same bytes as in the state before, which is there? */
bool session_has_same_file(const struct session *session, struct span path);

/*
 * Judges the state before too, marks what is new and what is old, and
 * adds what is gone to `gone` (may be NULL). Without a state before all of it
 * is new.
 */
void session_subtract(struct session *session, struct findings *gone);

/* ---- output.c ---- */

/* A report of what was judged, without findings and items yet. */
int report_begin(struct report *report, struct session *session,
		 const struct options *options, struct err *err);

/* Writes it where the options say, through the pager of this command. */
int report_print(struct session *session, const struct report *report,
		 const struct options *options, const char *command,
		 struct err *err);

/* Writes a text to the file that the options name, else to standard output. */
int output_write(const struct options *options, struct span text,
		 struct err *err);

/* The same for text that people read: fitted, where a terminal shows it. */
int output_print(const struct report *report, const struct options *options,
		 struct span text, struct err *err);

/* ---- paths.c ---- */

/* A path as typed here, from the root: "./a/../b" below "docs/" → "docs/b". */
int session_from_root(struct session *session, const char *typed,
		      struct span *out, struct err *err);

/* Does a path lie in what was asked for? Everything does without paths. */
bool session_has_path(const struct session *session, struct span path);

/* The same of an item, in any of its places; `session` is a struct session. */
bool session_has_item(const struct item *item, const void *session);

/* What was typed, once the snapshot is open. -1 for a path that matches nothing. */
int session_read_paths(struct session *session, const struct options *options,
		       struct err *err);

#endif
