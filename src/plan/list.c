/* What is listed: chosen, sorted, counted, and why some are not ready. */
#include "plan/list.h"

#include "base/sort.h"
#include "base/unicode.h"

void tally_add(struct tally *tally, const struct plan *plan,
	       const struct planned *planned)
{
	if (planned->stands == STANDS_IDEA && !tally->by[STANDS_IDEA])
		tally->state = planned->state;
	else if (planned->stands == STANDS_IDEA &&
		 !span_eq(tally->state, planned->state))
		tally->state = SPAN_NONE;
	tally->n++;
	tally->by[planned->stands]++;
	if (!planned_is_open(planned)) {
		tally->done++;
		tally->closed += planned_was_dropped(planned);
		return;
	}
	tally->open++;
	tally->can_start += planned->can_start;
	if (planned->stands == STANDS_READY && planned->is_early)
		tally->lower++;
	tally->nearly += plan_lacks_claim(plan, planned);
}

/* ---- reasons ---- */

static int by_count(const void *x, const void *y)
{
	const struct lack *a = x, *b = y;

	int order = compare_sizes(b->count, a->count);

	if (!order)
		order = compare_sizes(b->only, a->only);
	return order ? order : span_compare(a->rule, b->rule);
}

static bool lacks_only_one(const struct planned *planned)
{
	for (size_t i = 1; i < planned->n_misses; i++)
		if (!span_eq(planned->misses[i].rule, planned->misses[0].rule))
			return false;
	return planned->n_misses > 0;
}

/* Is the rule told of by an earlier miss of the same item? */
static bool is_repeated(const struct planned *planned, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (span_eq(planned->misses[i].rule, planned->misses[at].rule))
			return true;
	return false;
}

struct lacks_room {
	struct plan *plan;
	struct lack *list;
	size_t n, room;
	struct table places; /* rule → one more than its place */
};

static void count_miss(struct lacks_room *r, const struct miss *miss, bool only)
{
	void **slot = table_slot(&r->places, miss->rule);
	size_t *place = *slot;

	if (!place) {
		*slot = place = ARENA_NEW(r->plan->arena, size_t);
		*place = r->n;
		*ARENA_PUSH(r->plan->arena, r->list, r->n, r->room) =
			(struct lack){ .criterion = miss->criterion,
				       .rule = miss->rule,
				       .subject = miss->subject,
				       .phrase = miss->phrase };
	}
	r->list[*place].count++;
	r->list[*place].only += only;
}

size_t list_reasons(struct plan *plan, struct planned *const *items, size_t n,
		    struct lack **out)
{
	struct lacks_room r = { .plan = plan };

	table_init(&r.places, plan->arena);
	for (size_t i = 0; i < n; i++) {
		const struct planned *planned = items[i];
		bool only = lacks_only_one(planned);

		if (planned->stands != STANDS_NOT_READY)
			continue;
		for (size_t j = 0; j < planned->n_misses; j++)
			if (!is_repeated(planned, j))
				count_miss(&r, &planned->misses[j], only);
	}
	table_release(&r.places);
	sort_list(r.list, r.n, sizeof(*r.list), by_count);
	*out = r.list;
	return r.n;
}

/* ---- sorting by a field ---- */

struct sorted {
	struct planned *planned;
	struct span value;
	bool is_down;
};

static int by_value(const void *x, const void *y)
{
	const struct sorted *a = x, *b = y;
	int order;

	if (!a->value.len != !b->value.len)
		return a->value.len ? -1 : 1;
	order = natural_compare(a->value, b->value);
	return a->is_down ? -order : order;
}

static int by_standing(const void *x, const void *y)
{
	const struct sorted *a = x, *b = y;
	int order = (int)a->planned->stands - (int)b->planned->stands;

	return a->is_down ? -order : order;
}

