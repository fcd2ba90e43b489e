/*
 * Reports: one file per format, all fed from the same findings. A report
 * knows the shape of its output and nothing of git, Markdown or how a verdict
 * came about.
 */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "base/buf.h"
#include "ready/review.h"

struct report {
	const struct definition *definition;
	const struct judge *judge; /* NULL where the definition is invalid */
	struct finding *findings; /* in order */
	size_t n_findings;
	const struct review *review; /* NULL where nothing is reviewed */
	struct item **items;
	size_t n_items;
	enum snapshot_kind snapshot;
	const char *commit; /* NULL where none is judged */
	struct arena *arena;
	bool use_colour;
	bool quote_path; /* core.quotePath */
	bool is_verbose;
	size_t width; /* columns of the terminal */
};

struct summary {
	size_t items, ready, not_ready, open, done;
	size_t errors, warnings, notes, waived;
};

struct summary report_summary(const struct report *report);

struct format {
	const char *name;
	void (*write)(const struct report *report, struct buf *out);
	const char *summary; /* for the usage text */
};

/* NULL where no format is called that. */
const struct format *format_named(const char *name);

/* "text, json": for messages. */
void format_names(struct buf *out);

void report_text(const struct report *report, struct buf *out);
void report_json(const struct report *report, struct buf *out);

/* A path as git shows it: quoted in C's way where core.quotePath asks. */
void show_path(const struct report *report, struct buf *out, struct span path);

#endif
