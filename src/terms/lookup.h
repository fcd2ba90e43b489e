/* What one asks of a definition once it is read. */
#ifndef TERMS_LOOKUP_H
#define TERMS_LOOKUP_H

#include "terms/definition.h"

/*
 * How the definition wants a snapshot to be read, for backlog_read(): its kinds,
 * and what is never an item (the definition itself, and templates). In the arena.
 */
struct backlog_source definition_source(const struct definition *definition,
					struct snapshot *snapshot,
					struct arena *arena);

/* Does some criterion want changes to be explained? */
bool definition_wants_reasons(const struct definition *definition);

/* Are items of this kind what others are there for: asked to be linked? */
bool definition_is_served(const struct definition *definition,
			  const struct kind *kind);

/* Who covers the first of these (folded) words; NULL where nobody does. */
const struct role *definition_role(const struct definition *definition,
				   const struct span *words, size_t n);

/* The level's name, or nothing. */
struct span level_name(const struct agreement *agreement, size_t level);

/* Is this (folded) name one of them? */
bool names_hold(const struct names *names, struct span folded);

/* The fields that a check is about: those that it names, or the id. */
const struct names *check_fields(const struct check *check);

/* Is this property one of its conditions? */
bool check_asks(const struct check *check, enum property property);

/* Is this one of the kinds that the check names, or goes through? */
bool check_names_kind(const struct check *check, const struct kind *kind);
bool check_goes_through(const struct check *check, const struct kind *kind);

/* Does it ask of what links reach that it is done: `targets done`? */
bool check_awaits(const struct check *check);

/* Does it go by the item's own words, and by nothing else that may change? */
bool check_is_about_item(const struct check *check);

/* Do all its conditions hold where there is nothing? */
bool check_forbids(const struct check *check);

#endif
