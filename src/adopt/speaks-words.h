/* Patterns for speaks.c, each a regex that folds case. */
#ifndef ADOPT_SPEAKS_WORDS_H
#define ADOPT_SPEAKS_WORDS_H

#include "adopt/speaks.h"

struct topic_words {
	const char *about, *never; /* the first must be found, the other not */
};

/* Of each topic; what is said more closely stands earlier. */
extern const struct topic_words topic_words[N_TOPICS];

/* Of sections that answer it, folded as names are; or NULL. */
const char *topic_names(enum topic topic);

/* ---- speaks-people.c ---- */

/* A sentence about some items only. */
extern const char some_only[];

/* "Are testable and clear", below a heading that says of what. */
extern const char quality_alone[];

/* "Each criterion is numbered", below such a heading. */
extern const char each_criterion[];

/* What no check says: who agreed, and that nobody need. */
extern const char left_to_people[];

#endif
