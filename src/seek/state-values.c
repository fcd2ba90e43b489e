/*
 * The states that occur, or are listed: in items, in a tool's configuration, in
 * a legend, or by the method that a team follows.
 */
#include "seek/state-values.h"
#include "seek/legend.h"
#include "seek/signs.h"

#include "backlog/value.h"
#include "base/near.h"
#include "base/unicode.h"
#include "words/regex-words.h"

static struct state *state_of(struct states *states, struct span core,
			      struct arena *arena)
{
	struct state *state;

	for (size_t i = 0; i < states->n; i++)
		if (span_eq(states->list[i].core, core))
			return &states->list[i];
	state = ARENA_PUSH(arena, states->list, states->n, states->room);
	*state = (struct state){ .core = core, .rank = SIZE_MAX };
	return state;
}

/* "In progress" of "In progress (since May)": a remark is no part of it. */
static struct span without_bracket(struct span value, struct span core,
				   struct arena *arena)
{
	ptrdiff_t at = span_find(value, "(");
	struct span before;

	if (at < 0)
		at = span_find(value, "（");
	if (at <= 0)
		return value;
	before = span_trim(span_first(value, (size_t)at));
	return span_eq(text_fold_value(arena, before), core) ? before : value;
}

static void add_value(struct states *states, struct span value, size_t n,
		      struct arena *arena)
{
	struct span core = status_core(value, arena);
	struct state *state = state_of(states, core, arena);
	bool is_alone = span_eq(text_fold_value(arena, value), core);

	state->phase = signs_phase(states->signs, value, arena);
	state->has_remark |= n && !is_alone;
	state->taken_back += n && ((!is_alone && span_find(value, "?") >= 0) ||
				   value_is_qualified(value, arena));
	if (!state->shown.len)
		state->shown = is_alone ? without_bracket(span_trim(value),
							  core, arena)
					: status_written(value, arena);
	state->n += n;
}

/*
 * "🔄" of "🔄 Slice 1 works", which one item alone says: the sign is the state,
 * and the words tell of that item. Nothing where the words are a state.
 */
static struct span sign_alone(const struct table *counts, struct span status,
			      struct arena *arena)
{
	const char *sign = known_sign_at(span_trim(status));
	struct span words;

	if (!sign || !span_starts(span_trim(status), sign))
		return SPAN_NONE;
	words = span_from(span_trim(status), strlen(sign));
	if ((text_count_words(words) < 3 && !span_has_digit(words)) ||
	    !text_count_words(words) || status_phase(words, arena) ||
	    (size_t)table_get(counts, status) > 1)
		return SPAN_NONE;
	return span_str(sign);
}

static void add_status(struct states *states, const struct table *counts,
		       struct span status, struct arena *arena)
{
	struct span sign = sign_alone(counts, status, arena);

	add_value(states, sign.len ? sign : status, 1, arena);
	if (sign.len)
		state_of(states, status_core(sign, arena), arena)->has_remark =
			true;
}

void states_add_statuses(struct states *states, const struct hypothesis *kind,
			 struct arena *arena)
{
	const struct backlog *backlog = &kind->backlog;
	struct table counts; /* how many items have just this status */

	table_init(&counts, arena);
	for (size_t i = 0; i < backlog->n_items; i++)
		table_count(&counts, item_status(backlog->items[i]));
	for (size_t i = 0; i < backlog->n_items; i++) {
		struct span status = item_status(backlog->items[i]);

		if (status.len)
			add_status(states, &counts, status, arena);
	}
	table_release(&counts);
}

/* The values a tool's configuration lists, in its order. */
static void add_configured(struct states *states, const struct survey *survey,
			   const struct document *doc, struct arena *arena)
{
	for (size_t i = 0; i < doc->front.n_fields; i++) {
		const struct yaml_field *field = &doc->front.fields[i];

		if (!span_is(field->name, "statuses"))
			continue;
		for (size_t j = 0; j < field->n_values; j++) {
			struct span value = field->values[j].text;

			add_value(states, value, 0, arena);
			state_of(states, status_core(value, arena), arena)
				->rank = j;
			states->order_from = "its configuration";
			states->is_told = true;
		}
	}
}

void states_read_configuration(struct states *states,
			       const struct survey *survey,
			       const struct hypothesis *kind,
			       struct arena *arena)
{
	for (size_t i = 0; kind->tool && i < survey->n_others; i++) {
		struct document *doc;
		struct err err = ERR_INIT;
		struct span text;

		if (!span_ends(survey->others[i], ".yml") ||
		    snapshot_read(survey->snapshot, survey->others[i], arena,
				  &text, &err) < 0)
			continue;
		doc = ARENA_NEW(arena, struct document);
		document_read_yaml(doc, survey->others[i], text, arena);
		if (document_is_readable(doc))
			add_configured(states, survey, doc, arena);
	}
}

void states_read_legend(struct states *states, const struct hypothesis *kind,
			const struct survey *survey, struct arena *arena)
{
	struct legend legend;

	legend_find(&legend, states, kind, survey, arena);
	if (!legend.doc)
		return;
	for (size_t i = 0; i < legend.n; i++) {
		struct state *state;

		add_value(states, legend.values[i], 0, arena);
		state = state_of(states, status_core(legend.values[i], arena),
				 arena);
		state->rank = i;
		if (legend_reviews_item(states, &legend, i, arena))
			state->phase = PHASE_OPEN;
		else if (!state->phase)
			state->phase = legend_phase(&legend, i, states, arena);
	}
	states->is_told = true;
	states->order_from = arena_printf(arena, "the legend in %.*s",
					  (int)legend.doc->path.len,
					  legend.doc->path.at)
				     .at;
}

/* "In Progress" is another word for "InProgress", where items say the former. */
static bool is_said_otherwise(const struct states *states, size_t n_seen,
			      struct span value, struct arena *arena)
{
	enum phase phase = status_phase(value, arena);
	struct span core = status_core(value, arena);
	bool any = false;

	for (size_t i = 0; i < n_seen; i++) {
		if (span_eq(states->list[i].core, core))
			return false;
		any |= states->list[i].phase == phase && phase >= PHASE_BEGUN;
	}
	return any;
}

void states_follow_known(struct states *states, const struct hypothesis *kind,
			 struct arena *arena)
{
	const char *const *known;
	size_t n = states_known(states, kind, &known, &states->order_from);
	size_t n_seen = states->n;

	for (size_t i = 0; i < n; i++) {
		struct span value = span_str(known[i]);

		if (is_said_otherwise(states, n_seen, value, arena))
			continue;
		add_value(states, value, 0, arena);
		state_of(states, status_core(value, arena), arena)->rank = i;
	}
	states->is_known = n > 0;
}

/* So many letters apart at most, one where there are few. */
static bool are_near(struct span a, struct span b)
{
	size_t limit = a.len >= 8 ? 2 : 1;

	for (size_t i = 0; i < a.len; i++)
		if (char_is_digit(a.at[i]))
			return false;
	return a.len >= 4 && near_distance(a, b, limit) <= limit;
}

void states_find_slips(struct states *states)
{
	for (size_t i = 0; i < states->n; i++) {
		struct state *state = &states->list[i];

		if (state->n != 1 || state->phase != PHASE_UNKNOWN ||
		    state->rank != SIZE_MAX)
			continue;
		for (size_t j = 0; j < states->n; j++)
			state->is_slip |=
				states->list[j].n >= 3 &&
				are_near(state->core, states->list[j].core);
	}
}
