/* What is on hold: by its state, a label, its lane, or by what it awaits. */
#include "plan/plan.h"

#include "backlog/ending.h"
#include "base/unicode.h"
#include "terms/lookup.h"
#include "words/words.h"

/* ---- words ---- */

static const char *const hold_words[] = { "blocked",  "on hold", "waiting",
					  "deferred", "paused",	 "parked" };

enum { N_HOLD_WORDS = sizeof(hold_words) / sizeof(*hold_words) };

/* "on hold", "waiting for legal"; a longer word that begins so is another. */
static struct span says_hold(struct span folded)
{
	for (size_t i = 0; i < N_HOLD_WORDS; i++) {
		size_t len = strlen(hold_words[i]);

		if (span_starts(folded, hold_words[i]) &&
		    (folded.len == len || folded.at[len] == ' '))
			return span_str(hold_words[i]);
	}
	return word_phase(folded) == PHASE_HELD ? folded : SPAN_NONE;
}

static bool says_no(struct span folded)
{
	return span_is(folded, "no") || span_is(folded, "false") ||
	       span_is(folded, "0");
}

/* ---- fields ---- */

static bool is_one_of(struct span folded, const char *const *names)
{
	while (*names && !span_is(folded, *names))
		names++;
	return *names != NULL;
}

static bool is_label_field(struct span folded)
{
	static const char *const names[] = { "labels", "label", "tags",
					     "tag",    "flags", NULL };

	return is_one_of(folded, names);
}

static bool any_asks(struct guard *const *guards, size_t n, struct span folded)
{
	for (size_t i = 0; i < n; i++)
		if (guard_asks(guards[i], folded))
			return true;
	return false;
}

/* A field that says how far it is: by its name, or since its kind goes by it. */
static bool is_state_field(const struct plan *plan, const struct item *item,
			   struct span folded)
{
	const struct kind *kind = item->kind;

	/* "tasks/blocked/7.md", where "done/" or "todo/" says a state, too. */
	if (span_is(folded, "folder") &&
	    (any_asks(kind->claims, kind->n_claims, folded) ||
	     any_asks(kind->done_when, kind->n_done_when, SPAN("path"))))
		return true;
	return is_status_name(folded) || span_is(folded, "stage") ||
	       any_asks(kind->done_when, kind->n_done_when, folded) ||
	       any_asks(kind->started_when, kind->n_started_when, folded);
}

/* The text up to the bracket that closes around it, or all of it. */
static struct span before_bracket(struct span text)
{
	static const char *const closing[] = { ")", "）", "]" };

	for (size_t i = 0; i < sizeof(closing) / sizeof(*closing); i++) {
		ptrdiff_t at = span_find(text, closing[i]);

		if (at > 0)
			text = span_first(text, (size_t)at);
	}
	return text;
}

/* What a sign sets off from the value, from its first word on; or nothing. */
static struct span remark_of(struct span value)
{
	struct span rest;

	value = span_trim(value);
	rest = span_trim(span_from(value, value_head(value).len));
	if (text_starts_with_letter(rest) ||
	    (rest.len && char_is_digit(rest.at[0])))
		return SPAN_NONE;
	return before_bracket(text_from_word(rest));
}

/*
 * "To do (blocked on a permit)", "Ready — on hold until May": a remark that opens
 * with such a word, and does not take it back.
 */
static struct span held_by_remark(const struct item *item, struct span value)
{
	static const char *const frees[] = { "no longer", "not any more",
					     "resolved", "nicht mehr" };
	struct span remark = text_fold_value(item->arena, remark_of(value));

	for (size_t i = 0; i < sizeof(frees) / sizeof(*frees); i++)
		if (span_find(remark, frees[i]) >= 0)
			return SPAN_NONE;
	return says_hold(remark);
}

/*
 * "Erledigt", "Fatto", where the definition closes by "Done" alone and lists no
 * others: the judge still asks it what it asks all, but nobody should begin it.
 */
static bool says_end_unnamed(const struct plan *plan, const struct item *item,
			     const struct field *field)
{
	return !kind_order(item->kind, field->folded) &&
	       text_says_end(field->values[0].text, item->arena) ==
		       PHASE_DONE &&
	       item_unnamed_phase(
		       agreement_of(plan->definition, item), item) ==
		       PHASE_DONE;
}

/* "Blocked: the vendor", "⏸": all that a state says, remarks and signs too. */
static struct span held_by_state(const struct plan *plan,
				 const struct item *item,
				 const struct field *field)
{
	struct span core;

	for (size_t i = 0; i < field->n_values; i++) {
		struct span value = field->values[i].text;
		enum phase phase = status_phase(value, item->arena);

		/* Dropped, where its definition does not say how far it is. */
		if (!item->is_started && phase == PHASE_DROPPED)
			planned_of(plan, item)->word_end = PHASE_DROPPED;
		if (!item->is_started && (phase == PHASE_DROPPED ||
					  says_end_unnamed(plan, item, field)))
			return status_core(value, item->arena);
		if (phase != PHASE_HELD && phase != PHASE_DONE) {
			core = held_by_remark(item, value);
			if (core.len)
				return core;
		}
		if (phase != PHASE_HELD)
			continue;
		core = says_hold(status_core(value, item->arena));
		return core.len ? core : SPAN("on hold");
	}
	return SPAN_NONE;
}

/* Does a field's name say it? Looked up once, however many items have such. */
static struct span held_by_name(struct plan *plan, struct span folded)
{
	struct span **slot = (struct span **)table_slot(&plan->holds, folded);

