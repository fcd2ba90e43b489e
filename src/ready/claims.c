/* Values in a field that makes claims, which nobody knows. */
#include "ready/structure.h"

#include "backlog/ending.h"
#include "backlog/marks.h"
#include "backlog/label-names.h"
#include "backlog/status-names.h"
#include "base/near.h"
#include "base/unicode.h"

struct known_values {
	struct near near;
	struct span text; /* as written */
	struct span value; /* the same folded */
	const struct field_value *whole; /* NULL for a part of one */
	struct arena *arena;
	bool is_known;
	bool seeks_near; /* it is not known: which one was meant? */
	size_t n;
};

static void try_value(struct known_values *known, struct span folded,
		      struct span shown)
{
	known->n++;
	if (known->seeks_near)
		near_try(&known->near,
			 text_fold_value(known->arena, value_head(known->text)),
			 folded, shown);
	else
		known->is_known |=
			known->whole ? field_value_means(known->whole, &folded,
							 1, known->arena)
				     : value_means(known->text, known->value,
						   folded, known->arena);
}

static void try_guard(struct known_values *known, const struct guard *guard,
		      struct span field)
{
	for (size_t i = 0; guard && i < guard->n_terms; i++) {
		const struct term *term = &guard->terms[i];

		if (!span_eq(term->folded, field))
			continue;
		for (size_t v = 0; v < term->n_values; v++)
			try_value(known, term->values[v],
				  v < term->n_shown ? term->shown[v]
						    : term->values[v]);
		if (term->kind == TERM_REGEX &&
		    regex_find(term->regex, known->value, NULL, NULL) ==
			    REGEX_HIT)
			known->is_known = true;
		if (term->kind == TERM_AMOUNT || term->kind == TERM_PRESENT)
			known->is_known = true;
	}
}

static void try_words(struct known_values *known, const char *const *words)
{
	for (size_t i = 0; words[i]; i++)
		try_value(known, span_str(words[i]), span_str(words[i]));
}

static void try_defaults(struct known_values *known, const struct kind *kind,
			 struct span field)
{
	if (!span_is(field, "status"))
		return;
	if (!kind->n_done_when)
		try_words(known, usual_done);
	if (!kind->n_started_when)
		try_words(known, usual_started);
}

static void try_all(const struct agreement *agreement, struct span field,
		    struct known_values *known)
{
	const struct kind *kind = &agreement->kind;
	const struct field_order *order = kind_order(kind, field);

	for (size_t i = 0; order && i < order->n; i++)
		try_value(known, order->values[i], order->shown[i]);
	for (size_t i = 0; i < agreement->n_levels; i++)
		try_guard(known, agreement->levels[i].when, field);
	for (size_t i = 0; i < kind->n_done_when; i++)
		try_guard(known, kind->done_when[i], field);
	for (size_t i = 0; i < kind->n_started_when; i++)
		try_guard(known, kind->started_when[i], field);
	try_guard(known, kind->when, field);
	try_defaults(known, kind, field);
}

/* Does the value say where the item stands, and that this is below all levels? */
static bool claims_nothing(const struct kind *kind, struct span field,
			   const struct known_values *known)
{
	enum phase phase;

	if (!name_is_status(field) && !span_is(field, "lane") &&
	    !span_is(field, "folder"))
		return false;
	for (size_t i = 0; usual_waiting[i]; i++)
		if (value_means(known->text, known->value,
				span_str(usual_waiting[i]), known->arena))
			return true;
	/* A list knows better which values there are. */
	if (kind_order(kind, field))
		return false;
	phase = text_phase(known->text, known->arena);
	/* A heading may be called "Next" for many reasons, "Blocked" for one. */
	return phase == PHASE_HELD ||
	       (name_is_status(field) &&
		(phase == PHASE_IDEA || phase == PHASE_OPEN));
}

static bool is_known_value(struct judge *judge,
			   const struct agreement *agreement, struct span field,
			   struct known_values *known)
{
	try_all(agreement, field, known);
	/* "[ ]", "🚧": how far it is, as a box in front of it would say. */
	known->is_known |= name_is_status(field) &&
			   !kind_order(&agreement->kind, field) &&
			   text_mark_alone(span_trim(known->text));
	/* Emoji share leading bytes, so edit distance would call them near. */
	known->seeks_near = !known->is_known &&
			    text_starts_with_letter(known->value) &&
			    may_hint(judge, known->n);
	if (known->seeks_near)
		try_all(agreement, field, known);
	/* "to do" may be a slip where "todo" is a level's. */
	if (known->seeks_near && !known->near.best.len &&
	    claims_nothing(&agreement->kind, field, known))
		return true;
	return known->is_known;
}

