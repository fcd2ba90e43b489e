/*
 * Reports: one file per format, all fed from the same findings. A report
 * knows the shape of its output and nothing of git, Markdown or how a verdict
 * came about.
 */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "base/buf.h"
#include "review/review.h"

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
void report_page(const struct report *report, struct buf *out);
void report_github(const struct report *report, struct buf *out);
void report_sarif(const struct report *report, struct buf *out);
void report_gitlab(const struct report *report, struct buf *out);
void report_rdjsonl(const struct report *report, struct buf *out);
void report_junit(const struct report *report, struct buf *out);

/* ---- inert.c: what a stranger wrote ---- */

/* "##[error]", "##vso[…]": the second "#" of what was a command once. */
bool is_old_command(struct span text, size_t at);

/*
 * Would a forge see something of its own here, were it not for a zero-width
 * space before byte `at`?
 */
bool wants_break(struct span text, size_t at);

/* As text_show(), with those spaces. */
void add_inert(struct buf *out, struct span text);

/* Lines for people, none of which the CI that logs them takes for a command. */
void add_log(struct buf *out, struct span text);

/* As many of the first `most` bytes as are whole characters. */
struct span clip(struct span text, size_t most);

/* ---- what several formats say alike ---- */

/* A change that touches nothing of the backlog says nothing at all. */
bool report_is_silent(const struct report *report);

/* Was it there before the change, or is it gone by now? */
bool finding_is_before(const struct finding *finding);

/* How much it weighs: what is waived is a note. */
enum severity finding_weight(const struct finding *finding);

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

/*
 * The sentence, as it came; behind "waived: " where that is so, and behind the
 * place where it stands in no file of the snapshot.
 */
void add_message(struct buf *out, const struct report *report,
		 const struct finding *finding);

/* "give it a size, or take the claim back: …; or ask Ben". */
void add_exits(struct buf *out, const struct finding *finding);

/* The ways out; where it is waived, why. */
void add_answer(struct buf *out, const struct finding *finding);

/* `EXP-12 "Export as CSV"`; nothing where a change is about many. */
void add_item(struct buf *out, const struct item *item);

/* ": a customer is blocked (Ada)", or ", and nothing says why". */
void add_reason(struct buf *out, const struct change *change);

/* "3 errors, 1 warning"; nothing where there is nothing. */
void add_counts(struct buf *out, const struct summary *sum);

/* Findings with the worst first and those that fail nobody last. */
const struct finding **findings_by_severity(const struct report *report);

/* Its path, or "the built-in definition". */
void show_definition(const struct report *report, struct buf *out);

/* A path as git shows it: quoted in C's way where core.quotePath asks. */
void show_path(const struct report *report, struct buf *out, struct span path);

#endif
