/* Markdown: a comment for a pull request, and the page of a run. */
#include "report/markdown.h"

#include "report/format.h"
#include "report/phrases.h"

/*
 * Forges take 65,536 characters of a comment, and a page of a run 1 MiB; what
 * is left out is counted.
 */
enum { MOST_OF_A_COMMENT = 58000, MOST_OF_A_PAGE = 1000000 };

static void write_check_summary(const struct report *report, struct buf *out)
{
	struct summary sum = report_summary(report);

	buf_addf(out,
		 "**Backlog:** %zu %s: %zu ready, %zu not yet ready, %zu open",
		 sum.items, sum.items == 1 ? "item" : "items", sum.told.ready,
		 sum.told.not_ready, sum.told.open);
	add_unasked(out, sum.told.unasked, sum.told.open);
	if (sum.begun)
		buf_addf(out, ", %zu begun", sum.begun);
	add_begun_not_ready(out, &sum);
	buf_adds(out, ", ");
	add_over(out, sum.done, sum.closed);
	buf_addc(out, '\n');
}

static void write_all(const struct writing *to)
{
	if (report_is_silent(to->report))
		return;
	/* By this a bot finds its own comment again. */
	buf_adds(to->out, "<!-- git-ready -->\n");
	if (to->report->review)
		md_review(to);
	else if (to->report->judge)
		write_check_summary(to->report, to->out);
	md_findings(to);
	if (!to->report->review && to->report->judge)
		md_ready(to);
}

void report_markdown(const struct report *report, struct buf *out)
{
	write_all(&(struct writing){ report, out, MOST_OF_A_COMMENT });
}

void report_page(const struct report *report, struct buf *out)
{
	write_all(&(struct writing){ report, out, MOST_OF_A_PAGE });
}
