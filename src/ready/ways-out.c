/*
 * The ways out of a finding besides an answer: how to take the claim back, and
 * whom to ask.
 */
#include "ready/ways-out.h"

#include "base/unicode.h"
#include "ready/say.h"
#include "terms/lookup.h"

/* ---- taking the claim back ---- */

enum { MOST_NAMED = 3 }; /* of the values that one may choose from */

/* The values of the field's order that come before all those of the term. */
static size_t values_before(const struct judge *judge, const struct item *item,
			    const struct term *term,
			    const struct field_order *order)
{
	size_t n = 0;

	while (n < order->n &&
	       !term_takes(term, item, order->shown[n], judge->backlog->today))
		n++;
	return n;
}

/* Of a field with several values ("labels"), the one that makes the claim. */
static struct span claiming_value(const struct judge *judge,
				  const struct item *item,
				  const struct term *term)
{
	const struct field *field = item_field(item, term->folded);
	struct field_piece *pieces;
	size_t n = field ? field_pieces(field, &pieces, judge->scratch) : 0;

	for (size_t i = 0; n > 1 && i < n; i++)
		if (term_takes(term, item, pieces[i].text,
			       judge->backlog->today))
			return pieces[i].text;
	return SPAN("");
}

/* What an item is called or where it lies: it is moved, and not set. */
static const struct {
	const char *field, *change;
} places[] = {
	{ "folder", "move it to" },
	{ "path", "move it to" },
	{ "file", "rename its file to" },
	{ NULL, NULL },
};

enum { N_PLACES = sizeof(places) / sizeof(*places) - 1 };

static size_t place_of(const struct term *term)
{
	size_t i = 0;

	while (i < N_PLACES && !span_is(term->folded, places[i].field))
		i++;
	return i;
}

/* "set status to", "move it to" */
static const char *say_change(struct judge *judge, const struct term *term)
{
	const char *change = places[place_of(term)].change;

	return change ? change
		      : arena_printf(judge->scratch, "set %s to",
				     say(judge, term->name))
				.at;
}

/* `set status to Draft`: to what comes before the values of the term. */
static struct span say_earlier_value(struct judge *judge,
				     const struct item *item,
				     const struct term *term,
				     const struct field_order *order)
{
	size_t n = values_before(judge, item, term, order);
	const char *change = say_change(judge, term);

	if (!n)
		return SPAN_NONE;
	if (n > MOST_NAMED)
		return arena_printf(judge->scratch,
				    "%s something before \"%s\"", change,
				    say(judge, order->shown[n]));
	return arena_printf(judge->scratch, "%s %s", change,
			    say_list(judge, order->shown, n, " or "));
}

/*
 * What to change so that a term of a guard that asks for values holds no
 * longer; nothing where each agreed value makes the claim.
 */
static struct span say_other_value(struct judge *judge, const struct item *item,
				   const struct term *term)
{
	const struct field_order *order = kind_order(item->kind, term->folded);
	const char *name = say(judge, term->name);
	struct span one = claiming_value(judge, item, term);

	if (kind_is_lane(item->kind, term->folded) ||
	    (place_of(term) < N_PLACES && !order))
		return arena_printf(judge->scratch, "move it out of %s",
				    say_list(judge, term->shown, term->n_shown,
					     " and "));
	if (one.len)
		return arena_printf(judge->scratch, "remove \"%s\" from %s",
				    say(judge, one), name);
	if (order && (term->or_later ||
		      field_order_rank(order, term->values[0]) != SIZE_MAX)) {
		struct span way = say_earlier_value(judge, item, term, order);

		if (way.len || term->or_later)
			return way;
	}
	return arena_printf(judge->scratch, "%s something other than %s",
			    say_change(judge, term),
			    say_list(judge, term->shown, term->n_shown,
				     " or "));
}

/*
 * `change status, which says "In progress"`: nobody reads what a regex takes,
 * but what stands there now is known.
 */
static struct span say_other_than_now(struct judge *judge,
				      const struct item *item,
				      const struct term *term)
{
	const struct field *field = item_field(item, term->folded);
	struct span value = claiming_value(judge, item, term);

	if (!value.len && field_has_value(field))
		value = field->values[0].text;
	if (!value.len)
		return arena_printf(judge->scratch, "%s another",
				    say_change(judge, term));
	if (place_of(term) < N_PLACES)
		return span_is(term->folded, "file")
			       ? SPAN("rename its file")
			       : arena_printf(judge->scratch,
					      "move it out of %s",
					      say_short(judge, value));
	return arena_printf(judge->scratch, "change %s, which says \"%s\"",
			    say(judge, term->name), say_short(judge, value));
}

