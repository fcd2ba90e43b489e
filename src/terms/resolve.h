/*
 * What can be known only once the whole document is read: the kinds that links
 * name, the order of values, "or later", rule ids, and what is asked of items.
 */
#ifndef TERMS_RESOLVE_H
#define TERMS_RESOLVE_H

#include "terms/definition.h"

/* Once, at the end of definition_read(); mistakes go to its findings. */
void definition_resolve(struct definition *definition);

/* rule-ids.c: gives each criterion of a kind an id of its own. */
void make_rule_ids(struct definition *definition, struct agreement *agreement);

/*
 * collect.c: tells each kind what the reader of items needs to know, from
 * wherever it is said: what is agreed for every item, which fields and sections
 * anybody asks for, which headings are lanes, what claims a level.
 */
void definition_collect(struct definition *definition);

/* The agreements of all kinds, then that of every item where there is one. */
static inline size_t count_agreements(const struct definition *definition)
{
	return definition->n_agreements + definition->has_every;
}

/* The same, by number. */
static inline struct agreement *nth_agreement(struct definition *definition,
					      size_t i)
{
	return i < definition->n_agreements ? definition->agreements[i]
					    : &definition->every;
}

#endif
