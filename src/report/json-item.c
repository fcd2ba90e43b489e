/* An item in JSON, version 1, as every command shows it. */
#include "report/json.h"

#include "base/table.h"
#include "base/unicode.h"
#include "terms/lookup.h"

#include <stdlib.h>

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

/* Is the item one of those that a list holds? */
static bool serves(const struct planned *planned, const struct planned *to)
{
	for (size_t i = 0; i < planned->n_serves; i++)
		if (planned->serves[i].to == to)
			return true;
	return false;
}

/* What a link is for, by the plan. */
static const char *link_is(const struct plan *plan, const struct item *item,
			   const struct item *to)
{
	const struct planned *planned = planned_of(plan, item);

	if (!to)
		return "names";
	if (serves(planned, planned_of(plan, to)))
		return "serves";
	return planned_has(&planned->waits_for, planned_of(plan, to))
		       ? "waits for"
		       : "names";
}

/*
 * Is it the first of this text at this place? An id in a pair is read as a value
 * and as text.
 */
static bool is_first(struct table *seen, const struct link_to *link,
		     struct span to, struct arena *arena)
{
	void **slot = table_slot(
		seen, arena_printf(arena, "%.*s %u %.*s",
				   (int)link->doc->path.len, link->doc->path.at,
				   link->start, (int)to.len, to.at));
	bool is_new = !*slot;

	*slot = seen;
	return is_new;
}

static json_t *links_of(const struct report *report, const struct item *item)
{
	json_t *json = json_array();
	struct table seen;

	table_init(&seen, report->arena);
	for (size_t i = 0; i < item->n_links; i++) {
		const struct link_to *link = &item->links[i];
		struct span to = link->item ? link->item->id : link->text;
		json_t *entry;

		if ((link->reach != REACH_ITEM && link->reach != REACH_KIND) ||
		    link->item == item || link->is_bare ||
		    !is_first(&seen, link, to, report->arena))
			continue;
		entry = json_object();
		json_put(entry, "to", json_text(to));
		json_put(entry, "kind", json_text(link->kind->name));
		json_put(entry, "path",
			 link->item ? json_text(item_doc(link->item)->path)
				    : json_null());
		json_put(entry, "line",
			 json_integer((json_int_t)json_line_of(link->doc,
							       link->start)));
		if (report->plan)
			json_put(entry, "as",
				 json_string(link_is(report->plan, item,
						     link->item)));
		json_array_append_new(json, entry);
	}
	table_release(&seen);
	return json;
}

json_t *json_item(const struct report *report, struct item *item)
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
	json_put(json, "line",
		 json_integer((json_int_t)json_line_of(item_doc(item),
						       item->start)));
	json_put(json, "verdict",
		 json_string(verdict_name(judgement->verdict)));
	json_put(json, "claims",
		 json_text_or_null(level_name(agreement, judgement->claims)));
	json_put(json, "meets",
		 json_text_or_null(level_name(agreement, judgement->meets)));
	json_put(json, "fields", fields_of(report, item));
	json_put(json, "links", links_of(report, item));
	if (report->plan)
		json_put_plan(json, report, planned_of(report->plan, item));
	return json;
}
