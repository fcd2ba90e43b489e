/*
 * The words of an item as two versions of it are compared: without front
 * matter, heading, case and punctuation.
 */
#ifndef BACKLOG_WORDING_H
#define BACKLOG_WORDING_H

#include "backlog/item.h"

/* Numbers that stand for stretches of words; sorted, each once. */
struct hashes {
	uint64_t *list;
	size_t n, room;
};

struct wording {
	struct hashes text; /* of each three words that follow one another */
	struct span title; /* folded */
};

/* Reads the item's parts; what is returned lives in the arena. */
struct wording *wording_read(const struct item *item, struct arena *arena);

/* Cuts the next word off `rest`: letters and digits. False at the end. */
bool wording_next(struct span *rest, struct span *word);

/* Are two words the same, whatever the case of their ASCII letters? */
bool wording_is_same_word(struct span a, struct span b);

/* By number; the same one may stand in it several times. */
void hashes_sort(struct hashes *hashes);

/* The hashes must be sorted. */
bool hashes_have(const struct hashes *hashes, uint64_t hash);

#endif
