/* What is known once the whole definition is read. */
#include "terms/resolve.h"

#include "base/near.h"
#include "base/unicode.h"
#include "terms/headlines.h"
#include "terms/mistakes.h"

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

static void resolve_kinds(struct definition *definition,
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

static void resolve_links(struct definition *definition,
			  struct criterion *criterion)
{
	struct check *check = criterion->check;

	if (check->subject != SUBJECT_LINK &&
	    check->subject != SUBJECT_LINKED_FROM)
		return;
	resolve_kinds(definition, criterion, &check->names, &check->kinds);
	resolve_kinds(definition, criterion, &check->through,
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

static void collect_orders(struct definition *definition,
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

/* Those of "Every item", to each kind. */
static void spread_orders(struct definition *definition)
{
	const struct kind *every = &definition->every.kind;

	for (size_t i = 0; i < definition->n_agreements; i++) {
		struct kind *kind = &definition->agreements[i]->kind;

		for (size_t j = 0; j < every->n_orders; j++)
			*ARENA_PUSH(definition->arena, kind->orders,
				    kind->n_orders,
				    kind->orders_room) = every->orders[j];
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

/* Which values of a term the kinds agree on, as far as they say. */
struct agreed {
	const struct field_order *any; /* of some kind, or NULL */
	bool is_complete; /* each kind has an order */
	bool *known; /* by value of the term */
};

static struct agreed agree(struct definition *definition, struct term *term,
			   struct kind *const *kinds, size_t n_kinds)
{
	size_t n = term->n_values, wanted = n ? n - 1 : 0;
	struct agreed agreed = {
		.is_complete = n_kinds > 0,
		.known = ARENA_ARRAY(definition->arena, bool, n + 1),
	};

	for (size_t k = 0; k < n_kinds; k++) {
		const struct field_order *order =
			kinds[k] ? kind_order(kinds[k], term->folded) : NULL;
		size_t rank;

		agreed.is_complete &= order != NULL;
		if (!order)
			continue;
		agreed.any = order;
		for (size_t i = 0; i < n; i++)
			agreed.known[i] |=
				field_order_rank(order, term->values[i]) !=
				SIZE_MAX;
		if (!term->or_later)
			continue;
		rank = field_order_rank(order, term->values[wanted]);
		if (rank != SIZE_MAX)
			add_later(definition, term, order, rank);
	}
	return agreed;
}

static void tell_unordered(struct definition *definition,
			   const struct term *term, struct span value,
			   uint32_t from, const struct criterion *criterion)
{
	uint32_t start, end;

	place_of(definition, value, criterion, from, &start, &end);
	definition_mistake(definition, start, end,
			   "nothing says which values of %.*s come "
			   "later; a criterion such as `field %.*s: …` "
			   "lists them in order",
			   (int)term->name.len, term->name.at,
			   (int)term->name.len, term->name.at)
		->answer = SPAN("add such a criterion, or remove \"or later\"");
}

static void resolve_term(struct definition *definition, struct term *term,
			 struct kind *const *kinds, size_t n_kinds,
			 uint32_t from, const struct criterion *criterion)
{
	size_t n = term->n_values, wanted = n ? n - 1 : 0;
	struct agreed agreed;

	if (term->kind != TERM_VALUES)
		return;
	agreed = agree(definition, term, kinds, n_kinds);
	if (term->or_later && !agreed.any) {
		tell_unordered(definition, term, term->shown[wanted], from,
			       criterion);
		return;
	}
	for (size_t i = 0; agreed.any && i < n && i < term->n_shown; i++)
		if (!agreed.known[i] &&
		    (agreed.is_complete || (term->or_later && i == wanted)))
			tell_unknown_value(definition, term, i, agreed.any,
					   from, criterion);
}

static void resolve_guard(struct definition *definition, struct guard *guard,
			  struct kind *const *kinds, size_t n_kinds,
			  uint32_t from, const struct criterion *criterion)
{
	for (size_t i = 0; guard && i < guard->n_terms; i++)
		resolve_term(definition, &guard->terms[i], kinds, n_kinds, from,
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
static void resolve_states(struct definition *definition, struct guard **guards,
			   size_t n, struct kind *const *kinds, size_t n_kinds,
			   uint32_t from)
{
	for (size_t i = 0; i < n; i++)
		for (size_t t = 0; t < guards[i]->n_terms; t++)
			if (guards[i]->terms[t].or_later)
				resolve_term(definition, &guards[i]->terms[t],
					     kinds, n_kinds, from, NULL);
}

static void resolve_guards(struct definition *definition,
			   struct agreement *agreement)
{
	struct kind **kinds;
	size_t n = kinds_of(definition, agreement, &kinds);
	struct kind *kind = &agreement->kind;

	resolve_guard(definition, kind->when, kinds, n, agreement->start, NULL);
	resolve_states(definition, kind->done_when, kind->n_done_when, kinds, n,
		       agreement->start);
	resolve_states(definition, kind->started_when, kind->n_started_when,
		       kinds, n, agreement->start);
	for (size_t i = 0; i < agreement->n_levels; i++)
		resolve_guard(definition, agreement->levels[i].when, kinds, n,
			      agreement->levels[i].start, NULL);
	for (size_t i = 0; i < agreement->n_criteria; i++) {
		struct criterion *criterion = agreement->criteria[i];
		struct check *check = criterion->check;

		if (!check)
			continue;
		resolve_guard(definition, check->when, kinds, n, 0, criterion);
		resolve_guard(definition, check->where,
			      check->kinds ? check->kinds : kinds,
			      check->kinds ? check->names.n : n, 0, criterion);
	}
}

/* ---- all of it ---- */

/*
 * Where no heading says `when`, and none is called ready, headings are topics
 * that group criteria, not levels: no item claims "Dependencies".
 */
static void drop_topics(struct agreement *agreement, struct arena *arena)
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

void definition_resolve(struct definition *definition)
{
	size_t n = count_agreements(definition);

	for (size_t i = 0; i < definition->n_agreements; i++)
		drop_topics(definition->agreements[i], definition->arena);
	for (size_t i = 0; i < n; i++)
		make_rule_ids(definition, nth_agreement(definition, i));
	for (size_t i = 0; i < n; i++) {
		struct agreement *a = nth_agreement(definition, i);

		for (size_t j = 0; j < a->n_criteria; j++)
			if (a->criteria[j]->check)
				resolve_links(definition, a->criteria[j]);
	}
	for (size_t i = 0; i < n; i++)
		collect_orders(definition, nth_agreement(definition, i));
	spread_orders(definition);
	for (size_t i = 0; i < n; i++)
		resolve_guards(definition, nth_agreement(definition, i));
	definition_collect(definition);
}
