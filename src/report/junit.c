/*
 * JUnit's XML, as test reports read it: one test case for each item that
 * claims something, one failure for each error in it. What fails nobody is
 * told in what the case "printed".
 */
#include "report/format.h"

#include "base/unicode.h"
#include "report/inert.h"
#include "report/phrases.h"
#include "report/place.h"

static const char *entity_of(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	default:
		return NULL;
	}
}

/* XML 1.0 has no place for these two characters, not even escaped. */
static bool is_nothing(struct span text, size_t at)
{
	return text.len - at >= 3 &&
	       (!memcmp(text.at + at, "\xEF\xBF\xBE", 3) ||
		!memcmp(text.at + at, "\xEF\xBF\xBF", 3));
}

static void add_xml(struct buf *out, struct span text)
{
	struct buf inert = BUF_INIT;

	/* This takes care of control characters, which XML 1.0 has not. */
	add_inert(&inert, text);
	text = buf_span(&inert);
	for (size_t i = 0; i < text.len; i++) {
		const char *entity = entity_of(text.at[i]);

		if (entity) {
			buf_adds(out, entity);
		} else if (is_nothing(text, i)) {
			buf_adds(out, "\xEF\xBF\xBD");
			i += 2;
		} else {
			buf_addc(out, text.at[i]);
		}
	}
	buf_release(&inert);
}

static void add_attribute(struct buf *out, const char *name, struct span value)
{
	buf_addf(out, " %s=\"", name);
	add_xml(out, value);
	buf_addc(out, '"');
}

/* ---- which findings an item has ---- */

struct cases {
	const struct report *report;
	struct buf *out;
	const struct finding **list; /* those of an item beside each other */
	size_t *first; /* by the item's index; after them those of none */
	size_t n_items;
	size_t n, n_failing;
};

static size_t key_of(const struct cases *cases, const struct finding *finding)
{
	return finding->item ? finding->item->index : cases->n_items;
}

/* Those of an item `i` are list[first[i]] up to list[first[i + 1]]. */
static void group_findings(struct cases *cases)
{
	const struct report *report = cases->report;
	size_t *next;

	cases->first = ARENA_ARRAY(report->arena, size_t, cases->n_items + 2);
	cases->list = ARENA_ARRAY(report->arena, const struct finding *,
				  report->n_findings);
	next = ARENA_ARRAY(report->arena, size_t, cases->n_items + 1);
	for (size_t i = 0; i < report->n_findings; i++)
		if (!finding_is_before(&report->findings[i]))
			cases->first[key_of(cases, &report->findings[i]) + 1]++;
	for (size_t i = 0; i <= cases->n_items; i++) {
		next[i] = cases->first[i];
		cases->first[i + 1] += cases->first[i];
	}
	for (size_t i = 0; i < report->n_findings; i++) {
		const struct finding *finding = &report->findings[i];

		if (!finding_is_before(finding))
			cases->list[next[key_of(cases, finding)]++] = finding;
	}
}

static bool is_failure(const struct finding *finding)
{
	return finding_weight(finding) == SEVERITY_ERROR;
}

static size_t count_failures(const struct cases *cases, size_t key)
{
	size_t n = 0;

	for (size_t i = cases->first[key]; i < cases->first[key + 1]; i++)
		n += is_failure(cases->list[i]);
	return n;
}

/* ---- writing ---- */

static void add_text(struct cases *cases, const struct finding *finding,
		     struct buf *text)
{
	struct location at = finding_location(cases->report, finding);

	if (at.path.len) {
		show_path(cases->report, text, at.path);
		buf_addf(text, ":%zu: ", at.line);
	}
	if (!is_failure(finding)) {
		if (!finding->waived.at)
			buf_addf(text,
				 "%s: ", severity_name(finding->severity));
		add_message(text, cases->report, finding);
		buf_adds(text, "; ");
	}
	add_answer(text, finding);
}

static void write_failure(struct cases *cases, const struct finding *finding)
{
	struct buf text = BUF_INIT;

	buf_adds(cases->out, "      <failure");
	add_attribute(cases->out, "type", finding->rule);
	add_message(&text, cases->report, finding);
	add_attribute(cases->out, "message", buf_span(&text));
	buf_addc(cases->out, '>');
	buf_clear(&text);
	add_text(cases, finding, &text);
	add_xml(cases->out, buf_span(&text));
	buf_adds(cases->out, "</failure>\n");
	buf_release(&text);
}

static void write_rest(struct cases *cases, size_t start, size_t end)
{
	struct buf text = BUF_INIT;
	size_t n = 0;

	for (size_t i = start; i < end; i++) {
		if (is_failure(cases->list[i]))
			continue;
		buf_adds(cases->out, n++ ? "\n" : "      <system-out>");
		buf_clear(&text);
		add_text(cases, cases->list[i], &text);
		add_xml(cases->out, buf_span(&text));
	}
	if (n)
		buf_adds(cases->out, "</system-out>\n");
	buf_release(&text);
}

static void write_case(struct cases *cases, struct span name, struct span class,
		       size_t key)
{
	size_t start = cases->first[key], end = cases->first[key + 1];

	cases->n++;
	cases->n_failing += count_failures(cases, key) > 0;
	buf_adds(cases->out, "    <testcase");
	add_attribute(cases->out, "name", name);
	add_attribute(cases->out, "classname", class);
	buf_adds(cases->out, start < end ? ">\n" : "/>\n");
	/* The failures first, as its schema has them. */
	for (size_t i = start; i < end; i++)
		if (is_failure(cases->list[i]))
			write_failure(cases, cases->list[i]);
	write_rest(cases, start, end);
	if (start < end)
		buf_adds(cases->out, "    </testcase>\n");
}

static bool claims(const struct report *report, const struct item *item)
{
	enum verdict verdict = judge_of(report->judge, item)->verdict;

	return verdict == VERDICT_READY || verdict == VERDICT_NOT_READY;
}

/* Of the items of the report those that claim something, and all that fail. */
static void write_cases(struct cases *cases)
{
	const struct report *report = cases->report;
	bool *listed = ARENA_ARRAY(report->arena, bool, cases->n_items);
	struct buf name = BUF_INIT;

	for (size_t i = 0; i < report->n_items; i++)
		listed[report->items[i]->index] =
			claims(report, report->items[i]);
	for (size_t i = 0; i < cases->n_items; i++) {
		const struct item *item = report->judge->backlog->items[i];

		if (!listed[i] && !count_failures(cases, i))
			continue;
		buf_clear(&name);
		add_item(&name, item);
		write_case(cases, buf_span(&name), item->kind->name, i);
	}
	if (cases->first[cases->n_items] < cases->first[cases->n_items + 1])
		write_case(cases, SPAN("the backlog as a whole"),
			   SPAN("Backlog"), cases->n_items);
	buf_release(&name);
}

void report_junit(const struct report *report, struct buf *out)
{
	struct buf text = BUF_INIT;
	struct cases cases = {
		.report = report,
		.out = &text,
		.n_items = report->judge ? report->judge->backlog->n_items : 0
	};

	group_findings(&cases);
	write_cases(&cases);
	buf_adds(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	buf_addf(out, "<testsuites tests=\"%zu\" failures=\"%zu\">\n", cases.n,
		 cases.n_failing);
	buf_addf(out,
		 "  <testsuite name=\"git ready\" tests=\"%zu\" "
		 "failures=\"%zu\" errors=\"0\" skipped=\"0\">\n",
		 cases.n, cases.n_failing);
	buf_add(out, buf_span(&text));
	buf_adds(out, "  </testsuite>\n</testsuites>\n");
	buf_release(&text);
}
