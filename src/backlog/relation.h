/*
 * Words for how items stand to one another, as names of fields and in a text:
 * "Depends on", "blocked by", "after", "related".
 */
#ifndef BACKLOG_RELATION_H
#define BACKLOG_RELATION_H

#include "backlog/kind.h"

/*
 * Does a field of this folded name, or do these folded words before an id, say
 * what an item waits for? A word for an item may stand beside them, "depends on
 * task".
 */
bool relation_waits(struct span folded);

/*
 * Is it a name for that, whatever stands beside it? "After" and "needs" say so
 * before an id alone.
 */
bool relation_depends(struct span folded);

/*
 * Does such a field name what the item is in the way of, or is only like? It
 * waits for nothing of that, though a criterion asks that it exists.
 */
bool relation_holds_nothing(struct span folded);

/*
 * Does such a field name what waits for the item, "Blocks"? What it only enables
 * or is like does not.
 */
bool relation_blocks(struct span folded);

/*
 * "blocks US-4", "This enables S-1 too", "Related: #3": does an entry open with
 * the words of such a field, and an id or a number sign after them?
 */
bool relation_opens_other(struct span text);

/* Either of them: several fields of that name are one list. */
bool relation_names_items(struct span folded);

/*
 * The field that somebody asks for and that a name as written means: the name,
 * or of a relation what stands before a remark, "Depends on (hard)". Empty where
 * nobody asks for it.
 */
struct span relation_asked(const struct kind *kind, struct span name,
			   struct arena *arena);

/*
 * The field that words before an id fill, "after US-1": one that is called so,
 * else another one that is asked and says what an item waits for, else "depends
 * on". Empty where the words are no relation.
 */
struct span relation_field(const struct kind *kind, struct span words,
			   struct arena *arena);

/* The field that is asked and says what an item waits for, or the usual one. */
struct span relation_asked_for(const struct kind *kind, bool is_block);

/*
 * relation-after.c: the same of words that stand after the ids that they speak of: "C-10に依存",
 * "C-10'a bağlı", "C-10 完成后". `before` is what stands in front of the ids, as in
 * "等 C-10 完成"; `*length` is what the words take of the text.
 */
struct span relation_field_after(const struct kind *kind, struct span before,
				 struct span text, size_t *length);

/* "被", "在": what may stand in front of ids where such words follow. */
bool relation_may_precede(struct span words);

#endif
