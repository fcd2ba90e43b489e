#include "terms/settle.h"

#include "terms/headlines.h"

#include "base/near.h"
#include "base/unicode.h"
#include "terms/mistakes.h"

/* ---- walking everything ---- */

static struct agreement *nth(struct definition *definition, size_t i)
{
	return i < definition->n_agreements ? definition->agreements[i]
					    : &definition->every;
}

static size_t count(const struct definition *definition)
{
	return definition->n_agreements + definition->has_every;
}

/*
 * Where a name stands that was read from a code span. One in quotes that has a
 * quote inside is a copy: then all of the check is meant.
 */
static void place_of(const struct definition *definition, struct span name,
		     const struct criterion *criterion, uint32_t fallback,
		     uint32_t *start, uint32_t *end)
{
	uintptr_t at = (uintptr_t)name.at;

	*start = criterion ? criterion->check_start : fallback;
	*end = criterion ? criterion->check_end : fallback;
	for (size_t i = 0; name.len && i < definition->n_codes; i++) {
		const struct code_copy *code = &definition->codes[i];
		uintptr_t first = (uintptr_t)code->text.at;

		if (at < first || at + name.len > first + code->text.len)
			continue;
		*start = code->start + (uint32_t)(at - first);
		*end = *start + (uint32_t)name.len;
		return;
	}
}

/* ---- links name kinds ---- */

/* "link to Outcomes", "link to Stories": people speak in plurals. */
static bool is_plural(struct span many, struct span one)
{
	static const char *const ends[][2] = { { "", "s" },
					       { "", "es" },
					       { "y", "ies" } };

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		size_t left = strlen(ends[i][0]), added = strlen(ends[i][1]);

		if (one.len > left && many.len == one.len - left + added &&
		    span_ends(one, ends[i][0]) && span_ends(many, ends[i][1]) &&
		    span_eq(span_first(one, one.len - left),
			    span_first(many, many.len - added)))
			return true;
	}
	return false;
}

static struct kind *kind_named(struct definition *definition,
			       struct span folded)
{
	for (size_t i = 0; i < definition->n_agreements; i++)
		if (span_eq(definition->agreements[i]->kind.folded, folded))
			return &definition->agreements[i]->kind;
	for (size_t i = 0; i < definition->n_agreements; i++)
		if (is_plural(folded, definition->agreements[i]->kind.folded))
			return &definition->agreements[i]->kind;
	return NULL;
}

static const char *known_kinds(struct definition *definition)
{
	struct buf text = BUF_INIT;
	const char *copy;

	for (size_t i = 0; i < definition->n_agreements; i++) {
		const struct kind *kind = &definition->agreements[i]->kind;

		/* One that is described twice is told elsewhere. */
		if (!kind->name.len ||
		    kind_named(definition, kind->folded) != kind)
			continue;
		buf_adds(&text, text.len ? ", " : "");
		buf_add(&text, kind->name);
	}
	copy = arena_copy(definition->arena, buf_span(&text)).at;
	buf_release(&text);
	return copy;
}

static void settle_kinds(struct definition *definition,
			 const struct criterion *criterion,
			 const struct names *names, struct kind ***out)
{
	*out = ARENA_ARRAY(definition->arena, struct kind *, names->n);
	for (size_t i = 0; i < names->n; i++) {
		struct near near = NEAR_NONE;
		struct finding *finding;
		uint32_t start, end;

		(*out)[i] = kind_named(definition, names->folded[i]);
		if ((*out)[i])
			continue;
		for (size_t k = 0; k < definition->n_agreements; k++)
			near_try(&near, names->folded[i],
				 definition->agreements[k]->kind.folded,
				 definition->agreements[k]->kind.name);
		place_of(definition, names->shown[i], criterion, 0, &start,
			 &end);
		finding = definition_mistake(
			definition, start, end,
			"no kind is called \"%.*s\"%s%.*s%s",
			(int)names->shown[i].len, names->shown[i].at,
			near.best.len ? "; did you mean \""
				      : "; the kinds are ",
			(int)near.best.len, near.best.len ? near.best.at : "",
			near.best.len ? "\"?" : known_kinds(definition));
		finding->answer =
			near.best.len
				? arena_printf(definition->arena, "write %.*s",
					       (int)near.best.len, near.best.at)
				: SPAN("name one that is described");
		finding->back = SPAN("describe that kind");
	}
}

static void settle_links(struct definition *definition,
			 struct criterion *criterion)
{
	struct check *check = criterion->check;

