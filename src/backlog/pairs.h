/* The pairs of a paragraph: what pairs.c and pairs-title.c share. */
#ifndef BACKLOG_PAIRS_H
#define BACKLOG_PAIRS_H

#include "backlog/item-read.h"
#include "backlog/pair.h"

/* The pairs of a paragraph, and which of its lines are none. */
struct pairs {
	struct pair *list;
	size_t n, room;
	size_t first_prose, last_prose; /* where such lines begin */
	bool any_prose;
};

/* For the last part of an item; the letters are still to be read. */
struct pair_reader pair_reader_for(const struct item *item,
				   struct arena *arena);

/*
 * Could a pair stand in this paragraph, or, with `opens_it`, at its front? Cheap,
 * since most hold none.
 */
bool block_may_hold_pair(const struct outline *outline,
			 const struct block *block, bool opens_it);

/* Adds the pairs that begin lines from the letter `i` on. */
void pairs_find(const struct pair_reader *r, size_t i, struct pairs *pairs);

/* Makes a field of a pair, unless `asked_only` and nobody asks for it. */
void pair_add(struct item *item, const struct pair_reader *r, struct pair *pair,
	      enum field_origin origin, bool asked_only);

/*
 * Adds "[status:: ready]" and "(status:: ready)", wherever they stand. Returns
 * where the first one begins, or SIZE_MAX.
 */
size_t pairs_read_inline(struct item *item, const struct pair_reader *r,
			 enum field_origin origin, bool asked_only);

#endif
