/*
 * What a check is about. The table of them is the table of contents of the
 * language: a subject is a word, how the rest of it is read, and which
 * conditions fit it. What else there is to know of each stands in a table of
 * its own, in the room that knows it, with a row for each id: judges[] of
 * ready/judge.c, bases[] of cli/examples.c.
 */
#ifndef TERMS_SUBJECT_H
#define TERMS_SUBJECT_H

#include <stdbool.h>

struct check;
struct parser;

/* Where one word begins with another, the longer comes later. */
enum subject_id {
	SUBJECT_SECTION,
	SUBJECT_SECTION_OR_FIELD,
	SUBJECT_HEADING,
	SUBJECT_SECTIONS,
	SUBJECT_FIELD,
	SUBJECT_TITLE,
	SUBJECT_ID,
	SUBJECT_BODY,
	SUBJECT_FILE,
	SUBJECT_LINK,
	SUBJECT_LINKED_FROM,
	SUBJECT_LINKS,
	SUBJECT_PATHS,
	SUBJECT_MENTIONS,
	SUBJECT_TICKED,
	SUBJECT_CHANGE,
	SUBJECT_AT_MOST,
	N_SUBJECTS
};

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
	FITS_DONE = 4096, /* targets done */
	FITS_EACH = 8192, /* each /…/, and "also in code" */
};

struct subject {
	const char *word;
	const char *slug; /* in a rule id */
	unsigned fits;
	bool takes_no; /* "no …" makes sense */
	int (*parse)(struct parser *parser, struct check *check);
	const char *summary; /* for `git ready explain` */
};

extern const struct subject subjects[N_SUBJECTS]; /* by subject_id */

#endif
