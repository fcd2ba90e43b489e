/* Where each item stands, whether it can start, and what keeps it. */
#include "plan/plan.h"

#include "base/unicode.h"
#include "terms/lookup.h"

static void hold(struct plan *plan, struct planned *planned, enum held_why why,
		 const struct planned *by, struct span message)
{
	*ARENA_PUSH(plan->arena, planned->held, planned->n_held,
		    planned->held_room) =
		(struct held){ .why = why, .by = by, .message = message };
}

/* ---- on hold ---- */

static const char *const hold_words[] = { "blocked",  "on hold", "waiting",
					  "deferred", "paused",	 "parked" };

enum { N_HOLD_WORDS = sizeof(hold_words) / sizeof(*hold_words) };

/* "on hold", "waiting for legal"; a longer word that begins so is another. */
static const char *says_hold(struct span folded)
{
	for (size_t i = 0; i < N_HOLD_WORDS; i++) {
		size_t len = strlen(hold_words[i]);

		if (span_starts(folded, hold_words[i]) &&
		    (folded.len == len || folded.at[len] == ' '))
			return hold_words[i];
	}
	return NULL;
}

static bool is_state_field(struct span folded)
{
	static const char *const names[] = { "status", "state", "labels",
					     "label",  "tags",	"tag",
					     "stage",  "flags" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (span_is(folded, names[i]))
			return true;
	return false;
}

static bool says_no(struct span folded)
{
	return span_is(folded, "no") || span_is(folded, "false") ||
	       span_is(folded, "0");
}

static const char *held_by_value(const struct item *item,
				 const struct field *field)
{
	struct field_piece *pieces;
	bool is_state = is_state_field(field->folded);
	const char *name = is_state ? NULL : says_hold(field->folded);
	size_t n;

	if ((!is_state && !name) || item_field(item, field->folded) != field)
		return NULL;
	n = field_pieces(field, &pieces, item->arena);
	for (size_t i = 0; i < n; i++) {
		const char *word = is_state ? says_hold(pieces[i].folded)
					    : name;

		if (word && !pieces[i].is_none && !says_no(pieces[i].folded))
			return word;
	}
	return NULL;
}

/*
 * "blocked by: the vendor's contract": not an item, but not nothing either. A
 * name with a number in it may be an item of another place: that is unknown.
 */
static struct span awaited_in_words(struct plan *plan, const struct item *item,
				    const struct field *field)
{
	static const char *const names[] = { "blocked by", "waits for",
					     "waiting for", "waiting on" };
	bool is_one = false;

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		is_one |= span_is(field->folded, names[i]);
	if (!is_one || item_field(item, field->folded) != field)
		return SPAN_NONE;
	for (size_t i = 0; i < field->n_values; i++) {
		struct span text = field->values[i].text;
		bool digit = false;

		for (size_t c = 0; c < text.len; c++)
			digit |= char_is_digit(text.at[c]);
		if (!field->values[i].is_none && !digit &&
		    !says_no(field->values[i].folded) &&
		    !planned_of(plan, item)->waits_for.n)
			return text;
	}
	return SPAN_NONE;
}

/* By a field that asks to wait, "blocked" is a name of something. */
static bool names_items(struct plan *plan, const struct field *field)
{
	return plan_name(plan, field->folded) == NAME_WAITS;
}

static void find_hold(struct plan *plan, struct planned *planned)
{
	const struct item *item = planned->item;
	struct arena_mark mark = arena_mark(item->arena);
	const char *word = NULL;

	for (size_t i = 0; !word && i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];
		struct span text;

		if (!names_items(plan, field)) {
			word = held_by_value(item, field);
			continue;
		}
		text = awaited_in_words(plan, item, field);
		if (!text.len)
			continue;
		hold(plan, planned, HELD_ON_HOLD, NULL,
		     arena_printf(plan->arena, "waits for %.*s", (int)text.len,
				  text.at));
		arena_rewind(item->arena, mark);
		return;
	}
	if (!word && item->lane.len)
		word = says_hold(text_fold_value(item->arena, item->lane));
	arena_rewind(item->arena, mark);
	if (word)
		hold(plan, planned, HELD_ON_HOLD, NULL,
		     arena_printf(plan->arena, "is %s", word));
}

/* ---- levels of what is being done ---- */

static bool is_started_word(struct span folded)
{
	for (size_t i = 0; usual_started[i]; i++)
		if (span_is(folded, usual_started[i]))
			return true;
	return false;
}

/*
 * Is the level claimed by work alone: `when status: in progress or later`? Then
 * it asks nothing of what has not begun.
 */
static bool level_is_of_work(const struct plan *plan,
			     const struct agreement *agreement, size_t level)
{
	const struct guard *guard =
		level == NO_LEVEL ? NULL : agreement->levels[level].when;

	for (size_t i = 0; guard && i < guard->n_terms; i++) {
		const struct term *term = &guard->terms[i];
		size_t n = 0;

		if (term->negated || term->kind != TERM_VALUES ||
		    (!span_is(term->folded, "status") &&
		     !span_is(term->folded, "state")))
			continue;
		while (n < term->n_shown &&
		       is_started_word(
			       text_fold_value(plan->arena, term->shown[n])))
			n++;
		return n == term->n_shown;
	}
	return false;
}

/* Does a level of its definition name this very value? */
static bool names_value(const struct plan *plan, const struct item *item,
			struct span folded)
{
	const struct agreement *agreement =
		agreement_of(plan->definition, item);

	for (size_t i = 0; i < agreement->n_levels; i++) {
		const struct guard *guard = agreement->levels[i].when;

		for (size_t t = 0; guard && t < guard->n_terms; t++)
			for (size_t v = 0; v < guard->terms[t].n_shown; v++)
				if (span_eq(text_fold_value(
						    plan->arena,
						    guard->terms[t].shown[v]),
					    folded))
					return true;
	}
	return false;
}

