/*
 * What can only be settled once the whole document is read: the kinds that
 * links name, "or later", the order of values, rule ids, what is asked.
 */
#ifndef TERMS_SETTLE_H
#define TERMS_SETTLE_H

#include "terms/definition.h"

/* Once, at the end of definition_read(); mistakes go to its findings. */
void definition_resolve(struct definition *definition);

/* rule-ids.c: gives each criterion of a kind an id of its own. */
void make_rule_ids(struct definition *definition, struct agreement *agreement);

#endif
