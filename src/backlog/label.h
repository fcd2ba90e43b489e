/*
 * What a label that stands for a heading looks like among the letters of a
 * paragraph. Whether it is one depends on who asks for it: see labels.c.
 */
#ifndef BACKLOG_LABEL_H
#define BACKLOG_LABEL_H

#include "backlog/letters.h"

/* In bytes: what is longer is a sentence. */
enum { LONGEST_LABEL = 120, LONGEST_PLAIN_LABEL = 80 };

struct label {
	struct span name; /* a view into the letters */
	size_t first, last; /* of its letters, a colon included */
	bool is_alone; /* nothing more stands on its line */
	bool has_colon;
	bool has_dash; /* after it, or a full stop, in place of a colon */
	bool opens_clause; /* of a story; another one may follow on its line */
};

/*
 * Does a bold label begin at letter `i`: "**Why:** because", "**Why** :
 * because", "**Why** (draft): because", "**Why** — because", "**Why.**
 * Because", "**Why**" alone on its line? Sets `label`.
 */
bool label_in_bold(const struct letters *l, size_t i, struct label *label);

/* The same of "**As a** clerk": bold words with more after them on the line. */
bool label_before_words(const struct letters *l, size_t i, struct label *label);

/* The same of "Why: because" in plain letters. */
bool label_before_colon(const struct letters *l, size_t i, struct label *label);

/*
 * The same of plain letters alone on their line: "Acceptance criteria:", or
 * without the colon.
 */
bool label_alone(const struct letters *l, size_t i, struct label *label);

#endif
