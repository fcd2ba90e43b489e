/* When an item is due: the check for a sentence that speaks of it. */
#include "adopt/borne.h"
#include "adopt/own-document.h"

/* Does any item say a day there? */
static bool says_days(struct span folded, const struct kind_proposal *kind)
{
	const struct backlog *backlog = &kind->kind->backlog;

	for (size_t i = 0; i < backlog->n_items; i++) {
		const struct field *field =
			item_field(backlog->items[i], folded);

		long day;

		if (field && field->n_values &&
		    value_date(field->values[0].text, &day))
			return true;
	}
	return false;
}

struct span check_of_due(const struct speaks *speaks,
			 const struct own_sentence *sentence,
			 const struct kind_proposal *kind, struct arena *arena)
{
	const struct borne *best = NULL;
	struct borne_names names;
	struct span name;

	borne_fields(&names, PLAN_KINDS, false, kind, arena);
	for (size_t i = 0; i < names.n; i++)
		if (speaks_is_name(speaks, TOPIC_DUE, names.list[i].folded) &&
		    borne_is_habit(&names.list[i], kind) &&
		    (!best || names.list[i].n > best->n))
			best = &names.list[i];
	if (!best)
		return SPAN_NONE;
	name = quoted_word(best->name, arena);
	if (sentence->topic == TOPIC_DUE)
		return arena_printf(arena, "field %.*s", (int)name.len,
				    name.at);
	if (!says_days(best->folded, kind))
		return SPAN_NONE;
	return arena_printf(arena, "field %.*s: date and at least today%s%.*s",
			    (int)name.len, name.at,
			    sentence->detail.len ? " when " : "",
			    sentence->detail.len ? (int)name.len : 0, name.at);
}
