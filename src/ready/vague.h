/* Words that leave open how one can tell, as in "user-friendly". */
#ifndef READY_VAGUE_H
#define READY_VAGUE_H

#include "base/span.h"

/*
 * The first vague word of a text, as it stands there, or nothing. What is in
 * quotes, explained right after, or an example in parentheses is none.
 */
struct span vague_word_in(struct span text);

#endif
