/* What the commands of every day share in JSON; and list. */
#include "report/json.h"
#include "report/outlook.h"

#include "base/unicode.h"

/* ---- what every command begins with ---- */

json_t *json_outlook(const struct outlook *outlook)
{
	const struct report *report = outlook->report;
	json_t *json = json_object();

	json_put(json, "version", json_integer(1));
	json_put(json, "definition", json_definition(report));
	json_put(json, "snapshot", json_snapshot(report));
	return json;
}

static json_t *json_order(const struct outlook *outlook)
{
	const struct plan *plan = outlook->plan;
	json_t *json = json_array();
	struct span name;

	for (size_t t = 0; t < plan->n_tables; t++) {
		unsigned order = plan->tables[t];

		/* Where nothing ranks is told only if nothing does at all. */
		if (order == BY_STANDS && json_array_size(json))
			continue;
		while ((name = order_name(outlook, t, &order)).len) {
			bool is_there = false;
			json_t *known;
			size_t i;

			json_array_foreach (json, i, known)
				is_there |=
					span_is(name, json_string_value(known));
			if (!is_there)
				json_array_append_new(json, json_text(name));
		}
	}
	return json;
}

void json_finish(const struct outlook *outlook, json_t *json, size_t total,
		 struct buf *out)
{
	json_put(json, "order", json_order(outlook));
	json_put(json, "total", json_integer((json_int_t)total));
	json_put(json, "summary", json_summary(outlook->report));
	json_write(json, JSON_INDENT(2), out);
}

json_t *json_items(const struct outlook *outlook, struct planned *const *items,
		   size_t n)
{
	json_t *json = json_array();

	for (size_t i = 0; i < n; i++)
		json_array_append_new(json, json_item(outlook->report,
						      items[i]->item));
	return json;
}

json_t *json_reasons(const struct lack *reasons, size_t n)
{
	json_t *json = json_array();

	for (size_t i = 0; i < n; i++) {
		json_t *entry = json_object();

		json_put(entry, "rule", json_text(reasons[i].rule));
		json_put(entry, "subject", json_text(reasons[i].subject));
		json_put(entry, "count",
			 json_integer((json_int_t)reasons[i].count));
		json_put(entry, "only",
			 json_integer((json_int_t)reasons[i].only));
		json_array_append_new(json, entry);
	}
	return json;
}

void list_json(const struct outlook *outlook, struct buf *out)
{
	const struct listing *listing = outlook->listing;
	json_t *json = json_outlook(outlook);

	json_put(json, "items",
		 json_items(outlook, listing->items, listing->n));
	json_put(json, "reasons",
		 json_reasons(listing->reasons, listing->n_reasons));
	json_finish(outlook, json, listing->total, out);
}
