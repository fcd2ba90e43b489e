/* The list of the states, and the guard of the level that they claim. */
#include "seek/states.h"

#include "base/unicode.h"

bool states_have_level(const struct states *states)
{
	return states->claim != CLAIM_ALL && states->claim != CLAIM_OPEN;
}

struct span states_values(const struct states *states, struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span values;
	bool is_new = states->claim == CLAIM_NEW;

	for (size_t i = 0; i < states->n; i++) {
		if (states->list[i].is_slip)
			continue;
		/* What is still to be agreed comes before all that has begun. */
		if (is_new && states->list[i].phase >= PHASE_BEGUN) {
			buf_adds(&text, text.len ? ", ready" : "ready");
			is_new = false;
		}
		if (text.len)
			buf_adds(&text, ", ");
		buf_add(&text, quoted_word(states->list[i].shown, arena));
	}
	if (is_new)
		buf_adds(&text, text.len ? ", ready" : "ready");
	values = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return values;
}

struct span states_has_check(const struct states *states, struct arena *arena)
{
	struct span field = quoted_word(states->field, arena);

	return arena_printf(arena, "field %.*s", (int)field.len, field.at);
}

struct span states_check(const struct states *states, struct arena *arena)
{
	struct span field = quoted_word(states->field, arena), values;

	if (states->asks == ASKS_NOTHING)
		return SPAN_NONE;
	if (states->asks == ASKS_VALUE)
		return states_has_check(states, arena);
	values = states_values(states, arena);
	return arena_printf(arena, "field %.*s: %.*s", (int)field.len, field.at,
			    (int)values.len, values.at);
}

void add_state_escaped(struct buf *out, struct span shown)
{
	struct span word = shown;

	while (word.len && !text_starts_with_letter(word) &&
	       !char_is_digit(word.at[0]) && word.at[0] != '_')
		word = span_from(word, 1);
	add_escaped(out, word.len ? word : shown);
}

/* Without a list there is no "or later": the later states are named. */
static struct span guard_by_regex(const struct states *states,
				  struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span guard;
	bool any = false;

	buf_add(&text, quoted_word(states->field, arena));
	buf_adds(&text, ": /^\\W*(");
	for (size_t i = states->claimed; i < states->n; i++) {
		if (is_over(states->list[i].phase) ||
		    states->list[i].phase == PHASE_HELD ||
		    states->list[i].is_slip)
			continue;
		if (any)
			buf_addc(&text, '|');
		add_state_escaped(&text, states->list[i].shown);
		any = true;
	}
	buf_adds(&text, ")(?!\\w)/i");
	guard = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return guard;
}

/* "…, in progress, blocked, done": then "in progress or later" is blocked, too. */
static bool is_held_later(const struct states *states)
{
	for (size_t i = states->claimed + 1; i < states->n; i++)
		if (states->list[i].phase == PHASE_HELD)
			return true;
	return false;
}

struct span states_guard(const struct states *states, struct arena *arena)
{
	struct span field = quoted_word(states->field, arena), value;

	if (states->asks != ASKS_LISTED || states->claim == CLAIM_NEW ||
	    states->claim == CLAIM_LABEL || states->n_lanes ||
	    !states_have_level(states) || is_held_later(states))
		return states_listed_guard(states, arena);
	value = quoted_word(states->list[states->claimed].shown, arena);
	return arena_printf(arena, "%.*s: %.*s or later", (int)field.len,
			    field.at, (int)value.len, value.at);
}

struct span states_listed_guard(const struct states *states,
				struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span guard, field = quoted_word(states->field, arena);
	bool any = states->claim == CLAIM_NEW;

	if (!states_have_level(states))
		return SPAN_NONE;
	if (states->claim == CLAIM_LABEL)
		return states->label;
	if (states->n_lanes)
		return states->lane_guard;
	if (!states->is_list && states->claim != CLAIM_NEW)
		return guard_by_regex(states, arena);
	buf_addf(&text, "%.*s: %s", (int)field.len, field.at,
		 any ? "ready" : "");
	for (size_t i = any ? 0 : states->claimed; i < states->n; i++) {
		const struct state *state = &states->list[i];

		if (is_over(state->phase) || state->phase == PHASE_HELD ||
		    state->is_slip ||
		    (states->claim == CLAIM_NEW && state->phase < PHASE_BEGUN))
			continue;
		if (any)
			buf_adds(&text, ", ");
		buf_add(&text, quoted_word(state->shown, arena));
		any = true;
	}
	guard = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return guard;
}
