/* What `git ready explain` writes: the definition as git ready understands it. */
#ifndef CLI_EXPLAIN_H
#define CLI_EXPLAIN_H

#include "cli/session.h"

/* A text being written about the definition of a session that is open. */
struct explaining {
	struct session *session;
	struct buf out;
};

/* The whole definition: each kind, its directives and criteria, the roles. */
void explain_definition(struct explaining *e);

/*
 * Each criterion whose rule is called `typed`, with or without its kind: what
 * is checked, and an example of what passes and what fails. Several kinds may
 * have one. -1 with a hint where no rule is called so.
 */
int explain_rule(struct explaining *e, const char *typed, struct err *err);

/* What both share: a text of the definition, safe to show; "path:line". */
void explain_text(struct explaining *e, struct span text);
void explain_place(struct explaining *e, uint32_t offset);

/* A line for each text, after what they are: "  template <path>". */
void explain_texts(struct explaining *e, const char *what,
		   const struct span *texts, size_t n);

#endif
