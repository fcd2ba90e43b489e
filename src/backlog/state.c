/* Whether an item is over or begun: guards, ticks, strikes, lanes, status. */
#include "backlog/state-parts.h"

#include "backlog/item-read.h"
#include "backlog/box-legend.h"
#include "backlog/ending.h"
#include "backlog/marks.h"
#include "backlog/naming.h"
#include "backlog/struck.h"
#include "base/unicode.h"
#include "read/box.h"

/* All words in one go, since a value is taken to pieces for each. */
static bool is_one_of(const struct item *item, const struct field_value *value,
		      const char *const *words)
{
	enum { MOST_WORDS = 24 };
	struct span known[MOST_WORDS];
	size_t n = 0;

	for (; n < MOST_WORDS && words[n]; n++)
		known[n] = span_str(words[n]);
	return field_value_means(value, known, n, item->arena);
}

/* Nobody does it now: closed by those whose definition says so. */
static const char *const put_off[] = {
	"deferred", "postponed", "zurückgestellt", "aufgeschoben", "aplazado",
	"reporté",  "adiado",	 "rinviato",	   "uitgesteld",   NULL,
};

bool state_says_dropped(struct span text, struct arena *arena)
{
	struct span folded = text_fold_value(arena, text);

	for (const char *const *word = put_off; *word; word++)
		if (span_starts(folded, *word) &&
		    !text_starts_with_letter(span_from(folded, strlen(*word))))
			return true;
	return text_phase(text, arena) == PHASE_DROPPED;
}

/*
 * "Done, but the docs are missing" and "Done (pending audit)" close nothing;
 * "Rejected, but see 12" does, and "Rejected, reopened in May" does not.
 */
static bool is_half(const struct item *item, const struct field_value *value)
{
	return value_is_qualified(value->text, item->arena) &&
	       (!state_says_dropped(value->text, item->arena) ||
		value_is_reopened(value->text, item->arena));
}

/* A status that is one of the words; `*half` is one that takes it back. */
static bool status_is(const struct item *item, const char *const *words,
		      const struct field_value **half)
{
	const struct field *field = item_field(item, SPAN("status"));

	for (size_t i = 0; field && i < field->n_values; i++)
		if (!is_one_of(item, &field->values[i], words))
			continue;
		else if (half && is_half(item, &field->values[i]))
			*half = &field->values[i];
		else
			return true;
	return false;
}

static bool any_guard(struct guard *const *guards, size_t n,
		      const struct item *item, long today)
{
	for (size_t i = 0; i < n; i++)
		if (guard_holds(guards[i], item, today))
			return true;
	return false;
}

/* Is just this one of the words that were agreed, its remark included? */
static bool is_agreed(const struct item *item, const struct field_value *value,
		      const struct term *term)
{
	for (size_t i = 0; i < term->n_shown; i++)
		if (value_says_the_same(value->text, term->shown[i],
					item->arena))
			return true;
	return false;
}

/* The value by which a term holds, if each such one takes it back. */
static const struct field_value *half_of_term(const struct term *term,
					      const struct item *item,
					      long today)
{
	const struct field *field = item_field(item, term->folded);
	const struct field_value *half = NULL;

	if (term->kind != TERM_VALUES || term->negated || !field ||
	    !(field_is_single(field->folded) ||
	      kind_is_lane(item->kind, field->folded)))
		return NULL;
	for (size_t i = 0; i < field->n_values; i++) {
		const struct field_value *value = &field->values[i];

		if (!term_takes(term, item, value->text, today))
			continue;
		if (!is_half(item, value) || is_agreed(item, value, term))
			return NULL;
		half = value;
	}
	return half;
}

/* Does the guard hold by values that do not take back what they say? */
static bool closes(const struct guard *guard, const struct item *item,
		   long today, const struct field_value **half)
{
	const struct field_value *found = NULL;

	if (!guard_holds(guard, item, today))
		return false;
	for (size_t t = 0; t < guard->n_terms && !found; t++)
		found = half_of_term(&guard->terms[t], item, today);
	if (found)
		*half = found;
	return !found;
}

static bool any_closes(const struct item *item, long today,
		       const struct field_value **half)
{
	const struct kind *kind = item->kind;

	for (size_t i = 0; i < kind->n_done_when; i++)
		if (closes(kind->done_when[i], item, today, half))
			return true;
	return false;
}

/* "# ~~Export~~": the title of a file. */
static bool title_is_struck(const struct item *item)
{
	const struct part *part = &item->parts[0];

	return form_is_whole(part->form) && part->root != NO_BLOCK &&
	       name_is_struck(&part->doc->outline, part->root, false, NULL);
}

