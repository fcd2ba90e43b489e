/* How far items are: their state, which have begun, and which could. */
#include "plan/plan.h"

#include "backlog/boxes.h"
#include "backlog/ending.h"
#include "base/unicode.h"
#include "terms/lookup.h"
#include "words/words.h"

/* ---- the state ---- */

const struct field *plan_state_field(const struct plan *plan,
				     const struct item *item)
{
	return item_state_field(agreement_of(plan->definition, item), item);
}

const struct field *plan_matched_state(const struct plan *plan,
				       const struct item *item)
{
	return item_matched_state(agreement_of(plan->definition, item), item);
}

struct span plan_state_word(const struct plan *plan, const struct item *item)
{
	const struct field *field = plan_state_field(plan, item);
	struct span word =
		field ? status_written(field->values[0].text, plan->arena)
		      : SPAN_NONE;

	return text_starts_with_letter(word) ? word : SPAN_NONE;
}

/* ---- levels ---- */

static bool is_started_word(struct span folded)
{
	for (size_t i = 0; usual_started[i]; i++)
		if (span_is(folded, usual_started[i]))
			return true;
	return false;
}

/* Do items of the kind begin with this very value, by its `started when`? */
static bool starts_by_value(const struct plan *plan, const struct kind *kind,
			    const struct term *term, struct span folded)
{
	for (size_t i = 0; i < kind->n_started_when; i++) {
		const struct guard *guard = kind->started_when[i];
		const struct term *own = &guard->terms[0];

		if (guard->n_terms != 1 || own->negated ||
		    own->kind != TERM_VALUES ||
		    !span_eq(own->folded, term->folded))
			continue;
		for (size_t v = 0; v < own->n_shown; v++)
			if (span_eq(text_fold_value(plan->arena, own->shown[v]),
				    folded))
				return true;
	}
	return false;
}

static bool starts_by_regex(const struct kind *kind, const struct term *term)
{
	for (size_t i = 0; i < kind->n_started_when; i++) {
		const struct guard *guard = kind->started_when[i];

		if (guard->n_terms == 1 && !guard->terms[0].negated &&
		    guard->terms[0].kind == TERM_REGEX &&
		    span_eq(guard->terms[0].folded, term->folded) &&
		    span_eq(guard->terms[0].regex_text, term->regex_text))
			return true;
	}
	return false;
}

/* Does the term hold only of what has begun? Its later values are later work. */
static bool term_is_of_work(const struct plan *plan, const struct kind *kind,
			    const struct term *term)
{
	bool is_state = span_is(term->folded, "status") ||
			span_is(term->folded, "state");

	if (term->negated)
		return false;
	if (term->kind == TERM_REGEX)
		return starts_by_regex(kind, term);
	if (term->kind != TERM_VALUES)
		return false;
	for (size_t i = 0; i < term->n_shown; i++) {
		struct span folded =
			text_fold_value(plan->arena, term->shown[i]);

		if (!(is_state && is_started_word(folded)) &&
		    !starts_by_value(plan, kind, term, folded))
			return false;
	}
	return true;
}

/* The term by which a level is claimed by work alone; NULL where it is not. */
static const struct term *term_of_work(const struct plan *plan,
				       const struct item *item, size_t level)
{
	const struct guard *guard =
		level == NO_LEVEL ? NULL
				  : agreement_of(plan->definition, item)
					    ->levels[level]
					    .when;

	for (size_t i = 0; guard && i < guard->n_terms; i++)
		if (term_is_of_work(plan, item->kind, &guard->terms[i]))
			return &guard->terms[i];
	return NULL;
}

bool plan_is_of_work(const struct plan *plan, const struct item *item,
		     size_t level)
{
	return term_of_work(plan, item, level) != NULL;
}

/* ---- what has begun ---- */

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
	const struct field *field = plan_state_field(plan, item);

	return field && !item->kind->n_started_when &&
	       says_handed_over(field->values[0].folded) &&
	       !agreement_names_state(agreement_of(plan->definition, item),
				      field->values[0].folded, item->arena);
}

