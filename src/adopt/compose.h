/*
 * From a guess to a definition: its text, and what that says today. The text
 * is one page that a Product Owner would sign; evidence stays outside of it.
 */
#ifndef ADOPT_COMPOSE_H
#define ADOPT_COMPOSE_H

#include "adopt/mine.h"
#include "ready/judge.h"
#include "seek/seek.h"

/* One kind of the guess, with all that is proposed for it. */
struct borne_names;

struct kind_proposal {
	struct hypothesis *kind;
	struct states states;
	struct mined status; /* that it says its state; no check: not asked */
	struct mine mine;
	struct borne_names *sections; /* that it bears; empty until asked for */
};

/* What a definition says about the backlog, judged. */
struct proof {
	struct definition definition;
	struct backlog backlog;
	struct judge judge;
	bool is_judged;
	size_t open, done, ready, not_ready;
};

struct proposal {
	struct kind_proposal *kinds;
	size_t n_kinds;
	struct span text; /* the definition; empty: it cannot be written */
	struct proof today; /* judged as proposed */
	/* The same as if every open item claimed to be ready. */
	struct proof claimed;
};

/* Is anything asked of its items that can be checked? */
bool proposal_asks(const struct kind_proposal *kind);

/*
 * Proposes a definition for a guess and proves it by judging. Only criteria
 * that the reader takes, and that most open items hold, are in it; where there
 * are none, it says where the items are. The caller releases it.
 */
int proposal_make(struct proposal *out, const struct sought *sought,
		  const struct guess *guess, struct arena *arena,
		  struct err *err);
/* Does it ask for the section, field or fact that the criterion is about? */
bool definition_asks(const struct definition *definition,
		     const struct mined *mined);

/*
 * What most items have and a definition that is there does not ask: criteria
 * of the proposal, in the arena.
 */
size_t proposal_unasked(const struct proposal *proposal,
			const struct definition *definition,
			const struct mined ***out, struct arena *arena);

/*
 * proof.c: judges what the survey holds by a definition of this text, as if it
 * lay at `path`. It is not judged (see `is_judged`) where the text cannot be read
 * as a definition. Released by proof_release().
 */
int proof_make(struct proof *out, struct span text, struct span path,
	       const struct survey *survey, struct arena *arena,
	       struct err *err);
void proof_release(struct proof *proof);

/* Releases both proofs; the texts live on in their arena. */
void proposal_release(struct proposal *proposal);

#endif