/* A box is ticked when it is done, and nobody counts lines to claim anything. */
static bool is_nobodys_claim(const struct term *term)
{
	return span_is(term->folded, "checked") ||
	       span_is(term->folded, "position");
}

/* What to change so that one term of a guard holds no longer. */
static struct span say_way_back(struct judge *judge, const struct item *item,
				const struct term *term)
{
	const char *name = say(judge, term->name);

	if (is_nobodys_claim(term))
		return SPAN_NONE;
	switch (term->kind) {
	case TERM_PRESENT:
	case TERM_AMOUNT:
		return term->negated
			       ? SPAN_NONE
			       : arena_printf(judge->scratch,
					      "remove the field %s", name);
	case TERM_VALUES:
		return term->negated
			       ? arena_printf(judge->scratch, "%s %s",
					      say_change(judge, term),
					      say_list(judge, term->shown,
						       term->n_shown, " or "))
			       : say_other_value(judge, item, term);
	case TERM_BOXES:
		return term->negated == term->boxes.wants_open
			       ? SPAN("leave one of its boxes open")
			       : SPAN("tick or remove what is open in it");
	case TERM_REGEX:
		return say_other_than_now(judge, item, term);
	}
	return SPAN_NONE;
}

/*
 * What to change so that a guard holds no longer. Empty where nobody can say, or
 * where `taken`, which was changed for another guard, will do; else `taken` is
 * what is changed.
 */
static struct span break_guard(struct judge *judge, const struct item *item,
			       const struct guard *guard, struct span *taken,
			       bool *is_broken)
{
	struct span way = SPAN_NONE;

	*is_broken = true;
	for (size_t i = 0; taken->len && i < guard->n_terms; i++)
		if (span_eq(guard->terms[i].folded, *taken))
			return way;
	for (size_t i = 0; !way.len && i < guard->n_terms; i++) {
		way = say_way_back(judge, item, &guard->terms[i]);
		if (way.len)
			*taken = guard->terms[i].folded;
	}
	*is_broken = way.len > 0;
	return way;
}

/*
 * How to claim less than the level of this criterion; empty where no claim asks
 * for it, or where nobody can say.
 */
static struct span say_claim_back(struct judge *judge, const struct item *item,
				  const struct agreement *agreement,
				  size_t level)
{
	struct span ways = SPAN_NONE, taken = SPAN_NONE;

	for (size_t i = level; i <= judge->work.now->claims; i++) {
		const struct guard *guard = agreement->levels[i].when;
		bool is_broken;
		struct span way;

		if (!guard || !guard_holds(guard, item, judge->backlog->today))
			continue;
		way = break_guard(judge, item, guard, &taken, &is_broken);
		if (!is_broken)
			return SPAN_NONE;
		if (way.len)
			ways = ways.len ? arena_printf(judge->scratch,
						       "%s and %s", ways.at,
						       way.at)
					: way;
	}
	return ways;
}

struct span say_way_out(struct judge *judge, const struct criterion *criterion,
			const struct item *item)
{
	const struct agreement *agreement =
		agreement_of(judge->definition, item);
	size_t claims = judge->work.now->claims;
	struct span ways = SPAN_NONE;

	/* Asked only of whoever would take it up: nothing to take back yet. */
	if (criterion->level != NO_LEVEL &&
	    (claims == NO_LEVEL || criterion->level > claims))
		return SPAN_NONE;
	if (criterion->level != NO_LEVEL && criterion->agreement)
		ways = say_claim_back(judge, item, agreement, criterion->level);
	if (ways.len)
		return arena_printf(judge->scratch, "take the claim back: %s",
				    ways.at);
	return arena_printf(judge->scratch,
			    "waive it%s: <!-- ready: waive %s until "
			    "YYYY-MM-DD because … -->",
			    item->parts[0].form == FORM_ROW &&
					    item->n_parts == 1
				    ? " in a cell of it"
				    : "",
			    say(judge, criterion->rule));
}

/* ---- making the claim ---- */

/* "in progress" of "in progress — Ada, since May", if that makes the claim. */
static struct span without_remark(const struct judge *judge,
				  const struct item *item,
				  const struct term *term, struct span value)
{
	static const char *const signs[] = { " (", " —", " –", " - ", ";" };
	size_t end = value.len;
	struct span cut;

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		ptrdiff_t at = span_find(value, signs[i]);

		if (at > 0 && (size_t)at < end)
			end = (size_t)at;
	}
	cut = span_trim(span_first(value, end));
	while (span_ends(cut, "."))
		cut.len--;
	return term_takes(term, item, cut, judge->backlog->today) ? cut : value;
}

