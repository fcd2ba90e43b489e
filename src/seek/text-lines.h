/* The lines of a document that are no code, for a glance without its blocks. */
#ifndef SEEK_TEXT_LINES_H
#define SEEK_TEXT_LINES_H

#include "read/document.h"

struct text_lines {
	struct span rest;
	char fence; /* of the code that rest begins in, or '\0' */
	size_t fence_length;
};

/* From the first line after the front matter. */
void text_lines_begin(struct text_lines *lines, const struct document *doc);

/*
 * The next line outside of fenced code, without blanks around it. False at the
 * end.
 */
bool text_lines_next(struct text_lines *lines, struct span *line);

/*
 * "**Status:** done", "- Status: done", "| Status | done |", "## Status": a name
 * in front, without signs of Markdown around it, and what is said of it, which
 * may be nothing. False where no name is.
 */
bool line_names_value(struct span line, struct span *name, struct span *value);

#endif
