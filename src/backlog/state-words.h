/* The words and signs of states, in the languages that were met. */
#ifndef BACKLOG_STATE_WORDS_H
#define BACKLOG_STATE_WORDS_H

#include "base/span.h"

/* What a state means, in the order in which items pass through them. */
enum phase {
	PHASE_UNKNOWN,
	PHASE_IDEA, /* draft, proposed, triage */
	PHASE_OPEN, /* to do, backlog, open */
	PHASE_READY, /* ready, refined, approved */
	PHASE_BEGUN,
	PHASE_HELD, /* blocked, on hold */
	PHASE_REVIEW,
	PHASE_DONE,
	PHASE_DROPPED, /* cancelled, rejected, superseded */
};

/* What a word, or a few, folded with text_fold_value(), say. */
enum phase word_phase(struct span folded);

/* What the first known sign in a value says: ✅, 🚧, :white_check_mark:. */
enum phase sign_phase(struct span value);

/*
 * Does the word say of whatever it stands above or beside that it is over?
 * Fewer than word_phase() knows: "live" and "verified" may be steps on the way.
 */
bool word_closes(struct span folded);

/* "Rejected", "差し戻し": by whom it was looked at; it is over, or goes back. */
bool word_is_refusal(struct span folded);

/* "FIXED header", "Webhook on event [CLOSED]": words that titles have, too. */
bool word_is_weak(struct span head);

#endif
