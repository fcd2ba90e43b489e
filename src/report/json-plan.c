/* What the plan knows of an item, in JSON. */
#include "report/json.h"
#include "report/outlook.h"

#include "base/unicode.h"
#include "terms/lookup.h"

static json_t *name_of(const struct planned *planned)
{
	return planned ? json_text(planned_name(planned)) : json_null();
}

static json_t *names_of(const struct planned_list *list)
{
	json_t *json = json_array();

	for (size_t i = 0; i < list->n; i++)
		json_array_append_new(json, name_of(list->list[i]));
	return json;
}

static json_t *held_of(const struct planned *planned)
{
	json_t *json = json_array();

	for (size_t i = 0; i < planned->n_held; i++) {
		const struct held *held = &planned->held[i];
		json_t *entry = json_object();

		json_put(entry, "why", json_string(held_name(held->why)));
		json_put(entry, "id", name_of(held->by));
		json_put(entry, "message", json_text(held->message));
		json_array_append_new(json, entry);
	}
	return json;
}

/* The whole chain, the nearest first. */
static json_t *serves_of(struct plan *plan, struct planned *planned,
			 struct arena *arena)
{
	json_t *json = json_array();
	struct above above;

	plan_above(plan, planned, &above, arena);
	for (size_t i = 0; i < above.n; i++) {
		const struct planned *to = above.list[i].to;
		json_t *entry = json_object();

		json_put(entry, "id",
			 to ? json_text(to->item->id) : json_null());
		json_put(entry, "kind",
			 to ? json_text(to->item->kind->name) : json_null());
		json_put(entry, "title",
			 json_text(to ? to->item->title : above.list[i].label));
		json_put(entry, "path",
			 to ? json_text(item_doc(to->item)->path)
			    : json_null());
		json_put(entry, "state",
			 json_string(to && !planned_is_open(to) ? "done"
								: "open"));
		json_put(entry, "through", name_of(above.through[i]));
		json_array_append_new(json, entry);
	}
	return json;
}

static json_t *missing_of(const struct planned *planned)
{
	json_t *json = json_array();

	for (size_t i = 0; i < planned->n_misses; i++) {
		const struct miss *miss = &planned->misses[i];
		json_t *entry = json_object();

		json_put(entry, "rule", json_text(miss->rule));
		json_put(entry, "subject", json_text(miss->subject));
		json_put(entry, "message", json_text(miss->message));
		json_put(entry, "line", json_integer((json_int_t)miss->line));
		json_array_append_new(json, entry);
	}
	return json;
}

static json_t *ranked_by(const struct outlook *outlook,
			 const struct planned *planned)
{
	const struct planned *by = planned->because ? planned->because
						    : planned;
	size_t table = plan_kind_of(outlook->plan, planned)->table;
	unsigned order = outlook->plan->tables[table], all = order;
	struct span name = order_name(outlook, table, &order), value;
	json_t *json = json_object();

	value = by->priority;
	if (all & BY_LANE)
		value = by->urgency.lane_name;
	else if (all & BY_PLACE)
		value = by->ordinal;
	else if (all & BY_STANDS)
		value = span_str(stands_name(by->stands));
	else if (!(all & BY_PRIORITY))
		value = by->ordinal;
	json_put(json, "field", json_text_or_null(name));
	json_put(json, "value", json_text_or_null(value));
	json_put(json, "because", name_of(planned->because));
	return json;
}

static json_t *for_people(const struct plan *plan,
			  const struct planned *planned)
{
	const struct agreement *agreement =
		agreement_of(plan->definition, planned->item);
	json_t *json = json_array();
	size_t level = planned->missing_for;

	if (level == NO_LEVEL)
		level = judge_of(plan->judge, planned->item)->claims;
	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct criterion *criterion = agreement->criteria[i];

		if (!criterion->check && planned_is_open(planned) &&
		    (criterion->level == NO_LEVEL ||
		     (level != NO_LEVEL && criterion->level <= level)))
			json_array_append_new(json,
					      json_text(criterion->sentence));
	}
	return json;
}

void json_put_plan(json_t *json, const struct report *report,
		   struct planned *planned)
{
	struct plan *plan = report->plan;
	const struct outlook outlook = { .report = report, .plan = plan };
	const struct agreement *agreement =
		agreement_of(plan->definition, planned->item);

	json_put(json, "priority", json_text_or_null(planned->priority));
	json_put(json, "size", json_text_or_null(planned->size));
	json_put(json, "owner", json_text_or_null(planned->owner));
	json_put(json, "stands", json_string(stands_name(planned->stands)));
	json_put(json, "startable", json_boolean(planned->can_start));
	json_put(json, "held_back", held_of(planned));
	json_put(json, "rank",
		 planned->rank ? json_integer((json_int_t)planned->rank)
			       : json_null());
	json_put(json, "ranked_by", ranked_by(&outlook, planned));
	json_put(json, "serves", serves_of(plan, planned, report->arena));
	json_put(json, "waits_for", names_of(&planned->waits_for));
	json_put(json, "waited_for_by", names_of(&planned->waited_for_by));
	json_put(json, "missing", missing_of(planned));
	json_put(
		json, "missing_for",
		json_text_or_null(level_name(agreement, planned->missing_for)));
	json_put(json, "for_people", for_people(plan, planned));
}
