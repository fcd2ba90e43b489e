/* SARIF 2.1.0, with what GitHub's code scanning wants of it. */
#include "report/format.h"

#include "base/table.h"
#include "base/unicode.h"
#include "base/version.h"
#include "report/inert.h"
#include "report/machine.h"
#include "report/place.h"

#include <stdlib.h>

/*
 * Code scanning takes 5,000 results of a run and drops the rest in silence; a
 * rule's text may have 1,024 characters.
 */
enum { MOST_RESULTS = 5000, MOST_OF_A_TEXT = 1000 };

static const char schema[] = "https://json.schemastore.org/sarif-2.1.0.json";

static json_t *text_object(struct span text)
{
	json_t *json = json_object();

	json_put(json, "text", json_inert(clip(text, MOST_OF_A_TEXT)));
	return json;
}

static const char *level_of(enum severity severity)
{
	return severity_name(severity); /* error, warning, note: the same */
}

static void add_uri(struct buf *uri, struct span path)
{
	for (size_t i = 0; i < path.len; i++) {
		char c = path.at[i];

		if (char_is_letter(c) || char_is_digit(c) || strchr("/._-~", c))
			buf_addc(uri, c);
		else
			buf_addf(uri, "%%%02X", (unsigned char)c);
	}
}

/*
 * A path as a relative reference: every byte that is not plain is escaped. What
 * stands in no file is told at the root, since it must have a place.
 */
static json_t *uri_of(struct span path)
{
	struct buf uri = BUF_INIT;
	json_t *json;

	if (!path.len)
		return json_string(".");
	add_uri(&uri, path);
	json = json_text(buf_span(&uri));
	buf_release(&uri);
	return json;
}

/* ---- rules ---- */

/* Where the definition asks, if a page of the forge shows it. */
static json_t *help_uri_of(const struct report *report,
			   const struct criterion *criterion)
{
	const struct definition *definition = report->definition;
	struct buf uri = BUF_INIT;
	json_t *json = NULL;

	if (!criterion || !report->link_base.len || definition->is_builtin ||
	    definition->is_outside)
		return NULL;
	buf_add(&uri, report->link_base);
	add_uri(&uri, definition->doc->path);
	buf_addf(
		&uri, "#L%zu",
		outline_place(&definition->doc->outline, criterion->start).line);
	json = json_text(buf_span(&uri));
	buf_release(&uri);
	return json;
}

/* "Asked by DEFINITION_OF_READY.md:47: field size: at most 8" */
static void add_asked(struct buf *out, const struct report *report,
		      const struct criterion *criterion)
{
	const struct document *doc = report->definition->doc;
	struct buf text = BUF_INIT;

	buf_adds(&text, "Asked by ");
	show_definition(report, &text);
	buf_addf(&text, ":%zu: %.*s",
		 outline_place(&doc->outline, criterion->start).line,
		 (int)criterion->check->text.len, criterion->check->text.at);
	add_inert(out, buf_span(&text));
	buf_addc(out, '\n');
	buf_release(&text);
}

/* The definition's own help, where it asks, and where an example is. */
static json_t *help_of(const struct report *report,
		       const struct finding *finding)
{
	const struct criterion *criterion = finding->criterion;
	struct buf text = BUF_INIT;
	json_t *json = json_object();

	for (size_t i = 0; criterion && i < criterion->n_help; i++) {
		add_inert(&text, clip(criterion->help[i], MOST_OF_A_TEXT / 2));
		buf_addc(&text, '\n');
	}
	if (criterion && criterion->check)
		add_asked(&text, report, criterion);
	if (criterion)
		buf_addf(&text, "git ready explain %.*s shows an example",
			 (int)finding->rule.len, finding->rule.at);
	else
		buf_add(&text, finding->rule);
	json_put(json, "text",
		 json_text(clip(buf_span(&text), MOST_OF_A_TEXT)));
	buf_release(&text);
	return json;
}

static json_t *rule_of(const struct report *report,
		       const struct finding *finding)
{
	const struct criterion *criterion = finding->criterion;
	struct span text = criterion ? criterion->sentence : finding->rule;
	json_t *json = json_object(), *level = json_object();
	json_t *uri = help_uri_of(report, criterion);

	json_put(json, "id", json_text(finding->rule));
	json_put(json, "name", json_text(finding->rule));
	json_put(json, "shortDescription", text_object(text));
	json_put(json, "fullDescription", text_object(text));
	json_put(json, "help", help_of(report, finding));
	if (uri)
		json_put(json, "helpUri", uri);
	json_put(level, "level",
		 json_string(level_of(criterion ? criterion->severity
						: finding->severity)));
	json_put(json, "defaultConfiguration", level);
	return json;
}

/* Each rule once; `indexes` says which one each finding has. */
static json_t *rules_of(const struct report *report, size_t *indexes)
{
	json_t *json = json_array();
	struct table seen;

	table_init(&seen, report->arena);
	for (size_t i = 0; i < report->n_findings; i++) {
		size_t **slot =
			(size_t **)table_slot(&seen, report->findings[i].rule);

		if (!*slot) {
			*slot = ARENA_NEW(report->arena, size_t);
			**slot = json_array_size(json);
			json_array_append_new(
				json, rule_of(report, &report->findings[i]));
		}
		indexes[i] = **slot;
	}
	table_release(&seen);
	return json;
}

/* ---- results ---- */

