/* Words in a regex that is proposed: what they look like there. */
#ifndef WORDS_REGEX_WORDS_H
#define WORDS_REGEX_WORDS_H

#include "base/arena.h"
#include "base/buf.h"

/* Letters and blanks, which stand for themselves in a regex. */
bool is_plain_text(struct span text);

/* Adds the text as a regex that finds it. */
void add_escaped(struct buf *out, struct span text);

/* `before`, a regex that finds any of the words, `after`. */
struct span regex_of_any(const char *before, const struct span *words, size_t n,
			 const char *after, struct arena *arena);

/* A name or value as the language takes it: in quotes where it must be. */
struct span quoted_word(struct span text, struct arena *arena);

#endif