/* "ready for review", "in QA", "testing": the work is done, others have it. */
static bool says_handed_over(struct span folded)
{
	static const char *const fronts[] = { "ready for ", "ready to ",
					      "awaiting ", "in ", "" };
	static const char *const words[] = {
		"review",  "code review", "qa",	    "test",
		"testing", "acceptance",  "uat",    "done",
		"merge",   "release",	  "deploy", "deployment",
	};

	for (size_t f = 0; f < sizeof(fronts) / sizeof(*fronts); f++) {
		struct span rest = span_from(folded, strlen(fronts[f]));

		if (!span_starts(folded, fronts[f]))
			continue;
		for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
			if (span_is(rest, words[i]))
				return true;
	}
	return false;
}

/* Where the definition speaks of that state itself, that is what counts. */
static bool is_handed_over(const struct plan *plan, const struct item *item)
{
	const struct field *field = item_field(item, SPAN("status"));

	if (!field_has_value(field))
		field = item_field(item, SPAN("state"));
	return field_has_value(field) && !item->kind->n_started_when &&
	       says_handed_over(field->values[0].folded) &&
	       !names_value(plan, item, field->values[0].folded);
}

/* Is it being done, as its state says or as the level does that it claims? */
static bool is_begun(const struct plan *plan, const struct planned *planned)
{
	return planned->item->is_started ||
	       is_handed_over(plan, planned->item) ||
	       level_is_of_work(plan,
				agreement_of(plan->definition, planned->item),
				judge_of(plan->judge, planned->item)->claims);
}

/* ---- what keeps it ---- */

static void find_waits(struct plan *plan, struct planned *planned)
{
	for (size_t i = 0; i < planned->waits_for.n; i++) {
		const struct planned *to = planned->waits_for.list[i];
		struct span name = planned_name(to);

		if (to->item->is_done)
			continue;
		hold(plan, planned, HELD_WAITS, to,
		     to == planned ? SPAN("waits for itself")
				   : arena_printf(plan->arena, "waits for %.*s",
						  (int)name.len, name.at));
	}
}

static void find_children(struct plan *plan, struct planned *planned)
{
	const struct planned *first = NULL;
	size_t n = 0;

	for (size_t i = 0; i < planned->served_by.n; i++) {
		const struct planned *child = planned->served_by.list[i];

		if (child->item->is_done || child == planned)
			continue;
		if (!n++)
			first = child;
	}
	if (n)
		hold(plan, planned, HELD_OPEN_CHILDREN, first,
		     arena_printf(plan->arena, "has %zu open %s", n,
				  n == 1 ? "item that serves it"
					 : "items that serve it"));
}

static void find_missing(struct plan *plan, struct planned *planned,
			 const struct judgement *judgement, bool is_begun)
{
	const struct agreement *agreement =
		agreement_of(plan->definition, planned->item);
	struct span level = level_name(agreement, judgement->claims);

	if (judgement->verdict == VERDICT_NOT_READY) {
		for (size_t i = 0; i < planned->n_misses; i++) {
			hold(plan, planned, HELD_MISSING, NULL,
			     planned->misses[i].message);
			planned->held[planned->n_held - 1].is_finding = true;
		}
	} else if (is_begun) {
		return;
	} else if (judgement->verdict == VERDICT_OPEN) {
		hold(plan, planned, HELD_MISSING, NULL,
		     SPAN("claims nothing yet"));
	} else if (planned->is_early) {
		hold(plan, planned, HELD_MISSING, NULL,
		     arena_printf(plan->arena, "is only \"%.*s\"",
				  (int)level.len, level.at));
	}
}

static bool is_held(const struct planned *planned, enum held_why why)
{
	for (size_t i = 0; i < planned->n_held; i++)
		if (planned->held[i].why == why)
			return true;
	return false;
}

static enum stands stands_of(const struct planned *planned,
			     enum verdict verdict, bool is_begun)
{
	if (verdict == VERDICT_DONE)
		return STANDS_DONE;
	if (planned->item->is_started)
		return STANDS_BEGUN;
	if (verdict == VERDICT_NOT_READY)
		return STANDS_NOT_READY;
	if (is_begun)
		return STANDS_BEGUN;
	if (verdict == VERDICT_OPEN)
		return STANDS_IDEA;
	return is_held(planned, HELD_WAITS) || is_held(planned, HELD_ON_HOLD) ||
			       (is_held(planned, HELD_OPEN_CHILDREN) &&
				!planned->is_outcome)
		       ? STANDS_WAITS
		       : STANDS_READY;
}

static void find_stand(struct plan *plan, struct planned *planned)
{
	const struct judgement *judgement =
		judge_of(plan->judge, planned->item);
	bool begun = false;

	planned->is_early =
		judgement->verdict == VERDICT_READY &&
		planned->missing_for != NO_LEVEL &&
		!level_is_of_work(plan,
				  agreement_of(plan->definition, planned->item),
				  planned->missing_for);
	if (judgement->verdict != VERDICT_DONE) {
		begun = is_begun(plan, planned);
		find_missing(plan, planned, judgement, begun);
		find_waits(plan, planned);
		if (begun)
			hold(plan, planned, HELD_BEGUN, NULL, SPAN("is begun"));
		find_hold(plan, planned);
		find_children(plan, planned);
	}
	planned->stands = stands_of(planned, judgement->verdict, begun);
	planned->can_start = planned->stands == STANDS_READY &&
			     !planned->is_outcome && !planned->n_held;
}

void plan_find_stands(struct plan *plan)
{
	for (size_t i = 0; i < plan->backlog->n_items; i++)
		find_stand(plan, &plan->items[i]);
}
