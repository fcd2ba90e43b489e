/*
 * change of …: explained. What a change says about itself is looked for in
 * reasons.c; where the message that may explain it is still to be written,
 * what is found is only noted (see judge_run()).
 */
#include "ready/checks.h"

#include "backlog/order.h"
#include "ready/miss.h"
#include "ready/reasons.h"

static bool is_explained(struct judge *judge, const struct item *before,
			 const struct item *item, const struct check *check,
			 struct span name)
{
	return explain_change(judge, before, item, name,
			      &check->conditions[0].in_section)
		.is_given;
}

static const char *say_values(struct judge *judge, const struct field *field)
{
	struct span *list =
		ARENA_ARRAY(judge->scratch, struct span, field->n_values);
	size_t n = 0;

	for (size_t i = 0; i < field->n_values; i++)
		if (!field->values[i].is_none)
			list[n++] = field->values[i].text;
	return n ? say_list(judge, list, n, ", ") : "nothing";
}

static bool are_same_values(struct judge *judge, const struct field *a,
			    const struct field *b)
{
	struct field_piece *x, *y;
	size_t n = field_pieces(a, &x, judge->scratch);
	size_t m = field_pieces(b, &y, judge->scratch);

	if (n != m)
		return false;
	for (size_t i = 0; i < n; i++)
		if (!value_says_the_same(x[i].text, y[i].text, judge->scratch))
			return false;
	return true;
}

static const char *section_to_write(struct judge *judge,
				    const struct check *check)
{
	const struct names *names = &check->conditions[0].in_section;

	return names->n ? say(judge, names->shown[0]) : "Decisions";
}

/*
 * The field as it is now: by its own name, or by another of the check's names
 * where it was only called anew.
 */
static const struct field *field_now(const struct asking *a, size_t name,
				     const struct field *was)
{
	const struct names *names = &a->criterion->check->names;
	const struct field *is = item_field(a->item, names->folded[name]);

	for (size_t i = 0; !field_has_value(is) && i < names->n; i++) {
		const struct field *other =
			item_field(a->item, names->folded[i]);

		if (field_has_value(other) &&
		    are_same_values(a->judge, was, other))
			return other;
	}
	return is;
}

static void change_of_field(const struct asking *a, const struct item *before,
			    size_t nth)
{
	struct judge *judge = a->judge;
	struct item *item = a->item;
	const struct check *check = a->criterion->check;
	const struct field *was = item_field(before, check->names.folded[nth]);
	const struct field *is;
	const char *name = say(judge, check->names.shown[nth]);
	const char *from, *to;
	struct saying saying = { .is_plain = true, .answer = SPAN("say why") };
	struct span add;
	struct field none = { 0 };

	/* A first value is not a change. */
	if (!field_has_value(was))
		return;
	is = field_now(a, nth, was);
	if (!is)
		is = &none;
	if (are_same_values(judge, was, is) ||
	    is_explained(judge, before, item, check, check->names.folded[nth]))
		return;
	from = say_values(judge, was);
	to = say_values(judge, is);
	add = arena_printf(
		judge->scratch, "add under \"%s\": - %s %s %s → %s, because …",
		section_to_write(judge, check),
		say(judge, date_text(judge->backlog->today, judge->scratch)),
		name, from, to);
	saying.found = arena_printf(judge->scratch, "%s > %s", from, to);
	miss(a,
	     field_has_value(is) ? spot_of_value(is, &is->values[0])
				 : spot_of_item(item),
	     &saying,
	     field_has_value(is)
		     ? "%s of %s went from %s to %s, and nothing says why; %s"
		     : "%s of %s was %s and is %s now, and nothing says why; "
		       "%s",
	     name, say_id(judge, item), from, to, add.at);
}

static void change_of_section(const struct asking *a, const struct item *before)
{
	struct judge *judge = a->judge;
	struct item *item = a->item;
	const struct check *check = a->criterion->check;
	const struct section *was =
		item_section(before, check->names.folded, check->names.n);
	const struct section *is =
		item_section(item, check->names.folded, check->names.n);
	struct saying saying = { .is_plain = true, .answer = SPAN("say why") };
	struct span add;

	if (!was || !was->has_substance ||
	    span_eq(section_source(was), section_source(is)) ||
	    is_explained(judge, before, item, check, was->folded))
		return;
	add = arena_printf(
		judge->scratch, "add under \"%s\": - %s %s, because …",
		section_to_write(judge, check),
		say(judge, date_text(judge->backlog->today, judge->scratch)),
		say(judge, was->name));
	saying.found = was->folded;
	miss(a, is ? spot_of_section(is) : spot_of_item(item), &saying,
	     "\"%s\" of %s changed, and nothing says why; %s",
	     say(judge, was->name), say_id(judge, item), add.at);
}

void judge_change(const struct asking *a)
{
	const struct item *before = item_before(a->judge->comparison, a->item);

	if (!before || a->criterion->check->change == CHANGE_ORDER)
		return;
	if (a->criterion->check->change == CHANGE_SECTION)
		change_of_section(a, before);
	else
		for (size_t i = 0; i < a->criterion->check->names.n; i++)
			change_of_field(a, before, i);
}

/* ---- order ---- */

static void tell_moved(const struct asking *a, const struct move *move)
{
	struct judge *judge = a->judge;
	const struct check *check = a->criterion->check;
	struct item *item = a->item;
	struct saying saying = { .is_plain = true,
				 .answer = SPAN("say why"),
				 .found = item->folded_id };
	struct span add;

	if (is_explained(judge, move->before, item, check, SPAN("order")))
		return;
	add = arena_printf(
		judge->scratch, "add under \"%s\": - %s %s moved, because …",
		section_to_write(judge, check),
		say(judge, date_text(judge->backlog->today, judge->scratch)),
		say_id(judge, item));
	judge->work.now = &judge->judgements[item->index];
	miss(a, spot_of_item(item), &saying,
	     "%s moved %s, and nothing says why; %s", say_id(judge, item),
	     move->to < move->from ? "up" : "down", add.at);
}

void judge_order_changes(struct judge *judge, const struct criterion *criterion,
			 const struct agreement *agreement)
{
	size_t from = judge->findings.n, n;
	struct move *moves;

	if (!judge->comparison)
		return;
	n = order_moves(judge->comparison, &agreement->kind, &moves,
			judge->scratch);
	for (size_t i = 0; i < n; i++) {
		const struct asking asking = { judge, criterion, moves[i].item,
					       &judge->findings };

		tell_moved(&asking, &moves[i]);
	}
	for (size_t i = from; i < judge->findings.n; i++)
		if (judge->only_notes_changes)
			judge->findings.list[i].severity = SEVERITY_NOTE;
}