/* A value by which some item of the kind makes the claim, as it writes it. */
static struct span value_of_others(const struct judge *judge,
				   const struct item *item,
				   const struct term *term)
{
	for (size_t i = 0; i < judge->backlog->n_items; i++) {
		const struct item *other = judge->backlog->items[i];
		const struct field *field;

		if (other->kind != item->kind || other == item)
			continue;
		field = item_field(other, term->folded);
		if (field_has_value(field) &&
		    term_takes(term, other, field->values[0].text,
			       judge->backlog->today))
			return without_remark(judge, other, term,
					      field->values[0].text);
	}
	return SPAN_NONE;
}

/* `set Status to Ready`; `add "ready" to labels`; `move it to "Now"` */
static struct span say_claiming_value(struct judge *judge,
				      const struct item *item,
				      const struct term *term,
				      struct span value)
{
	const struct field *field = item_field(item, term->folded);
	const char *text = say_short(judge, value);

	if (kind_is_lane(item->kind, term->folded))
		return arena_printf(judge->scratch, "move it to \"%s\"", text);
	if (field_has_value(field) && field->n_values > 1)
		return arena_printf(judge->scratch, "add \"%s\" to %s", text,
				    say(judge, term->name));
	return arena_printf(judge->scratch, "%s %s", say_change(judge, term),
			    text);
}

/* What to change so that one term of a guard holds. */
static struct span say_way_into(struct judge *judge, const struct item *item,
				const struct term *term)
{
	struct span value = SPAN_NONE;

	switch (term->kind) {
	case TERM_PRESENT:
		return arena_printf(judge->scratch,
				    term->negated ? "remove the field %s"
						  : "give it a field %s",
				    say(judge, term->name));
	case TERM_VALUES:
		if (term->negated)
			return say_other_than_now(judge, item, term);
		if (term->n_shown)
			value = term->shown[0];
		break;
	case TERM_REGEX:
		if (term->negated)
			return say_other_than_now(judge, item, term);
		value = value_of_others(judge, item, term);
		break;
	case TERM_BOXES:
		return term->negated == term->boxes.wants_open
			       ? SPAN("tick its boxes")
			       : SPAN("leave a box open");
	case TERM_AMOUNT:
		break;
	}
	return value.len ? say_claiming_value(judge, item, term, value)
			 : SPAN_NONE;
}

struct span say_way_in(struct judge *judge, const struct item *item,
		       size_t level)
{
	const struct agreement *agreement =
		agreement_of(judge->definition, item);
	const struct guard *guard = agreement->levels[level].when;
	struct span ways = SPAN_NONE;

	for (size_t i = 0; guard && i < guard->n_terms; i++) {
		const struct term *term = &guard->terms[i];
		struct span way;

		if (term_holds(term, item, judge->backlog->today) !=
		    term->negated)
			continue;
		way = say_way_into(judge, item, term);
		if (!way.len)
			return SPAN_NONE;
		ways = ways.len ? arena_printf(judge->scratch, "%s and %s",
					       ways.at, way.at)
				: way;
	}
	return ways;
}

/* ---- whom to ask ---- */

/* In the middle of a sentence: "backlog clarity", and still "UX". */
static struct span in_sentence(struct judge *judge, struct span text)
{
	bool is_name = text.len > 1 && text.at[1] >= 'A' && text.at[1] <= 'Z';

	if (is_name || !char_is_letter(text.at[0]))
		return text;
	return arena_printf(judge->scratch, "%c%.*s", char_lower(text.at[0]),
			    (int)text.len - 1, text.at + 1);
}

/* Of several responsibilities in one cell, the one that is meant. */
static struct span part_with(struct judge *judge, struct span cell,
			     struct span word)
{
	struct span part;

	while (span_next_part(&cell, ',', &part)) {
		part = span_trim(part);
		if (part.len &&
		    text_has_word(text_fold_name(judge->scratch, part), word))
			return part;
	}
	return SPAN("");
}

struct span say_whom(struct judge *judge, const struct criterion *criterion)
{
	const struct check *check = criterion->check;
	struct span words[8];
	const struct role *role;
	size_t n = 0;

	if (check->kinds) {
		words[n++] = check->names.folded[0];
		words[n++] = SPAN("outcome");
	} else if (check->subject == SUBJECT_FIELD) {
		words[n++] = check->names.folded[0];
	}
	words[n++] = SPAN("clarity");
	words[n++] = SPAN("backlog");
	words[n++] = SPAN("readiness");
	words[n++] = SPAN("ready");
	role = definition_role(judge->definition, words, n);
	for (size_t w = 0; role && w < n; w++) {
		struct span part =
			part_with(judge, role->responsibility, words[w]);

		if (part.len)
			return arena_printf(judge->scratch, "ask %s (%s)",
					    say(judge, role->who),
					    say(judge,
						in_sentence(judge, part)));
	}
	return SPAN_NONE;
}
