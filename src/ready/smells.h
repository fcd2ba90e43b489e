/* What smells in a text, though it is there: placeholders and the like. */
#ifndef READY_SMELLS_H
#define READY_SMELLS_H

#include "ready/say.h"

/* The first place that smells, and how many there are. */
struct smell_hit {
	struct spot spot;
	struct span text;
	size_t n;
};

/* Adds one place. */
static inline void smell_add(struct smell_hit *hits, const struct document *doc,
			     uint32_t start, uint32_t end, struct span text)
{
	if (!hits->n++)
		*hits = (struct smell_hit){ { doc, start, end }, text, 1 };
}

/* Adds what smells in a passage to `hits`. */
void find_smell(struct judge *judge, const struct item *item, enum smell smell,
		const struct passage *passage, struct smell_hit *hits);

/* The same for a text that is not a passage; true where it smells. */
bool text_smells(struct judge *judge, enum smell smell, struct span text,
		 const struct item *item, struct smell_hit *hits);

/* One finding for all hits; `name` is what they were found in. */
void miss_smell(const struct asking *a, const char *name, enum smell smell,
		const struct smell_hit *hits);

/* unfilled.c: of those, the placeholders. */
void find_placeholders(struct judge *judge, const struct passage *passage,
		       struct smell_hit *hits);

/* The one that an item's title is, or has after a name; else nothing. */
struct span placeholder_in_title(struct judge *judge, const struct item *item);

#endif
