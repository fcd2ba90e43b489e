/*
 * What git's hooks ask: is this change fit to be committed, pushed, received?
 * All of it is one judgement of two snapshots; the hooks differ in which those
 * are and in what stops them.
 */
#ifndef CLI_GATE_H
#define CLI_GATE_H

#include "cli/session.h"

/* ready.hook */
enum gate_mode {
	GATE_ADVISE, /* shows, and lets pass */
	GATE_NEW, /* stops what the change itself makes worse */
	GATE_STRICT, /* stops whatever is not ready */
};

/* As many findings as people read on one screen; the rest is counted. */
enum { GATE_ROOM = 4 };

struct gate {
	struct session session;
	enum gate_mode mode;
	struct span prefix; /* of each line: ready.serverPrefix */
	struct findings stops, others; /* the latter are only shown */
	size_t room; /* how many findings may still be shown */
	const char *way_out; /* how this hook is passed all the same */
	struct span see_all; /* the command that shows everything */
};

struct gate_hook;

/*
 * One hook of git's. Runs with git's arguments from argv[1] on and git's input;
 * returns the exit that git is to see, or -1 with the failure.
 */
typedef int gate_fn(const struct gate_hook *hook, int argc, char **argv,
		    struct err *err);

struct gate_hook {
	const char *name;
	gate_fn *run;
	const char *way_out; /* how it is passed all the same, for people */
};

gate_fn gate_pre_commit, gate_commit_msg; /* gate-commit.c */
gate_fn gate_pre_push, gate_pre_receive, gate_update; /* gate-push.c */

/*
 * ---- a gate: gate_open(), then per branch gate_judge(), what the hook adds to
 * `stops` and `others`, and gate_end(). The caller ends the session, whatever
 * they return ----
 */

/*
 * Fills mode and prefix from the configuration; -1 where ready.hook is none of
 * the modes (then the mode is the default). `arena` keeps the prefix.
 */
int gate_read_settings(struct gate *gate, struct repo *repo,
		       struct arena *arena, struct err *err);

/* Opens the repository and reads how it wants this hook to be. */
int gate_open(struct gate *gate, const struct gate_hook *hook, struct err *err);

/*
 * Reads and judges the open snapshot by the definition at hand, against the
 * commit `base` (NULL: nothing was there before), and marks what is new. With
 * `*is_nothing` there was nothing to judge, which is not a failure: a
 * definition may be there before the first item is.
 */
int gate_judge(struct gate *gate, const char *base, bool *is_nothing,
	       struct err *err);

/* Is what it is about another text than in the state that is compared with? */
bool gate_is_touched(const struct session *session,
		     const struct finding *finding);

/*
 * Of what gate_judge() found new, only that stays new which is new to the
 * commit `rev` too. With `to`, a commit, only the messages from `rev` to
 * there explain what changed; else those that are known.
 */
int gate_forgive(struct gate *gate, const char *rev, const char *to,
		 struct err *err);

/*
 * What was new when `rev` and what is judged had parted at `base`, and stands
 * there word for word as in `rev`, came from there, whichever way: as a commit
 * that was picked, a merge that was squashed, a file that was taken over. It is
 * not new.
 */
int gate_forgive_taken(struct gate *gate, const char *rev, const char *base,
		       struct err *err);

/* Does it ask for a reason (change of …), rather than for a state? */
bool finding_is_about_change(const struct finding *finding);

/* Shows what is wrong with the definition at hand; -1 with the failure. */
int gate_fail_definition(struct gate *gate, struct err *err);

/* A new finding that weighs enough to stop something. */
bool gate_is_grave(const struct gate *gate, const struct finding *finding);

/* Prints what was found; the exit that git is to see. */
int gate_end(struct gate *gate);

/* Prints lines on standard error, each with the prefix that some forges ask for. */
void gate_print(const struct gate *gate, struct span text);

/* Says one line, prefixed as the server wants it, on standard error. */
void gate_say(const struct gate *gate, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif
