/* States that stand in front of an id: "[DONE] C-9 Logout", "✅ DONE C-9". */
#ifndef BACKLOG_STATE_FRONT_H
#define BACKLOG_STATE_FRONT_H

#include "backlog/id.h"

/* Which states may stand there. */
enum fronts_skipped {
	SKIP_ANY,
	/* "READY: US-1" in a list of a day speaks of US-1, and is not that. */
	SKIP_DONE,
};

/*
 * As id_opens(), states in front aside. A state without a bracket is in capitals,
 * with a colon or dash after it or a sign in front: "DONE: C-9", not "Done C-9".
 */
bool id_opens_behind(struct span text, enum opens where,
		     enum fronts_skipped skip, struct opening *out);

/* "✅ READY C-10", "[DONE] [WIP] C-30": does one of them say it is not over? */
bool id_is_behind_open_state(struct span text);

#endif
