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

/* A state of one or two letters, and what a legend says beside it. */
enum { MOST_CODES = 24 };
struct code_said {
	struct span code;
	enum phase phase;
};

struct signs {
	struct sign_said said[MOST_SIGNS];
	size_t n;
	struct code_said codes[MOST_CODES];
	size_t n_codes;
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

/* ---- codes.c ---- */

/* May a value be such a code, by its length? */
bool may_be_code(struct span value);

/* Adds what legends in a document say: "D = done, P = in progress". */
void codes_read(struct signs *out, const struct document *doc,
		struct arena *arena);

/* What a legend says that the value means; PHASE_UNKNOWN where none does. */
enum phase code_phase(const struct signs *signs, struct span value);

/* ---- signs-key.c ---- */

/* Adds what the legends in reach of the items say of signs; and of codes. */
void signs_read_keys(struct signs *out, const struct hypothesis *kind,
		     const struct survey *survey, struct arena *arena);
void signs_read_codes(struct signs *out, const struct hypothesis *kind,
		      const struct survey *survey, struct arena *arena);

#endif
