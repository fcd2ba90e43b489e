/*
 * How far items are by words that everybody knows, in any language, where their
 * definition does not name them. Verdicts do not depend on it; what is recommended,
 * and what a review calls begun or done, does.
 */
#ifndef READY_WORD_STATES_H
#define READY_WORD_STATES_H

#include "backlog/state-words.h"
#include "terms/definition.h"

/*
 * The field that says how far an item has come: what its kind decides by, first,
 * else one that is called so. NULL where none has a value.
 */
const struct field *item_state_field(const struct agreement *agreement,
				     const struct item *item);

/* The same, else the field that a regex of `done when` or `started when` reads. */
const struct field *item_matched_state(const struct agreement *agreement,
				       const struct item *item);

/* Does a level of the definition name this very (folded) value? */
bool agreement_names_state(const struct agreement *agreement,
			   struct span folded, struct arena *arena);

/*
 * What its state says in such a word ("Erledigt"), where no level names that word;
 * else PHASE_UNKNOWN.
 */
enum phase item_unnamed_phase(const struct agreement *agreement,
			      const struct item *item);

/* What the end of its title says, where no field says how far it is. */
enum phase item_title_phase(const struct agreement *agreement,
			    const struct item *item);

/* Does such a word say that work on it goes on, or is looked at? */
bool item_word_begun(const struct agreement *agreement,
		     const struct item *item);

/*
 * PHASE_DONE or PHASE_DROPPED where such a word says so of an open item, and its
 * definition does not say by which words such a field closes.
 */
enum phase item_word_end(const struct agreement *agreement,
			 const struct item *item);

#endif