	if (check->subject != SUBJECT_LINK &&
	    check->subject != SUBJECT_LINKED_FROM)
		return;
	settle_kinds(definition, criterion, &check->names, &check->kinds);
	settle_kinds(definition, criterion, &check->through,
		     &check->through_kinds);
}

/* ---- the order of values ---- */

static void add_order(struct definition *definition, struct kind *kind,
		      struct span field, const struct names *values)
{
	if (!kind_order(kind, field))
		*ARENA_PUSH(definition->arena, kind->orders, kind->n_orders,
			    kind->orders_room) =
			(struct field_order){ field, values->folded,
					      values->shown, values->n };
}

/* A list of values ranks each of the fields that the check names. */
static void add_orders(struct definition *definition, struct kind *kind,
		       const struct check *check)
{
	for (size_t i = 0; i < check->n_conditions; i++)
		for (size_t n = 0;
		     check->conditions[i].kind == CONDITION_VALUES &&
		     n < check->names.n;
		     n++)
			add_order(definition, kind, check->names.folded[n],
				  &check->conditions[i].values);
}

static void settle_orders(struct definition *definition,
			  struct agreement *agreement)
{
	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct check *check = agreement->criteria[i]->check;

		/* What must not be is no list of what may be. */
		if (check && check->subject == SUBJECT_FIELD &&
		    !check->is_absent)
			add_orders(definition, &agreement->kind, check);
	}
}

/* ---- "or later" ---- */

static void add_later(struct definition *definition, struct term *term,
		      const struct field_order *order, size_t rank)
{
	size_t n = term->n_values + order->n - rank;
	struct span *values = ARENA_ARRAY(definition->arena, struct span, n);

	memcpy(values, term->values, term->n_values * sizeof(*values));
	for (size_t i = rank + 1; i < order->n; i++)
		values[term->n_values++] = order->values[i];
	term->values = values;
}

static void tell_unknown_value(struct definition *definition,
			       const struct term *term, size_t value,
			       const struct field_order *order, uint32_t from,
			       const struct criterion *criterion)
{
	struct near near = NEAR_NONE;
	struct span shown = term->shown[value];
	struct finding *finding;
	uint32_t start, end;

	for (size_t i = 0; i < order->n; i++)
		near_try(&near, text_fold_value(definition->arena, shown),
			 order->values[i], order->shown[i]);
	place_of(definition, shown, criterion, from, &start, &end);
	if (term->or_later && value + 1 == term->n_shown)
		finding = definition_mistake(
			definition, start, end,
			"\"%.*s\" is not an agreed value of %.*s, so nothing "
			"comes after it%s%.*s%s",
			(int)shown.len, shown.at, (int)term->name.len,
			term->name.at, near.best.len ? "; did you mean \"" : "",
			(int)near.best.len, near.best.at ? near.best.at : "",
			near.best.len ? "\"?" : "");
	else
		finding = definition_doubt(
			definition, start, end,
			"\"%.*s\" is not an agreed value of %.*s: this never "
			"holds%s%.*s%s",
			(int)shown.len, shown.at, (int)term->name.len,
			term->name.at, near.best.len ? "; did you mean \"" : "",
			(int)near.best.len, near.best.at ? near.best.at : "",
			near.best.len ? "\"?" : "");
	finding->answer =
		near.best.len ? arena_printf(definition->arena, "write %.*s",
					     (int)near.best.len, near.best.at)
			      : SPAN("write one of the agreed values");
	finding->back = arena_printf(definition->arena,
				     "add \"%.*s\" to the values of %.*s",
				     (int)shown.len, shown.at,
				     (int)term->name.len, term->name.at);
}