static bool asks_boxes(const struct guard *guard)
{
	for (size_t i = 0; guard && i < guard->n_terms; i++)
		if (guard->terms[i].kind == TERM_BOXES)
			return true;
	return false;
}

/* Is a level claimed by boxes? Then a tick may be one of getting ready. */
static bool claims_by_boxes(const struct agreement *agreement)
{
	for (size_t i = 0; i < agreement->n_levels; i++)
		if (asks_boxes(agreement->levels[i].when))
			return true;
	return false;
}

/* A folder of documents, one of them the list of what is to be done for it. */
static bool is_folder_of_tasks(const struct item *item)
{
	for (size_t i = 0; i < item->n_parts; i++)
		if (item->parts[i].form == FORM_FOLDER &&
		    span_is_nocase(path_name(item->parts[i].doc->path),
				   "tasks.md"))
			return true;
	return false;
}

/*
 * What is over once its boxes are ticked has begun with the first of them, and so
 * has a change with tasks of its own. The judge goes by what a kind says of its
 * start: a tick excuses nobody.
 */
static bool is_partly_ticked(const struct plan *plan, const struct item *item)
{
	const struct boxes_term any = { 0 };
	const struct kind *kind = item->kind;

	if (kind->n_started_when ||
	    claims_by_boxes(agreement_of(plan->definition, item)))
		return false;
	if (is_folder_of_tasks(item) && boxes_are_begun(&any, item))
		return true;
	for (size_t i = 0; i < kind->n_done_when; i++)
		for (size_t t = 0; t < kind->done_when[i]->n_terms; t++) {
			const struct term *term = &kind->done_when[i]->terms[t];

			if (term->kind == TERM_BOXES && !term->negated &&
			    !term->boxes.wants_open &&
			    boxes_are_begun(&term->boxes, item))
				return true;
		}
	return false;
}

bool plan_is_begun(const struct plan *plan, const struct planned *planned)
{
	return planned->item->is_started ||
	       item_word_begun(agreement_of(plan->definition, planned->item),
			       planned->item) ||
	       is_handed_over(plan, planned->item) ||
	       is_partly_ticked(plan, planned->item) ||
	       plan_is_of_work(plan, planned->item,
			       judge_of(plan->judge, planned->item)->claims);
}

/* ---- what could ---- */

/* PHASE_UNKNOWN where it says nothing, or what no word tells. */
static enum phase phase_of(const struct item *item, const struct term *term)
{
	const struct field *field = item_field(item, term->folded);
	struct arena_mark mark = arena_mark(item->arena);
	enum phase phase;

	if (!field_has_value(field))
		return PHASE_UNKNOWN;
	phase = status_phase(field->values[0].text, item->arena);
	arena_rewind(item->arena, mark);
	return phase;
}

/*
 * "To do" beside "maybe", or beside what says nothing: then only what is to do
 * is meant to be begun.
 */
static bool has_next_state(struct plan *plan, const struct kind *kind,
			   const struct term *term)
{
	struct plan_kind *known = &plan->kinds[kind->index];

	if (known->is_work_read)
		return known->has_next_state;
	known->is_work_read = true;
	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		const struct item *item = plan->backlog->items[i];
		enum phase phase;

		if (item->kind != kind || item->is_done)
			continue;
		phase = phase_of(item, term);
		known->has_next_state |= phase == PHASE_OPEN ||
					 phase == PHASE_READY;
	}
	return known->has_next_state;
}

bool plan_could_begin(struct plan *plan, const struct planned *planned)
{
	const struct item *item = planned->item;
	const struct term *term =
		term_of_work(plan, item, planned->missing_for);
	enum phase phase;

	if (!term || judge_of(plan->judge, item)->claims != NO_LEVEL ||
	    plan_is_begun(plan, planned))
		return false;
	phase = phase_of(item, term);
	if (phase == PHASE_IDEA ||
	    !field_has_value(item_field(item, term->folded)))
		return !has_next_state(plan, item->kind, term);
	return phase == PHASE_OPEN || phase == PHASE_READY;
}
