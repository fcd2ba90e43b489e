/* What `git ready init` found, as people read it. */
#include "report/adoption.h"

#include "adopt/unseen.h"
#include "base/unicode.h"
#include "report/colour.h"
#include "report/report.h"

/* ---- what was looked at ---- */

/* The first that cannot be read, and why. */
static void add_unreadable(const struct adoption_report *report,
			   struct buf *out)
{
	const struct survey *survey = &report->sought->survey;

	for (size_t i = 0; survey->n_unreadable && i < survey->n; i++) {
		const struct document *doc = &survey->docs[i];

		if (document_is_readable(doc))
			continue;
		buf_adds(out, "  ! ");
		adoption_add_path(report, doc->path, out);
		buf_adds(out, ": ");
		text_show(out, doc->trouble);
		buf_addc(out, '\n');
		return;
	}
}

static void add_looked_at(const struct adoption_report *report, struct buf *out)
{
	const struct survey *survey = &report->sought->survey;

	if (!survey->n && !survey->n_unreadable) {
		buf_adds(out, "There is no Markdown file here.\n\n");
		return;
	}
	buf_addf(out, "I looked at %zu Markdown file%s", survey->n,
		 survey->n == 1 ? "" : "s");
	if (survey->n_unreadable)
		buf_addf(out, "; %zu of them cannot be read",
			 survey->n_unreadable);
	buf_adds(out, ".\n");
	add_unreadable(report, out);
	buf_addc(out, '\n');
}

enum { MOST_CLOSE = 3 };

/* Would its line say the same as that of one before it? */
static bool is_said_before(const struct sought *sought, size_t i)
{
	const struct hypothesis *one = sought->all[i];

	for (size_t j = 0; j < i; j++)
		if (span_eq(sought->all[j]->where, one->where) &&
		    sought->all[j]->facts.n == one->facts.n &&
		    span_eq(adoption_one_per(sought->all[j], sought->arena),
			    adoption_one_per(one, sought->arena)))
			return true;
	return false;
}

/* What came nearest, and why it was not taken. */
static void add_nothing_found(const struct sought *sought, struct buf *out)
{
	size_t n = sought->n_all < MOST_CLOSE ? sought->n_all : MOST_CLOSE;

	buf_adds(out, "I found no backlog: nothing here looks like items that "
		      "have a state or a plan.\n");
	for (size_t i = 0; i < n; i++) {
		const struct hypothesis *one = sought->all[i];

		if (one->score < SCORE_FOUND / 2)
			break;
		if (is_said_before(sought, i))
			continue;
		buf_adds(out, "  nearest: ");
		text_show(out, one->where);
		buf_addf(out, " (%zu, %s)\n", one->facts.n,
			 adoption_one_per(one, sought->arena).at);
	}
}

/* ---- what it would ask ---- */

static void add_criterion(const struct adoption_report *report,
			  const struct mined *mined, struct buf *out)
{
	buf_adds(out, "  ");
	text_show(out, mined->sentence);
	buf_adds(out, "\n      ");
	adoption_add_check(report, mined, mined->also.len ? "`" : "", out);
}

static void add_criteria(const struct adoption_report *report,
			 const struct kind_proposal *kind, struct buf *out)
{
	struct span name = adoption_plural(kind->kind->name, 2, report->arena);
	bool has_own = report->own && report->own->doc;

	if (!proposal_asks(kind) && (has_own || kind->kind->is_outcome))
		return;
	if (!proposal_asks(kind)) {
		buf_addf(out, "\nNothing is asked of %.*s yet: %s.\n",
			 (int)name.len, name.at,
			 kind->mine.is_one_alone
				 ? "one alone tells no habit"
				 : "too little is common to them");
		return;
	}
	buf_addf(out, "\nWhat most %.*s have already becomes what is asked:\n",
		 (int)name.len, name.at);
	if (kind->status.check.len)
		add_criterion(report, &kind->status, out);
	for (size_t i = 0; i < kind->mine.n; i++)
		add_criterion(report, &kind->mine.list[i], out);
}

