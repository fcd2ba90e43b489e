/* JSON, version 1: members are added, never renamed or removed. */
#include "report/report.h"

#include "base/unicode.h"

#include <jansson.h>
#include <stdlib.h>

/* JSON wants UTF-8; a path may be any bytes. */
static json_t *text_of(struct span text)
{
	struct buf shown = BUF_INIT;
	json_t *json;
	size_t at;

	if (text_is_utf8(text, &at))
		return json_stringn_nocheck(text.at ? text.at : "", text.len);
	text_show(&shown, text);
	json = json_stringn_nocheck(shown.at, shown.len);
	buf_release(&shown);
	return json;
}

static json_t *text_or_null(struct span text)
{
	return text.len ? text_of(text) : json_null();
}

static void set(json_t *object, const char *name, json_t *value)
{
	if (!value || json_object_set_new_nocheck(object, name, value) < 0)
		abort();
}

static json_t *definition_of(const struct report *report)
{
	const struct definition *definition = report->definition;
	json_t *json = json_object();

	set(json, "path",
	    definition->is_builtin ? json_null()
				   : text_of(definition->doc->path));
	set(json, "from", text_of(span_str(definition->from)));
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

	set(json, "kind", json_string(kinds[report->snapshot]));
	set(json, "commit",
	    report->commit ? json_string(report->commit) : json_null());
	return json;
}

static json_t *fields_of(const struct report *report, const struct item *item)
{
	json_t *json = json_object();

	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];
		struct span name;
		json_t *values;

		/* Of several sources only the one that counts. */
		if (field->origin == FROM_ITSELF ||
		    item_field(item, field->folded) != field)
			continue;
		name = text_fold_case(report->arena, field->name);
		name = arena_copy(report->arena, name);
		values = json_array();
		for (size_t v = 0; v < field->n_values; v++)
			if (!field->values[v].is_none)
				json_array_append_new(
					values, text_of(field->values[v].text));
		set(json, name.at, values);
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
		set(entry, "to",
		    text_of(link->item ? link->item->id : link->text));
		set(entry, "kind", text_of(link->kind->name));
		set(entry, "path",
		    link->item ? text_of(item_doc(link->item)->path)
			       : json_null());
		set(entry, "line",
		    json_integer((json_int_t)line_of(link->doc, link->start)));
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
	set(json, "id", text_of(item->id));
	set(json, "kind", text_of(item->kind->name));
	set(json, "title", text_of(item->title));
	set(json, "path", text_of(item_doc(item)->path));
	set(json, "line",
	    json_integer((json_int_t)line_of(item_doc(item), item->start)));
	set(json, "verdict", json_string(verdict_name(judgement->verdict)));
	set(json, "claims",
	    text_or_null(level_name(agreement, judgement->claims)));
	set(json, "meets",
	    text_or_null(level_name(agreement, judgement->meets)));
	set(json, "fields", fields_of(report, item));
	set(json, "links", links_of(item));
	return json;
}

static json_t *criterion_of(const struct report *report,
			    const struct criterion *criterion)
{
	const struct document *doc = report->definition->doc;
	json_t *json;

	if (!criterion)
		return json_null();
	json = json_object();
	set(json, "text", text_of(criterion->sentence));
	set(json, "path",
	    report->definition->is_builtin ? json_null() : text_of(doc->path));
	set(json, "line",
	    json_integer((json_int_t)line_of(doc, criterion->start)));
	return json;
}

static json_t *exits_of(const struct report *report,
			const struct finding *finding)
{
	struct buf text = BUF_INIT;
	json_t *json;

	(void)report;
	buf_add(&text, finding->answer);
	if (finding->back.len) {
		buf_adds(&text, ", or ");
		buf_add(&text, finding->back);
	}
	if (finding->ask.len) {
		buf_adds(&text, "; or ");
		buf_add(&text, finding->ask);
	}
	json = text_of(buf_span(&text));
	buf_release(&text);
	return json;
}

static json_t *finding_of(const struct report *report,
			  const struct finding *finding)
{
	const struct outline *outline = &finding->doc->outline;
	struct place start = outline_place(outline, finding->start);
	struct place end = outline_place(outline, finding->end > finding->start
							  ? finding->end
							  : finding->start);
	json_t *json = json_object();

	set(json, "rule", text_of(finding->rule));
	set(json, "severity", json_string(severity_name(finding->severity)));
	set(json, "item",
	    finding->item ? text_of(finding->item->id) : json_null());
	set(json, "path",
	    finding->doc == report->definition->doc &&
			    report->definition->is_builtin
		    ? json_null()
		    : text_of(finding->doc->path));
	set(json, "line", json_integer((json_int_t)start.line));
	set(json, "column", json_integer((json_int_t)start.column));
	set(json, "end_line", json_integer((json_int_t)end.line));
	set(json, "end_column", json_integer((json_int_t)end.column));
	set(json, "message", text_of(finding->message));
	set(json, "label", text_of(finding->label));
	set(json, "exits", exits_of(report, finding));
	set(json, "criterion", criterion_of(report, finding->criterion));
	set(json, "waived",
	    finding->waived.at ? text_of(finding->waived) : json_null());
	set(json, "fingerprint",
	    text_of(finding_fingerprint(finding, report->arena)));
	return json;
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
		set(json, counts[i].name,
		    json_integer((json_int_t)counts[i].n));
	return json;
}

static int add_bytes(const char *bytes, size_t n, void *out)
{
	buf_add(out, span_of(bytes, n));
	return 0;
}

void report_json(const struct report *report, struct buf *out)
{
	json_t *json = json_object();
	json_t *items = json_array(), *findings = json_array();

	set(json, "version", json_integer(1));
	set(json, "definition", definition_of(report));
	set(json, "snapshot", snapshot_of(report));
	for (size_t i = 0; i < report->n_items; i++)
		json_array_append_new(items, item_of(report, report->items[i]));
	for (size_t i = 0; i < report->n_findings; i++)
		json_array_append_new(findings,
				      finding_of(report, &report->findings[i]));
	set(json, "items", items);
	set(json, "findings", findings);
	set(json, "summary", summary_of(report));
	json_dump_callback(json, add_bytes, out, JSON_INDENT(2));
	buf_addc(out, '\n');
	json_decref(json);
}
