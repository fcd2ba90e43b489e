/* What a proposal says about the backlog today, for people. */
#include "report/adoption.h"

#include "base/unicode.h"
#include "report/colour.h"
#include "report/report.h"

enum { FIRST_FINDINGS = 3 };

static void add_finding(const struct adoption_report *report,
			const struct finding *finding, struct buf *out)
{
	struct buf where = BUF_INIT;
	struct place place =
		outline_place(&finding->doc->outline, finding->start);

	text_show(&where, finding->doc->path);
	buf_addf(&where, ":%zu:", place.line);
	buf_adds(out, "  ");
	add_coloured(out, report->use_colour, COLOUR_BOLD, buf_span(&where));
	buf_release(&where);
	buf_addc(out, ' ');
	text_show(out, finding->message);
	buf_addc(out, '\n');
}

/* How many findings of items are of this severity. */
static size_t count_findings(const struct findings *findings,
			     enum severity severity)
{
	size_t n = 0;

	for (size_t i = 0; i < findings->n; i++)
		n += findings->list[i].item &&
		     findings->list[i].severity == severity;
	return n;
}

/* Adds the first that are of the severity; `left`: how many more may be. */
static void add_first(const struct adoption_report *report,
		      const struct findings *findings, enum severity severity,
		      size_t *left, struct buf *out)
{
	for (size_t i = 0; i < findings->n && *left; i++) {
		const struct finding *finding = &findings->list[i];

		if (!finding->item || finding->severity != severity)
			continue;
		--*left;
		add_finding(report, finding, out);
	}
}

void adoption_add_proof(const struct adoption_report *report,
			const struct proof *proof, struct buf *out)
{
	const struct findings *findings = &proof->judge.findings;
	size_t open = proof->open + proof->ready + proof->not_ready;
	size_t errors = count_findings(findings, SEVERITY_ERROR);
	size_t others = count_findings(findings, SEVERITY_WARNING) +
			count_findings(findings, SEVERITY_NOTE);
	size_t left = FIRST_FINDINGS;

	if (!open) {
		buf_adds(out,
			 "\nEverything is over, so nothing is judged by it "
			 "today: the next item will be.\n");
		return;
	}
	buf_addf(out, "\nJudged by it today: %zu open, ", open);
	if (proof->not_ready)
		buf_addf(out, "of which %zu would not be ready",
			 proof->not_ready);
	else
		buf_addf(out, "and %s would be ready",
			 open == 1 ? "it" : "all");
	if (!proof->not_ready && others)
		buf_addf(out, ", with %zu finding%s", others,
			 others == 1 ? "" : "s");
	buf_adds(out, !errors && !others		 ? ".\n"
		      : errors + others > FIRST_FINDINGS ? ". The first:\n"
							 : ":\n");
	add_first(report, findings, SEVERITY_ERROR, &left, out);
	/* What has begun gets notes where others get errors. */
	add_first(report, findings, SEVERITY_NOTE, &left, out);
	add_first(report, findings, SEVERITY_WARNING, &left, out);
}
