/* Priorities, and the scales that they are values of. */
#include "plan/plan.h"

#include "base/unicode.h"

static const struct {
	const char *word;
	double place;
} words[] = {
	{ "critical", 0 }, { "blocker", 0 }, { "urgent", 0 },  { "highest", 0 },
	{ "high", 1 },	   { "major", 1 },   { "medium", 2 },  { "normal", 2 },
	{ "moderate", 2 }, { "low", 3 },     { "minor", 3 },   { "lowest", 4 },
	{ "trivial", 4 },  { "crit", 0 },    { "med", 2 },     { "mid", 2 },
	/* Spanish, Portuguese and Italian; German; French; Russian; CJK */
	{ "crítica", 0 },  { "crítico", 0 }, { "urgente", 0 }, { "alta", 1 },
	{ "alto", 1 },     { "media", 2 },   { "medio", 2 },   { "média", 2 },
	{ "baja", 3 },     { "bajo", 3 },    { "baixa", 3 },   { "bassa", 3 },
	{ "kritisch", 0 }, { "dringend", 0 },{ "hoch", 1 },    { "mittel", 2 },
	{ "niedrig", 3 },  { "critique", 0 },{ "haute", 1 },   { "élevée", 1 },
	{ "moyenne", 2 },  { "basse", 3 },   { "faible", 3 },  { "критический", 0 },
	{ "высокий", 1 },  { "средний", 2 }, { "низкий", 3 },  { "高", 1 },
	{ "中", 2 },       { "低", 3 },      { "높음", 1 },    { "중간", 2 },
	{ "낮음", 3 },
	/* What matters, and what would merely be nice. */
	{ "essential", 0 },{ "important", 1 },{ "optional", 3 },
	{ "nice to have", 3 },{ "nice-to-have", 3 },{ "nice to haves", 3 },
	{ "desirable", 3 },{ "very high", 0 },{ "very low", 4 },
	{ "sehr hoch", 0 },
	{ "wichtig", 1 },  { "importante", 1 },{ "opcional", 3 },
	{ "optionnel", 3 },{ "muy alta", 0 }, { "muito alta", 0 },
	{ "très haute", 0 },{ "важный", 1 },  { "紧急", 0 },
	{ "緊急", 0 },      { "重要", 1 },     { "最高", 0 },
	{ "最低", 4 },
	/* More forms and languages. */
	{ "bloquant", 0 }, { "bloquante", 0 },{ "majeur", 1 }, { "majeure", 1 },
	{ "élevé", 1 },    { "moyen", 2 },   { "bas", 3 },     { "mineur", 3 },
	{ "mineure", 3 },  { "bloqueante", 0 },{ "bloqueador", 0 },
	{ "critica", 0 },  { "critico", 0 }, { "médio", 2 },   { "menor", 3 },
	{ "baixo", 3 },    { "basso", 3 },   { "kritiek", 0 }, { "hoog", 1 },
	{ "gemiddeld", 2 },{ "middel", 2 },  { "laag", 3 },    { "hög", 1 },
	{ "medel", 2 },    { "låg", 3 },     { "høj", 1 },     { "høy", 1 },
	{ "mellem", 2 },   { "middels", 2 }, { "lav", 3 },     { "gering", 3 },
	{ "krytyczny", 0 },{ "wysoki", 1 },  { "średni", 2 },  { "niski", 3 },
	{ "vysoká", 1 },   { "střední", 2 }, { "nízká", 3 },   { "yüksek", 1 },
	{ "orta", 2 },     { "düşük", 3 },   { "tinggi", 1 },  { "sedang", 2 },
	{ "rendah", 3 },   { "cao", 1 },     { "trung bình", 2 },{ "thấp", 3 },
	{ "критичный", 0 },{ "высокая", 1 }, { "средняя", 2 }, { "низкая", 3 },
	{ "високий", 1 },  { "середній", 2 },{ "низький", 3 }, { "korkea", 1 },
	{ "matala", 3 },
}, moscow[] = {
	{ "must", 0 }, { "should", 1 }, { "could", 2 },
	{ "won't", 3 }, { "wont", 3 }, { "would", 3 },
	{ "muss", 0 }, { "soll", 1 }, { "sollte", 1 }, { "kann", 2 },
	{ "könnte", 2 },
};