static int sort_by_field(struct listing *out, struct plan *plan,
			 const char *wish, struct err *err)
{
	bool is_down = wish[0] == '-';
	struct span name = span_str(wish + is_down), near_by;
	struct span folded = text_fold_name(plan->arena, name);
	struct sorted *list = ARENA_ARRAY(plan->arena, struct sorted, out->n);

	if (!plan_knows_name(plan, folded, &near_by)) {
		err_set(err, "no item has a field \"%.*s\" to sort by",
			(int)name.len, name.at);
		if (near_by.len)
			err_hint(err, "did you mean %.*s?", (int)near_by.len,
				 near_by.at);
		return -1;
	}
	for (size_t i = 0; i < out->n; i++)
		list[i] = (struct sorted){ out->items[i],
					   planned_value(plan, out->items[i],
							 folded, plan->arena),
					   is_down };
	/* These have an order that is not that of their letters. */
	if (!span_is(folded, "rank") && !span_is(folded, "priority"))
		sort_list(list, out->n, sizeof(*list),
			  span_is(folded, "stands") ? by_standing : by_value);
	for (size_t i = 0; i < out->n; i++)
		out->items[i] = list[span_is(folded, "rank") ||
						     span_is(folded, "priority")
					     ? is_down ? out->n - 1 - i : i
					     : i]
					.planned;
	out->is_sorted = true;
	out->sorted_by = name;
	return 0;
}

/* ---- which ones ---- */

struct choosing {
	struct plan *plan;
	const struct list_wish *wish;
	const struct plan_kind *kind;
	struct guard *guard;
};

static bool is_asked_for(const struct choosing *c, struct planned *planned)
{
	const struct list_wish *wish = c->wish;
	const struct plan_kind *kind = plan_kind_of(c->plan, planned);

	if (c->kind && kind != c->kind)
		return false;
	if (wish->has_place && !wish->has_place(planned->item, wish->data))
		return false;
	if (wish->is_unowned && planned->owner.len)
		return false;
	if (c->guard && !where_holds(c->plan, c->guard, planned))
		return false;
	return true;
}

/* Outcomes are told by trace: here they are only counted. */
static bool is_apart(const struct choosing *c, struct planned *planned)
{
	return !c->kind && planned->is_outcome && is_asked_for(c, planned);
}

static bool is_wished(const struct choosing *c, struct planned *planned)
{
	return (c->kind || !planned->is_outcome) && is_asked_for(c, planned);
}

static void add_item(struct listing *out, const struct plan *plan,
		     struct planned *planned)
{
	out->items[out->n++] = planned;
	tally_add(&out->tally, plan, planned);
}

/* A guard that asks for what is done wants to see it. */
static bool wants_done(const struct choosing *c)
{
	if (c->wish->is_all)
		return true;
	for (size_t i = 0; c->guard && i < c->guard->n_terms; i++) {
		const struct term *term = &c->guard->terms[i];

		for (size_t v = 0; span_is(term->folded, "stands") &&
				   !term->negated && v < term->n_values;
		     v++)
			if (span_is(term->values[v], "done"))
				return true;
	}
	return false;
}

static void leave_out_done(struct listing *out, const struct planned *planned,
			   bool with_done)
{
	if (planned_is_open(planned) || with_done)
		return;
	out->done_left_out++;
	out->closed_left_out += planned_was_dropped(planned);
}

static void choose(struct listing *out, const struct choosing *c)
{
	struct plan *plan = c->plan;
	bool with_done = wants_done(c);

	out->items = ARENA_ARRAY(plan->arena, struct planned *,
				 plan->backlog->n_items);
	for (size_t i = 0; i < plan->n_order; i++)
		if (is_wished(c, plan->order[i]))
			add_item(out, plan, plan->order[i]);
	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		struct planned *planned = &plan->items[i];
		bool is_open = planned_is_open(planned);

		if (is_wished(c, planned)) {
			if (!is_open && with_done)
				add_item(out, plan, planned);
			leave_out_done(out, planned, with_done);
		} else if (is_apart(c, planned)) {
			out->outcomes_left_out += is_open;
			leave_out_done(out, planned, with_done);
		}
	}
}

int list_read(struct listing *out, struct plan *plan,
	      const struct list_wish *wish, struct err *err)
{
	struct choosing c = { .plan = plan, .wish = wish };

	*out = (struct listing){ 0 };
	if (wish->kind) {
		c.kind = plan_kind_named(plan, wish->kind, err);
		if (!c.kind)
			return -1;
	}
	if (wish->where && where_read(&c.guard, plan, wish->where, err) < 0)
		return -1;
	choose(out, &c);
	out->is_asked = wish->kind || wish->where || wish->has_place ||
			wish->is_unowned;
	out->n_reasons = list_reasons(plan, out->items, out->n, &out->reasons);
	if (wish->sort && sort_by_field(out, plan, wish->sort, err) < 0)
		return -1;
	out->total = out->n;
	if (wish->most && out->n > wish->most)
		out->n = wish->most;
	return 0;
}
