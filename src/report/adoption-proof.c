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

void adoption_add_proof(const struct adoption_report *report,
			const struct proof *proof, struct buf *out)
{
	const struct findings *findings = &proof->judge.findings;
	size_t open = proof->open + proof->ready + proof->not_ready, n = 0;

	if (!open) {
		buf_adds(out,
			 "\nEverything is over, so nothing is judged by it "
			 "today: the next item will be.\n");
		return;
	}
	buf_addf(out, "\nJudged by it today: %zu open, ", open);
	if (proof->not_ready)
		buf_addf(out, "of which %zu could not be started now",
			 proof->not_ready);
	else
		buf_addf(out, "and %s could be started now",
			 open == 1 ? "it" : "each of them");
	for (size_t i = 0; i < findings->n && n < FIRST_FINDINGS; i++) {
		const struct finding *finding = &findings->list[i];

		if (!finding->item || finding->severity != SEVERITY_ERROR)
			continue;
		buf_adds(out, n++ ? "" : ". The first:\n");
		add_finding(report, finding, out);
	}
	if (!n)
		buf_adds(out, ".\n");
}
