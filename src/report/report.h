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
	/* What a line's address begins with, up to the path; or empty. */
	struct span link_base;
};

struct summary {
	size_t items, ready, not_ready, open, done;
	size_t errors, warnings, notes, waived;
};

/* Old and gone findings do not count. */
struct summary report_summary(const struct report *report);

struct format {
	const char *name;
	void (*write)(const struct report *report, struct buf *out);
	const char *summary; /* for the usage text */
	/* What goes into the summary page of a forge's run; may be NULL. */
	void (*write_summary)(const struct report *report, struct buf *out);
};

/* NULL where no format is called that. */
const struct format *format_named(const char *name);

/* "text, json": for messages. */
void format_names(struct buf *out);

/* Each name with its line, for usage texts. */
void format_list(struct buf *out);

void report_text(const struct report *report, struct buf *out);
void report_json(const struct report *report, struct buf *out);
void report_markdown(const struct report *report, struct buf *out);
void report_github(const struct report *report, struct buf *out);
void report_sarif(const struct report *report, struct buf *out);
void report_gitlab(const struct report *report, struct buf *out);
void report_rdjsonl(const struct report *report, struct buf *out);
void report_junit(const struct report *report, struct buf *out);

/* ---- what several formats say alike ---- */

/* A change that touches nothing of the backlog says nothing at all. */
bool report_is_silent(const struct report *report);

/* Does it fail nobody: waived, old or gone? */
bool finding_is_past(const struct finding *finding);

/* Where a finding stands, for programs. */
struct location {
	struct span path; /* empty where it stands in no file of the snapshot */
	size_t line, column, end_line, end_column; /* from 1, in bytes */
};

struct location finding_location(const struct report *report,
				 const struct finding *finding);

/* The same columns in Unicode code points, for programs that count those. */
void location_in_characters(struct location *location,
			    const struct finding *finding);

/* "give it a size, or take the claim back: …; or ask Ben". */
void add_exits(struct buf *out, const struct finding *finding);

/* `EXP-12 "Export as CSV"`; nothing where a change is about many. */
void add_item(struct buf *out, const struct item *item);

/* ": a customer is blocked (Ada)", or ", and nothing says why". */
void add_reason(struct buf *out, const struct change *change);

/* "3 errors, 1 warning"; nothing where there is nothing. */
void add_counts(struct buf *out, const struct summary *sum);

/* Findings with the worst first, as they stand within a severity. */
const struct finding **findings_by_severity(const struct report *report);

/* A path as git shows it: quoted in C's way where core.quotePath asks. */
void show_path(const struct report *report, struct buf *out, struct span path);

#endif
