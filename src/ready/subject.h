/*
 * What a check is about. The table of them is the table of contents of the
 * language: a subject is a word, how the rest of it is read, which conditions
 * fit it, and who judges it.
 */
#ifndef READY_SUBJECT_H
#define READY_SUBJECT_H

#include "ready/definition.h"

struct parser;
struct judge;

/* Which conditions fit. */
enum {
	FITS_MEASURED = 1, /* at least 15 words */
	FITS_PLAIN = 2, /* at least 2 */
	FITS_COMPARED = 4, /* at most 8; dates */
	FITS_REGEX = 8,
	FITS_SMELL = 16,
	FITS_VALUES = 32,
	FITS_UNIQUE = 64,
	FITS_EXIST = 128,
	FITS_TARGETS = 256, /* no cycle, targets ready */
	FITS_TYPE = 512, /* number, date */
	FITS_ORDER = 1024,
	FITS_EXPLAINED = 2048,
};

struct subject {
	const char *word;
	const char *slug; /* in a rule id */
	unsigned fits;
	bool takes_no; /* "no …" makes sense */
	int (*parse)(struct parser *parser, struct check *check);
	void (*judge)(struct judge *judge, const struct criterion *criterion,
		      struct item *item, struct findings *out);
	const char *summary; /* for `git ready explain` */
};

extern const struct subject subjects[];
extern const size_t n_subjects;

const char *source_name(enum source_kind kind);

#endif
