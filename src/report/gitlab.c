/* GitLab's Code Quality: an array of what a merge request shows. */
#include "report/format.h"

#include "base/unicode.h"
#include "report/machine.h"
#include "report/phrases.h"
#include "report/place.h"

static const char *severity_of(enum severity severity)
{
	return severity == SEVERITY_ERROR     ? "major"
	       : severity == SEVERITY_WARNING ? "minor"
					      : "info";
}

static json_t *description_of(const struct report *report,
			      const struct finding *finding)
{
	struct buf text = BUF_INIT;
	json_t *json;

	add_message(&text, report, finding);
	if (finding->waived.at) {
		buf_adds(&text, ", ");
		add_answer(&text, finding);
	}
	json = json_inert(buf_span(&text));
	buf_release(&text);
	return json;
}

static json_t *finding_of(const struct report *report,
			  const struct finding *finding, struct span print)
{
	struct location at = finding_location(report, finding);
	json_t *json = json_object(), *location = json_object();
	json_t *lines = json_object();

	json_put(json, "description", description_of(report, finding));
	json_put(json, "check_name", json_text(finding->rule));
	json_put(json, "fingerprint", json_text(print));
	json_put(json, "severity",
		 json_string(severity_of(finding_weight(finding))));
	json_put(lines, "begin", json_integer((json_int_t)at.line));
	json_put(lines, "end", json_integer((json_int_t)at.end_line));
	json_put(location, "path", json_path(&at));
	json_put(location, "lines", lines);
	json_put(json, "location", location);
	return json;
}

void report_gitlab(const struct report *report, struct buf *out)
{
	struct span *prints = unique_fingerprints(report);
	json_t *json = json_array();

	for (size_t i = 0; i < report->n_findings; i++) {
		const struct finding *finding = &report->findings[i];

		if (!finding_is_before(finding))
			json_array_append_new(json, finding_of(report, finding,
							       prints[i]));
	}
	json_write(json, JSON_INDENT(2), out);
}
