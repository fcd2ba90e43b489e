/* reviewdog's Diagnostic Format: one JSON object a line. */
#include "report/machine.h"

#include "base/unicode.h"

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

/* Columns count bytes of UTF-8 there, and the end stands behind. */
static json_t *location_of(const struct location *at)
{
	json_t *json = json_object(), *range = json_object();

	json_put(range, "start", position_of(at->line, at->column));
	json_put(range, "end", position_of(at->end_line, at->end_column));
	json_put(json, "path", json_text(at->path));
	json_put(json, "range", range);
	return json;
}

static json_t *finding_of(const struct finding *finding,
			  const struct location *at)
{
	json_t *json = json_object(), *code = json_object();
	json_t *source = json_object();

	json_put(json, "message", json_message(finding));
	json_put(json, "location", location_of(at));
	json_put(json, "severity", json_string(severity_of(finding->severity)));
	json_put(source, "name", json_string("git-ready"));
	json_put(json, "source", source);
	json_put(code, "value", json_text(finding->rule));
	json_put(json, "code", code);
	return json;
}

void report_rdjsonl(const struct report *report, struct buf *out)
{
	for (size_t i = 0; i < report->n_findings; i++) {
		const struct finding *finding = &report->findings[i];
		struct location at = finding_location(report, finding);

		if (at.path.len && !finding_is_past(finding))
			json_write(finding_of(finding, &at), JSON_COMPACT, out);
	}
}
