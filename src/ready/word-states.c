/* How far items are by words that their definition does not name. */
#include "ready/word-states.h"

#include "backlog/ending.h"
#include "base/unicode.h"
#include "read/box.h"
#include "words/words.h"

/* ---- the state ---- */

static const struct field *field_asked(const struct item *item,
				       const struct guard *guard,
				       enum term_kind by)
{
	for (size_t i = 0; guard && i < guard->n_terms; i++) {
		const struct field *field =
			guard->terms[i].kind == by
				? item_field(item, guard->terms[i].folded)
				: NULL;

		if (field_has_value(field) && field->origin != FROM_ITSELF)
			return field;
	}
	return NULL;
}

/* "状态", "Statut actuel": the first that has a value. */
static const struct field *field_of_status(const struct item *item)
{
	for (size_t i = 0; i < item->n_fields; i++)
		if (is_status_name(item->fields[i].folded) &&
		    field_has_value(&item->fields[i]))
			return item_field(item, item->fields[i].folded);
	return NULL;
}

const struct field *item_state_field(const struct agreement *agreement,
				     const struct item *item)
{
	const struct field *field = NULL;

	for (size_t i = 0; !field && i < agreement->n_levels; i++)
		field = field_asked(item, agreement->levels[i].when,
				    TERM_VALUES);
	for (size_t i = 0; !field && i < item->kind->n_done_when; i++)
		field = field_asked(item, item->kind->done_when[i],
				    TERM_VALUES);
	if (!field)
		field = item_field(item, SPAN("status"));
	if (!field)
		field = item_field(item, SPAN("state"));
	if (!field)
		field = field_of_status(item);
	return field_has_value(field) ? field : NULL;
}

const struct field *item_matched_state(const struct agreement *agreement,
				       const struct item *item)
{
	const struct field *field = item_state_field(agreement, item);
	const struct kind *kind = item->kind;

	for (size_t i = 0; !field && i < kind->n_done_when; i++)
		field = field_asked(item, kind->done_when[i], TERM_REGEX);
	for (size_t i = 0; !field && i < kind->n_started_when; i++)
		field = field_asked(item, kind->started_when[i], TERM_REGEX);
	return field;
}

/* ---- what it says ---- */

static bool term_names(const struct term *term, struct span folded,
		       struct arena *arena)
{
	for (size_t i = 0; i < term->n_shown; i++)
		if (span_eq(text_fold_value(arena, term->shown[i]), folded))
			return true;
	return false;
}

bool agreement_names_state(const struct agreement *agreement,
			   struct span folded, struct arena *arena)
{
	struct arena_mark mark = arena_mark(arena);
	bool names = false;

	for (size_t i = 0; i < agreement->n_levels; i++) {
		const struct guard *guard = agreement->levels[i].when;

		for (size_t t = 0; guard && t < guard->n_terms; t++)
			names |= term_names(&guard->terms[t], folded, arena);
	}
	arena_rewind(arena, mark);
	return names;
}

enum phase item_unnamed_phase(const struct agreement *agreement,
			      const struct item *item)
{
	const struct field *field = item_matched_state(agreement, item);

	if (!field || field->n_values != 1 ||
	    agreement_names_state(agreement, field->values[0].folded,
				  item->arena))
		return PHASE_UNKNOWN;
	return text_phase(field->values[0].text, item->arena);
}

enum phase item_title_phase(const struct agreement *agreement,
			    const struct item *item)
{
	return item_matched_state(agreement, item)
		       ? PHASE_UNKNOWN
		       : title_phase(item->title, item->arena);
}

static bool is_begun(enum phase phase)
{
	return phase == PHASE_BEGUN || phase == PHASE_REVIEW;
}

/* "## En cours" above it, where no field says how far it is. */
static bool lies_in_work(const struct agreement *agreement,
			 const struct item *item)
{
	return !item_matched_state(agreement, item) &&
	       heading_says_work(item->lane, item->arena);
}

bool item_word_begun(const struct agreement *agreement, const struct item *item)
{
	return is_begun(item_unnamed_phase(agreement, item)) ||
	       lies_in_work(agreement, item) ||
	       is_begun(item_title_phase(agreement, item));
}

/* ---- what is over ---- */

/* "Done" of "To do, Done, Released" is not the end of the way. */
static bool goes_on_after(const struct item *item, const struct field *field)
{
	const struct field_order *order = kind_order(item->kind, field->folded);
	size_t at = order ? field_order_rank_of(order, field->values[0].text,
						field->values[0].folded,
						item->arena)
			  : SIZE_MAX;

	for (size_t i = at; order && i < order->n; i++)
		if (!is_over(word_phase(order->values[i])))
			return true;
	return false;
}

/* Does `done when` say by which words it closes? */
static bool closes_by(const struct kind *kind, struct span folded)
{
	for (size_t i = 0; i < kind->n_done_when; i++)
		if (guard_asks(kind->done_when[i], folded))
			return true;
	return false;
}

static enum phase end_of_field(const struct agreement *agreement,
			       const struct item *item,
			       const struct field *field)
{
	struct span text = field->values[0].text;

	if (closes_by(item->kind, field->folded) ||
	    !is_over(item_unnamed_phase(agreement, item)) ||
	    value_is_qualified(text, item->arena) || goes_on_after(item, field))
		return PHASE_UNKNOWN;
	return text_says_end(text, item->arena);
}

enum phase item_word_end(const struct agreement *agreement,
			 const struct item *item)
{
	const struct field *field = item_matched_state(agreement, item);

	if (item->is_done || item->is_started || item->kind->is_done_only)
		return PHASE_UNKNOWN;
	if (field)
		return end_of_field(agreement, item, field);
	if (box_is_open(item->box) ||
	    item_title_phase(agreement, item) != PHASE_DONE)
		return PHASE_UNKNOWN;
	return PHASE_DONE;
}
