/*
 * Where the backlog of a stranger's repository is, what one item is, and what
 * its states mean. This room proposes and shows its evidence; what is asked of
 * the items is for adopt/compose.h.
 */
#ifndef SEEK_SEEK_H
#define SEEK_SEEK_H

#include "seek/hypothesis.h"

/* One reading of the repository: a main kind, and others beside it. */
struct guess {
	struct hypothesis **kinds;
	size_t n, room;
};

enum { MOST_GUESSES = 3 };

struct sought {
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
int seek_run(struct sought *out, struct snapshot *snapshot,
	     survey_progress_fn *progress, void *data, struct arena *arena,
	     struct err *err);
void seek_release(struct sought *sought);

/*
 * Is `other` worth offering beside the guess that is chosen? Not where its
 * first kind is one of that guess: the same items.
 */
bool seek_offers(const struct sought *sought, size_t chosen, size_t other);

#endif
