/* The clauses of a story or scenario: "As a …, I want …", "Given … When …". */
#ifndef BACKLOG_CLAUSE_H
#define BACKLOG_CLAUSE_H

#include "base/span.h"

/*
 * Do these words, as of text_fold_name(), open a clause: "as a", "i want to"?
 * Returns all the forms in which people write them, ended by NULL, so that "As
 * an" is found where "As a" is asked; else NULL.
 */
const char *const *clause_forms(struct span folded);

/*
 * Does any clause begin with these letters of ASCII? Where none does, no words
 * that follow them make one of it.
 */
bool clause_may_begin(struct span letters);

#endif
