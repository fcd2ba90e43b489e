#include "report/report.h"

#include "base/unicode.h"

static const struct format formats[] = {
	{ "text", report_text, "for people, one block per finding" },
	{ "json", report_json,
	  "for programs; version 1 is described in the "
	  "manual" },
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