/* Has a value list said already that this is not an agreed value? */
static bool is_told(const struct findings *out, const struct item *item,
		    struct spot spot)
{
	for (size_t i = out->n; i-- > 0 && out->list[i].item == item;) {
		const struct finding *finding = &out->list[i];

		if (finding->criterion && finding->doc == spot.doc &&
		    finding->start == spot.start &&
		    finding->severity != SEVERITY_NOTE)
			return true;
	}
	return false;
}

/* Has a criterion that asks for the field said that it is not there? */
static bool is_missed(const struct findings *out, const struct item *item,
		      struct span field)
{
	for (size_t i = out->n; i-- > 0 && out->list[i].item == item;) {
		const struct criterion *criterion = out->list[i].criterion;

		if (!criterion || criterion->check->subject != SUBJECT_FIELD)
			continue;
		for (size_t n = 0; n < criterion->check->names.n; n++)
			if (span_eq(criterion->check->names.folded[n], field))
				return true;
	}
	return false;
}

const char *say_unclear(struct judge *judge, const struct item *item,
			const char *field, struct span value,
			struct span suggestion)
{
	return arena_printf(judge->scratch,
			    suggestion.len
				    ? "%s says %s \"%s\", which claims "
				      "nothing. Did you mean \"%s\"?"
				    : "%s says %s \"%s\", which claims nothing",
			    say_id(judge, item), field, say(judge, value),
			    say(judge, suggestion))
		.at;
}

static void tell_unclear(struct judge *judge, struct item *item,
			 struct findings *out, const struct term *term,
			 const struct field *field,
			 const struct field_value *value,
			 struct span suggestion)
{
	struct finding *finding;

	if (is_told(out, item, spot_of_value(field, value)))
		return;
	finding = add_structural(
		out, "claim-unclear", SEVERITY_WARNING, item,
		spot_of_value(field, value),
		span_str(say_unclear(judge, item, say(judge, term->name),
				     value->text, suggestion)));
	if (!finding)
		return;
	finding->label = suggestion.len ? SPAN("is this a slip?")
					: SPAN("no level knows this value");
	finding->answer = suggestion.len
				  ? arena_printf(judge->scratch, "write \"%s\"",
						 say(judge, suggestion))
				  : SPAN("write a value that a level knows");
	finding->back = arena_printf(judge->scratch,
				     "add \"%s\" to the definition",
				     say(judge, value->text));
	finding->found = value->folded;
}

/* Is the field asked, by its values, in every guard that makes a claim? */
static bool tells_claims(const struct agreement *agreement, struct span field)
{
	bool any = false;

	for (size_t i = 0; i < agreement->n_levels; i++) {
		if (agreement->levels[i].when &&
		    !guard_asks(agreement->levels[i].when, field))
			return false;
		any |= agreement->levels[i].when != NULL;
	}
	return any;
}

bool judge_knows_claim(struct judge *judge, const struct item *item,
		       struct span field, struct span text, struct span folded,
		       struct span *suggestion)
{
	const struct agreement *agreement =
		agreement_of(judge->definition, item);
	struct known_values known = { .near = NEAR_NONE,
				      .text = text,
				      .value = folded,
				      .arena = judge->scratch };

	if (!tells_claims(agreement, field) ||
	    is_known_value(judge, agreement, field, &known))
		return true;
	*suggestion = known.near.best;
	return false;
}

/* Nobody knows the value; is it worth a word? */
static void ask_value(struct judge *judge, struct item *item,
		      struct findings *out, const struct term *term,
		      const struct field *field,
		      const struct field_value *value)
{
	bool labels = field->n_values > 1 || name_is_labels(term->folded);
	struct known_values known = { .near = NEAR_NONE,
				      .text = value->text,
				      .value = value->folded,
				      .whole = value,
				      .arena = judge->scratch };

	if (value->is_none ||
	    (value_is_undecided(value->text) &&
	     is_missed(out, item, term->folded)) ||
	    is_known_value(judge, agreement_of(judge->definition, item),
			   term->folded, &known))
		return;
	/*
	 * Of labels, most have nothing to do with levels; and the built-in
	 * definition does not know a team's words.
	 */
	if ((labels || judge->definition->is_builtin) && !known.near.best.len)
		return;
	tell_unclear(judge, item, out, term, field, value, known.near.best);
}

/* Does a level know one of the pieces of a value, as a guard looks at them? */
static bool knows_piece(struct judge *judge, const struct item *item,
			const struct term *term,
			const struct field_piece *pieces, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct known_values known = { .near = NEAR_NONE,
					      .text = pieces[i].text,
					      .value = pieces[i].folded,
					      .arena = judge->scratch };

		try_all(agreement_of(judge->definition, item), term->folded,
			&known);
		if (known.is_known)
			return true;
	}
	return false;
}

