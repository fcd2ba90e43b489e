/*
 * A push as it is judged. A branch is judged by the definition that stands where
 * it starts: a change cannot loosen the rules that judge it. What any branch
 * there holds is not new, unless other rules let it in there: then it would
 * loosen them all the same, by a detour.
 */
#ifndef CLI_PUSH_H
#define CLI_PUSH_H

#include "cli/gate.h"
#include "read/history.h"

/* One branch that moves. */
struct update {
	const char *ref; /* as the other side knows it */
	const char *old, *new; /* commits; `old` NULL where it is new */
	/* The name of the remote, or its address; NULL on a server. */
	const char *remote;
};

enum { MOST_JUDGED = 8 };

/* What the branches of a push have in common. */
struct push {
	const struct gate_hook *hook;
	const char *remote; /* as git tells it; NULL on a server */
	size_t room; /* one screen for all of them */
	/* New tips that were judged: what they hold need not be told again. */
	char judged[MOST_JUDGED][65];
	size_t n_judged;
};

/* ---- push-starts.c ---- */

/*
 * The branch of the other side that new ones start from: of the remote, or,
 * where that is NULL, of this repository; "" where there is none.
 */
struct span push_default_branch(struct session *session, const char *remote);

/*
 * Did what leads from the commit `from` to `tip` stand, at any time, under
 * another definition than `from` has? Then what is on the way was maybe judged
 * by laxer rules, or by none.
 */
int push_had_other_rules(struct session *session, const char *from,
			 const char *tip, bool *out, struct err *err);

/*
 * Where the branch left what is there already: the first is what it is compared
 * with, and what the others hold is not new. The main branch, or one that keeps
 * its rules, is compared with itself and the main branch alone where it takes in
 * what had other rules.
 * None where there is nothing. -1 where git cannot tell; the ids live in the
 * session's arena.
 */
int push_find_starts(struct session *session, const struct push *push,
		     const struct update *update, struct starts *out,
		     struct err *err);

/* ---- push-definition.c ---- */

/*
 * Reads the definition that was agreed before into the session: of the branch
 * as it was, or of the commit `base`. Where that one cannot be used, the one
 * that the branch brings is; and that must be fit to judge the next push, or
 * nobody could mend it any more. `shown` is what people call the branch.
 */
int push_find_definition(struct gate *gate, const struct update *update,
			 struct span base, const char *shown, struct err *err);

#endif
