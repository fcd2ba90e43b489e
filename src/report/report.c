/* What is counted in a report, and the order of its findings. */
#include "report/report.h"

#include "backlog/state.h"

/* Does any check ask anything of items of its kind? */
static bool is_anything_asked(const struct agreement *agreement)
{
	for (size_t i = 0; i < agreement->n_criteria; i++)
		if (agreement->criteria[i]->check)
			return true;
	return false;
}

static bool is_asked(const struct report *report, const struct item *item)
{
	return is_anything_asked(agreement_of(report->definition, item));
}

bool report_calls_ready(const struct report *report, const struct item *item)
{
	return judge_of(report->judge, item)->verdict == VERDICT_READY &&
	       !item->is_started && is_asked(report, item);
}

static void count_item(struct summary *sum, const struct report *report,
		       const struct item *item)
{
	enum verdict verdict = judge_of(report->judge, item)->verdict;
	bool is_ready = report_calls_ready(report, item);

	sum->ready += verdict == VERDICT_READY;
	sum->not_ready += verdict == VERDICT_NOT_READY;
	sum->open += verdict == VERDICT_OPEN;
	if (verdict == VERDICT_DONE) {
		sum->done++;
		sum->closed += item_was_dropped(item);
		return;
	}
	if (item->is_started) {
		sum->begun++;
		sum->told.begun_not_ready += verdict == VERDICT_NOT_READY;
		return;
	}
	sum->told.ready += is_ready;
	sum->told.not_ready += verdict == VERDICT_NOT_READY;
	sum->told.unasked += verdict != VERDICT_NOT_READY &&
			     !is_asked(report, item);
	sum->told.open += verdict != VERDICT_NOT_READY && !is_ready;
}

struct summary report_summary(const struct report *report)
{
	struct summary sum = { .items = report->n_items };

	for (size_t i = 0; i < report->n_items; i++)
		count_item(&sum, report, report->items[i]);
	for (size_t i = 0; i < report->n_findings; i++) {
		const struct finding *finding = &report->findings[i];

		if (finding->since == SINCE_OLD || finding->since == SINCE_GONE)
			continue;
		if (finding->waived.at)
			sum.waived++;
		else if (finding->severity == SEVERITY_ERROR)
			sum.errors++;
		else if (finding->severity == SEVERITY_WARNING)
			sum.warnings++;
		else
			sum.notes++;
	}
	return sum;
}

/* ---- what several formats say alike ---- */

bool report_is_silent(const struct report *report)
{
	const struct review *review = report->review;

	return review && !review->n_changes && !review->n_flips &&
	       !report->n_findings;
}

bool finding_is_before(const struct finding *finding)
{
	return finding->since == SINCE_OLD || finding->since == SINCE_GONE;
}

/* Does it fail nobody: waived, old or gone? */
static bool finding_is_past(const struct finding *finding)
{
	return finding->waived.at || finding_is_before(finding);
}

enum severity finding_weight(const struct finding *finding)
{
	return finding->waived.at ? SEVERITY_NOTE : finding->severity;
}

/* The order in which people want to hear of them, from 0. */
static unsigned rank_of(const struct finding *finding)
{
	return finding_is_past(finding)
		       ? SEVERITY_ERROR + 1
		       : SEVERITY_ERROR - (unsigned)finding->severity;
}

const struct finding **findings_by_severity(const struct report *report)
{
	const struct finding **out = ARENA_ARRAY(
		report->arena, const struct finding *, report->n_findings);
	size_t n = 0;

	for (unsigned rank = 0; rank <= SEVERITY_ERROR + 1; rank++)
		for (size_t i = 0; i < report->n_findings; i++)
			if (rank_of(&report->findings[i]) == rank)
				out[n++] = &report->findings[i];
	return out;
}

/* ---- paths ---- */
