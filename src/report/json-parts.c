/* What every command of JSON begins and ends with. */
#include "report/json.h"

json_t *json_text_or_null(struct span text)
{
	return text.len ? json_text(text) : json_null();
}

json_t *json_definition(const struct report *report)
{
	const struct definition *definition = report->definition;
	json_t *json = json_object();

	json_put(json, "path",
		 definition->is_builtin ? json_null()
					: json_text(definition->doc->path));
	json_put(json, "from", json_text(span_str(definition->from)));
	return json;
}

json_t *json_snapshot(const struct report *report)
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

size_t json_line_of(const struct document *doc, uint32_t offset)
{
	return outline_place(&doc->outline, offset).line;
}

json_t *json_summary(const struct report *report)
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
