/*
 * What a heading, or the paragraph above a list, says about what follows, told
 * by its words in English, German, French, Spanish and Portuguese. The arena
 * holds what is folded on the way.
 */
#ifndef TERMS_HEADLINES_H
#define TERMS_HEADLINES_H

#include "base/arena.h"
#include "base/span.h"

/* "Not ready if", "nicht bereit, wenn": what follows must not be so. */
bool headline_denies(struct span text, struct arena *arena);

/* Another agreement, such as a Definition of Done: nothing to be ready for. */
bool headline_leads_elsewhere(struct span text, struct arena *arena);

/*
 * "References", "Related": mostly what one may read on. Above boxes it is what
 * an item has to refer to.
 */
bool headline_names_sources(struct span heading, struct arena *arena);

/* "Ready to plan", "Bereit": the name of something that an item can claim. */
bool headline_is_called_ready(struct span name, struct arena *arena);

/*
 * "Ready to plan", "Sprint-level DoR": a heading below which it is said when
 * something is ready, which "Definition of Ready" alone may say of the page.
 */
bool headline_is_gate(struct span name, struct arena *arena);

/* "A story is ready when it has a goal": whatever else is said there. */
bool headline_says_when_ready(struct span text, struct arena *arena);

/* "A sprint is ready when:", above a list. */
bool headline_opens_gate(struct span text, struct arena *arena);

/*
 * Is it what a page about an agreement has beside it, such as who is
 * responsible? A sentence below is not agreed; a check there runs.
 */
bool headline_is_beside(struct span heading, struct arena *arena);

/*
 * Is the list below something else? "Once a story is ready, the team will
 * assign these:" comes after, and "What the DoR gives you:" is what it is for.
 */
bool headline_leads_list_away(struct span text, struct arena *arena);

/*
 * "Definition of Done", the agreement about the other end of the work; not where
 * it is named beside the Definition of Ready.
 */
bool headline_defines_done(struct span text, struct arena *arena);

/* Deeper than any heading: what a paragraph in bold opens. */
enum { LABEL_DEPTH = 7 };

#endif
