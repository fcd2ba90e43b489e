/* How the commands of every day say what a list is ordered by. */
#include "report/outlook.h"

#include "base/unicode.h"

static struct span name_of_place(const struct outlook *outlook, size_t table)
{
	const struct plan *plan = outlook->plan;

	for (size_t i = 0; i < plan->n_order; i++) {
		const struct planned *planned = plan->order[i];
		const struct field *field;

		if (plan_kind_of(plan, planned)->table != table ||
		    !planned->ordinal.len)
			continue;
		field = plan_field(outlook->plan, planned->item, NAME_ORDINAL);
		return field ? field->folded : SPAN("ordinal");
	}
	return SPAN("place");
}

/* Has nothing open of the table a priority of its own? */
static bool is_lent(const struct plan *plan, size_t table)
{
	for (size_t i = 0; i < plan->n_order; i++)
		if (plan_kind_of(plan, plan->order[i])->table == table &&
		    !plan->order[i]->is_outcome && plan->order[i]->priority.len)
			return false;
	return true;
}

struct span order_name(const struct outlook *outlook, size_t table,
		       unsigned *order)
{
	const struct plan *plan = outlook->plan;
	unsigned bit = *order & -*order;

	*order &= ~bit;
	switch (bit) {
	case BY_LANE:
		for (size_t i = 0; i < plan->definition->n_agreements; i++)
			if (plan->kinds[i].table == table &&
			    plan->kinds[i].lanes)
				return plan->kinds[i].lane_field;
		return SPAN("lane");
	case BY_PLACE:
	case BY_ORDINAL:
		return name_of_place(outlook, table);
	case BY_PRIORITY:
		return is_lent(plan, table)
			       ? SPAN("the priority of what they serve")
			       : SPAN("priority");
	case BY_STANDS:
		return SPAN("stands");
	default:
		return SPAN_NONE;
	}
}

/* One of a table whose headings rank; its other kinds' do alike; or NULL. */
static const struct plan_kind *ranked_by_headings(const struct plan *plan,
						  size_t table)
{
	for (size_t i = 0; i < plan->definition->n_agreements; i++)
		if (plan->kinds[i].table == table &&
		    plan->kinds[i].has_headings)
			return &plan->kinds[i];
	return NULL;
}

/* ---- where nothing ranks ---- */

/* What is listed of a table, as far as its order is concerned. */
struct listed {
	size_t n;
	size_t inside; /* of files */
	size_t named; /* by ids that somebody gave them */
	bool in_folders; /* which number them anew */
	bool is_one_file, is_one_state;
	const struct planned *first;
};

static void count_listed(struct listed *out, const struct plan *plan,
			 const struct listing *listing, size_t table)
{
	*out = (struct listed){ .is_one_file = true, .is_one_state = true };
	for (size_t i = 0; i < listing->n; i++) {
		const struct planned *planned = listing->items[i];

		if (!planned_is_open(planned) ||
		    plan_kind_of(plan, planned)->table != table)
			continue;
		if (!out->n++)
			out->first = planned;
		out->inside += planned_is_inside(planned);
		out->named += planned->item->has_own_id;
		out->in_folders |= planned->folder.at != NULL;
		out->is_one_file &= item_doc(planned->item) ==
				    item_doc(out->first->item);
		out->is_one_state &= planned->stands == out->first->stands;
	}
}

/* "in the order of the file": what decides where nothing else does. */
static const char *say_place(const struct listed *listed)
{
	if (listed->inside)
		return listed->is_one_file && listed->inside == listed->n
			       ? "in the order of the file"
			       : "in the order of their files";
	if (listed->in_folders)
		return "folder by folder";
	return listed->named ? "in the order of their ids"
			     : "in the order of their file names";
}

/* ---- in a sentence ---- */

static void add_ranking(struct buf *out, const struct outlook *outlook,
			size_t table)
{
	unsigned order = outlook->plan->tables[table];
	const char *sep = "by ";
	struct span name;

	while (true) {
		const struct plan_kind *ranked =
			order & BY_LANE
				? ranked_by_headings(outlook->plan, table)
				: NULL;

		name = order_name(outlook, table, &order);
		if (!name.len)
			break;
		buf_adds(out, sep);
		if (ranked)
			buf_adds(out, ranked->counts_on_pages
					      ? "their files and the headings "
						"that they stand under there"
					      : "the headings that they stand "
						"under");
		else
			text_show(out, name);
		sep = ", then ";
	}
	if (outlook->plan->tables[table] & (outlook->plan->tables[table] - 1))
		buf_adds(out, ", which decides among equals");
}

static void add_order_of(struct buf *out, const struct outlook *outlook,
			 size_t table, const struct listed *listed)
{
	if (outlook->plan->tables[table] != BY_STANDS) {
		add_ranking(out, outlook, table);
		return;
	}
	if (!listed->is_one_state)
		buf_adds(out, "by how far they are, then ");
	buf_adds(out, say_place(listed));
	buf_adds(out, ", since nothing ranks them");
}

void add_order(struct buf *out, const struct outlook *outlook,
	       const struct listing *listing)
{
	const struct plan *plan = outlook->plan;
	struct buf before = BUF_INIT, words = BUF_INIT;
	size_t start = out->len;

	if (listing->is_sorted) {
		buf_adds(out, "By ");
		text_show(out, listing->sorted_by);
		buf_addc(out, '.');
		return;
	}
	for (size_t t = 0; t < plan->n_tables; t++) {
		struct listed listed;

		count_listed(&listed, plan, listing, t);
		/* One alone stands in no order. */
		if (!listed.n ||
		    (listed.n == 1 && plan->tables[t] == BY_STANDS))
			continue;
		buf_clear(&words);
		add_order_of(&words, outlook, t, &listed);
		/* Tables that are ordered alike are told of once. */
		if (span_eq(buf_span(&words), buf_span(&before)))
			continue;
		buf_clear(&before);
		buf_add(&before, buf_span(&words));
		buf_adds(out, out->len > start ? "; then " : "");
		buf_add(out, buf_span(&words));
	}
	if (out->len > start) {
		out->at[start] = (char)(out->at[start] - 'a' + 'A');
		buf_addc(out, '.');
	}
	buf_release(&before);
	buf_release(&words);
}
