/*
 * From a stranger's repository to a Definition of Ready that runs: where the
 * backlog is, what one item is, what its items have. This room proposes and
 * shows its evidence; it writes nothing and asks nobody.
 */
#ifndef ADOPT_ADOPT_H
#define ADOPT_ADOPT_H

#include "adopt/hypothesis.h"

/* One reading of the repository: a main kind, and others beside it. */
struct guess {
	struct hypothesis **kinds;
	size_t n, room;
};

enum { MOST_GUESSES = 3 };

struct adoption {
	struct arena *arena;
	struct survey survey;
	struct guess guesses[MOST_GUESSES]; /* the likeliest first */
	size_t n_guesses; /* 0: no backlog was found */
	struct hypothesis **all; /* every candidate that was read, by score */
	size_t n_all;
	struct hypothesis **joined; /* of several of those */
	size_t n_joined, joined_room;
};

/*
 * Surveys the snapshot, reads what may be a backlog and weighs it. Finding
 * none is an answer, not a failure. The caller releases it.
 */
int adopt_run(struct adoption *out, struct snapshot *snapshot,
	      survey_progress_fn *progress, void *data, struct arena *arena,
	      struct err *err);
void adopt_release(struct adoption *adoption);

/*
 * Is `other` worth offering beside the guess that is chosen? Not where its
 * first kind is one of that guess: the same items.
 */
bool adoption_offers(const struct adoption *adoption, size_t chosen,
		     size_t other);

#endif
