/*
 * What md4c is given to read: the text of one leaf after the other (headings,
 * paragraphs, cells), separated by blank lines, without the marks of the
 * blocks around it.
 *
 * md4c 0.4.8 and 0.5 lose the structure of a document where forges do not (a
 * fence closed by a tab, a heading right below a table, "<prefix>" at the
 * start of a line, ...), and tell no positions. So blocks.c finds the blocks,
 * and md4c reads what stands in them. A line that it could take for the mark
 * of a block gets a form feed in front: white space to the rules of emphasis,
 * and never a mark.
 */
#ifndef READ_PREPARED_H
#define READ_PREPARED_H

#include "base/span.h"

enum { PREPARED_GUARD = '\f' };

struct leaf {
	uint32_t at; /* where its text begins in the copy */
	uint32_t block; /* NO_BLOCK for a definition of links */
};

/* From here on the copy repeats the source from there on. */
struct piece {
	uint32_t at, source;
};

/* On the heap; prepared_release() frees it. */
struct prepared {
	const char *source;
	char *text;
	size_t len, room;
	struct leaf *leaves;
	size_t n_leaves, leaves_room;
	struct piece *pieces;
	size_t n_pieces, pieces_room;
	size_t at_piece; /* where the latest look-up ended */
};

/* Frees the copy and its maps. */
void prepared_release(struct prepared *copy);

/* What follows is the text of this block. */
void prepared_begin(struct prepared *copy, uint32_t block);

/*
 * Adds the bytes [start, end) of the source, a line of the leaf. The first
 * line of a definition of links must not be guarded.
 */
void prepared_add(struct prepared *copy, uint32_t start, uint32_t end,
		  bool is_definition);

/* The block's text is complete: a blank line separates it from the next. */
void prepared_end(struct prepared *copy);

/* No byte of the copy is read after its end, but for these. */
void prepared_finish(struct prepared *copy);

/* Where in the source a byte of the copy stands. */
uint32_t prepared_source(struct prepared *copy, uint32_t at);

/* Is this byte one that only the copy has? */
static inline bool prepared_is_guard(const struct prepared *copy, uint32_t at)
{
	return copy->text[at] == PREPARED_GUARD &&
	       (!at || copy->text[at - 1] == '\n');
}

#endif