static void add_lines(const struct adoption_report *report,
		      const struct span *lines, size_t n, struct buf *out)
{
	for (size_t i = 0; i < n; i++) {
		buf_adds(out, "  ");
		add_coloured(out, report->use_colour, COLOUR_YELLOW, SPAN("!"));
		buf_addc(out, ' ');
		text_show(out, lines[i]);
		buf_addc(out, '\n');
	}
}

/* What people see and the reader does not, each with its cure. */
static void add_unseen(const struct adoption_report *report, struct buf *out)
{
	const struct proposal *proposal = report->proposal;
	struct span *lines;
	size_t n = unseen_files(&report->sought->survey, &lines, report->arena);

	add_lines(report, lines, n, out);
	for (size_t i = 0; proposal && i < proposal->n_kinds; i++) {
		n = unseen_in(proposal->kinds[i].kind, &lines, report->arena);
		add_lines(report, lines, n, out);
		n = unseen_ends(proposal->kinds[i].kind, &proposal->today,
				&lines, report->arena);
		add_lines(report, lines, n, out);
	}
}

static void add_other_guesses(const struct adoption_report *report,
			      struct buf *out)
{
	const struct sought *sought = report->sought;
	bool any = false;

	for (size_t i = 0; i < sought->n_guesses; i++) {
		const struct hypothesis *kind = sought->guesses[i].kinds[0];
		struct span name = adoption_plural(kind->name, kind->facts.n,
						   report->arena);

		if (!seek_offers(sought, report->chosen, i))
			continue;
		if (!any)
			buf_adds(out, "\nOr is it something else?\n");
		any = true;
		buf_addf(out, "  --choose=%zu   ", i + 1);
		adoption_add_places(kind, out);
		buf_addf(out, ": %zu %.*s, %s\n", kind->facts.n, (int)name.len,
			 name.at, adoption_one_per(kind, report->arena).at);
	}
}

/* Is starting one what claims, whatever kind it is of? */
static bool is_by_start(const struct proposal *proposal)
{
	for (size_t i = 0; i < proposal->n_kinds; i++)
		if (states_have_level(&proposal->kinds[i].states) &&
		    proposal->kinds[i].states.claim != CLAIM_BEGUN)
			return false;
	return true;
}

void adoption_text(const struct adoption_report *report, struct buf *out)
{
	const struct proposal *proposal = report->proposal;

	add_looked_at(report, out);
	if (!proposal) {
		add_nothing_found(report->sought, out);
		add_unseen(report, out);
		if (report->own && report->own->doc)
			adoption_own_waits(report, out);
		adoption_own_mention(report, out);
		return;
	}
	for (size_t i = 0; i < proposal->n_kinds; i++)
		adoption_add_kind(report, &proposal->kinds[i], out);
	add_unseen(report, out);
	if (report->is_compared)
		return;
	adoption_own_mention(report, out);
	if (report->own && report->own->text.len) {
		adoption_own_text(report, out);
		add_other_guesses(report, out);
		return;
	}
	if (report->own && report->own->doc)
		adoption_own_text(report, out);
	for (size_t i = 0; proposal->text.len && i < proposal->n_kinds; i++)
		add_criteria(report, &proposal->kinds[i], out);
	if (proposal->text.len)
		adoption_add_proof(report, &proposal->today, &proposal->claimed,
				   is_by_start(proposal), out);
	add_other_guesses(report, out);
}

/* Is there anything that most items have? */
static bool any_is_mined(const struct proposal *proposal)
{
	for (size_t i = 0; i < proposal->n_kinds; i++)
		if (proposal->kinds[i].mine.n)
			return true;
	return false;
}

void adoption_unasked_text(const struct adoption_report *report,
			   const struct definition *definition, struct buf *out)
{
	const struct mined **unasked;
	size_t n = proposal_unasked(report->proposal, definition, &unasked,
				    report->arena);

	buf_addc(out, '\n');
	adoption_add_path(report, definition->doc->path, out);
	buf_adds(out, " already runs, and is left as it is.\n");
	if (!n) {
		buf_adds(out, any_is_mined(report->proposal)
				      ? "It already asks for everything that "
					"most items have.\n"
				      : "Most items have nothing that it could "
					"ask for.\n");
		return;
	}
	buf_adds(out,
		 "What it does not ask for, although most items have it:\n");
	for (size_t i = 0; i < n; i++)
		adoption_add_mined(report, unasked[i], out);
}
