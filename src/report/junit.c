/*
 * JUnit's XML, as test reports read it: one test case for each item that
 * claims something, one failure for each error in it.
 */
#include "report/report.h"

#include "base/unicode.h"

static void add_xml(struct buf *out, struct span text)
{
	struct buf shown = BUF_INIT;

	/* XML 1.0 knows no control characters, not even escaped ones. */
	text_show(&shown, text);
	for (size_t i = 0; i < shown.len; i++) {
		switch (shown.at[i]) {
		case '&':
			buf_adds(out, "&amp;");
			break;
		case '<':
			buf_adds(out, "&lt;");
			break;
		case '>':
			buf_adds(out, "&gt;");
			break;
		case '"':
			buf_adds(out, "&quot;");
			break;
		default:
			buf_addc(out, shown.at[i]);
		}
	}
	buf_release(&shown);
}

static bool is_failure(const struct finding *finding)
{
	return finding->severity == SEVERITY_ERROR && !finding_is_past(finding);
}

static bool is_case(const struct report *report, const struct item *item)
{
	enum verdict verdict = judge_of(report->judge, item)->verdict;

	return verdict == VERDICT_READY || verdict == VERDICT_NOT_READY;
}

static void add_attribute(struct buf *out, const char *name, struct span value)
{
	buf_addf(out, " %s=\"", name);
	add_xml(out, value);
	buf_addc(out, '"');
}

static void write_failure(const struct report *report, struct buf *out,
			  const struct finding *finding)
{
	struct location at = finding_location(report, finding);
	struct buf text = BUF_INIT;

	buf_adds(out, "      <failure");
	add_attribute(out, "type", finding->rule);
	add_attribute(out, "message", finding->message);
	buf_addc(out, '>');
	if (at.path.len)
		show_path(report, &text, at.path);
	buf_addf(&text, "%s%zu: ", at.path.len ? ":" : "", at.line);
	add_exits(&text, finding);
	add_xml(out, buf_span(&text));
	buf_adds(out, "</failure>\n");
	buf_release(&text);
}

/* Failures of an item; NULL for those that are about none. */
static size_t write_failures(const struct report *report, struct buf *out,
			     const struct item *item)
{
	size_t n = 0;

	for (size_t i = 0; i < report->n_findings; i++) {
		const struct finding *finding = &report->findings[i];

		if (finding->item != item || !is_failure(finding))
			continue;
		n++;
		if (out)
			write_failure(report, out, finding);
	}
	return n;
}

static void write_case(const struct report *report, struct buf *out,
		       struct span name, struct span class,
		       const struct item *item)
{
	bool fails = write_failures(report, NULL, item) > 0;

	buf_adds(out, "    <testcase");
	add_attribute(out, "name", name);
	add_attribute(out, "classname", class);
	if (item)
		add_attribute(out, "file", item_doc(item)->path);
	buf_adds(out, fails ? ">\n" : "/>\n");
	if (!fails)
		return;
	write_failures(report, out, item);
	buf_adds(out, "    </testcase>\n");
}

void report_junit(const struct report *report, struct buf *out)
{
	struct buf cases = BUF_INIT, name = BUF_INIT;
	size_t n = 0, failing = 0;

	for (size_t i = 0; report->judge && i < report->n_items; i++) {
		const struct item *item = report->items[i];

		if (!is_case(report, item) &&
		    !write_failures(report, NULL, item))
			continue;
		buf_clear(&name);
		add_item(&name, item);
		n++;
		failing += write_failures(report, NULL, item) > 0;
		write_case(report, &cases, buf_span(&name), item->kind->name,
			   item);
	}
	if (write_failures(report, NULL, NULL)) {
		n++;
		failing++;
		write_case(report, &cases, SPAN("the backlog as a whole"),
			   SPAN("Backlog"), NULL);
	}
	buf_adds(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	buf_addf(out, "<testsuites tests=\"%zu\" failures=\"%zu\">\n", n,
		 failing);
	buf_addf(out,
		 "  <testsuite name=\"git ready\" tests=\"%zu\" "
		 "failures=\"%zu\" errors=\"0\" skipped=\"0\">\n",
		 n, failing);
	if (cases.len)
		buf_add(out, buf_span(&cases));
	buf_adds(out, "  </testsuite>\n</testsuites>\n");
	buf_release(&cases);
	buf_release(&name);
}
