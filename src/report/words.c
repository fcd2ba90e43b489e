/* What the commands of every day say alike. */
#include "report/outlook.h"

#include "backlog/caption.h"

#include "base/unicode.h"
#include "ready/say.h"
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

static struct span say_waiting(struct arena *arena,
			       const struct planned *planned)
{
	size_t n;
	const struct held *held = first_held(planned, HELD_WAITS, &n);
	struct span name;

	if (held) {
		name = held->by == planned ? SPAN("itself")
					   : planned_name(held->by);
		return with_more(arena,
				 arena_printf(arena, "after %.*s",
					      (int)name.len, name.at),
				 n);
	}
	held = first_held(planned, HELD_ON_HOLD, &n);
	if (held)
		return span_starts(held->message, "is ")
			       ? span_from(held->message, 3)
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

static struct span say_stands(const struct outlook *outlook,
			      const struct planned *planned, const char *ready)
{
	struct arena *arena = outlook->report->arena;

	switch (planned->stands) {
	case STANDS_READY:
		if (planned->is_early && level_of(outlook, planned).len)
			return level_of(outlook, planned);
		return span_str(planned->is_outcome ? "open" : ready);
	case STANDS_WAITS:
		return say_waiting(arena, planned);
	case STANDS_NOT_READY:
		if (planned->n_misses)
			return with_more(arena, planned->misses[0].phrase,
					 planned->n_misses);
		return SPAN("not ready");
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
	return say_lent(outlook, planned,
			say_stands(outlook, planned, "ready"));
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

/* Its own word for where it stands, where that is short. */
static struct span say_state(const struct outlook *outlook,
			     const struct planned *planned)
{
	enum { MOST = 40 };
	struct span word = plan_state_word(outlook->plan, planned->item);

	return word.len && word.len <= MOST ? word : SPAN("no state");
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
	return planned->is_before_work ? say_state(outlook, planned)
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

void add_nearly(struct buf *out, const struct outlook *outlook,
		struct planned *const *items, size_t n)
{
	const struct planned *first = NULL;
	struct span way = SPAN_NONE, level = SPAN_NONE;
	bool alike = true;
	size_t count = 0;

	for (size_t i = 0; i < n; i++) {
		struct span own;

		if (!planned_lacks_claim(items[i]))
			continue;
		own = say_how_to_claim(outlook, items[i]);
		if (!count++) {
			first = items[i];
			way = own;
		}
		alike &= span_eq(way, own) &&
			 items[i]->missing_for == first->missing_for;
	}
	if (!count)
		return;
	level = level_name(agreement_of(outlook->plan->definition, first->item),
			   first->missing_for);
	buf_addf(out, "%zu %s all that ", count, count == 1 ? "has" : "have");
	if (alike && level.len) {
		buf_adds(out, "\"");
		text_show(out, level);
		buf_adds(out, "\" asks");
	} else {
		buf_adds(out, "the next level asks");
	}
	buf_addf(out, ", but %s not say so", count == 1 ? "does" : "do");
	if (alike) {
		buf_adds(out, ": ");
		text_show(out, way);
		buf_adds(out, count == 1 ? "" : " where you agree");
	} else {
		buf_adds(out, ": git ready show tells how");
	}
	buf_addc(out, '.');
}

/* ---- how many ---- */

void add_kinds(struct buf *out, const struct outlook *outlook,
	       struct planned *const *items, size_t n)
{
	size_t n_kinds = outlook->plan->definition->n_agreements, left = 0;
	size_t *counts =
		ARENA_ARRAY(outlook->report->arena, size_t, n_kinds + 1);
	const char *sep = "";

	for (size_t i = 0; i < n; i++)
		if (planned_is_open(items[i]))
			counts[items[i]->item->kind->index]++;
	for (size_t i = 0; i < n_kinds; i++)
		left += counts[i] > 0;
	for (size_t i = 0; i < n_kinds; i++) {
		struct span name = outlook->plan->kinds[i].kind->name;

		if (!counts[i])
			continue;
		buf_addf(out, "%s%zu ", sep, counts[i]);
		text_show(out,
			  span_str((counts[i] == 1 ? say_singular : say_plural)(
				  outlook->plan->judge, name)));
		sep = --left == 1 ? " and " : ", ";
	}
}

static void add_part(struct buf *out, const char **sep, size_t n,
		     const char *one, const char *many)
{
	if (!n)
		return;
	buf_addf(out, "%s%zu %s", *sep, n, n == 1 ? one : many);
	*sep = ", ";
}

void add_tally(struct buf *out, const struct outlook *outlook,
	       const struct tally *tally)
{
	const char *sep = "";

	add_part(out, &sep, tally->can_start, "can start", "can start");
	add_part(out, &sep, tally->by[STANDS_BEGUN], "is begun", "are begun");
	add_part(out, &sep, tally->by[STANDS_WAITS], "waits", "wait");
	add_part(out, &sep, tally->by[STANDS_NOT_READY], "is not ready",
		 "are not ready");
	add_part(out, &sep, tally->lower, "is ready for an earlier level",
		 "are ready for an earlier level");
	add_part(out, &sep, tally->by[STANDS_IDEA], "is an idea", "are ideas");
	add_part(out, &sep,
		 tally->by[STANDS_READY] - tally->can_start - tally->lower,
		 "is open", "are open");
}

void add_unknown(struct buf *out, const struct outlook *outlook)
{
	const struct plan *plan = outlook->plan;

	for (size_t i = 0; i < plan->definition->n_agreements; i++) {
		const struct plan_kind *kind = &plan->kinds[i];
		struct buf line = BUF_INIT;
		struct span value = clip(kind->unknown, 40);

		if (!kind->n_unknown || kind->scale == SCALE_NONE)
			continue;
		buf_addf(&line,
			 "%zu %s a priority of another scale, such as "
			 "\"%.*s\": ",
			 kind->n_unknown, kind->n_unknown == 1 ? "has" : "have",
			 (int)value.len, value.at);
		buf_adds(&line,
			 kind->list
				 ? "write one that was agreed, or agree on it"
				 : "agree on one list, as in `field "
				   "priority: high, medium, low`");
		add_wrapped(out, outlook, buf_span(&line));
		buf_release(&line);
	}
}

/* ---- what nobody asks anything of ---- */

const char *say_unasked(const struct outlook *outlook,
			struct planned *const *items, size_t n)
{
	size_t unasked = 0;

	for (size_t i = 0; i < n; i++) {
		if (!items[i]->can_start)
			continue;
		if (plan_asks_anything(outlook->plan, items[i]))
			return "";
		unasked++;
	}
	return unasked > 1   ? ", since nothing is asked of them yet"
	       : unasked > 0 ? ", since nothing is asked of it yet"
			     : "";
}

/* ---- groups and names ---- */

/* What the heading of a group says: the lane, the priority, its place, or none. */
struct span group_name_of(const struct outlook *outlook,
			  const struct planned *planned)
{
	const struct plan *plan = outlook->plan;
	const struct planned *urgent = planned->because ? planned->because
							: planned;
	unsigned order = plan->tables[plan_kind_of(plan, planned)->table];
	struct span lane = urgent->urgency.lane_name,
		    priority = urgent->priority;

	if (!planned_is_open(planned))
		return SPAN("done");
	if (order & BY_LANE) {
		if (lane.len && urgent->urgency.lane != SIZE_MAX)
			return lane;
		return plan_kind_of(plan, planned)->has_headings
			       ? SPAN("under no heading that ranks")
			       : SPAN("in no lane that is ranked");
	}
	if (plan_kind_of(plan, planned)->is_grouped)
		return planned->item->lane;
	if ((order & BY_PLACE) || !(order & BY_PRIORITY))
		return SPAN("");
	if (urgent->urgency.has_priority)
		return priority;
	return priority.len ? SPAN("a priority of another scale")
			    : SPAN("no priority");
}

bool is_same_group(const struct outlook *outlook, const struct planned *a,
		   const struct planned *b)
{
	const struct plan *plan = outlook->plan;
	const struct urgency *x, *y;

	if (!planned_is_open(a) || !planned_is_open(b))
		return planned_is_open(a) == planned_is_open(b);
	if (plan_kind_of(plan, a)->table != plan_kind_of(plan, b)->table)
		return false;
	x = &(a->because ? a->because : a)->urgency;
	y = &(b->because ? b->because : b)->urgency;
	if (!(plan->tables[plan_kind_of(plan, a)->table] & BY_LANE) &&
	    x->has_priority && y->has_priority)
		return x->priority == y->priority;
	return span_eq(group_name_of(outlook, a), group_name_of(outlook, b));
}

static size_t table_of(const struct outlook *outlook,
		       const struct planned *planned)
{
	return plan_kind_of(outlook->plan, planned)->table;
}

/* The kinds of the open ones in this table: "Stories and Spikes". */
static struct span kinds_of(const struct outlook *outlook,
			    struct planned *const *items, size_t n,
			    size_t table)
{
	const struct plan *plan = outlook->plan;
	struct arena *arena = outlook->report->arena;
	bool *has = ARENA_ARRAY(arena, bool, plan->definition->n_agreements);
	struct span text = SPAN("");
	size_t left = 0;

	for (size_t i = 0; i < n; i++)
		if (planned_is_open(items[i]) &&
		    table_of(outlook, items[i]) == table)
			has[items[i]->item->kind->index] = true;
	for (size_t i = 0; i < plan->definition->n_agreements; i++)
		left += has[i];
	for (size_t i = 0; i < plan->definition->n_agreements; i++) {
		if (!has[i])
			continue;
		left--;
		text = arena_printf(arena, "%.*s%s%s", (int)text.len, text.at,
				    say_plural(plan->judge,
					       plan->kinds[i].kind->name),
				    left > 1	? ", "
				    : left == 1 ? " and "
						: "");
	}
	return text;
}

size_t width_of_group(const struct outlook *outlook)
{
	enum { COUNT = 8, LEAST = 24 }; /* " (12)" */
	size_t width = outlook->report->width;

	return width > LEAST + COUNT ? width - COUNT : LEAST;
}

struct span group_heading_of(const struct outlook *outlook,
			     struct planned *const *items, size_t n, size_t at)
{
	struct span name = group_name_of(outlook, items[at]), kinds;
	size_t table = table_of(outlook, items[at]);
	bool others = false;

	if (!planned_is_open(items[at]) ||
	    (at && table_of(outlook, items[at - 1]) == table))
		return name;
	for (size_t i = 0; i < n; i++)
		others |= planned_is_open(items[i]) &&
			  table_of(outlook, items[i]) != table;
	if (!others)
		return name;
	kinds = kinds_of(outlook, items, n, table);
	return name.len ? arena_printf(outlook->report->arena, "%.*s: %.*s",
				       (int)kinds.len, kinds.at, (int)name.len,
				       name.at)
			: kinds;
}

struct span shown_id(const struct planned *planned)
{
	const struct item *item = planned->item;

	/* What is called by its id alone is named once. */
	return planned_has_id(planned) && !span_eq(item->id, item_caption(item))
		       ? item->id
		       : SPAN("");
}

void add_planned(struct buf *out, const struct planned *planned)
{
	enum { MOST = 40 };
	struct span title = item_caption(planned->item);
	struct span cut = text_first_columns(clip(title, MOST * 8), MOST);

	text_show(out, planned_name(planned));
	if (!planned_has_id(planned))
		return;
	buf_adds(out, " \"");
	text_show(out, cut);
	buf_adds(out, cut.len < title.len ? "…\"" : "\"");
}

void add_ids(struct buf *out, struct planned *const *items, size_t n,
	     size_t most)
{
	for (size_t i = 0; i < n && i < most; i++) {
		buf_adds(out, !i ? "" : i + 1 == n ? " and " : ", ");
		text_show(out, planned_name(items[i]));
	}
	if (n > most)
		buf_addf(out, " and %zu more", n - most);
}

/* ---- views ---- */

const struct view *view_named(const struct view *views, const char *name,
			      struct buf *names)
{
	for (const struct view *view = views; view->name; view++)
		if (!strcmp(view->name, name))
			return view;
	for (const struct view *view = views; view->name; view++)
		buf_addf(names, "%s%s", view == views ? "" : ", ", view->name);
	return NULL;
}
