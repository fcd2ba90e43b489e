/* Text, for people: what was found, and what it comes to. */
#include "report/format.h"

#include "backlog/caption.h"

#include "base/unicode.h"
#include "report/alike.h"
#include "report/finding-text.h"
#include "report/inert.h"
#include "report/outlook.h"
#include "report/phrases.h"
#include "report/review-report.h"
#include "terms/lookup.h"

enum { MOST_RULES = 10 };

/* After a long run: which rules it was. */
static void write_rules(const struct report *report, struct buf *out)
{
	struct rule_count *rules;
	size_t n = count_rules(&rules, report);

	if (!n)
		return;
	buf_adds(out, "by rule:\n");
	for (size_t i = 0; i < n && i < MOST_RULES; i++)
		buf_addf(out, "%6zu  %.*s\n", rules[i].n,
			 (int)rules[i].rule.len, rules[i].rule.at);
	if (n > MOST_RULES)
		buf_addf(out, "        and %zu more rule%s\n", n - MOST_RULES,
			 n - MOST_RULES == 1 ? "" : "s");
	buf_addc(out, '\n');
}

static void write_summary(const struct report *report, struct buf *out)
{
	struct summary sum = report_summary(report);

	add_summary(out, &sum);
	buf_addc(out, '\n');
}

/* What is left to answer, and what is not shown. */
static void write_review_end(const struct report *report, struct buf *out)
{
	const struct review *review = report->review;
	struct summary sum = report_summary(report);
	size_t from = out->len;

	add_counts(out, &sum);
	if (review->n_old)
		buf_addf(out, "%s%zu old finding%s",
			 out->len > from ? " · " : "", review->n_old,
			 review->n_old == 1 ? "" : "s");
	if (review->n_gone)
		buf_addf(out, "%s%zu gone", out->len > from ? " · " : "",
			 review->n_gone);
	buf_addf(out, "%sfrom %.*s to %.*s\n", out->len > from ? " · " : "",
		 (int)review->base.len, review->base.at, (int)review->head.len,
		 review->head.at);
}

/* With --verbose: every open item and what became of its claim. */
static void write_items(const struct report *report, struct buf *out)
{
	enum { WIDEST_TITLE = 80 };

	for (size_t i = 0; i < report->n_items; i++) {
		const struct item *item = report->items[i];
		const struct judgement *judgement =
			judge_of(report->judge, item);
		struct span claims =
			level_name(agreement_of(report->definition, item),
				   judgement->claims);

		if (judgement->verdict == VERDICT_DONE)
			continue;
		buf_addf(out, "%-9s ", verdict_name(judgement->verdict));
		text_show(out, item->id);
		buf_adds(out, "  ");
		buf_add(out,
			cut_to(text_shown(report->arena, item_caption(item)),
			       WIDEST_TITLE, report->arena));
		if (claims.len) {
			buf_adds(out, " (claims \"");
			text_show(out, claims);
			buf_adds(out, "\")");
		}
		buf_addc(out, '\n');
	}
	if (report->n_items)
		buf_addc(out, '\n');
}

/* Those that are alike as one, unless everything was asked for. */
static void write_findings(const struct report *report, struct buf *out)
{
	bool is_whole = report->is_verbose ||
			(report->review && report->review->is_whole);
	struct alikes alikes;

	alikes_read(&alikes, report->findings, report->n_findings,
		    report->arena);
	for (size_t i = 0; i < report->n_findings; i++) {
		const struct finding *finding = &report->findings[i];
		const struct alike *alike =
			is_whole ? NULL : alike_of(&alikes, finding);

		if (!alike || alike->first == finding)
			finding_text(report, out, finding, alike);
	}
}

static void write_all(const struct report *report, struct buf *out)
{
	if (report->review)
		write_review(report, out);
	else if (report->is_verbose && report->judge)
		write_items(report, out);
	write_findings(report, out);
	if (report->review) {
		write_review_end(report, out);
	} else if (report->judge) {
		write_rules(report, out);
		write_summary(report, out);
	}
}

void report_text(const struct report *report, struct buf *out)
{
	struct buf text = BUF_INIT;

	/* An edit that changes nothing of what is told was read all the same. */
	if (report_is_silent(report) && !report->n_items)
		buf_adds(&text, "No item has changed.\n");
	else
		write_all(report, &text);
	add_log(out, buf_span(&text));
	buf_release(&text);
}
