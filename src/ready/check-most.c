/* at most: how many items there may be of a sort. */
#include "ready/checks.h"

#include "base/sort.h"
#include "ready/conditions.h"
#include "ready/miss.h"

static size_t rank_of(const struct item *item)
{
	const struct field *field = item_field(item, SPAN("priority"));
	const struct field_order *order =
		kind_order(item->kind, SPAN("priority"));

	return order && field_has_value(field)
		       ? field_order_rank_of(order, field->values[0].text,
					     field->values[0].folded,
					     item->arena)
		       : SIZE_MAX;
}

static double ordinal_of(const struct item *item)
{
	const struct field *field = item_field(item, SPAN("ordinal"));
	double number;

	if (field_has_value(field) &&
	    value_number(field->values[0].text, &number))
		return number;
	return 1e300;
}

/*
 * Priority first, then the ordinal people drag, then as they stand; where the
 * order is the priority, that alone.
 */
static int by_priority(const void *x, const void *y)
{
	const struct item *a = *(struct item *const *)x;
	const struct item *b = *(struct item *const *)y;

	int order = a->kind->order_is_priority
			    ? 0
			    : compare_sizes(rank_of(a), rank_of(b));

	return order ? order : compare_numbers(ordinal_of(a), ordinal_of(b));
}

/* "owner: Ada and not priority: low", as one would say it. */
static const char *without_colons(struct judge *judge, struct span guard)
{
	char *text = arena_text(judge->scratch, guard.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < guard.len; i++)
		if (guard.at[i] != ':' || i + 1 == guard.len ||
		    guard.at[i + 1] != ' ')
			text[n++] = guard.at[i];
	text[n] = '\0';
	return text;
}

/* "have priority high", "have size at least 3"; of a single one "has". */
static const char *say_where(struct judge *judge, const struct guard *guard,
			     bool several)
{
	const struct term *term = &guard->terms[0];
	const char *have = several ? "have" : "has";

	if (guard->n_terms == 1 && !term->negated &&
	    term->kind == TERM_VALUES && !term->or_later)
		return arena_printf(judge->scratch, "%s %s %s", have,
				    say(judge, term->name),
				    say_list(judge, term->shown, term->n_shown,
					     " or "))
			.at;
	return arena_printf(judge->scratch, "%s %s", have,
			    without_colons(judge, guard->text))
		.at;
}

static const char *say_limit(struct judge *judge, size_t limit)
{
	return !limit ? "none was"
		      : arena_printf(judge->scratch, "at most %zu %s", limit,
				     limit == 1 ? "was" : "were")
				.at;
}

void judge_at_most(struct judge *judge, const struct criterion *criterion,
		   const struct agreement *agreement)
{
	const struct check *check = criterion->check;
	struct backlog *backlog = judge->backlog;
	struct item **items =
		ARENA_ARRAY(judge->scratch, struct item *, backlog->n_items);
	size_t limit = (size_t)check->limit, n = 0, n_last = 0;
	struct findings *findings = &judge->findings;
	struct asking asking = { judge, criterion, NULL, findings };
	struct saying saying = { .answer = SPAN("choose which can wait"),
				 .is_plain = true };
	struct span last[3];

	for (size_t i = 0; i < backlog->n_items; i++) {
		struct item *item = backlog->items[i];

		if (item->kind == &agreement->kind && !item->is_done &&
		    guard_holds(check->where, item, backlog->today) &&
		    (!check->when ||
		     guard_holds(check->when, item, backlog->today)))
			items[n++] = item;
	}
	if (n <= limit)
		return;
	sort_list(items, n, sizeof(*items), by_priority);
	for (size_t i = n; i > limit && n_last < 2; i--)
		last[n_last++] = items[i - 1]->id;
	/* In the order in which they stand. */
	if (n_last == 2) {
		struct span swap = last[0];

		last[0] = last[1];
		last[1] = swap;
	}
	judge->work.now = &judge->judgements[items[limit]->index];
	saying.beyond = (double)(n - limit);
	asking.item = items[limit];
	miss(&asking, spot_of_item(items[limit]), &saying,
	     "%zu %s %s; %s agreed (the last%s: %s)", n,
	     n == 1 ? say_singular(judge, agreement->kind.name)
		    : say_plural(judge, agreement->kind.name),
	     say_where(judge, check->where, n > 1), say_limit(judge, limit),
	     n_last == 2 ? " two" : "", say_list(judge, last, n_last, ", "));
	findings->list[findings->n - 1].is_of_kind = true;
}