/* The mark of "# [x] Export"; 0 without one, and of what is not a file. */
static char mark_of_title(const struct item *item)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	struct span title;
	char mark = 0;

	if (!form_is_whole(part->form) || part->root == NO_BLOCK)
		return 0;
	title = span_trim(outline_text_copy(outline, part->root, item->arena));
	box_length_of_title(title, &mark);
	return document_mark(part->doc, mark);
}

static bool title_is_ticked(const struct item *item)
{
	char mark = mark_of_title(item);

	return mark == 'x' || mark == '-';
}

const struct field *item_closing_field(const struct item *item)
{
	const struct kind *kind = item->kind;

	for (size_t i = 0; i < kind->n_done_when; i++)
		for (size_t t = 0; t < kind->done_when[i]->n_terms; t++) {
			const struct field *field = item_field(
				item, kind->done_when[i]->terms[t].folded);

			if (field_has_value(field))
				return field;
		}
	return item_field(item, SPAN("status"));
}

/* The mark of "Status: ✅" and "Status: [~]"; 0 where words say it. */
static char mark_of_status(const struct item *item)
{
	const struct field *field = item_field(item, SPAN("status"));

	return field && field->n_values == 1
		       ? text_mark_alone(span_trim(field->values[0].text))
		       : 0;
}

/* Does the term itself name a value that the status has: "in review"? */
static bool names_status(const struct term *term, const struct field *status,
			 const struct item *item)
{
	if (!span_is(term->folded, "status") || term->negated)
		return false;
	for (size_t v = 0; v < status->n_values; v++) {
		const struct field_value *value = &status->values[v];

		if (term->kind == TERM_REGEX &&
		    item_matches(item, term->regex, value->text, NULL))
			return true;
		for (size_t i = 0; i < term->n_shown; i++)
			if (value_means(value->text, value->folded,
					text_fold_value(item->arena,
							term->shown[i]),
					item->arena))
				return true;
	}
	return false;
}

/* A level that is claimed by this very status asks something of it. */
static bool is_asked_of_level(const struct item *item)
{
	const struct field *status = item_field(item, SPAN("status"));
	const struct kind *kind = item->kind;

	for (size_t i = 0; status && i < kind->n_claims; i++)
		for (size_t t = 0; t < kind->claims[i]->n_terms; t++)
			if (names_status(&kind->claims[i]->terms[t], status,
					 item))
				return true;
	return false;
}

/* "lane: Ready" of just this lane. */
static bool names_lane(const struct kind *kind, const struct term *term,
		       struct span lane)
{
	if (term->negated || !kind_is_lane(kind, term->folded))
		return false;
	for (size_t i = 0; i < term->n_values; i++)
		if (value_equal(term->values[i], lane))
			return true;
	return false;
}

/* A level that is claimed in this very lane asks something of what is there. */
static bool claims_by_lane(const struct item *item)
{
	const struct kind *kind = item->kind;
	struct span lane = text_fold_value(item->arena, item->lane);

	for (size_t i = 0; i < kind->n_claims; i++)
		for (size_t t = 0; t < kind->claims[i]->n_terms; t++)
			if (names_lane(kind, &kind->claims[i]->terms[t], lane))
				return true;
	return false;
}

/*
 * "- **Logout** ✅ DONE" above more lines of the entry: the tick stands right
 * after what is bold, so the line says it. Of other entries all words count.
 */
static struct span words_of_state(const struct item *item)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	struct paragraph_line line = { 0 };
	struct span bold;
	uint32_t block;

	if (part->root == NO_BLOCK)
		return item->title;
	block = part->form == FORM_ENTRY ? block_child(outline, part->root)
					 : NO_BLOCK;
	if (!block_is(outline, block, BLOCK_PARAGRAPH))
		return item_own_words(item, item->arena);
	bold = opening_bold(outline, block, item->arena);
	if (!bold.len ||
	    !paragraph_next_line(outline, block, &line, item->arena) ||
	    !span_begins(line.text, bold) ||
	    !tick_length(span_trim(span_from(line.text, bold.len))))
		return item_own_words(item, item->arena);
	return line.text;
}

/* Where no field says how far it is, its own words may: "Logout ✅ DONE". */
static bool says_done_itself(const struct item *item)
{
	const struct part *part = &item->parts[0];

	if (part->form == FORM_ROW || box_is_open(item->box) ||
	    field_has_value(item_closing_field(item)) || claims_by_lane(item))
		return false;
	return title_says_end(words_of_state(item), item->arena) !=
	       PHASE_UNKNOWN;
}

