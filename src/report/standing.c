/* Where an item stands, what it lacks, and how it would say that it is ready. */
#include "report/outlook.h"

#include "base/unicode.h"
#include "ready/ways-out.h"
#include "terms/lookup.h"

const char *standing_colour(const struct planned *planned)
{
	switch (planned->stands) {
	case STANDS_BEGUN:
		return COLOUR_CYAN;
	case STANDS_READY:
		return planned->can_start ? COLOUR_GREEN : NULL;
	case STANDS_WAITS:
	case STANDS_NOT_READY:
		return COLOUR_YELLOW;
	default:
		return COLOUR_DIM;
	}
}

/* ---- where it stands ---- */

static const struct held *first_held(const struct planned *planned,
				     enum held_why why, size_t *n)
{
	const struct held *first = NULL;

	*n = 0;
	for (size_t i = 0; i < planned->n_held; i++) {
		if (planned->held[i].why != why)
			continue;
		if (!first)
			first = &planned->held[i];
		++*n;
	}
	return first;
}

static struct span with_more(struct arena *arena, struct span text, size_t n)
{
	if (n < 2)
		return text;
	return arena_printf(arena, "%.*s +%zu", (int)text.len, text.at, n - 1);
}

/* "blocked" of "is blocked": what its own state says; else nothing. */
static struct span say_own_hold(const struct planned *planned)
{
	size_t n;
	const struct held *held = first_held(planned, HELD_ON_HOLD, &n);

	return held && span_starts(held->message, "is ")
		       ? span_from(held->message, 3)
		       : SPAN_NONE;
}

/* "which is no item here": what it waits for besides, which is not on hold. */
static bool waits_for_lost(const struct planned *planned)
{
	return planned->lost.len &&
	       planned->stands == STANDS_WAITS && !say_own_hold(planned).len;
}

/* "after S-1 +2", "blocked, after S-1" */
static struct span say_after(struct arena *arena, const struct planned *planned,
			     const struct held *held, size_t n)
{
	struct span name = held->by == planned ? SPAN("itself")
					       : planned_name(held->by);
	struct span hold = say_own_hold(planned);

	return with_more(arena,
			 arena_printf(arena, "%.*s%safter %.*s", (int)hold.len,
				      hold.at, hold.len ? ", " : "",
				      (int)name.len, name.at),
			 n);
}

static struct span say_waiting(struct arena *arena,
			       const struct planned *planned)
{
	size_t n;
	const struct held *held = first_held(planned, HELD_WAITS, &n);
	struct span name;

	if (held)
		return say_after(arena, planned, held,
				 n + waits_for_lost(planned));
	if (waits_for_lost(planned))
		return arena_printf(arena, "after %.*s (no item)",
				    (int)planned->lost.len, planned->lost.at);
	held = first_held(planned, HELD_ON_HOLD, &n);
	if (held)
		return say_own_hold(planned).len ? say_own_hold(planned)
						 : held->message;
	held = first_held(planned, HELD_OPEN_CHILDREN, &n);
	if (!held)
		return SPAN("waits");
	name = planned_name(held->by);
	n = 0;
	for (size_t i = 0; i < planned->served_by.n; i++)
		n += planned_is_open(planned->served_by.list[i]);
	return with_more(arena,
			 arena_printf(arena, "after its %.*s", (int)name.len,
				      name.at),
			 n);
}

static struct span level_of(const struct outlook *outlook,
			    const struct planned *planned)
{
	return level_name(
		agreement_of(outlook->plan->definition, planned->item),
		judge_of(outlook->plan->judge, planned->item)->claims);
}

struct span say_state(const struct planned *planned)
{
	enum { MOST = 40 };

	if (planned->state.len && planned->state.len <= MOST)
		return planned->state;
	return planned->is_before_work && !planned->state.len
		       ? SPAN("no state")
		       : SPAN("not begun");
}

static struct span say_stands(const struct outlook *outlook,
			      const struct planned *planned, const char *ready)
{
	struct arena *arena = outlook->report->arena;

	switch (planned->stands) {
	case STANDS_READY:
		if (planned->is_early && level_of(outlook, planned).len)
			return level_of(outlook, planned);
		return span_str(planned->is_outcome ||
						plan_kind_of(outlook->plan,
							     planned)
							->is_epic
					? "open"
					: ready);
	case STANDS_WAITS:
		return say_waiting(arena, planned);
	case STANDS_NOT_READY:
		if (planned->n_misses)
			return with_more(arena, planned->misses[0].phrase,
					 planned->n_misses);
		return SPAN("not ready");
	case STANDS_IDEA:
		return say_state(planned);
	case STANDS_DONE:
		return span_str(planned_end_name(planned));
	default:
		return span_str(stands_name(planned->stands));
	}
}

/* "high by FTR-31": as urgent as what waits for it. */
static struct span say_lent(const struct outlook *outlook,
			    const struct planned *planned, struct span stands)
{
	const struct planned *by = planned->because;
	struct arena *arena = outlook->report->arena;
	struct span id, value;

	if (!by)
		return stands;
	id = planned_name(by);
	value = by->priority;
	if (!value.len)
		return arena_printf(arena, "%.*s (by %.*s)", (int)stands.len,
				    stands.at, (int)id.len, id.at);
	return arena_printf(arena, "%.*s (%.*s by %.*s)", (int)stands.len,
			    stands.at, (int)value.len, value.at, (int)id.len,
			    id.at);
}

