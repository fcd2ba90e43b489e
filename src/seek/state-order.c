/* The order of states: as they are listed, else by what they mean. */
#include "seek/state-values.h"

#include "base/sort.h"

/* Does one of them from the `from`-th on say that work has begun? */
static bool begins_later(const struct states *states, size_t from)
{
	for (size_t i = from; i < states->n; i++)
		if (states->list[i].phase == PHASE_BEGUN)
			return true;
	return false;
}

/*
 * What no word tells, its place does: after work that has begun, or after what is
 * ready where no later word says that it begins, it is work, approved or not,
 * and the last of all is the end, if none before it is.
 */
static void tell_by_place(struct states *states)
{
	bool has_begun = false, is_over = false, is_ready = false;

	for (size_t i = 0; i < states->n; i++) {
		struct state *state = &states->list[i];

		has_begun |= state->phase == PHASE_BEGUN;
		is_ready |= state->phase == PHASE_READY;
		is_over |= state->phase == PHASE_DONE;
		if (has_begun && state->phase == PHASE_READY &&
		    core_is_approval(state->core))
			state->phase = PHASE_UNKNOWN;
		if (state->rank == SIZE_MAX || state->phase != PHASE_UNKNOWN)
			continue;
		if (!is_over && i + 1 == states->n)
			state->phase = PHASE_DONE;
		else if (has_begun && !is_over)
			state->phase = PHASE_REVIEW;
		else if (is_ready && !is_over && !begins_later(states, i))
			state->phase = PHASE_BEGUN;
	}
}

/*
 * "In QA → rejected → accepted → done": what is refused once it was looked at,
 * with work listed behind it, goes back to work. Else it is over.
 */
static void tell_sent_back(struct states *states)
{
	bool is_looked_at = false;

	for (size_t i = 0; i + 1 < states->n; i++) {
		struct state *state = &states->list[i];
		const struct state *next = &states->list[i + 1];

		is_looked_at |= state->phase == PHASE_REVIEW;
		if (is_looked_at && word_is_refusal(state->core) &&
		    state->rank != SIZE_MAX && next->rank != SIZE_MAX &&
		    !is_over(next->phase))
			state->phase = PHASE_BEGUN;
	}
}

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

void states_put_in_order(struct states *states)
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
	tell_sent_back(states);
	park(states);
}
