/* What a proposal says about the backlog today, for people. */
#include "report/adoption.h"

#include "base/unicode.h"
#include "report/alike.h"
#include "report/colour.h"
#include "report/phrases.h"
#include "report/place.h"
#include "terms/lookup.h"

enum { FIRST_FINDINGS = 3 };

/* ---- what git ready would say ---- */

static void add_findings(struct findings *out, const struct findings *from)
{
	for (size_t i = 0; i < from->n; i++)
		*findings_add(out) = from->list[i];
}

/* What `git ready` reports as soon as the definition is there. */
static struct report report_of(const struct adoption_report *adoption,
			       const struct proof *today)
{
	struct findings all = { .arena = adoption->arena };

	add_findings(&all, &today->definition.findings);
	add_findings(&all, &today->judge.findings);
	findings_sort(&all);
	return (struct report){
		.definition = &today->definition,
		.judge = &today->judge,
		.findings = all.list,
		.n_findings = all.n,
		.items = today->backlog.items,
		.n_items = today->backlog.n_items,
		.arena = adoption->arena,
		.use_colour = adoption->use_colour,
		.quote_path = adoption->quote_path,
		.folder = adoption->folder,
	};
}

/* "  docs/a.md:3: ": where a finding stands. */
static void add_place(const struct report *report,
		      const struct finding *finding, struct buf *out)
{
	struct buf where = BUF_INIT;
	struct place place =
		outline_place(&finding->doc->outline, finding->start);

	if (finding->doc == report->definition->doc)
		show_path(report, &where, finding->doc->path);
	else
		show_path_here(report, &where, finding->doc->path);
	buf_addf(&where, ":%zu:", place.line);
	buf_adds(out, "  ");
	add_coloured(out, report->use_colour, COLOUR_BOLD, buf_span(&where));
	buf_addc(out, ' ');
	buf_release(&where);
}

/* Those that are alike as one, as they will be shown. */
static void add_first(const struct report *report, struct buf *out)
{
	struct alikes alikes;
	size_t left = FIRST_FINDINGS;

	alikes_read(&alikes, report->findings, report->n_findings,
		    report->arena);
	for (size_t i = 0; i < report->n_findings && left; i++) {
		const struct finding *finding = &report->findings[i];
		const struct alike *alike = alike_of(&alikes, finding);

		if (alike && alike->first != finding)
			continue;
		add_place(report, finding, out);
		buf_addf(out, "%s: ", severity_name(finding->severity));
		text_show(out, alike ? alike_message(alike, report->arena)
				     : finding->message);
		buf_addc(out, '\n');
		left--;
	}
}

/* ---- what is not judged yet ---- */

/* Do the levels of the definition ask for anything that is checked? */
static bool levels_ask(const struct definition *definition)
{
	for (size_t i = 0; i < definition->n_agreements; i++) {
		const struct agreement *agreement = definition->agreements[i];

		for (size_t j = 0; j < agreement->n_criteria; j++)
			if (agreement->criteria[j]->check &&
			    agreement->criteria[j]->level != NO_LEVEL)
				return true;
	}
	return false;
}

static enum verdict verdict_of(const struct proof *proof, size_t item)
{
	return judge_of(&proof->judge, proof->backlog.items[item])->verdict;
}

/* Does `git ready` say so today, whatever the item claims? */
static bool is_said_today(const struct proof *today,
			  const struct finding *finding)
{
	const struct findings *said = &today->judge.findings;

	for (size_t i = 0; i < said->n; i++)
		if (said->list[i].item &&
		    said->list[i].item->index == finding->item->index &&
		    span_eq(said->list[i].rule, finding->rule))
			return true;
	return false;
}

/* The findings of this weight about items that claim nothing today. */
static size_t add_missing(const struct report *report,
			  const struct proof *today,
			  const struct proof *claimed, enum severity severity,
			  struct buf *out)
{
	const struct findings *findings = &claimed->judge.findings;
	size_t n = 0;

	for (size_t i = 0; i < findings->n; i++) {
		const struct finding *finding = &findings->list[i];

		if (!finding->item || !finding->criterion ||
		    finding->criterion->severity != severity ||
		    verdict_of(today, finding->item->index) != VERDICT_OPEN ||
		    is_said_today(today, finding) || n++ >= FIRST_FINDINGS)
			continue;
		add_place(report, finding, out);
		text_show(out, finding->message);
		buf_addc(out, '\n');
	}
	return n;
}

/* How many claim nothing today, and have not begun. */
static size_t count_unclaimed(const struct proof *today)
{
	size_t n = 0;

	for (size_t i = 0; i < today->backlog.n_items; i++)
		n += verdict_of(today, i) == VERDICT_OPEN &&
		     !today->backlog.items[i]->is_started;
	return n;
}

/* How many of those that claim nothing today would not be ready if they did. */
static size_t count_missing(const struct proof *today,
			    const struct proof *claimed)
{
	size_t n = 0;

	for (size_t i = 0; i < today->backlog.n_items; i++)
		n += verdict_of(today, i) == VERDICT_OPEN &&
		     !today->backlog.items[i]->is_started &&
		     verdict_of(claimed, i) == VERDICT_NOT_READY;
	return n;
}

/* Each without its weight: that is no answer of `git ready`. */
static void add_if_claimed(const struct report *report,
			   const struct proof *today,
			   const struct proof *claimed, struct buf *out)
{
	size_t open = count_unclaimed(today);
	size_t missing = count_missing(today, claimed);
	struct buf lines = BUF_INIT;
	size_t n = add_missing(report, today, claimed,
			       missing ? SEVERITY_ERROR : SEVERITY_WARNING,
			       &lines);

	if (missing && missing < open)
		buf_addf(out, "%zu would not be ready:\n", missing);
	else
		buf_addf(out, "%s would %sbe ready%s\n",
			 open == 1 ? "it" : "all", missing ? "not " : "",
			 missing ? ":"
			 : n	 ? ", though not without a warning:"
				 : ".");
	buf_add(out, buf_span(&lines));
	buf_release(&lines);
}

static void add_unclaimed(const struct report *report,
			  const struct proof *today,
			  const struct proof *claimed, bool by_start,
			  struct buf *out)
{
	size_t open = count_unclaimed(today);
	bool one = open == 1;

	if (!open || !levels_ask(&today->definition) ||
	    today->backlog.n_items != claimed->backlog.n_items)
		return;
	buf_addf(out, "\n%zu %s open, and judged once ", open,
		 one ? "is" : "are");
	if (by_start)
		buf_addf(out, "work on %s begins.\nIf it began now, ",
			 one ? "it" : "them");
	else
		buf_addf(out, "%s to be ready.\nIf %s did now, ",
			 one ? "it claims" : "they claim", one ? "it" : "they");
	add_if_claimed(report, today, claimed, out);
}

void adoption_add_proof(const struct adoption_report *adoption,
			const struct proof *today, const struct proof *claimed,
			bool by_start, struct buf *out)
{
	struct report report = report_of(adoption, today);
	struct summary sum = report_summary(&report);

	buf_adds(out, "\nBy this definition, git ready says today:\n  ");
	add_summary(out, &sum);
	buf_addc(out, '\n');
	add_first(&report, out);
	if (today->backlog.n_items && today->done == today->backlog.n_items)
		buf_adds(out, "Everything is over, so nothing is judged yet: "
			      "the next item will be.\n");
	add_unclaimed(&report, today, claimed, by_start, out);
}