static json_t *region_of(const struct location *at)
{
	json_t *json = json_object();

	json_put(json, "startLine", json_integer((json_int_t)at->line));
	json_put(json, "startColumn", json_integer((json_int_t)at->column));
	json_put(json, "endLine", json_integer((json_int_t)at->end_line));
	json_put(json, "endColumn", json_integer((json_int_t)at->end_column));
	return json;
}

static json_t *locations_of(const struct report *report,
			    const struct finding *finding)
{
	struct location at = finding_location(report, finding);
	json_t *list = json_array(), *location = json_object();
	json_t *physical = json_object(), *artifact = json_object();

	location_in_characters(&at, finding);
	json_put(artifact, "uri", uri_of(at.path));
	json_put(artifact, "uriBaseId", json_string("%SRCROOT%"));
	json_put(physical, "artifactLocation", artifact);
	json_put(physical, "region", region_of(&at));
	json_put(location, "physicalLocation", physical);
	json_array_append_new(list, location);
	return list;
}

static json_t *suppressions_of(const struct finding *finding)
{
	json_t *list = json_array(), *json = json_object();

	json_put(json, "kind", json_string("inSource"));
	json_put(json, "justification", json_inert(finding->waived));
	json_array_append_new(list, json);
	return list;
}

/* A brace would begin a placeholder there (SARIF 2.1.0, 3.11.5). */
static json_t *without_placeholders(json_t *message)
{
	const char *text = json_string_value(message);
	struct buf out = BUF_INIT;
	json_t *json;

	for (; *text; text++) {
		if (*text == '{' || *text == '}')
			buf_addc(&out, *text);
		buf_addc(&out, *text);
	}
	json = json_text(buf_span(&out));
	buf_release(&out);
	json_decref(message);
	return json;
}

static json_t *result_of(const struct report *report,
			 const struct finding *finding, size_t rule,
			 struct span print)
{
	json_t *json = json_object(), *prints = json_object();
	json_t *message = json_object();

	json_put(json, "ruleId", json_text(finding->rule));
	json_put(json, "ruleIndex", json_integer((json_int_t)rule));
	/* Code scanning knows no suppressions; a note fails nobody there. */
	json_put(json, "level", json_string(level_of(finding_weight(finding))));
	json_put(message, "text",
		 without_placeholders(json_message(report, finding)));
	json_put(json, "message", message);
	json_put(json, "locations", locations_of(report, finding));
	json_put(prints, "gitReady/v1", json_text(print));
	json_put(json, "partialFingerprints", prints);
	if (finding->waived.at)
		json_put(json, "suppressions", suppressions_of(finding));
	if (finding->since != SINCE_NOTHING)
		json_put(json, "baselineState",
			 json_string(finding->since == SINCE_NEW
					     ? "new"
					     : "unchanged"));
	return json;
}

/* What is gone is left to code scanning, which would show it as still there. */
static json_t *results_of(const struct report *report, const size_t *rules,
			  size_t *n_left_out)
{
	const struct finding **list = findings_by_severity(report);
	struct span *prints = unique_fingerprints(report);
	json_t *json = json_array();

	for (size_t i = 0; i < report->n_findings; i++) {
		size_t at = (size_t)(list[i] - report->findings);

		if (list[i]->since == SINCE_GONE)
			continue;
		if (json_array_size(json) == MOST_RESULTS)
			++*n_left_out;
		else
			json_array_append_new(json,
					      result_of(report, list[i],
							rules[at], prints[at]));
	}
	return json;
}

/* ---- the run ---- */

static json_t *tool_of(const struct report *report, size_t *rules)
{
	json_t *json = json_object(), *driver = json_object();

	json_put(driver, "name", json_string("git-ready"));
	json_put(driver, "version", json_string(program_version()));
	if (report->home.len)
		json_put(driver, "informationUri", json_text(report->home));
	json_put(driver, "rules", rules_of(report, rules));
	json_put(json, "driver", driver);
	return json;
}

static json_t *notifications_of(const struct report *report, size_t n_left_out)
{
	json_t *list = json_array(), *json = json_object();
	json_t *message = json_object();

	json_put(message, "text",
		 json_text(arena_printf(
			 report->arena, "%zu more %s left out", n_left_out,
			 n_left_out == 1 ? "finding is" : "findings are")));
	json_put(json, "message", message);
	json_put(json, "level", json_string("warning"));
	json_array_append_new(list, json);
	return list;
}

/* What was left out is said where SARIF has a place for it. */
static json_t *invocations_of(const struct report *report, size_t n_left_out)
{
	json_t *list = json_array(), *json = json_object();

	json_put(json, "executionSuccessful", json_boolean(report->judge));
	if (n_left_out)
		json_put(json, "toolExecutionNotifications",
			 notifications_of(report, n_left_out));
	json_array_append_new(list, json);
	return list;
}

void report_sarif(const struct report *report, struct buf *out)
{
	size_t *rules = ARENA_ARRAY(report->arena, size_t, report->n_findings);
	json_t *json = json_object(), *runs = json_array();
	json_t *run = json_object(), *tool = tool_of(report, rules);
	size_t n_left_out = 0;
	json_t *results = results_of(report, rules, &n_left_out);

	json_put(json, "$schema", json_string(schema));
	json_put(json, "version", json_string("2.1.0"));
	json_put(run, "tool", tool);
	json_put(run, "invocations", invocations_of(report, n_left_out));
	json_put(run, "columnKind", json_string("unicodeCodePoints"));
	json_put(run, "results", results);
	json_array_append_new(runs, run);
	json_put(json, "runs", runs);
	json_write(json, JSON_INDENT(2), out);
}
