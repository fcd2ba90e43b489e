/*
 * Answers that people give in an item: a sentence of the definition, said
 * again by an entry with a box, or by a row of a table, and ticked there once
 * it is so. "Ticked" in ready/README.md tells it to people.
 */
#ifndef READY_ANSWERS_H
#define READY_ANSWERS_H

#include "backlog/item.h"

enum answer_state {
	ANSWER_NONE, /* nothing in the item says the sentence */
	ANSWER_OPEN, /* something does, and is not ticked */
	ANSWER_TICKED,
};

struct answer {
	enum answer_state state;
	const struct document *doc; /* of the entry or row; NULL without one */
	uint32_t start, end;
};

/*
 * Looks for the sentence in all that the item says, or in its sections of one
 * of these (folded) names where `n` is not 0. An entry says it if its text is
 * the sentence, whatever the case, white space and the full stop; a remark
 * may follow after a colon, a dash or a bracket. Of several the first that
 * is ticked counts, else the first. An empty sentence is answered by nothing.
 * The arena holds what is folded on the way.
 */
struct answer item_answers(const struct item *item, struct span sentence,
			   const struct span *sections, size_t n,
			   struct arena *arena);

#endif
