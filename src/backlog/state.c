/* Whether an item is over, or has begun. */
#include "backlog/state.h"

#include "base/unicode.h"

static bool status_is(const struct item *item, const char *const *words)
{
	const struct field *field = item_field(item, SPAN("status"));

	for (size_t i = 0; field && i < field->n_values; i++)
		for (size_t j = 0; words[j]; j++)
			if (span_is(field->values[i].folded, words[j]))
				return true;
	return false;
}

static bool any_guard(struct guard **guards, size_t n, const struct item *item,
		      long today)
{
	for (size_t i = 0; i < n; i++)
		if (guard_holds(guards[i], item, today))
			return true;
	return false;
}

/* "## Done", "## ✅ Done (2026)": as a value would be compared. */
bool heading_says_done(struct span heading, struct arena *arena)
{
	struct span name = text_fold_name(arena, heading);

	return span_is(text_fold_value(arena, name), "done");
}

static bool is_done_by_default(const struct item *item)
{
	return status_is(item, usual_done) || item->box == 'x' ||
	       item->box == '-' || item->struck ||
	       heading_says_done(item->lane, item->arena);
}

void item_settle_state(struct item *item, long today)
{
	const struct kind *kind = item->kind;

	item->is_done = kind->n_done_when
				? any_guard(kind->done_when, kind->n_done_when,
					    item, today)
				: is_done_by_default(item);
	item->is_started = kind->n_started_when
				   ? any_guard(kind->started_when,
					       kind->n_started_when, item,
					       today)
				   : status_is(item, usual_started);
}
