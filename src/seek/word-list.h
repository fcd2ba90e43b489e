/* Words that a directive lists, each of them once. */
#ifndef SEEK_WORD_LIST_H
#define SEEK_WORD_LIST_H

#include "base/arena.h"
#include "base/buf.h"
#include "words/regex-words.h"

struct word_list {
	struct span *list;
	size_t n, room;
};

/* Does it stand there, letter for letter? */
static inline bool word_is_listed(const struct word_list *words,
				  struct span word)
{
	for (size_t i = 0; i < words->n; i++)
		if (span_eq(words->list[i], word))
			return true;
	return false;
}

/* Adds it to the end, unless it stands there already. */
static inline void word_list_add(struct word_list *words, struct span word,
				 struct arena *arena)
{
	if (!word_is_listed(words, word))
		*ARENA_PUSH(arena, words->list, words->n, words->room) = word;
}

/* "Done, yes", each in quotes where it needs them. */
static inline void word_list_write(const struct word_list *words,
				   struct buf *out, struct arena *arena)
{
	for (size_t i = 0; i < words->n; i++) {
		if (i)
			buf_adds(out, ", ");
		buf_add(out, quoted_word(words->list[i], arena));
	}
}

#endif
