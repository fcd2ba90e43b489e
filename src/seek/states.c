#include "seek/states.h"
#include "seek/legend.h"
#include "seek/signs.h"

#include "backlog/value.h"
#include "base/near.h"
#include "base/sort.h"
#include "base/unicode.h"
#include "words/regex-words.h"

/* ---- the values that are there ---- */

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
	state->is_taken_back |= n && !is_alone &&
				(span_find(value, "?") >= 0 ||
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

static void add_statuses(struct states *states, const struct hypothesis *kind,
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

static void read_configuration(struct states *states,
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

/* The states that a legend lists, with those that no item has yet. */
static void read_legend(struct states *states, const struct hypothesis *kind,
			const struct survey *survey, struct arena *arena)
{
	struct legend legend;

	legend_find(&legend, states, kind, survey, arena);
	if (!legend.doc)
		return;
	for (size_t i = 0; i < legend.n; i++) {
		add_value(states, legend.values[i], 0, arena);
		state_of(states, status_core(legend.values[i], arena), arena)
			->rank = i;
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

/* The states of the method that they follow, with those that no item has yet. */
static void follow_known(struct states *states, const struct hypothesis *kind,
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

/*
 * What no word tells, its place does: after work that has begun it is work,
 * and the last of all is the end, if none before it is.
 */
static void tell_by_place(struct states *states)
{
	bool has_begun = false, is_over = false;

	for (size_t i = 0; i < states->n; i++) {
		struct state *state = &states->list[i];

		has_begun |= state->phase == PHASE_BEGUN;
		is_over |= state->phase == PHASE_DONE;
		if (state->rank == SIZE_MAX || state->phase != PHASE_UNKNOWN)
			continue;
		if (!is_over && i + 1 == states->n)
			state->phase = PHASE_DONE;
		else if (has_begun && !is_over)
			state->phase = PHASE_REVIEW;
	}
}

/* ---- their order ---- */

/* Held items have begun; what is unknown stands between open and begun. */
static int phase_rank(enum phase phase)
{
	return phase == PHASE_UNKNOWN ? 2 * PHASE_OPEN + 1 : 2 * (int)phase;
}

/* "Deferred" is put off before it began; "blocked" is held up at it. */
static int state_rank(const struct state *state)
{
	static const char *const put_off[] = {
		"deferred",   "postponed",	"put off",  "pospuesto",
		"pospuesta",  "aplazado",	"adiado",   "adiada",
		"reporté",    "reportée",	"rinviato", "uitgesteld",
		"verschoben", "zurückgestellt", "отложено", NULL,
	};

	for (const char *const *word = put_off; *word; word++)
		if (state->phase == PHASE_HELD && span_is(state->core, *word))
			return 2 * (int)PHASE_IDEA - 1;
	return phase_rank(state->phase);
}

/* Those with a rank first, by it; the others by what they mean. */
static int by_order(const void *a, const void *b)
{
	const struct state *x = a, *y = b;
	int order = compare_sizes(x->rank, y->rank);

	if (!order)
		order = state_rank(x) - state_rank(y);
	if (!order && x->phase == PHASE_OPEN)
		order = waiting_rank(x->core) - waiting_rank(y->core);
	return order ? order : compare_sizes(y->n, x->n);
}

/* "Backlog" comes before "To do", wherever the latter stands in a legend. */
static bool comes_after(const struct state *a, const struct state *b)
{
	int order = state_rank(a) - state_rank(b);

	if (!order && a->phase == PHASE_OPEN)
		order = waiting_rank(a->core) - waiting_rank(b->core);
	return order > 0;
}

/* Puts a state without a rank before the first that means something later. */
static void insert_by_meaning(struct states *states, size_t from)
{
	struct state state = states->list[from];
	size_t at = 0;

	while (at < from && !comes_after(&states->list[at], &state))
		at++;
	memmove(&states->list[at + 1], &states->list[at],
		(from - at) * sizeof(state));
	states->list[at] = state;
}

/* "…, done, deferred": what is put off after the end is not later than it. */
static void park(struct states *states)
{
	size_t parked = 0;
	bool is_over = false;

	for (size_t i = 0; i < states->n; i++) {
		struct state state = states->list[i];

		is_over |= state.phase == PHASE_DONE;
		if (!is_over ||
		    (state.phase != PHASE_HELD && state.phase != PHASE_UNKNOWN))
			continue;
		memmove(&states->list[parked + 1], &states->list[parked],
			(i - parked) * sizeof(state));
		states->list[parked++] = state;
	}
}

/*
 * "active" alone says that an item counts; beside "planned" or "backlog", and
 * nothing else that has begun, it is what is worked on.
 */
static void begin_active(struct states *states)
{
	struct state *active = NULL;
	bool waits = false;

	for (size_t i = 0; i < states->n; i++) {
		struct state *state = &states->list[i];

		if (state->phase == PHASE_BEGUN)
			return;
		if (span_is_nocase(state->shown, "active"))
			active = state;
		else
			waits |= state->phase == PHASE_OPEN ||
				 state->phase == PHASE_IDEA;
	}
	if (active && waits)
		active->phase = PHASE_BEGUN;
}

static void put_in_order(struct states *states)
{
	if (states->n < 2)
		return;
	begin_active(states);
	sort_list(states->list, states->n, sizeof(*states->list), by_order);
	if (states->list[0].rank == SIZE_MAX)
		return;
	for (size_t i = 1; i < states->n; i++)
		if (states->list[i].rank == SIZE_MAX)
			insert_by_meaning(states, i);
	tell_by_place(states);
	park(states);
}

/* Did a configuration say the order? */
static bool has_ranks(const struct states *states)
{
	for (size_t i = 0; i < states->n; i++)
		if (states->list[i].rank != SIZE_MAX)
			return true;
	return false;
}

/* Can they be listed? Remarks behind what is over do not matter beside others. */
static bool stand_alone(const struct states *states)
{
	bool any_open = false, open_has = false, any_has = false;

	for (size_t i = 0; i < states->n; i++) {
		const struct state *state = &states->list[i];

		any_open |= !is_over(state->phase);
		open_has |= !is_over(state->phase) && state->has_remark;
		any_has |= state->has_remark;
	}
	return any_open ? !open_has : !any_has;
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

/* "raedy", once, beside four that say "ready". */
static void find_slips(struct states *states)
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

/* ---- what is asked of them ---- */

static bool has_directive(const struct hypothesis *kind, const char *starts)
{
	for (size_t i = 0; i < kind->n_directives; i++)
		if (span_starts(kind->directives[i], starts))
			return true;
	return false;
}

/* "⬜ R-2" beside "✅ R-1": of what has no state, does a box tell it? */
static bool have_boxes_else(const struct hypothesis *kind)
{
	for (size_t i = 0; i < kind->backlog.n_items; i++)
		if (!item_status(kind->backlog.items[i]).len &&
		    !kind->backlog.items[i]->box)
			return false;
	return true;
}

/* "✅ R-1" beside "R-2": no sign is a state as well, and nothing is missing. */
static bool reads_signs(const struct hypothesis *kind)
{
	return has_directive(kind, "field status from column") ||
	       (has_directive(kind, "field status from") &&
		have_boxes_else(kind));
}

/* Has what is not over a state? Else having none says that it is open. */
static bool is_said_of_open(const struct states *states)
{
	for (size_t i = 0; i < states->n; i++)
		if (states->list[i].n && !is_over(states->list[i].phase))
			return true;
	return false;
}

/* Has an item a state that is held up, or no known word, and no slip? */
static bool has_unclaimed(const struct states *states)
{
	for (size_t i = 0; i < states->n; i++)
		if (states->list[i].n && !states->list[i].is_slip &&
		    (states->list[i].phase == PHASE_UNKNOWN ||
		     states->list[i].phase == PHASE_HELD))
			return true;
	return false;
}

/*
 * A list that the team wrote may be asked for. One made of what items say lacks
 * the states on which nobody stood yet: it only warns, beside the must that there
 * is one, and tells what comes later than the claim; where no state claims, or nearly none was seen, there is none,
 * unless some have a state that `check` would ask about without a list.
 * Where some have no state at all, that is not a reason to stop anybody.
 */
static void choose_asking(struct states *states, const struct hypothesis *kind)
{
	enum { FEWEST_LISTED = 3 };
	const struct facts *facts = &kind->facts;
	bool have_nearly_all = 20 * facts->with_status >= 19 * facts->n;
	bool is_listed = states->is_told || states->is_known;

	if (!states->n || !states->is_list ||
	    5 * facts->with_status < 3 * facts->n ||
	    !(is_listed || is_said_of_open(states)) ||
	    (!have_nearly_all && reads_signs(kind)))
		return;
	is_listed |= states->n >= FEWEST_LISTED && states_have_level(states) &&
		     states->claim != CLAIM_NEW;
	is_listed |= states_have_level(states) && has_unclaimed(states);
	states->asks = is_listed ? ASKS_LISTED : ASKS_VALUE;
	states->is_borne = have_nearly_all;
	states->is_must = have_nearly_all && (states->is_told || !is_listed);
}

/*
 * Have most of them a state, or nearly all that are told in one form, as stories
 * in files are whose successors are still headings in a plan?
 */
static bool have_states(const struct hypothesis *kind)
{
	enum { FEWEST_OF_A_FORM = 3 };
	size_t n[FORM_EXTERNAL] = { 0 }, with[FORM_EXTERNAL] = { 0 };

	if (5 * kind->facts.with_status >= 2 * kind->facts.n)
		return true;
	for (size_t i = 0; i < kind->backlog.n_items; i++) {
		const struct item *item = kind->backlog.items[i];

		n[item->parts[0].form]++;
		with[item->parts[0].form] += item_status(item).len > 0;
	}
	for (size_t i = 0; i < FORM_EXTERNAL; i++)
		if (kind->n_places > 1 && n[i] >= FEWEST_OF_A_FORM &&
		    10 * with[i] >= 9 * n[i])
			return true;
	return false;
}

void states_find(struct states *out, const struct hypothesis *kind,
		 const struct survey *survey, struct arena *arena)
{
	struct signs *signs = ARENA_NEW(arena, struct signs);

	signs_find(signs, kind, survey, arena);
	*out = (struct states){ .order_from = "what items say",
				.label = ready_label(kind, arena),
				.signs = signs };
	if (!have_states(kind)) {
		states_choose_claim(out, false);
		states_read_lanes(out, kind, survey, arena);
		states_claim_by_lane(out, kind, arena);
		return;
	}
	out->field = kind->facts.status_name;
	read_configuration(out, survey, kind, arena);
	add_statuses(out, kind, arena);
	out->is_list = stand_alone(out);
	if (!has_ranks(out))
		read_legend(out, kind, survey, arena);
	if (!has_ranks(out))
		follow_known(out, kind, arena);
	find_slips(out);
	states_tell_ready(out, survey, arena);
	states_doubt_accepted(out);
	put_in_order(out);
	states_choose_claim(out, ideas_wait_beside(kind, survey, arena));
	choose_asking(out, kind);
}
