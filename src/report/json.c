/* JSON, version 1: members are added, never renamed or removed. */
#include "report/format.h"

#include "base/unicode.h"
#include "report/machine.h"
#include "report/phrases.h"
#include "report/place.h"

#include <stdlib.h>

static json_t *text_or_null(struct span text)
{
	return text.len ? json_text(text) : json_null();
}

static json_t *definition_of(const struct report *report)
{
	const struct definition *definition = report->definition;
	json_t *json = json_object();

	json_put(json, "path",
		 definition->is_builtin ? json_null()
					: json_text(definition->doc->path));
	json_put(json, "from", json_text(span_str(definition->from)));
	return json;
}

static json_t *snapshot_of(const struct report *report)
{
	static const char *const kinds[] = {
		[SNAPSHOT_WORKTREE] = "worktree",
		[SNAPSHOT_INDEX] = "index",
		[SNAPSHOT_COMMIT] = "commit",
	};
	json_t *json = json_object();

	json_put(json, "kind", json_string(kinds[report->snapshot]));
	json_put(json, "commit",
		 report->commit ? json_string(report->commit) : json_null());
	return json;
}

static json_t *fields_of(const struct report *report, const struct item *item)
{
	const struct field **counting =
		item_fields_that_count(item, report->arena);
	json_t *json = json_object();

	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];
		struct span name;
		json_t *values;

		/* Of several sources only the one that counts. */
		if (field->origin == FROM_ITSELF || counting[i] != field)
			continue;
		name = text_fold_case(report->arena, field->name);
		name = arena_copy(report->arena, name);
		values = json_array();
		for (size_t v = 0; v < field->n_values; v++)
			if (!field->values[v].is_none)
				json_array_append_new(
					values,
					json_text(field->values[v].text));
		json_put(json, name.at, values);
	}
	return json;
}

static size_t line_of(const struct document *doc, uint32_t offset)
{
	return outline_place(&doc->outline, offset).line;
}

static json_t *links_of(const struct item *item)
{
	json_t *json = json_array();

	for (size_t i = 0; i < item->n_links; i++) {
		const struct link_to *link = &item->links[i];
		json_t *entry;

		if ((link->reach != REACH_ITEM && link->reach != REACH_KIND) ||
		    link->item == item || link->is_bare)
			continue;
		entry = json_object();
		json_put(entry, "to",
			 json_text(link->item ? link->item->id : link->text));
		json_put(entry, "kind", json_text(link->kind->name));
		json_put(entry, "path",
			 link->item ? json_text(item_doc(link->item)->path)
				    : json_null());
		json_put(entry, "line",
			 json_integer(
				 (json_int_t)line_of(link->doc, link->start)));
		json_array_append_new(json, entry);
	}
	return json;
}

static json_t *item_of(const struct report *report, struct item *item)
{
	const struct judgement *judgement = judge_of(report->judge, item);
	const struct agreement *agreement =
		agreement_of(report->definition, item);
	json_t *json = json_object();

	item_read_links(report->judge->backlog, item);
	json_put(json, "id", json_text(item->id));
	json_put(json, "kind", json_text(item->kind->name));
	json_put(json, "title", json_text(item->title));
	json_put(json, "path", json_text(item_doc(item)->path));
	json_put(
		json, "line",
		json_integer((json_int_t)line_of(item_doc(item), item->start)));
	json_put(json, "verdict",
		 json_string(verdict_name(judgement->verdict)));
	json_put(json, "claims",
		 text_or_null(level_name(agreement, judgement->claims)));
	json_put(json, "meets",
		 text_or_null(level_name(agreement, judgement->meets)));
	json_put(json, "fields", fields_of(report, item));
	json_put(json, "links", links_of(item));
	return json;
}

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
		 json_integer((json_int_t)line_of(doc, criterion->start)));
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
	static const char *const names[] = {
		[SINCE_NEW] = "new", [SINCE_OLD] = "old", [SINCE_GONE] = "gone"
	};

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
	json_put(json, "field", text_or_null(change->field));
	json_put(json, "before", text_or_null(change->before));
	json_put(json, "after", text_or_null(change->after));
	json_put(json, "explained",
		 change->explained == EXPLAINED_NOT_ASKED
			 ? json_null()
			 : json_boolean(change->explained == EXPLAINED_YES));
	json_put(json, "reason", text_or_null(change->reason));
	json_put(json, "by", text_or_null(change->by));
	json_put(json, "rule", text_or_null(change->rule));
	json_put(json, "path", json_text(change->doc->path));
	json_put(json, "line",
		 json_integer((json_int_t)line_of(change->doc, change->start)));
	json_put(json, "new", json_boolean(change->is_new));
	json_put(json, "message", json_text(change->sentence));
	json_put(json, "notes", notes_of(change));
	return json;
}

static void set_review(json_t *json, const struct review *review)
{
	json_t *changes = json_array(), *flips = json_array();

	for (size_t i = 0; i < review->n_changes; i++)
		if (!review->changes[i].is_summary)
			json_array_append_new(changes,
					      change_of(&review->changes[i]));
	for (size_t i = 0; i < review->n_flips; i++)
		json_array_append_new(flips, json_text(review->flips[i]));
	json_put(json, "base", json_text(review->base));
	json_put(json, "head", json_text(review->head));
	json_put(json, "headline", json_text(review->headline));
	json_put(json, "changes", changes);
	json_put(json, "definition_changes", flips);
}

static json_t *summary_of(const struct report *report)
{
	struct summary sum = report_summary(report);
	const struct {
		const char *name;
		size_t n;
	} counts[] = {
		{ "items", sum.items },		{ "ready", sum.ready },
		{ "not_ready", sum.not_ready }, { "open", sum.open },
		{ "done", sum.done },		{ "errors", sum.errors },
		{ "warnings", sum.warnings },	{ "notes", sum.notes },
		{ "waived", sum.waived },
	};
	json_t *json = json_object();

	for (size_t i = 0; i < sizeof(counts) / sizeof(*counts); i++)
		json_put(json, counts[i].name,
			 json_integer((json_int_t)counts[i].n));
	return json;
}

void report_json(const struct report *report, struct buf *out)
{
	json_t *json = json_object();
	json_t *items = json_array(), *findings = json_array();

	json_put(json, "version", json_integer(1));
	json_put(json, "definition", definition_of(report));
	json_put(json, "snapshot", snapshot_of(report));
	for (size_t i = 0; i < report->n_items; i++)
		json_array_append_new(items, item_of(report, report->items[i]));
	for (size_t i = 0; i < report->n_findings; i++)
		json_array_append_new(findings,
				      finding_of(report, &report->findings[i]));
	if (report->review)
		set_review(json, report->review);
	json_put(json, "items", items);
	json_put(json, "findings", findings);
	json_put(json, "summary", summary_of(report));
	json_write(json, JSON_INDENT(2), out);
}
