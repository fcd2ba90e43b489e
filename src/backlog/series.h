/*
 * Titles that count on without a sign after their number: "US1 Log in", "US2 Log
 * out". Of one alone nobody can tell whether "S3 upload" has an id; of several
 * side by side, each with its own number, everybody can.
 */
#ifndef BACKLOG_SERIES_H
#define BACKLOG_SERIES_H

#include "base/arena.h"
#include "read/outline.h"

/*
 * What was found out about a document, a row of siblings at a time. Set `outline`
 * and leave all else 0 to begin with.
 */
struct title_series {
	const struct outline *outline;
	struct arena arena;
	struct title_row *rows;
};

/*
 * Does the title of this heading or entry, `title` as people see it, open with
 * letters, or a word, and a number, which half of the headings of its level, or
 * entries of its depth, open with as well, each with another number?
 */
bool title_in_series(struct title_series *series, uint32_t root,
		     struct span title);

/* Frees what was found out. */
void series_release(struct title_series *series);

#endif
