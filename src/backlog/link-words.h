/*
 * Words of a text that may name an item by its id, whatever signs and scripts
 * stand around them.
 */
#ifndef BACKLOG_LINK_WORDS_H
#define BACKLOG_LINK_WORDS_H

#include "base/span.h"

struct link_word {
	struct span text;
	size_t end; /* where the next one may begin; 0 before the first */
	bool is_foreign; /* signs or letters beyond ASCII are in it */
	struct span chain; /* "US-1/US-2", if it stands in such a chain */
};

/*
 * The next word with a digit that is not part of a path or address. Whatever is
 * not ASCII belongs to it, since an id may be written so: see link_next_part().
 */
bool link_next_word(struct span text, struct link_word *word);

/*
 * "“US-1”", "US-1’s": what stands between signs and has a digit in it. With
 * `scripts`, the letters of scripts that write no blanks end it, too:
 * "US-1の検索". Other letters belong to the word: "US-1ä".
 */
bool link_next_part(struct span word, bool scripts, size_t *at,
		    struct span *part);

/* Trims signs at its ends. Are a letter and a digit in it, as in any id? */
bool link_word_may_be_id(struct span *word);

#endif
