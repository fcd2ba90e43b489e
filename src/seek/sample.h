/* Candidates read and weighed, those of many files by some of them. */
#ifndef SEEK_SAMPLE_H
#define SEEK_SAMPLE_H

#include "seek/choose.h"

/*
 * Reads, measures, weighs and mends it. False where it has no items: it is
 * released. Where some of many files say clearly that it is no backlog, the
 * others are not read, and what is known of it is what those say.
 */
bool hypothesis_try(struct hypothesis *one, const struct survey *survey,
		    struct arena *arena);

/* Where nothing was found, all that may yet be the likeliest is read whole. */
void samples_complete(struct sought *sought);

#endif
