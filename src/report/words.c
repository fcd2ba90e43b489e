/* What the commands of every day say alike. */
#include "report/outlook.h"

#include "backlog/caption.h"

#include "base/unicode.h"
#include "ready/say.h"

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

void add_ideas(struct buf *out, const struct tally *tally, const char *more)
{
	enum { MOST = 40 };
	size_t n = tally->by[STANDS_IDEA];
	struct span state = tally->state;

	buf_addf(out, "%zu %s", n, more);
	if (span_is_nocase(state, "idea")) {
		buf_adds(out, n == 1 ? "is an idea" : "are ideas");
		return;
	}
	buf_adds(out, n == 1 ? "is " : "are ");
	if (!state.len || state.len > MOST) {
		buf_adds(out, "not begun");
		return;
	}
	buf_adds(out, "still \"");
	text_show(out, state);
	buf_addc(out, '"');
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
	if (tally->by[STANDS_IDEA]) {
		buf_adds(out, sep);
		add_ideas(out, tally, "");
		sep = ", ";
	}
	add_part(out, &sep,
		 tally->by[STANDS_READY] - tally->can_start - tally->lower,
		 "is open", "are open");
}

void add_ready_waiting(struct buf *out, const struct outlook *outlook,
		       struct planned *const *items, size_t n)
{
	size_t ready = 0, waiting = 0;

	for (size_t i = 0; i < n; i++) {
		if (!planned_is_open(items[i]) ||
		    !report_calls_ready(outlook->report, items[i]->item))
			continue;
		ready++;
		waiting += items[i]->stands == STANDS_WAITS;
	}
	if (!waiting)
		return;
	buf_addf(out, " %zu %s ready", ready, ready == 1 ? "is" : "are");
	if (waiting == ready)
		buf_addf(out, ", but %s.", ready == 1 ? "waits" : "wait");
	else
		buf_addf(out, ", %zu of which %s.", waiting,
			 waiting == 1 ? "waits" : "wait");
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

/* ---- groups and names ---- */

/* "001-login, Phase 1": where several pages have such headings. */
static struct span name_on_page(const struct outlook *outlook,
				const struct planned *planned,
				struct span heading)
{
	struct span page = plan_page_of(outlook->plan, planned);

	if (!page.len)
		return heading;
	return arena_printf(outlook->report->arena, "%.*s, %.*s", (int)page.len,
			    page.at, (int)heading.len, heading.at);
}

/* What the heading of a group says: the lane, the priority, its place, or none. */
struct span group_name_of(const struct outlook *outlook,
			  const struct planned *planned)
{
	const struct plan *plan = outlook->plan;
	const struct planned *urgent = planned->because ? planned->because
							: planned;
	unsigned order = plan->tables[plan_kind_of(plan, planned)->table];
	struct span lane = urgent->urgency.lane_name,
		    priority = planned_urgency_said(urgent);

	if (!planned_is_open(planned))
		return SPAN("done");
	if (order & BY_LANE) {
		if (lane.len && urgent->urgency.page)
			return name_on_page(outlook, urgent, lane);
		if (lane.len && urgent->urgency.lane != SIZE_MAX)
			return lane;
		return plan_kind_of(plan, planned)->has_headings
			       ? SPAN("under no heading that ranks")
			       : SPAN("in no lane that is ranked");
	}
	if (plan_kind_of(plan, planned)->is_grouped)
		return name_on_page(outlook, planned, planned->item->lane);
	if ((order & BY_PLACE) || !(order & BY_PRIORITY))
		return SPAN("");
	if (urgent->urgency.has_priority)
		return priority;
	return priority.len ? SPAN("a priority of another scale")
			    : SPAN("no priority");
}

bool group_says(const struct outlook *outlook, const struct planned *planned,
		const struct planned *to)
{
	struct span name = group_name_of(outlook, planned);
	struct span title = arena_copy(outlook->report->arena, to->item->title);
	struct span id = arena_copy(outlook->report->arena, shown_id(to));

	return title.len && span_find(name, title.at) >= 0 &&
	       (!id.len || span_find(name, id.at) >= 0);
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

bool has_namesakes(const struct outlook *outlook, struct planned *const *items,
		   size_t n)
{
	const struct plan *plan = outlook->plan;
	struct table pages; /* folded name → one with that name */
	bool has = false;

	table_init(&pages, outlook->report->arena);
	for (size_t i = 0; i < n && !has; i++) {
		const struct plan_kind *kind = plan_kind_of(plan, items[i]);
		void **slot;

		if (!kind->has_pages || kind->is_grouped ||
		    kind->counts_on_pages)
			continue;
		slot = table_slot(&pages,
				  text_fold_name(outlook->report->arena,
						 planned_name(items[i])));
		has = *slot && !span_eq(plan_page_of(plan, *slot),
					plan_page_of(plan, items[i]));
		*slot = items[i];
	}
	table_release(&pages);
	return has;
}

size_t width_of_group(const struct outlook *outlook)
{
	enum { COUNT = 8, LEAST = 24 }; /* " (12)" */
	size_t width = outlook->report->width;

	return width > LEAST + COUNT ? width - COUNT : LEAST;
}

/* What is called "done" or "closed" each, and stands together. */
static struct span say_over(struct planned *const *items, size_t n)
{
	size_t closed = 0;

	for (size_t i = 0; i < n; i++)
		closed += planned_was_dropped(items[i]);
	return closed == n ? SPAN("closed")
	       : closed	   ? SPAN("done or closed")
			   : SPAN("done");
}

struct span group_heading_of(const struct outlook *outlook,
			     struct planned *const *items, size_t n, size_t at)
{
	struct span name = group_name_of(outlook, items[at]), kinds;
	size_t table = table_of(outlook, items[at]);
	bool others = false;

	if (!planned_is_open(items[at]))
		return say_over(items + at, n - at);
	if (at && table_of(outlook, items[at - 1]) == table)
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

/* Its title, cut where it is long. */
static void add_title(struct buf *out, const struct planned *planned)
{
	enum { MOST = 40 };
	struct span title = item_caption(planned->item);
	struct span cut = text_first_columns(clip(title, MOST * 8), MOST);

	text_show(out, cut);
	buf_adds(out, cut.len < title.len ? "…" : "");
}

void add_planned(struct buf *out, const struct planned *planned)
{
	text_show(out, planned_name(planned));
	if (!planned_has_id(planned))
		return;
	buf_adds(out, " \"");
	add_title(out, planned);
	buf_addc(out, '"');
}

void add_ids(struct buf *out, struct planned *const *items, size_t n,
	     size_t most)
{
	for (size_t i = 0; i < n && i < most; i++) {
		buf_adds(out, !i ? "" : i + 1 == n ? " and " : ", ");
		/* Half an id would be another item's. */
		if (planned_has_id(items[i]))
			text_show(out, items[i]->item->id);
		else
			add_title(out, items[i]);
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