static void settle_term(struct definition *definition, struct term *term,
			struct kind *const *kinds, size_t n_kinds,
			uint32_t from, const struct criterion *criterion)
{
	const struct field_order *order, *any = NULL;
	size_t wanted = term->n_values ? term->n_values - 1 : 0;
	bool *known = ARENA_ARRAY(definition->arena, bool, term->n_values + 1);
	size_t n = term->n_values;
	bool complete = n_kinds > 0;

	if (term->kind != TERM_VALUES)
		return;
	for (size_t k = 0; k < n_kinds; k++) {
		order = kinds[k] ? kind_order(kinds[k], term->folded) : NULL;
		complete &= order != NULL;
		if (!order)
			continue;
		any = order;
		for (size_t i = 0; i < n; i++)
			known[i] |= field_order_rank(order, term->values[i]) !=
				    SIZE_MAX;
		if (term->or_later &&
		    field_order_rank(order, term->values[wanted]) != SIZE_MAX)
			add_later(definition, term, order,
				  field_order_rank(order,
						   term->values[wanted]));
	}
	if (term->or_later && !any) {
		uint32_t start, end;

		place_of(definition, term->shown[wanted], criterion, from,
			 &start, &end);
		definition_mistake(definition, start, end,
				   "nothing says which values of %.*s come "
				   "later; a criterion such as `field %.*s: …` "
				   "lists them in order",
				   (int)term->name.len, term->name.at,
				   (int)term->name.len, term->name.at)
			->answer =
			SPAN("add such a criterion, or remove \"or later\"");
		return;
	}
	for (size_t i = 0; any && i < n && i < term->n_shown; i++)
		if (!known[i] && (complete || (term->or_later && i == wanted)))
			tell_unknown_value(definition, term, i, any, from,
					   criterion);
}

static void settle_guard(struct definition *definition, struct guard *guard,
			 struct kind *const *kinds, size_t n_kinds,
			 uint32_t from, const struct criterion *criterion)
{
	for (size_t i = 0; guard && i < guard->n_terms; i++)
		settle_term(definition, &guard->terms[i], kinds, n_kinds, from,
			    criterion);
}

/* The kinds that a criterion's own guards ask. */
static size_t kinds_of(struct definition *definition,
		       struct agreement *agreement, struct kind ***out)
{
	size_t n = agreement == &definition->every ? definition->n_agreements
						   : 1;

	*out = ARENA_ARRAY(definition->arena, struct kind *, n);
	for (size_t i = 0; i < n; i++)
		(*out)[i] = agreement == &definition->every
				    ? &definition->agreements[i]->kind
				    : &agreement->kind;
	return n;
}

/*
 * What is done is not judged, so its words need not be agreed values: only
 * "or later" wants the list.
 */
static void settle_states(struct definition *definition, struct guard **guards,
			  size_t n, struct kind *const *kinds, size_t n_kinds,
			  uint32_t from)
{
	for (size_t i = 0; i < n; i++)
		for (size_t t = 0; t < guards[i]->n_terms; t++)
			if (guards[i]->terms[t].or_later)
				settle_term(definition, &guards[i]->terms[t],
					    kinds, n_kinds, from, NULL);
}

static void settle_guards(struct definition *definition,
			  struct agreement *agreement)
{
	struct kind **kinds;
	size_t n = kinds_of(definition, agreement, &kinds);
	struct kind *kind = &agreement->kind;

	settle_guard(definition, kind->when, kinds, n, agreement->start, NULL);
	settle_states(definition, kind->done_when, kind->n_done_when, kinds, n,
		      agreement->start);
	settle_states(definition, kind->started_when, kind->n_started_when,
		      kinds, n, agreement->start);
	for (size_t i = 0; i < agreement->n_levels; i++)
		settle_guard(definition, agreement->levels[i].when, kinds, n,
			     agreement->levels[i].start, NULL);
	for (size_t i = 0; i < agreement->n_criteria; i++) {
		struct criterion *criterion = agreement->criteria[i];
		struct check *check = criterion->check;

		if (!check)
			continue;
		settle_guard(definition, check->when, kinds, n, 0, criterion);
		settle_guard(definition, check->where,
			     check->kinds ? check->kinds : kinds,
			     check->kinds ? check->names.n : n, 0, criterion);
	}
}

/* ---- "Every item" ---- */

static void spread_every(struct definition *definition)
{
	struct agreement *every = &definition->every;

	for (size_t i = 0; i < definition->n_agreements; i++) {
		struct agreement *to = definition->agreements[i];

		for (size_t j = 0; j < every->n_criteria; j++)
			*ARENA_PUSH(definition->arena, to->criteria,
				    to->n_criteria,
				    to->criteria_room) = every->criteria[j];
		for (size_t j = 0; j < every->kind.n_done_when; j++)
			*ARENA_PUSH(definition->arena, to->kind.done_when,
				    to->kind.n_done_when, to->kind.done_room) =
				every->kind.done_when[j];
		to->kind.is_done_only |= every->kind.is_done_only;
		for (size_t j = 0; j < every->kind.n_started_when; j++)
			*ARENA_PUSH(definition->arena, to->kind.started_when,
				    to->kind.n_started_when,
				    to->kind.started_room) =
				every->kind.started_when[j];
		for (size_t j = 0; j < every->kind.n_rules; j++)
			*ARENA_PUSH(definition->arena, to->kind.rules,
				    to->kind.n_rules,
				    to->kind.rules_room) = every->kind.rules[j];
		for (size_t j = 0; j < every->kind.n_patterns; j++)
			*ARENA_PUSH(definition->arena, to->kind.patterns,
				    to->kind.n_patterns,
				    to->kind.patterns_room) =
				every->kind.patterns[j];
		for (size_t j = 0; j < every->kind.n_templates; j++)
			*ARENA_PUSH(definition->arena, to->kind.templates,
				    to->kind.n_templates,
				    to->kind.templates_room) =
				every->kind.templates[j];
	}
}