enum phase item_closing_lane(const struct item *item)
{
	return item->lane.len ? heading_says_end(item->lane, item->arena)
			      : PHASE_UNKNOWN;
}

/* "Done" closes whatever a level says; of other words it may ask something. */
static bool lane_closes(const struct item *item)
{
	if (item_closing_lane(item) == PHASE_UNKNOWN)
		return false;
	if (span_is_nocase(item->lane, "done"))
		return true;
	/* "## Status: Completed" above "- [ ]": somebody left that box open. */
	return item->box != ' ' && !claims_by_lane(item);
}

/* Does something stand after what is struck that says no more than a remark? */
static bool is_struck_with_remark(const struct item *item)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;
	struct struck_name name;
	uint32_t block = part->root;

	if (block == NO_BLOCK)
		return false;
	if (part->form == FORM_ROW)
		return row_is_struck(outline, block, item->kind, &name,
				     item->arena) &&
		       name.has_remark && !name.is_done;
	if (part->form == FORM_ENTRY)
		block = block_child(outline, block);
	return name_is_struck(outline, block, true, &name) && name.has_remark &&
	       !name.is_done;
}

/* Does one of its fields say in known words that work on it goes on? */
static bool says_open(const struct item *item)
{
	for (size_t i = 0; i < item->n_fields; i++) {
		const struct field *field = &item->fields[i];

		for (size_t v = 0; v < field->n_values; v++)
			if (value_says_open(field->folded,
					    field->values[v].text, item->arena))
				return true;
	}
	return is_asked_of_level(item);
}

/* What is struck is over; a state knows better than a remark beside that. */
static bool is_struck(const struct item *item)
{
	return (item->struck || title_is_struck(item)) &&
	       !(is_struck_with_remark(item) && says_open(item));
}

/* What anybody sees who looks at it, whichever words a team uses. */
static bool looks_done(const struct item *item)
{
	return item->box == 'x' || item->box == '-' || is_struck(item) ||
	       title_is_ticked(item) || lane_closes(item) ||
	       mark_of_status(item) == 'x' || says_done_itself(item);
}

static bool is_done(const struct item *item, long today,
		    const struct field_value **half)
{
	const struct kind *kind = item->kind;

	if (item->rest || any_closes(item, today, half))
		return true;
	if (!kind->n_done_when && status_is(item, usual_done, half))
		return true;
	return !kind->is_done_only && looks_done(item);
}

static bool is_said_in_front(const struct item *item, struct span folded)
{
	const struct field *field = item_field(item, folded);

	return field && field->origin == FROM_FRONT_MATTER &&
	       field_has_value(field);
}

/* A regex is not asked: several threads must not share it. */
static bool is_asked_of_front(const struct guard *guard,
			      const struct item *item)
{
	for (size_t i = 0; i < guard->n_terms; i++)
		if (guard->terms[i].kind == TERM_REGEX ||
		    guard->terms[i].kind == TERM_BOXES ||
		    !is_said_in_front(item, guard->terms[i].folded))
			return false;
	return true;
}

bool item_is_closed_in_front(const struct item *item, long today)
{
	const struct kind *kind = item->kind;
	const struct field_value *half = NULL;

	for (size_t i = 0; i < kind->n_done_when; i++)
		if (is_asked_of_front(kind->done_when[i], item) &&
		    closes(kind->done_when[i], item, today, &half))
			return true;
	return !kind->n_done_when && is_said_in_front(item, SPAN("status")) &&
	       status_is(item, usual_done, &half);
}

/* "[~] Export", "Status: 🚧": begun, whichever words a team uses. */
static bool looks_begun(const struct item *item)
{
	return !item->kind->is_done_only &&
	       (box_is_begun(item->box) || box_is_begun(mark_of_title(item)) ||
		box_is_begun(mark_of_status(item)));
}

static bool is_started(const struct item *item, long today)
{
	const struct kind *kind = item->kind;

	/* What is nearly done has begun. */
	if ((item->half_done || looks_begun(item)) && !is_asked_of_level(item))
		return true;
	if (kind->n_started_when)
		return any_guard(kind->started_when, kind->n_started_when, item,
				 today);
	return status_is(item, usual_started, NULL) && !is_asked_of_level(item);
}

void item_set_state(struct item *item, long today)
{
	const struct field_value *half = NULL;

	item->is_done = is_done(item, today, &half);
	item->half_done = item->is_done ? NULL : half;
	item->is_started = is_started(item, today);
}
