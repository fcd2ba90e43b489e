/* Where findings stand, and how a path is shown. */
#ifndef REPORT_PLACE_H
#define REPORT_PLACE_H

#include "report/report.h"

/* Where a finding stands, for programs. */
struct location {
	struct span path; /* empty where it stands in no file of the snapshot */
	size_t line, column, end_line, end_column; /* from 1, in bytes */
};

/* In bytes; a finding about a definition elsewhere has no path. */
struct location finding_location(const struct report *report,
				 const struct finding *finding);

/* The same columns in Unicode code points, for programs that count those. */
void location_in_characters(struct location *location,
			    const struct finding *finding);

/* Its path, or "the built-in definition". */
void show_definition(const struct report *report, struct buf *out);

/*
 * A path for people, as titles are shown: letters beyond ASCII as they are,
 * unless core.quotePath is set. What a terminal cannot show, quotes and
 * backslashes are quoted in C's way, as in git.
 */
void show_path(const struct report *report, struct buf *out, struct span path);

/* The same for scripts: letters beyond ASCII are quoted as git does. */
void show_path_for_script(const struct report *report, struct buf *out,
			  struct span path);

/* The path as it is called from where one stands, byte by byte. */
void add_path_here(const struct report *report, struct buf *out,
		   struct span path);

/* Shown so: for people. */
void show_path_here(const struct report *report, struct buf *out,
		    struct span path);
void show_definition_here(const struct report *report, struct buf *out);

#endif