/* ---- what anybody asks ---- */

struct asked {
	struct arena *arena;
	struct table seen;
	struct span *names;
	size_t n, room;
};

static void ask(struct asked *asked, struct span folded)
{
	void **slot = table_slot(&asked->seen, folded);

	if (*slot)
		return;
	*slot = asked;
	*ARENA_PUSH(asked->arena, asked->names, asked->n, asked->room) = folded;
}

static void ask_guard(struct asked *asked, const struct guard *guard)
{
	for (size_t i = 0; guard && i < guard->n_terms; i++)
		ask(asked, guard->terms[i].folded);
}

static void ask_check(struct asked *asked, const struct check *check)
{
	if (check->subject == SUBJECT_FIELD ||
	    check->subject == SUBJECT_SECTION_OR_FIELD ||
	    (check->subject == SUBJECT_CHANGE && check->change == CHANGE_FIELD))
		for (size_t i = 0; i < check->names.n; i++)
			ask(asked, check->names.folded[i]);
	if (check->subject == SUBJECT_ID)
		ask(asked, SPAN("id"));
	for (size_t i = 0; i < check->in_field.n; i++)
		ask(asked, check->in_field.folded[i]);
	ask_guard(asked, check->when);
	ask_guard(asked, check->where);
}

static void settle_asked(struct definition *definition)
{
	struct asked asked = { .arena = definition->arena };

	table_init(&asked.seen, asked.arena);
	ask(&asked, SPAN("status"));
	ask(&asked, SPAN("priority"));
	for (size_t i = 0; i < count(definition); i++) {
		const struct agreement *a = nth(definition, i);
		const struct kind *kind = &a->kind;

		ask_guard(&asked, kind->when);
		for (size_t j = 0; j < kind->n_done_when; j++)
			ask_guard(&asked, kind->done_when[j]);
		for (size_t j = 0; j < kind->n_started_when; j++)
			ask_guard(&asked, kind->started_when[j]);
		for (size_t j = 0; j < a->n_levels; j++)
			ask_guard(&asked, a->levels[j].when);
		for (size_t j = 0; j < kind->n_rules; j++)
			for (size_t k = 0; k < kind->rules[j].n; k++)
				if (kind->rules[j].sources[k].kind ==
				    SOURCE_FIELD)
					ask(&asked,
					    kind->rules[j].sources[k].folded);
		for (size_t j = 0; j < a->n_criteria; j++)
			if (a->criteria[j]->check)
				ask_check(&asked, a->criteria[j]->check);
	}
	table_release(&asked.seen);
	/* All kinds share the list, so that an item reads the same for each. */
	for (size_t i = 0; i < definition->n_agreements; i++) {
		definition->agreements[i]->kind.asked = asked.names;
		definition->agreements[i]->kind.n_asked = asked.n;
	}
}

static void ask_names(struct asked *asked, const struct names *names)
{
	for (size_t i = 0; i < names->n; i++)
		ask(asked, names->folded[i]);
}

static void ask_sections(struct asked *asked, const struct check *check)
{
	if (check->subject == SUBJECT_SECTION ||
	    check->subject == SUBJECT_SECTION_OR_FIELD ||
	    (check->subject == SUBJECT_CHANGE &&
	     check->change == CHANGE_SECTION))
		ask_names(asked, &check->names);
	for (size_t i = 0; i < check->n_list; i++)
		ask_names(asked, &check->list[i]);
	ask_names(asked, &check->in_section);
	for (size_t i = 0; i < check->n_conditions; i++)
		ask_names(asked, &check->conditions[i].in_section);
}

