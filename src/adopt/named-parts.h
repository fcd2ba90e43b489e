/* What the files share that take names out of sentences; see named.h. */
#ifndef ADOPT_NAMED_PARTS_H
#define ADOPT_NAMED_PARTS_H

#include "adopt/borne.h"
#include "adopt/named.h"

/* ---- named-name.c: the check for a name; empty where most items bear none ---- */

/* "section Context", a check and what it is about, quoted where that needs it. */
struct span named_asks(const char *what, const struct borne *one,
		       struct arena *arena);

/* By that very name, or by a field of the same use, as an owner is. */
struct span named_one(struct span name, const struct kind_proposal *kind,
		      struct arena *arena);

/*
 * The same of "Goal and scope", "Problem / goal": "sections Goal, Scope" where
 * both are asked; nothing where one of two that items bear would do.
 */
struct span named_check_of_name(struct span name,
				const struct kind_proposal *kind,
				struct arena *arena);

/* The same without a word at its front or end: "main happy path". */
struct span named_check_of_subject(struct span name,
				   const struct kind_proposal *kind,
				   struct arena *arena);

/* The same of "a clear goal that says why", without what qualifies it. */
struct span named_check_of_object(struct span object,
				  const struct kind_proposal *kind,
				  struct arena *arena);

/* ---- named.c ---- */

/* "none", "not", "resolved": does a folded text ask for no section itself? */
bool named_denies(struct span folded);

/* ---- named-words.c ---- */

/* "User story", "Ticket": does the folded name mean the item itself? */
bool named_is_item(struct span folded);

/* "User Story dependencies": of the item, so its name is left out. */
struct span named_without_item(struct span name);

/* "External API dependencies": of others, whatever is called so here. */
bool named_is_elsewhere(struct span name);

/* "Clear description": what is said of it, and not its name. */
struct span named_without_qualifier(struct span name);

/* "Capability group", "risk level": of which thing, which is all it says. */
struct span named_without_noun(struct span name);

#endif
