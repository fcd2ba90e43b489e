/*
 * Headings, titles and remarks that say by a word or sign that what they name
 * is over.
 */
#ifndef BACKLOG_ENDING_H
#define BACKLOG_ENDING_H

#include "backlog/state-words.h"
#include "base/arena.h"

/*
 * PHASE_DONE or PHASE_DROPPED where a text, or what stands before its remark,
 * is a word that closes; else PHASE_UNKNOWN.
 */
enum phase text_says_end(struct span text, struct arena *arena);

/* What a text, or what stands before its remark, says as a state. */
enum phase text_phase(struct span text, struct arena *arena);

/*
 * "## Done", "## ✅ Completed (2026)", "## Archive", "## Sprint 1 — DONE", "##
 * Verworfen": PHASE_DONE or PHASE_DROPPED where a lane says that its items are
 * over, and nothing else but when. PHASE_UNKNOWN of "Closed beta", "Definition of
 * Done", "Done?", "Ready | Done", "Archive: bugs" and "Done, but not deployed".
 */
enum phase heading_says_end(struct span heading, struct arena *arena);

/*
 * title-phase.c: "## En cours", "## In review": does a lane say, and nothing else,
 * that work on its items goes on, or is looked at?
 */
bool heading_says_work(struct span heading, struct arena *arena);

/*
 * "Logout ✅ COMPLETED", "Logout [DONE]", "Logout — DONE (2026-07-04)", "✅
 * Logout": PHASE_DONE where a title says so at one of its ends, and nothing there
 * takes it back; else PHASE_UNKNOWN. Words count in capitals alone, since "Column
 * (Done)" and "Mark as done" are about states; words for what was dropped do not.
 */
enum phase title_says_end(struct span title, struct arena *arena);

/* What stands in the bracket that ends the text; `*before` is in front of it. */
struct span text_bracket_at_end(struct span text, struct span *before);

/*
 * title-phase.c: PHASE_BEGUN, PHASE_REVIEW or PHASE_HELD where a title says so in
 * the bracket or by the sign that ends it: "Logout (in progress)", "Logout 🚧";
 * PHASE_DONE where no capitals could, "Logout（完了）". One word of ASCII is a
 * subject more often: "Filter (review)".
 */
enum phase title_phase(struct span title, struct arena *arena);

/* What stands after words that are struck out. */
enum after_struck {
	AFTER_NAME, /* words that may be the new name, or take it back */
	AFTER_LOOSE, /* words that a dash or bracket sets off, and nobody knows */
	AFTER_REMARK, /* nothing, "(moved to v2)", "→ T-11", "— deferred" */
	AFTER_DONE, /* "✅", "— RESOLVED", "[DONE]" */
};
/*
 * after-struck.c: which of these it is. `own` is the id of what is struck, or
 * empty: others may look like it.
 */
enum after_struck text_after_struck(struct span text, struct span own,
				    struct arena *arena);

/*
 * Is it an amount, a day, a version or where something went, rather than a name: "3 pts", "2026-07-04", "v2"? Struck out, another has come in its place.
 */
bool text_is_detail(struct span text, struct arena *arena);

#endif
