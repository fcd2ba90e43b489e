/*
 * What the files of words.h share: looking up in lists of words. They are
 * written folded and end in NULL.
 */
#ifndef WORDS_PARTS_H
#define WORDS_PARTS_H

#include "words/words.h"

/* The first byte, in UTF-8, of kana, han and hangul, which part no words. */
#define FIRST_UNPARTED 0xe3

/* sources.c: how headings open below which only sources stand. */
extern const char *const source_openings[];

/* Where the folded word stands in the list, from 1 on; 0 where it does not. */
size_t place_in(struct span word, const char *const *list);
bool is_one_of(struct span word, const char *const *list);

/* Does one of the words of a folded name stand in the list? */
bool has_one_of(struct span folded, const char *const *list);

/*
 * The same of a name of a file, folder or title. Where a script has no blanks,
 * "用户故事列表" has the word 用户故事.
 */
bool name_has_one_of(struct span words, const char *const *list);

/* Does one of the phrases, each of several words, stand in what as_words() made? */
bool has_phrase(struct span words, const char *const *phrases);

/*
 * Does one of the phrases begin what as_words() made, and end where a word does,
 * if it begins in letters that part words?
 */
bool opens_with_one_of(struct span words, const char *const *phrases);

/* A name as words: "USER_STORIES.md" → "user stories md". */
struct span as_words(struct span name, struct arena *arena);

/* The same of what is called "ProductBacklog": its capitals part words. */
struct span name_as_words(struct span name, struct arena *arena);

/* lists.c: what items, or lists of them, are called: "aufgaben", "todo". */
extern const char *const words_of_items[];

/*
 * lists.c: is what name_as_words() made the whole name of a list of items, of
 * ideas and wishes, of what is known to be wrong, or of a tracker?
 */
bool is_list_of_items(struct span words);
bool are_wishes(struct span words);
bool are_known_problems(struct span words);
bool is_tracker(struct span words);

/* The first `n` words; fewer where there are not so many. */
struct span first_words(struct span text, size_t n);

/*
 * The beginning of a text that is longer than any state, remarks and all: what
 * stands behind it tells nothing of one.
 */
struct span start_of(struct span text);

#endif
