/* JSON, version 1: members are added, never renamed or removed. */
#include "report/json.h"

#include "base/unicode.h"
#include "report/format.h"
#include "report/machine.h"
#include "report/phrases.h"
#include "report/place.h"
#include "terms/lookup.h"

/* A definition that is read from disk has one, a built-in one has not. */
static json_t *path_of(const struct report *report, const struct document *doc)
{
	if (doc == report->definition->doc && report->definition->is_builtin)
		return json_null();
	return json_text(doc->path);
}

static json_t *criterion_of(const struct report *report,
			    const struct criterion *criterion)
{
	const struct document *doc = report->definition->doc;
	json_t *json;

	if (!criterion)
		return json_null();
	json = json_object();
	json_put(json, "text", json_text(criterion->sentence));
	json_put(json, "path", path_of(report, doc));
	json_put(json, "line",
		 json_integer((json_int_t)json_line_of(doc, criterion->start)));
	return json;
}

static json_t *exits_of(const struct finding *finding)
{
	struct buf text = BUF_INIT;
	json_t *json;

	add_exits(&text, finding);
	json = json_text(buf_span(&text));
	buf_release(&text);
	return json;
}

static json_t *since_of(const struct finding *finding)
{
	static const char *const names[] = { [SINCE_NOTHING] = NULL,
					     [SINCE_NEW] = "new",
					     [SINCE_OLD] = "old",
					     [SINCE_GONE] = "gone" };

	return json_string(names[finding->since]);
}

static json_t *finding_of(const struct report *report,
			  const struct finding *finding)
{
	struct location at = finding_location(report, finding);
	json_t *json = json_object();

	json_put(json, "rule", json_text(finding->rule));
	json_put(json, "severity",
		 json_string(severity_name(finding->severity)));
	json_put(json, "item",
		 finding->item ? json_text(finding->item->id) : json_null());
	json_put(json, "path", path_of(report, finding->doc));
	json_put(json, "line", json_integer((json_int_t)at.line));
	json_put(json, "column", json_integer((json_int_t)at.column));
	json_put(json, "end_line", json_integer((json_int_t)at.end_line));
	json_put(json, "end_column", json_integer((json_int_t)at.end_column));
	json_put(json, "message", json_text(finding->message));
	json_put(json, "label", json_text(finding->label));
	json_put(json, "exits", exits_of(finding));
	json_put(json, "criterion", criterion_of(report, finding->criterion));
	json_put(json, "waived",
		 finding->waived.at ? json_text(finding->waived) : json_null());
	json_put(json, "fingerprint",
		 json_text(finding_fingerprint(finding, report->arena)));
	if (finding->since != SINCE_NOTHING)
		json_put(json, "since", since_of(finding));
	return json;
}

static json_t *notes_of(const struct change *change)
{
	json_t *json = json_array();

	for (size_t i = 0; i < change->n_notes; i++)
		json_array_append_new(json, json_text(change->notes[i]));
	return json;
}

static json_t *change_of(const struct change *change)
{
	json_t *json = json_object();

	json_put(json, "item", json_text(change->item->id));
	json_put(json, "kind", json_text(change->item->kind->name));
	json_put(json, "what", json_string(changed_name(change->what)));
	json_put(json, "field", json_text_or_null(change->field));
	json_put(json, "before", json_text_or_null(change->before));
	json_put(json, "after", json_text_or_null(change->after));
	json_put(json, "explained",
		 change->explained == EXPLAINED_NOT_ASKED
			 ? json_null()
			 : json_boolean(change->explained == EXPLAINED_YES));
	json_put(json, "reason", json_text_or_null(change->reason));
	json_put(json, "by", json_text_or_null(change->by));
	json_put(json, "rule", json_text_or_null(change->rule));
	json_put(json, "path", json_text(change->doc->path));
	json_put(json, "line",
		 json_integer(
			 (json_int_t)json_line_of(change->doc, change->start)));
	json_put(json, "new", json_boolean(change->is_new));
	json_put(json, "message", json_text(change->sentence));
	json_put(json, "notes", notes_of(change));
	return json;
}

static void set_review(json_t *json, const struct review *review)
{
	json_t *changes = json_array(), *flips = json_array();
	json_t *answers = json_array();

	for (size_t i = 0; i < review->n_changes; i++)
		json_array_append_new(changes, change_of(&review->changes[i]));
	for (size_t i = 0; i < review->n_flips; i++)
		json_array_append_new(flips, json_text(review->flips[i]));
	for (size_t i = 0; i < review->n_answers; i++)
		json_array_append_new(answers, json_text(review->answers[i]));
	json_put(json, "base", json_text(review->base));
	json_put(json, "head", json_text(review->head));
	json_put(json, "headline", json_text(review->headline));
	json_put(json, "to_answer", answers);
	json_put(json, "changes", changes);
	json_put(json, "definition_changes", flips);
}

void report_json(const struct report *report, struct buf *out)
{
	json_t *json = json_object();
	json_t *items = json_array(), *findings = json_array();

	json_put(json, "version", json_integer(1));
	json_put(json, "definition", json_definition(report));
	json_put(json, "snapshot", json_snapshot(report));
	for (size_t i = 0; i < report->n_items; i++)
		json_array_append_new(items,
				      json_item(report, report->items[i]));
	for (size_t i = 0; i < report->n_findings; i++)
		json_array_append_new(findings,
				      finding_of(report, &report->findings[i]));
	if (report->review)
		set_review(json, report->review);
	json_put(json, "items", items);
	json_put(json, "findings", findings);
	json_put(json, "summary", json_summary(report));
	json_write(json, JSON_INDENT(2), out);
}
