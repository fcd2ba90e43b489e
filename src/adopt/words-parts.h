/*
 * What the files of words.h share: looking up in lists of words, and what a
 * word or sign says of a state. Lists are written folded and end in NULL.
 */
#ifndef ADOPT_WORDS_PARTS_H
#define ADOPT_WORDS_PARTS_H

#include "adopt/words.h"

/*
 * Is it the word of our list, typed without the accents that belong to it, as
 * "criteres" for "critères"?
 */
bool lacks_accents(struct span word, const char *text);

/*
 * Is the folded word the one of our list, which are written folded? Lists are
 * long and looked at often: mostly the first byte decides.
 */
static inline bool is_word(struct span word, const char *text)
{
	return word.len &&
	       (word.at[0] == text[0] || (unsigned char)text[0] == 0xc3) &&
	       (span_is(word, text) || lacks_accents(word, text));
}

/* Does the folded word stand in the list? */
bool is_one_of(struct span word, const char *const *list);

/* Does one of the words of a folded name stand in the list? */
bool has_one_of(struct span folded, const char *const *list);

/* A name as words: "USER_STORIES.md" → "user stories md". */
struct span as_words(struct span name, struct arena *arena);

/* The same of what is called "ProductBacklog": its capitals part words. */
struct span name_as_words(struct span name, struct arena *arena);

/* The first `n` words; fewer where there are not so many. */
struct span first_words(struct span text, size_t n);

/*
 * The beginning of a text that is longer than any state, remarks and all: what
 * stands behind it tells nothing of one.
 */
struct span start_of(struct span text);

/* words-states.c: what a folded word, and the signs of a value, say. */
enum phase word_phase(struct span folded);
enum phase sign_phase(struct span value);

#endif