/* What counts of a value: up to the first "(", "-" or ":". */
static struct span what_counts(struct span value)
{
	for (size_t i = 1; i < value.len; i++)
		if (strchr("(:", value.at[i]) ||
		    (value.at[i] == '-' && !char_is_digit(value.at[i - 1])) ||
		    (value.at[i] == '-' && value.at[i - 1] == ' '))
			return span_trim(span_first(value, i));
	return span_trim(value);
}

static bool place_in_p(struct span folded, double *place)
{
	if (folded.len < 2 || folded.at[0] != 'p' ||
	    !span_is_digits(span_from(folded, 1)))
		return false;
	return value_number(span_from(folded, 1), place);
}

static bool place_in_words(struct span folded, double *place)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (span_is(folded, words[i].word)) {
			*place = words[i].place;
			return true;
		}
	return false;
}

static bool place_in_moscow(struct span folded, double *place)
{
	for (size_t i = 0; i < sizeof(moscow) / sizeof(*moscow); i++) {
		size_t len = strlen(moscow[i].word);

		if (span_starts(folded, moscow[i].word) &&
		    (folded.len == len || folded.at[len] == ' ')) {
			*place = moscow[i].place;
			return true;
		}
	}
	return false;
}

bool place_on_scale(enum scale scale, struct span folded, double *place)
{
	switch (scale) {
	case SCALE_P:
		return place_in_p(folded, place);
	case SCALE_WORDS:
		return place_in_words(folded, place);
	case SCALE_MOSCOW:
		return place_in_moscow(folded, place);
	case SCALE_NUMBER:
		return value_number(folded, place);
	default:
		return false;
	}
}

static bool place_in_list(const struct field_order *list, struct span folded,
			  double *place)
{
	size_t rank = field_order_rank(list, folded);

	*place = (double)rank;
	return rank != SIZE_MAX;
}

bool scale_place(const struct plan_kind *kind, struct span value,
		 struct arena *arena, double *place)
{
	struct span whole = text_fold_value(arena, value);
	struct span cut = text_fold_value(arena, what_counts(value));

	if (kind->scale == SCALE_LIST)
		return place_in_list(kind->list, whole, place) ||
		       place_in_list(kind->list, cut, place);
	return place_on_scale(kind->scale, whole, place) ||
	       place_on_scale(kind->scale, cut, place);
}

/* ---- which scale ---- */

static const enum scale known[] = { SCALE_P, SCALE_WORDS, SCALE_MOSCOW,
				    SCALE_NUMBER };

enum { N_KNOWN = sizeof(known) / sizeof(*known) };

/*
 * A list of words whose order everybody knows is in that order, however it was
 * written down. Numbers are not: is 1 the most urgent, or 5?
 */
static enum scale scale_of_list(const struct field_order *list)
{
	double place;

	for (size_t s = 0; s < N_KNOWN; s++) {
		size_t n = 0;

		while (n < list->n &&
		       place_on_scale(known[s], list->values[n], &place))
			n++;
		if (n == list->n && n && known[s] != SCALE_NUMBER)
			return known[s];
	}
	return SCALE_LIST;
}

/* The scale that most values are of. */
static enum scale scale_of_values(struct plan *plan, struct plan_kind *kind)
{
	size_t counts[N_KNOWN] = { 0 }, best = 0;
	struct arena *scratch = &plan->backlog->scratch;

	for (size_t i = 0; i < plan->backlog->n_items; i++) {
		const struct planned *planned = &plan->items[i];
		struct arena_mark mark = arena_mark(scratch);
		struct span folded;
		double place;

		if (plan_kind_of(plan, planned) != kind ||
		    !planned_urgency_said(planned).len ||
		    planned->item->is_done)
			continue;
		folded = text_fold_value(
			scratch, what_counts(planned_urgency_said(planned)));
		for (size_t s = 0; s < N_KNOWN; s++)
			counts[s] += place_on_scale(known[s], folded, &place);
		arena_rewind(scratch, mark);
	}
	for (size_t s = 1; s < N_KNOWN; s++)
		if (counts[s] > counts[best])
			best = s;
	return counts[best] ? known[best] : SCALE_NONE;
}

static void find_scale(struct plan *plan, struct plan_kind *kind)
{
	for (size_t i = 0; i < kind->kind->n_orders && !kind->list; i++) {
		const struct field_order *order = &kind->kind->orders[i];

		if (plan_name(plan, order->folded) == NAME_PRIORITY)
			kind->list = order;
	}
	kind->scale = kind->list ? scale_of_list(kind->list)
				 : scale_of_values(plan, kind);
}