struct span say_standing(const struct outlook *outlook,
			 const struct planned *planned)
{
	/* What nobody asks anything of is not called ready. */
	return say_lent(outlook, planned,
			say_stands(outlook, planned,
				   plan_asks_anything(outlook->plan, planned)
					   ? "ready"
					   : "open"));
}

struct span say_trace_standing(const struct outlook *outlook,
			       const struct planned *planned)
{
	return say_stands(outlook, planned, "can start");
}

struct span say_how_to_claim(const struct outlook *outlook,
			     const struct planned *planned)
{
	struct span way = planned->missing_for == NO_LEVEL
				  ? SPAN_NONE
				  : say_way_in(outlook->plan->judge,
					       planned->item,
					       planned->missing_for);

	return way.len ? way : SPAN("say that it is ready");
}

struct span say_lacking(const struct outlook *outlook,
			const struct planned *planned)
{
	if (planned->n_misses)
		return planned->misses[0].phrase;
	if (planned_is_kept(planned))
		return say_waiting(outlook->report->arena, planned);
	if (planned->stands == STANDS_NOT_READY)
		return SPAN("not ready");
	/* Who makes the claim begins: whether it may is another matter. */
	return planned->is_before_work ? say_state(planned)
				       : say_how_to_claim(outlook, planned);
}

struct span say_all_lacking(const struct outlook *outlook,
			    const struct planned *planned)
{
	return with_more(outlook->report->arena, say_lacking(outlook, planned),
			 planned->n_misses + (planned->n_misses &&
					      planned_is_kept(planned)));
}

/* ---- what is nearly there ---- */

/* "move them to" of "move it to", where it is said of several. */
static void add_way(struct buf *out, struct span way, size_t n)
{
	static const char one[] = "move it ";

	if (n > 1 && span_starts(way, one)) {
		buf_adds(out, "move them ");
		way = span_from(way, sizeof(one) - 1);
	}
	text_show(out, way);
}

/* Those of a list that lack no more than to say that they are ready. */
struct nearly {
	const struct planned *first;
	size_t n;
	struct span way; /* of the first */
	bool is_one_way; /* and of all others, to one level */
};

static struct nearly find_nearly(const struct outlook *outlook,
				 struct planned *const *items, size_t n)
{
	struct nearly nearly = { .is_one_way = true };

	for (size_t i = 0; i < n; i++) {
		struct span own;

		if (!plan_lacks_claim(outlook->plan, items[i]))
			continue;
		own = say_how_to_claim(outlook, items[i]);
		if (!nearly.n++) {
			nearly.first = items[i];
			nearly.way = own;
		}
		nearly.is_one_way &= span_eq(nearly.way, own) &&
				     items[i]->missing_for ==
					     nearly.first->missing_for;
	}
	return nearly;
}

bool lack_one_claim(const struct outlook *outlook, struct planned *const *items,
		    size_t n)
{
	struct nearly nearly = find_nearly(outlook, items, n);

	return nearly.n > 1 && nearly.is_one_way;
}

void add_nearly(struct buf *out, const struct outlook *outlook,
		struct planned *const *items, size_t n)
{
	struct nearly nearly = find_nearly(outlook, items, n);
	struct span level;

	if (!nearly.n)
		return;
	level = level_name(agreement_of(outlook->plan->definition,
					nearly.first->item),
			   nearly.first->missing_for);
	buf_addf(out, "%zu %s all that ", nearly.n,
		 nearly.n == 1 ? "has" : "have");
	if (nearly.is_one_way && level.len) {
		buf_adds(out, "\"");
		text_show(out, level);
		buf_adds(out, "\" asks");
	} else {
		buf_adds(out, "the next level asks");
	}
	buf_addf(out, ", but %s not say so", nearly.n == 1 ? "does" : "do");
	if (nearly.is_one_way) {
		buf_adds(out, ": ");
		add_way(out, nearly.way, nearly.n);
		buf_adds(out, nearly.n == 1 ? "" : " where you agree");
	} else {
		buf_adds(out, ": git ready show tells how");
	}
	buf_addc(out, '.');
}

/* ---- what nobody asks anything of ---- */

size_t count_unasked(const struct outlook *outlook,
		     struct planned *const *items, size_t n)
{
	size_t unasked = 0;

	for (size_t i = 0; i < n; i++)
		unasked += items[i]->can_start &&
			   !plan_asks_anything(outlook->plan, items[i]);
	return unasked;
}

void add_startable(struct buf *out, const struct outlook *outlook,
		   struct planned *const *items, size_t n, size_t total)
{
	size_t unasked = count_unasked(outlook, items, n);

	if (unasked < total || !total) {
		buf_addf(out, "%zu can start", total);
		if (unasked)
			buf_addf(out,
				 ", and nothing is asked of %zu of them "
				 "yet",
				 unasked);
		return;
	}
	buf_addf(out, "%zu %s open, and nothing is asked of %s yet", total,
		 total == 1 ? "is" : "are", total == 1 ? "it" : "them");
}
