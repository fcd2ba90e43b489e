/* What the files of show for a terminal share. */
#ifndef REPORT_SHOW_PARTS_H
#define REPORT_SHOW_PARTS_H

#include "report/outlook.h"

struct show_writer {
	const struct outlook *outlook;
	const struct shown_item *shown;
	struct planned *planned;
	struct arena *arena;
	struct buf *out;
};

/* A text beside its label, in lines that fit the terminal. */
void show_line(struct show_writer *w, const char *label, struct span text);

/*
 * show-criteria.c: what it misses and how to answer that, what it holds, what
 * is waived, what is for people, and what the next level asks.
 */
void show_criteria(struct show_writer *w);

#endif
