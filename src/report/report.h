/*
 * A report: what every format is fed with, and what is counted in it. It knows
 * the shape of its output and nothing of git, Markdown or how a verdict came
 * about.
 */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "base/buf.h"
#include "review/review.h"

struct plan;

struct report {
	const struct definition *definition;
	const struct judge *judge; /* NULL where the definition is invalid */
	struct finding *findings; /* in order */
	size_t n_findings;
	const struct review *review; /* NULL where nothing is reviewed */
	struct plan *plan; /* NULL where nobody asks what comes next */
	struct item **items;
	size_t n_items;
	enum snapshot_kind snapshot;
	const char *commit; /* NULL where none is judged */
	struct arena *arena;
	bool use_colour;
	bool quote_path; /* core.quotePath, false if unset: for people */
	bool script_quotes_path; /* the same, true if unset: as git */
	/* Where one stands, from the root: "" or ending in "/". */
	struct span folder;
	bool is_verbose;
	size_t width; /* columns of the terminal */
	/* Columns that lines of text must fit; 0 where no terminal shows them. */
	size_t fits;
	/* What a line's address begins with, up to the path; or empty. */
	struct span link_base;
	/* Where this program is from, as the run that uses it says; or empty. */
	struct span home;
};

struct summary {
	size_t items, ready, not_ready, open, done; /* by their verdicts */
	size_t closed; /* of those that are done: dropped, rejected and the like */
	size_t begun; /* of those that are not done, whatever their verdict */
	/*
	 * What people are told of those that have not begun: ready, since
	 * something is asked of them; not ready; open, and among them those of
	 * kinds without a check. Of the begun ones those that are not ready.
	 */
	struct {
		size_t ready, not_ready, open, unasked, begun_not_ready;
	} told;
	size_t errors, warnings, notes, waived;
};

/*
 * Is it ready to begin: it has not begun, and is not ready just for want of
 * anything that is asked of it?
 */
bool report_calls_ready(const struct report *report, const struct item *item);

/* Old and gone findings do not count. */
struct summary report_summary(const struct report *report);

/* A change that touches nothing of the backlog says nothing at all. */
bool report_is_silent(const struct report *report);

/* Was it there before the change, or is it gone by now? */
bool finding_is_before(const struct finding *finding);

/* How much it weighs: what is waived is a note. */
enum severity finding_weight(const struct finding *finding);

/* Findings with the worst first and those that fail nobody last. */
const struct finding **findings_by_severity(const struct report *report);

#endif
