/* Sentences about counts, levels and verdicts. */
#include "report/phrases.h"

#include "report/place.h"

void add_message(struct buf *out, const struct report *report,
		 const struct finding *finding)
{
	struct location at = finding_location(report, finding);

	if (finding->waived.at)
		buf_adds(out, "waived: ");
	if (!at.path.len) {
		show_definition(report, out);
		buf_addf(out, ":%zu: ", at.line);
	}
	buf_add(out, finding->message);
}

void add_exits(struct buf *out, const struct finding *finding)
{
	buf_add(out, finding->answer);
	if (finding->back.len) {
		buf_adds(out, ", or ");
		buf_add(out, finding->back);
	}
	if (finding->ask.len) {
		buf_adds(out, "; or ");
		buf_add(out, finding->ask);
	}
}

void add_answer(struct buf *out, const struct finding *finding)
{
	if (!finding->waived.at) {
		add_exits(out, finding);
		return;
	}
	buf_adds(out, "because ");
	buf_add(out, finding->waived);
}

void add_item(struct buf *out, const struct item *item)
{
	if (!item)
		return;
	buf_add(out, item->id);
	if (item->title.len && !span_eq(item->title, item->id))
		buf_addf(out, " \"%.*s\"", (int)item->title.len,
			 item->title.at);
}

void add_reason(struct buf *out, const struct change *change)
{
	if (change->explained == EXPLAINED_NO)
		buf_adds(out, ", and nothing says why");
	if (change->explained != EXPLAINED_YES || !change->reason.len)
		return;
	buf_adds(out, ": ");
	buf_add(out, change->reason);
	if (change->by.len)
		buf_addf(out, " (%.*s)", (int)change->by.len, change->by.at);
}

static void add_count(struct buf *out, size_t from, size_t n, const char *one,
		      const char *many)
{
	if (n)
		buf_addf(out, "%s%zu %s", out->len > from ? ", " : "", n,
			 n == 1 ? one : many);
}

void add_counts(struct buf *out, const struct summary *sum)
{
	size_t from = out->len;

	add_count(out, from, sum->errors, "error", "errors");
	add_count(out, from, sum->warnings, "warning", "warnings");
	add_count(out, from, sum->notes, "note", "notes");
	add_count(out, from, sum->waived, "waived", "waived");
}

static void add_verdict(struct buf *out, const char **part, size_t n,
			const char *word)
{
	if (!n)
		return;
	buf_addf(out, "%s%zu %s", *part, n, word);
	*part = ", ";
}

void add_unasked(struct buf *out, size_t unasked, size_t open)
{
	if (unasked && unasked < open)
		buf_addf(out, " (nothing is asked of %zu of them yet)",
			 unasked);
	else if (unasked)
		buf_addf(out, " (nothing is asked of %s yet)",
			 unasked == 1 ? "it" : "them");
}

void add_begun_not_ready(struct buf *out, const struct summary *sum)
{
	size_t n = sum->told.begun_not_ready;

	if (n && n < sum->begun)
		buf_addf(out, " (%zu of them not ready)", n);
	else if (n)
		buf_addf(out, " (%s not ready)", n == 1 ? "it is" : "they are");
}

void add_over(struct buf *out, size_t over, size_t closed)
{
	if (over > closed || !closed)
		buf_addf(out, "%zu done", over - closed);
	if (closed)
		buf_addf(out, "%s%zu closed", over > closed ? ", " : "",
			 closed);
}

void add_summary(struct buf *out, const struct summary *sum)
{
	struct buf counts = BUF_INIT;
	const char *part = ": ";

	buf_addf(out, "%zu %s", sum->items, sum->items == 1 ? "item" : "items");
	add_verdict(out, &part, sum->told.ready, "ready");
	add_verdict(out, &part, sum->told.not_ready, "not yet ready");
	add_verdict(out, &part, sum->told.open, "open");
	add_unasked(out, sum->told.unasked, sum->told.open);
	add_verdict(out, &part, sum->begun, "begun");
	add_begun_not_ready(out, sum);
	if (sum->done) {
		buf_adds(out, part);
		add_over(out, sum->done, sum->closed);
	}
	add_counts(&counts, sum);
	if (counts.len)
		buf_addf(out, " · %s", counts.at);
	buf_release(&counts);
}
