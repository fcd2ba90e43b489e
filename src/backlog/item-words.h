/*
 * Words for an item in front of its number: "Task 12", "Stories 1 and 2".
 */
#ifndef BACKLOG_ITEM_WORDS_H
#define BACKLOG_ITEM_WORDS_H

#include "base/arena.h"

/* "task" of "Tasks" and of "Task"; empty where it is no such word. */
struct span item_word(struct span word);

/* Is it `own`, or its plural: "Sprints" of Sprint, "Stories" of User Story? */
bool item_words_agree(struct span own, struct span word);

/*
 * Of nothing but words and a number, "Tasks 1", "Stories 1.2": the length of the
 * words, with the blank; else 0.
 */
size_t item_words_length(struct span text);

/*
 * The nth singular that a plural may have, the likeliest first: "Task" of
 * "Tasks", "Story" of "Stories". In the arena; false after the last.
 */
bool item_word_singular(struct span word, size_t nth, struct arena *arena,
			struct span *singular);

#endif
