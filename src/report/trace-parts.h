/* What the files of trace for a terminal share. */
#ifndef REPORT_TRACE_PARTS_H
#define REPORT_TRACE_PARTS_H

#include "report/outlook.h"

/* More rows of one part than this are counted. */
enum { MOST_LINES = 10 };

struct trace_writer {
	const struct outlook *outlook;
	const struct trace *trace;
	struct arena *arena;
	struct buf *out;
};

/* How wide the terminal is, 40 columns at least. */
static inline size_t trace_width(const struct trace_writer *w)
{
	size_t width = w->outlook->report->width;

	return width < 40 ? 40 : width;
}

/* A line of its own above a part, after an empty one. */
void trace_heading(struct trace_writer *w, const char *text);

/*
 * trace-loose.c: what serves something closed or nothing, names that are no
 * item, outcomes that do not say how to tell that they are reached.
 */
void trace_loose_ends(struct trace_writer *w);

#endif
