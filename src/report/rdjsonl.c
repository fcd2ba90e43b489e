/*
 * reviewdog's Diagnostic Format: one JSON object a line. The messages go into
 * comments as they are, so they are Markdown.
 */
#include "report/format.h"

#include "base/unicode.h"
#include "report/machine.h"
#include "report/place.h"

static const char *severity_of(enum severity severity)
{
	return severity == SEVERITY_ERROR     ? "ERROR"
	       : severity == SEVERITY_WARNING ? "WARNING"
					      : "INFO";
}

static json_t *position_of(size_t line, size_t column)
{
	json_t *json = json_object();

	json_put(json, "line", json_integer((json_int_t)line));
	json_put(json, "column", json_integer((json_int_t)column));
	return json;
}

/* Columns count bytes of UTF-8 there, and the end is the byte after the last. */
static json_t *location_of(const struct location *at)
{
	json_t *json = json_object(), *range = json_object();

	json_put(range, "start", position_of(at->line, at->column));
	json_put(range, "end", position_of(at->end_line, at->end_column));
	json_put(json, "path", json_path(at));
	json_put(json, "range", range);
	return json;
}

/* HTML and what begins a block: no zero-width space in them would do. */
static json_t *as_markdown(json_t *message)
{
	struct span text = span_of(json_string_value(message),
				   json_string_length(message));
	struct buf out = BUF_INIT;
	json_t *json;

	if (text.len && !char_is_letter(text.at[0]))
		buf_adds(&out, "\xE2\x80\x8B");
	for (size_t i = 0; i < text.len; i++) {
		if (text.at[i] == '<')
			buf_adds(&out, "&lt;");
		else
			buf_addc(&out, text.at[i]);
	}
	json = json_text(buf_span(&out));
	buf_release(&out);
	json_decref(message);
	return json;
}

static json_t *finding_of(const struct report *report,
			  const struct finding *finding)
{
	struct location at = finding_location(report, finding);
	json_t *json = json_object(), *code = json_object();
	json_t *source = json_object();

	json_put(json, "message", as_markdown(json_message(report, finding)));
	json_put(json, "location", location_of(&at));
	json_put(json, "severity",
		 json_string(severity_of(finding_weight(finding))));
	json_put(source, "name", json_string("git-ready"));
	json_put(json, "source", source);
	json_put(code, "value", json_text(finding->rule));
	json_put(json, "code", code);
	return json;
}

void report_rdjsonl(const struct report *report, struct buf *out)
{
	for (size_t i = 0; i < report->n_findings; i++)
		if (!finding_is_before(&report->findings[i]))
			json_write(finding_of(report, &report->findings[i]),
				   JSON_COMPACT, out);
}