	if (!*slot) {
		*slot = ARENA_NEW(plan->arena, struct span);
		**slot = says_hold(folded);
	}
	return **slot;
}

/* "Deferred: `colour` — not yet": a part of it, named by its code. */
static bool names_a_part(const struct field *field)
{
	struct span source = document_source(field->doc);
	uint32_t start = field->n_values ? field->values[0].start : 0;

	return start && start < source.len &&
	       (source.at[start] == '`' || source.at[start - 1] == '`');
}

/* "labels: blocked, ui", "on hold: yes". */
static struct span held_by_piece(struct plan *plan, const struct item *item,
				 const struct field *field, bool in_value)
{
	struct field_piece *pieces;
	struct span name = in_value ? SPAN_NONE
				    : held_by_name(plan, field->folded);
	size_t n;

	if (!in_value && (!name.len || names_a_part(field)))
		return SPAN_NONE;
	n = field_pieces(field, &pieces, item->arena);
	for (size_t i = 0; i < n; i++) {
		struct span word = in_value ? says_hold(pieces[i].folded)
					    : name;

		if (word.len && !pieces[i].is_none &&
		    !says_no(pieces[i].folded))
			return word;
	}
	return SPAN_NONE;
}

/*
 * "blocked by: the vendor's contract": not an item, but not nothing either. A
 * name with a number in it may be an item of another place: that is unknown.
 */
static struct span awaited_in_words(struct plan *plan, const struct item *item,
				    const struct field *field)
{
	static const char *const names[] = { "blocked by", "waits for",
					     "waiting for", "waiting on",
					     NULL };

	if (!is_one_of(field->folded, names) ||
	    item_field(item, field->folded) != field)
		return SPAN_NONE;
	for (size_t i = 0; i < field->n_values; i++) {
		struct span text = field->values[i].text;

		if (!field->values[i].is_none && !span_has_digit(text) &&
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

/* ---- lanes ---- */

static struct span held_by_phase(enum phase phase)
{
	return phase == PHASE_HELD	? SPAN("on hold")
	       : phase == PHASE_DROPPED ? SPAN("dropped")
					: SPAN_NONE;
}

/* What stands after the next dash, or nothing. */
static struct span after_dash(struct span text)
{
	static const char *const dashes[] = { " — ", " – ", " - " };

	for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); i++) {
		ptrdiff_t at = span_find(text, dashes[i]);

		if (at >= 0)
			return span_trim(span_from(
				text, (size_t)at + strlen(dashes[i])));
	}
	return SPAN_NONE;
}

/* "Phase 5 — Blocked (until it is defined)": a part of it may say so, too. */
static struct span lane_hold(struct span lane, struct arena *arena)
{
	struct span word = says_hold(text_fold_value(arena, lane)), before;
	struct span said = span_trim(text_bracket_at_end(lane, &before));

	if (!word.len && said.len)
		word = says_hold(text_fold_value(arena, said));
	for (struct span rest = lane; !word.len && rest.len;
	     rest = after_dash(rest))
		word = held_by_phase(lane_phase(rest, arena));
	return word;
}

/* Looked up once, however many items stand in it. */
static struct span held_by_lane(struct plan *plan, const struct item *item)
{
	struct span **slot =
		(struct span **)table_slot(&plan->lanes, item->lane);

	if (!*slot) {
		struct span word = lane_hold(item->lane, item->arena);

		*slot = ARENA_NEW(plan->arena, struct span);
		**slot = word.len ? arena_copy(plan->arena, word) : SPAN_NONE;
	}
	return **slot;
}

/* ---- all of it ---- */

static struct span say_is(struct plan *plan, struct span word)
{
	return word.len ? arena_printf(plan->arena, "is %.*s", (int)word.len,
				       word.at)
			: SPAN_NONE;
}

static struct span held_by_field(struct plan *plan, const struct item *item,
				 const struct field *field, bool *in_state)
{
	bool is_state = is_state_field(plan, item, field->folded);
	struct span word = SPAN_NONE;

	if (names_items(plan, field)) {
		word = awaited_in_words(plan, item, field);
		return word.len ? arena_printf(plan->arena, "waits for %.*s",
					       (int)word.len, word.at)
				: SPAN_NONE;
	}
	if (item_field(item, field->folded) != field)
		return SPAN_NONE;
	if (is_state)
		word = held_by_state(plan, item, field);
	if (!word.len)
		word = held_by_piece(plan, item, field,
				     is_state || is_label_field(field->folded));
	*in_state |= is_state && word.len;
	return say_is(plan, word);
}

void plan_hold(struct plan *plan, struct planned *planned)
{
	const struct item *item = planned->item;
	struct arena_mark mark = arena_mark(item->arena);
	struct span message = SPAN_NONE;

	for (size_t i = 0; !message.len && i < item->n_fields; i++)
		message = held_by_field(plan, item, &item->fields[i],
					&planned->has_hold_state);
	if (!message.len && item->lane.len) {
		struct span word = held_by_lane(plan, item);

		if (span_is(word, "dropped") && !item->is_started &&
		    !item->kind->is_done_only)
			planned->word_end = PHASE_DROPPED;
		message = say_is(plan, word);
	}
	if (!message.len)
		message = say_is(
			plan,
			held_by_phase(item_title_phase(
				agreement_of(plan->definition, item), item)));
	arena_rewind(item->arena, mark);
	planned->on_hold = message;
}
