/*
 * The table of formats. A format is a file beside this one that writes a
 * report, and a row; what several formats say alike is in report.h, place.h,
 * phrases.h and inert.h, none of which knows this table.
 */
#ifndef REPORT_FORMAT_H
#define REPORT_FORMAT_H

#include "report/report.h"

/* Appends the whole report. */
typedef void report_fn(const struct report *report, struct buf *out);

/* The formats; the table in format.c says which option chooses which. */
report_fn report_text, report_json, report_markdown, report_github,
	report_sarif, report_gitlab, report_rdjsonl, report_junit;

/* markdown.c: the page of a run, of the same parts as the comment. */
report_fn report_page;

struct format {
	const char *name;
	report_fn *write;
	const char *summary; /* for the usage text */
	/* What goes into the summary page of a forge's run; may be NULL. */
	report_fn *write_summary;
};

/* NULL where no format is called that. */
const struct format *format_named(const char *name);

/* Appends "text, json …": for messages. */
void format_names(struct buf *out);

/* Calls `fn` with each format. */
void format_each(void (*fn)(const char *name, const char *summary, void *data),
		 void *data);

/* Appends each name with its line, for usage texts. */
void format_list(struct buf *out);

#endif
