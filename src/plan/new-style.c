/* How the neighbours of a new item are called, and where their status stands. */
#include "plan/new.h"

#include "base/unicode.h"

#include <stdlib.h>

/* The number that an id ends in; false where it ends in none. */
static bool split_id(struct span id, struct span *prefix, struct span *number)
{
	size_t at = id.len;

	while (at && char_is_digit(id.at[at - 1]))
		at--;
	*prefix = span_first(id, at);
	*number = span_from(id, at);
	return number->len > 0 && number->len < 10;
}

static size_t number_of(struct span number)
{
	size_t n = 0;

	for (size_t i = 0; i < number.len; i++)
		n = n * 10 + (size_t)(number.at[i] - '0');
	return n;
}

void new_style_note(struct new_style *style, struct span id)
{
	struct span prefix, number;

	if (!style->has_ids || !split_id(id, &prefix, &number) ||
	    prefix.len != style->prefix.len)
		return;
	for (size_t i = 0; i < prefix.len; i++)
		if (char_lower(prefix.at[i]) != char_lower(style->prefix.at[i]))
			return;
	if (number_of(number) >= style->next)
		style->next = number_of(number) + 1;
}

/* The style is that of the item with the highest number. */
static void find_ids(struct new_style *style, struct plan *plan)
{
	size_t best = 0;

	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		const struct planned *planned = &plan->items[i];
		const struct item *item = planned->item;
		struct span prefix, number;

		if (item->kind != style->kind)
			continue;
		if (!style->sample ||
		    (!style->has_ids && style->sample->item->is_done &&
		     !item->is_done))
			style->sample = planned;
		if (!item->has_own_id || !split_id(item->id, &prefix, &number))
			continue;
		if (style->has_ids && number_of(number) < best)
			continue;
		best = number_of(number);
		style->has_ids = true;
		style->sample = planned;
		style->prefix = prefix;
		style->digits =
			number.at[0] == '0' || number.len > 2 ? number.len : 1;
		style->next = best + 1;
	}
	for (size_t i = 0; i < plan->backlog->n_items; i++)
		if (plan->items[i].item->has_own_id)
			new_style_note(style, plan->items[i].item->id);
}

/* "STORY-0" in the heading of a form says how ids look, too. */
static void find_id_in_form(struct new_style *style)
{
	struct span rest = style->form, line;

	while (!style->has_ids && span_next_line(&rest, &line)) {
		struct span id, prefix, number;

		if (!span_starts(line, "#"))
			continue;
		while (line.len && (line.at[0] == '#' || line.at[0] == ' '))
			line = span_from(line, 1);
		id = id_prefix(line);
		if (!id.len || !split_id(id, &prefix, &number))
			return;
		style->has_ids = true;
		style->prefix = prefix;
		style->digits = 1;
		style->next = 1;
	}
}

/* "[0-9]" at the front of what is left of a pattern. */
static bool takes_digit(struct span rest)
{
	return span_starts(rest, "[0-9]") || span_starts(rest, "?");
}

/* So does "US-*.md", before there are any: with "[0-9]" also without letters. */
static void find_id_in_pattern(struct new_style *style)
{
	struct span name = style->pattern->glob, rest;
	size_t n = 0;

	if (style->has_ids || style->sample ||
	    !form_is_whole(style->pattern->form))
		return;
	if (span_ends(name, "/"))
		name.len--;
	while (span_find_char(name, '/') >= 0)
		name = span_from(name, (size_t)span_find_char(name, '/') + 1);
	while (n < name.len && !strchr("*?[\\", name.at[n]))
		n++;
	rest = span_from(name, n);
	if (!rest.len ||
	    !(takes_digit(rest) || (n && strchr("-_", name.at[n - 1]))))
		return;
	style->has_ids = style->is_spelled = true;
	style->prefix = span_first(name, n);
	style->next = style->digits = 1;
	for (; takes_digit(span_from(rest, rest.at[0] == '?' ? 1 : 5));
	     rest = span_from(rest, rest.at[0] == '?' ? 1 : 5))
		style->digits++;
}