/* A piece as a value of its own, so that what is said names it alone. */
static struct field_value as_value(const struct field_piece *piece)
{
	struct field_value value = *piece->value;

	if (piece->text.len < value.text.len)
		value.lead = 0;
	value.text = piece->text;
	value.folded = piece->folded;
	value.start = piece->start;
	value.end = piece->end;
	value.is_none = piece->is_none;
	return value;
}

static void ask_claim(struct judge *judge, struct item *item,
		      struct findings *out, const struct term *term)
{
	const struct field *field = item_field(item, term->folded);
	bool labels = name_is_labels(term->folded);
	struct field_piece *pieces = NULL;
	size_t n = field ? field_pieces(field, &pieces, judge->scratch) : 0;

	for (size_t i = 0, next; i < n; i = next) {
		struct field_value value = *pieces[i].value;

		for (next = i + 1; next < n && !labels &&
				   pieces[next].value == pieces[i].value;)
			next++;
		if (labels)
			value = as_value(&pieces[i]);
		if (next == i + 1 ||
		    !knows_piece(judge, item, term, &pieces[i], next - i))
			ask_value(judge, item, out, term, field, &value);
	}
}

/* "Done, but the docs are missing": whether it is over, nobody can tell. */
static void tell_half_done(struct judge *judge, struct item *item,
			   struct findings *out)
{
	const struct field *field = NULL;
	struct finding *finding;
	struct span last;
	const char *head;

	for (size_t i = 0; i < item->n_fields && !field; i++)
		for (size_t v = 0; v < item->fields[i].n_values; v++)
			if (&item->fields[i].values[v] == item->half_done)
				field = &item->fields[i];
	if (!field || is_told(out, item, spot_of_value(field, item->half_done)))
		return;
	last = value_at_last(item->half_done->text);
	head = say(judge, value_head(last.len ? last : item->half_done->text));
	finding = add_structural(
		out, "claim-unclear", SEVERITY_WARNING, item,
		spot_of_value(field, item->half_done),
		arena_printf(judge->scratch, "%s says %s \"%s\"; is that %s?",
			     say_id(judge, item),
			     say_field(judge, field->folded),
			     say(judge, item->half_done->text),
			     say(judge, text_fold_case(judge->scratch,
						       span_str(head)))));
	if (!finding)
		return;
	finding->label = SPAN("the remark takes it back");
	finding->answer =
		arena_printf(judge->scratch,
			     "write \"%s\" alone, and the rest below it", head);
	finding->back = SPAN("write the status that it really has");
	finding->found = item->half_done->folded;
}

/* A history of states that are all of one day, or of none that can be read. */
static void tell_history(struct judge *judge, struct item *item,
			 struct findings *out, const struct term *term)
{
	const struct document *doc;
	struct finding *finding;
	const struct block *cell;
	uint32_t block;

	if (field_has_value(item_field(item, term->folded)))
		return;
	block = item_find_history(item, term->folded, &doc, judge->scratch);
	if (block == NO_BLOCK)
		return;
	cell = &doc->outline.blocks[block];
	finding = add_structural(
		out, "claim-unclear", SEVERITY_WARNING, item,
		(struct spot){ doc, cell->start, cell->end },
		arena_printf(judge->scratch,
			     "%s lists its %s day by day, but the days do not "
			     "tell which row is the last",
			     say_id(judge, item),
			     say_field(judge, term->name)));
	if (!finding)
		return;
	finding->label = SPAN("the rows of this table");
	finding->answer =
		arena_printf(judge->scratch,
			     "write \"%s: …\" on a line of its own above the "
			     "first section",
			     say(judge, term->name));
	finding->back = SPAN("give each row another day, as in 2026-07-04");
	finding->found = term->folded;
}

/* A misspelt status must not be a free pass. */
void judge_claim(struct judge *judge, struct item *item, struct findings *out)
{
	const struct agreement *agreement =
		agreement_of(judge->definition, item);

	const struct guard *first = NULL;

	if (item->half_done)
		tell_half_done(judge, item, out);
	for (size_t i = 0; i < agreement->n_levels && !first; i++)
		first = agreement->levels[i].when;
	/* A field that all guards ask is one that the first of them asks. */
	for (size_t t = 0; first && t < first->n_terms; t++) {
		const struct term *term = &first->terms[t];

		if (term->kind != TERM_VALUES || term->negated ||
		    !tells_claims(agreement, term->folded))
			continue;
		ask_claim(judge, item, out, term);
		tell_history(judge, item, out, term);
	}
}
