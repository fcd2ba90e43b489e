/* Documents in which a team says when an item is ready. */
#ifndef SEEK_AGREEMENT_H
#define SEEK_AGREEMENT_H

#include "read/document.h"

/*
 * The block below which the agreement stands in the document: a heading, or a
 * label, called "Definition of Ready" in any of the languages of words.h.
 * NO_BLOCK: there is none.
 */
uint32_t agreement_heading(const struct document *doc, struct arena *arena);

/* Is that an agreement, by its name or by such a heading? */
bool is_agreement(const struct document *doc, struct arena *arena);

#endif