/* As settle_asked(), for sections: which plain labels are one. */
static void settle_sections(struct definition *definition)
{
	struct asked asked = { .arena = definition->arena };

	table_init(&asked.seen, asked.arena);
	for (size_t i = 0; i < count(definition); i++) {
		const struct agreement *a = nth(definition, i);

		for (size_t j = 0; j < a->kind.n_rules; j++)
			for (size_t k = 0; k < a->kind.rules[j].n; k++)
				if (a->kind.rules[j].sources[k].kind ==
				    SOURCE_SECTION)
					ask(&asked,
					    a->kind.rules[j].sources[k].folded);
		for (size_t j = 0; j < a->n_criteria; j++)
			if (a->criteria[j]->check)
				ask_sections(&asked, a->criteria[j]->check);
	}
	table_release(&asked.seen);
	for (size_t i = 0; i < definition->n_agreements; i++) {
		definition->agreements[i]->kind.sections = asked.names;
		definition->agreements[i]->kind.n_sections = asked.n;
	}
}

/* ---- lanes ---- */

static void know_lanes(struct kind *kind, const struct guard *guard,
		       struct arena *arena)
{
	for (size_t i = 0; guard && i < guard->n_terms; i++)
		if (kind_is_lane(kind, guard->terms[i].folded))
			*ARENA_PUSH(arena, kind->lanes, kind->n_lanes,
				    kind->lanes_room) = &guard->terms[i];
}

static void settle_lanes(struct definition *definition,
			 struct agreement *agreement)
{
	struct kind *kind = &agreement->kind;
	struct arena *arena = definition->arena;

	know_lanes(kind, kind->when, arena);
	for (size_t i = 0; i < kind->n_done_when; i++)
		know_lanes(kind, kind->done_when[i], arena);
	for (size_t i = 0; i < kind->n_started_when; i++)
		know_lanes(kind, kind->started_when[i], arena);
	for (size_t i = 0; i < agreement->n_levels; i++)
		know_lanes(kind, agreement->levels[i].when, arena);
	for (size_t i = 0; i < agreement->n_criteria; i++) {
		const struct check *check = agreement->criteria[i]->check;

		if (!check)
			continue;
		know_lanes(kind, check->when, arena);
		/* What a link leads to lies in lanes of its own. */
		if (!check->kinds)
			know_lanes(kind, check->where, arena);
	}
}

/*
 * Where no heading says `when`, and none is called ready, headings are topics
 * that group criteria, not levels: no item claims "Dependencies".
 */
static void settle_topics(struct agreement *agreement, struct arena *arena)
{
	if (agreement->is_guarded)
		return;
	for (size_t i = 0; i < agreement->n_levels; i++)
		if (headline_is_called_ready(agreement->levels[i].name, arena))
			return;
	agreement->n_levels = 0;
	for (size_t i = 0; i < agreement->n_criteria; i++)
		agreement->criteria[i]->level = NO_LEVEL;
}

static void settle_claims(struct definition *definition,
			  struct agreement *agreement)
{
	struct kind *kind = &agreement->kind;

	for (size_t i = 0; i < agreement->n_levels; i++)
		if (agreement->levels[i].when)
			*ARENA_PUSH(definition->arena, kind->claims,
				    kind->n_claims, kind->claims_room) =
				agreement->levels[i].when;
}

void definition_settle(struct definition *definition)
{
	size_t n = count(definition);

	for (size_t i = 0; i < definition->n_agreements; i++)
		settle_topics(definition->agreements[i], definition->arena);
	for (size_t i = 0; i < n; i++)
		settle_ids(definition, nth(definition, i));
	for (size_t i = 0; i < n; i++) {
		struct agreement *a = nth(definition, i);

		for (size_t j = 0; j < a->n_criteria; j++)
			if (a->criteria[j]->check)
				settle_links(definition, a->criteria[j]);
	}
	for (size_t i = 0; i < n; i++)
		settle_orders(definition, nth(definition, i));
	for (size_t i = 0; i < definition->n_agreements; i++)
		for (size_t j = 0; j < definition->every.kind.n_orders; j++)
			*ARENA_PUSH(
				definition->arena,
				definition->agreements[i]->kind.orders,
				definition->agreements[i]->kind.n_orders,
				definition->agreements[i]->kind.orders_room) =
				definition->every.kind.orders[j];
	for (size_t i = 0; i < n; i++)
		settle_guards(definition, nth(definition, i));
	settle_asked(definition);
	settle_sections(definition);
	spread_every(definition);
	for (size_t i = 0; i < definition->n_agreements; i++) {
		settle_lanes(definition, definition->agreements[i]);
		settle_claims(definition, definition->agreements[i]);
	}
}
