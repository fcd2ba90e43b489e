/* Patterns of signs and words that mean a state, as directives have them. */
#ifndef SEEK_STATE_PATTERNS_H
#define SEEK_STATE_PATTERNS_H

#include "seek/signs.h"

/*
 * "/(✅|🚧|…)/": the signs that mean a state to anybody, and those that a legend
 * gives one. In the arena.
 */
const char *signs_pattern(const struct signs *signs, struct arena *arena);

/*
 * The text of an item in which a state is looked for; empty where it has none.
 * `folded` is the name of the field, where it is that of a field.
 */
typedef struct span text_of_item(const struct item *item, struct span folded,
				 struct arena *arena);

/* What its title says; and its cell in a column. */
text_of_item words_of_item, cell_of_item;

/*
 * A list of words or signs without those that no item has and no legend
 * explains: "/(✅|🚧)/". `after` is what follows the list, empty after signs; where
 * it is NULL the pattern lists nothing, and stays. Empty where it is no regex.
 */
struct span pattern_narrowed(const struct hypothesis *one, const char *pattern,
			     const char *after, text_of_item *text_of,
			     struct span folded, const struct signs *signs,
			     struct arena *arena);

#endif