/* Lanes that a list ranks, unless it says how far an item has come. */
static void find_lanes(struct plan_kind *kind)
{
	for (size_t i = 0; i < kind->kind->n_orders; i++) {
		const struct field_order *order = &kind->kind->orders[i];

		if (kind_is_lane(kind->kind, order->folded) &&
		    !span_is(order->folded, "status") &&
		    !span_is(order->folded, "state") && !kind->lanes) {
			kind->lanes = order;
			kind->lane_field = order->folded;
		}
	}
}

static void place_item(struct plan *plan, struct planned *planned)
{
	struct plan_kind *kind = plan_kind_of(plan, planned);
	struct arena *scratch = &plan->backlog->scratch;
	struct arena_mark mark = arena_mark(scratch);
	struct urgency *urgency = &planned->urgency;
	struct span priority = planned_urgency_said(planned);

	urgency->lane = SIZE_MAX;
	if (kind->lanes) {
		const struct field *field =
			item_field(planned->item, kind->lane_field);
		struct span lane = field_has_value(field)
					   ? field->values[0].text
					   : planned->item->lane;

		urgency->lane = field_order_rank(
			kind->lanes, text_fold_value(scratch, lane));
		urgency->lane_name = planned->item->lane;
	}
	if (priority.len)
		urgency->has_priority = scale_place(kind, priority, scratch,
						    &urgency->priority);
	urgency->is_odd = priority.len && !urgency->has_priority &&
			  kind->scale != SCALE_NONE;
	if (planned->priority.len && !urgency->has_priority &&
	    !planned->item->is_done && !kind->n_unknown++)
		kind->unknown = planned->priority;
	arena_rewind(scratch, mark);
}

static bool same_list(const struct field_order *a, const struct field_order *b)
{
	if (a == b)
		return true;
	if (!a || !b || a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++)
		if (!value_equal(a->values[i], b->values[i]))
			return false;
	return true;
}

/* May items of both be compared with each other? */
static bool fit_together(const struct plan_kind *a, const struct plan_kind *b)
{
	if (a->kind->order_is_priority || b->kind->order_is_priority ||
	    a->is_outcome != b->is_outcome)
		return false;
	if (!same_list(a->lanes, b->lanes) ||
	    a->has_headings != b->has_headings || a->headings != b->headings ||
	    !span_eq(a->heading_word, b->heading_word) ||
	    a->counts_on_pages != b->counts_on_pages)
		return false;
	if (a->scale == SCALE_NONE || b->scale == SCALE_NONE)
		return true;
	return a->scale == b->scale &&
	       (a->scale != SCALE_LIST || same_list(a->list, b->list));
}

/* Is there no scale by which its items could be ranked? */
static bool ranks_nothing(const struct plan_kind *kind)
{
	return kind->scale == SCALE_NONE && !kind->has_headings;
}

/* Puts a kind into the table of one that fits, or else into one of its own. */
static void choose_table(struct plan *plan, size_t i)
{
	struct plan_kind *kind = &plan->kinds[i];
	size_t n = plan->definition->n_agreements, j = 0;

	while (j < n && !(j != i && plan->kinds[j].has_table &&
			  fit_together(kind, &plan->kinds[j])))
		j++;
	kind->table = j < n ? plan->kinds[j].table : plan->n_tables++;
	kind->has_table = true;
}

/*
 * One table for kinds that fit; those that have no scale come later, and
 * outcomes last: what can be taken has the first ranks.
 */
void plan_find_tables(struct plan *plan)
{
	size_t n = plan->definition->n_agreements;

	plan->tables = ARENA_ARRAY(plan->arena, unsigned, n);
	for (int turn = 0; turn < 4; turn++)
		for (size_t i = 0; i < n; i++) {
			const struct plan_kind *kind = &plan->kinds[i];

			if (2 * kind->is_outcome + ranks_nothing(kind) == turn)
				choose_table(plan, i);
		}
}

void plan_find_scales(struct plan *plan)
{
	for (size_t i = 0; i < plan->definition->n_agreements; i++) {
		find_scale(plan, &plan->kinds[i]);
		find_lanes(&plan->kinds[i]);
	}
	for (size_t i = 0; i < plan->backlog->n_items; i++)
		place_item(plan, &plan->items[i]);
}
