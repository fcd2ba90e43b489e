/* What a directive says, as a team would write it: "It is over when …". */
#ifndef ADOPT_DIRECTIVE_WORDS_H
#define ADOPT_DIRECTIVE_WORDS_H

#include "base/arena.h"

/*
 * The sentence in front of a directive that init proposes. It names the values,
 * headings and folders that the directive names, where these are plain words.
 */
struct span directive_sentence(struct span directive, struct arena *arena);

#endif
