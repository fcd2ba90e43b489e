/*
 * What signs in front of items mean: a green circle is the end of an item in one
 * team and "some day" in the next. What the team says of its signs counts; where
 * it says nothing, no colour is an end beside what surely is one.
 */
#ifndef SEEK_SIGNS_H
#define SEEK_SIGNS_H

#include "seek/hypothesis.h"

enum { MOST_SIGNS = 64 };

/* A sign and what a legend says beside it. */
struct sign_said {
	const char *sign;
	enum phase phase; /* PHASE_UNKNOWN: the words tell none */
	bool is_rank;
};

struct signs {
	struct sign_said said[MOST_SIGNS];
	size_t n;
	bool colours_rank; /* no coloured sign is a state */
};

/*
 * What the documents of the items, and READMEs above them, say about signs; and
 * whether colours are states by what the items themselves have.
 */
void signs_find(struct signs *out, const struct hypothesis *kind,
		const struct survey *survey, struct arena *arena);

/*
 * As status_phase(), but a sign means what the team says. A green circle beside
 * words that are not a known state does not mean the end of the item.
 */
enum phase signs_phase(const struct signs *signs, struct span value,
		       struct arena *arena);

/* ---- signs-key.c ---- */

/* Adds what the legends in reach of the items say. */
void signs_read_keys(struct signs *out, const struct hypothesis *kind,
		     const struct survey *survey, struct arena *arena);

#endif
