#include "report/report.h"

#include "base/unicode.h"

static const struct format formats[] = {
	{ "text", report_text, "for people", NULL },
	{ "json", report_json, "for programs; version 1, see the manual",
	  NULL },
	{ "markdown", report_markdown, "a comment on a pull request", NULL },
	{ "github", report_github, "annotations of GitHub Actions",
	  report_page },
	{ "sarif", report_sarif, "SARIF 2.1.0, for code scanning", NULL },
	{ "gitlab", report_gitlab, "GitLab's Code Quality", NULL },
	{ "rdjsonl", report_rdjsonl, "reviewdog", NULL },
	{ "junit", report_junit, "JUnit's XML, for test reports", NULL },
};

enum { N_FORMATS = sizeof(formats) / sizeof(*formats) };

const struct format *format_named(const char *name)
{
	for (size_t i = 0; i < N_FORMATS; i++)
		if (!strcmp(formats[i].name, name))
			return &formats[i];
	return NULL;
}

void format_names(struct buf *out)
{
	for (size_t i = 0; i < N_FORMATS; i++)
		buf_addf(out, "%s%s", i ? ", " : "", formats[i].name);
}

void format_list(struct buf *out)
{
	for (size_t i = 0; i < N_FORMATS; i++)
		buf_addf(out, "        %-10s %s\n", formats[i].name,
			 formats[i].summary);
}

struct summary report_summary(const struct report *report)
{
	struct summary sum = { .items = report->n_items };

	for (size_t i = 0; i < report->n_items; i++) {
		switch (judge_of(report->judge, report->items[i])->verdict) {
		case VERDICT_READY:
			sum.ready++;
			break;
		case VERDICT_NOT_READY:
			sum.not_ready++;
			break;
		case VERDICT_OPEN:
			sum.open++;
			break;
		case VERDICT_DONE:
			sum.done++;
			break;
		}
	}
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

struct location finding_location(const struct report *report,
				 const struct finding *finding)
{
	const struct outline *outline = &finding->doc->outline;
	struct place start = outline_place(outline, finding->start);
	struct place end = outline_place(outline, finding->end > finding->start
							  ? finding->end
							  : finding->start);
	struct location out = { finding->doc->path, start.line, start.column,
				end.line, end.column };

	if (finding->doc == report->definition->doc &&
	    (report->definition->is_builtin || report->definition->is_outside))
		out.path = SPAN("");
	return out;
}

static size_t in_characters(const struct outline *outline, uint32_t at,
			    size_t column)
{
	return outline_characters(outline, at - (column - 1), at) + 1;
}

void location_in_characters(struct location *location,
			    const struct finding *finding)
{
	const struct outline *outline = &finding->doc->outline;
	uint32_t end = finding->end > finding->start ? finding->end
						     : finding->start;

	location->column =
		in_characters(outline, finding->start, location->column);
	location->end_column =
		in_characters(outline, end, location->end_column);
}

void show_definition(const struct report *report, struct buf *out)
{
	if (report->definition->is_builtin)
		buf_adds(out, "the built-in definition");
	else
		show_path(report, out, report->definition->doc->path);
}

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

static const char *escape_of(char c)
{
	switch (c) {
	case '\a':
		return "\\a";
	case '\b':
		return "\\b";
	case '\t':
		return "\\t";
	case '\n':
		return "\\n";
	case '\v':
		return "\\v";
	case '\f':
		return "\\f";
	case '\r':
		return "\\r";
	case '"':
		return "\\\"";
	case '\\':
		return "\\\\";
	default:
		return NULL;
	}
}

static bool wants_quotes(const struct report *report, struct span path)
{
	size_t at;

	for (size_t i = 0; i < path.len; i++) {
		unsigned char c = (unsigned char)path.at[i];

		if (c < 0x20 || c == 0x7F || c == '"' || c == '\\' ||
		    (c >= 0x80 && report->quote_path))
			return true;
	}
	return !text_is_utf8(path, &at);
}

void show_path(const struct report *report, struct buf *out, struct span path)
{
	bool utf8;
	size_t at;

	if (!wants_quotes(report, path)) {
		text_show(out, path);
		return;
	}
	utf8 = text_is_utf8(path, &at);
	buf_addc(out, '"');
	for (size_t i = 0; i < path.len; i++) {
		unsigned char c = (unsigned char)path.at[i];
		const char *escape = escape_of(path.at[i]);

		if (escape)
			buf_adds(out, escape);
		else if (c < 0x20 || c == 0x7F ||
			 (c >= 0x80 && (report->quote_path || !utf8)))
			buf_addf(out, "\\%03o", c);
		else
			buf_addc(out, path.at[i]);
	}
	buf_addc(out, '"');
}
