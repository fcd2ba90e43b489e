/* What is asked of text: amounts, regexes, smells. */
#ifndef READY_CONDITIONS_H
#define READY_CONDITIONS_H

#include "ready/say.h"

/*
 * Every condition of the check, asked of passages taken together. `name` is what
 * sentences call them, `spot` where a miss stands that has no place of its own.
 */
void judge_passage(const struct asking *a, const struct passage *passages,
		   size_t n, struct spot spot, const char *name);

/* The same for a text that is not a passage, such as a title. */
void judge_text(const struct asking *a, struct span text, struct spot spot,
		const char *name);

/*
 * A miss where nothing in the item, or in `part` of it, matches a regex. Nobody
 * reads regexes gladly, so the sentence that asks comes first: "Must have
 * authors: nothing in 0519 matches /Authors?:/". `part` may be NULL.
 */
void miss_match(const struct asking *a, struct spot spot, const char *part,
		struct span regex, struct span found, struct span answer);

/* "15 were agreed", "at most 1 was agreed". */
const char *say_agreed(struct judge *judge, const struct amount *amount);

#endif