static enum new_field_place place_of(const struct new_style *style,
				     struct span folded)
{
	const struct field_rule *rule = kind_rule(style->kind, folded);
	const struct field *field =
		style->sample ? item_field(style->sample->item, folded) : NULL;

	for (size_t i = 0; rule && i < rule->n; i++) {
		if (rule->sources[i].kind == SOURCE_FILE)
			return IN_NAME;
		if (rule->sources[i].kind == SOURCE_LANE ||
		    rule->sources[i].kind == SOURCE_FOLDER)
			return IN_PLACE;
	}
	if (span_is(folded, "lane") || span_is(folded, "folder"))
		return IN_PLACE;
	if (style->pattern && style->pattern->form == FORM_ROW)
		return IN_COLUMN;
	if (!field)
		return style->pattern && form_is_whole(style->pattern->form)
			       ? IN_FRONT_MATTER
			       : IN_PAIR;
	if (field->origin == FROM_FRONT_MATTER)
		return IN_FRONT_MATTER;
	if (field->origin == FROM_SECTION || field->origin == FROM_PAIR_SECTION)
		return IN_SECTION;
	return field->origin == FROM_COLUMN ? IN_COLUMN : IN_PAIR;
}

/* The field that the levels ask, of those with a list the first. */
static void find_status(struct new_style *style, const struct plan *plan)
{
	const struct agreement *agreement =
		plan->definition->agreements[style->kind->index];

	style->status = SPAN("status");
	style->values = kind_order(style->kind, SPAN("status"));
	if (!style->values && kind_order(style->kind, SPAN("state"))) {
		style->status = SPAN("state");
		style->values = kind_order(style->kind, SPAN("state"));
	}
	for (size_t i = 0; i < agreement->n_levels; i++) {
		const struct guard *guard = agreement->levels[i].when;

		for (size_t t = 0; guard && t < guard->n_terms; t++) {
			const struct field_order *order =
				kind_order(style->kind, guard->terms[t].folded);

			if (!order || guard->terms[t].negated)
				continue;
			style->status = guard->terms[t].name;
			style->values = order;
			return;
		}
	}
}

static void read_form(struct new_style *style, struct plan *plan,
		      struct arena *arena)
{
	struct err ignored = ERR_INIT;
	struct span text;

	if (style->kind->n_templates &&
	    snapshot_read(plan->backlog->snapshot, style->kind->templates[0],
			  arena, &text, &ignored) == 0)
		style->form = text;
}

/* Of several patterns of one form that which finds the neighbour, too. */
static void take_pattern_of_sample(struct new_style *style)
{
	const struct place_pattern *pattern;

	if (!style->sample || !style->pattern)
		return;
	pattern = &style->kind->patterns[style->sample->item->parts[0].pattern];
	if (pattern->form == style->pattern->form)
		style->pattern = pattern;
}

void new_style_read(struct new_style *out, struct plan *plan,
		    const struct kind *kind, struct arena *arena)
{
	const struct field *field;
	struct span folded;

	*out = (struct new_style){ .kind = kind };
	for (size_t i = 0; i < kind->n_patterns && !out->pattern; i++)
		if (!kind->patterns[i].exclude && !kind->patterns[i].named)
			out->pattern = &kind->patterns[i];
	read_form(out, plan, arena);
	find_ids(out, plan);
	take_pattern_of_sample(out);
	find_id_in_form(out);
	if (out->pattern)
		find_id_in_pattern(out);
	find_status(out, plan);
	folded = text_fold_name(arena, out->status);
	out->status_place = place_of(out, folded);
	/* "Status", as the neighbour has it, whatever the definition says. */
	field = out->sample ? item_field(out->sample->item, folded) : NULL;
	if (field &&
	    (out->status_place == IN_PAIR || out->status_place == IN_SECTION ||
	     out->status_place == IN_FRONT_MATTER))
		out->status = field->name;
}
