/* What a kind asks for and knows: fields, sections, lanes, ranks, files. */
#include "backlog/kind.h"

#include "backlog/pattern.h"
#include "base/sort.h"
#include "base/unicode.h"

bool kind_has_form(const struct kind *kind, enum item_form form)
{
	for (size_t i = 0; i < kind->n_patterns; i++)
		if (!kind->patterns[i].exclude &&
		    kind->patterns[i].form == form)
			return true;
	return false;
}

/* By length, which mostly tells two apart, then by bytes. */
static int compare_names(struct span a, struct span b)
{
	if (a.len != b.len)
		return compare_sizes(a.len, b.len);
	return a.len ? memcmp(a.at, b.at, a.len) : 0;
}

static int by_length(const void *a, const void *b)
{
	return compare_names(*(const struct span *)a, *(const struct span *)b);
}

void names_sort(struct span *names, size_t n)
{
	sort_list(names, n, sizeof(*names), by_length);
}

static bool is_asked(const struct kind *kind, struct span folded)
{
	size_t from = 0, to = kind->n_asked;

	while (from < to) {
		size_t middle = from + (to - from) / 2;
		int order = compare_names(folded, kind->asked[middle]);

		if (!order)
			return true;
		if (order < 0)
			to = middle;
		else
			from = middle + 1;
	}
	return false;
}

static void note_answer(struct kind_answers *answers, struct span folded,
			bool asked)
{
	for (size_t i = 0; i < answers->n; i++)
		if (span_eq(answers->list[i].folded, folded))
			return;
	*ARENA_PUSH(answers->arena, answers->list, answers->n, answers->room) =
		(struct kind_answer){
			.folded = arena_copy(answers->arena, folded),
			.is_asked = asked,
		};
}

bool kind_asks(const struct kind *kind, struct span folded)
{
	bool asked = is_asked(kind, folded);

	if (kind->answers)
		note_answer(kind->answers, folded, asked);
	return asked;
}

bool kind_names_section(const struct kind *kind, struct span folded)
{
	for (size_t i = 0; i < kind->n_sections; i++)
		if (span_eq(kind->sections[i], folded))
			return true;
	return false;
}

bool kind_asks_section(const struct kind *kind, struct span folded)
{
	return kind_names_section(kind, folded) || kind_asks(kind, folded);
}

const struct field_rule *kind_rule(const struct kind *kind, struct span folded)
{
	for (size_t i = 0; i < kind->n_rules; i++)
		if (span_eq(kind->rules[i].folded, folded))
			return &kind->rules[i];
	return NULL;
}

const struct field_order *kind_order(const struct kind *kind,
				     struct span folded)
{
	for (size_t i = 0; i < kind->n_orders; i++)
		if (span_eq(kind->orders[i].folded, folded))
			return &kind->orders[i];
	return NULL;
}

size_t field_order_rank(const struct field_order *order, struct span value)
{
	for (size_t i = 0; i < order->n; i++)
		if (value_equal(order->values[i], value))
			return i;
	return SIZE_MAX;
}

size_t field_order_rank_of(const struct field_order *order, struct span text,
			   struct span folded, struct arena *arena)
{
	size_t rank = field_order_rank(order, folded);

	for (size_t i = 0; rank == SIZE_MAX && i < order->n; i++)
		if (value_means(text, folded, order->values[i], arena))
			rank = i;
	return rank;
}

bool kind_is_lane(const struct kind *kind, struct span folded)
{
	const struct field_rule *rule = kind_rule(kind, folded);

	for (size_t i = 0; rule && i < rule->n; i++)
		if (rule->sources[i].kind == SOURCE_LANE &&
		    !rule->sources[i].regex)
			return true;
	return span_is(folded, "lane");
}

static bool term_knows(const struct term *term, struct span text,
		       struct span folded)
{
	for (size_t i = 0; i < term->n_values; i++)
		if (value_equal(term->values[i], folded))
			return true;
	/* Where it gives up, the guard that asks for the lane will, too. */
	return term->kind == TERM_REGEX &&
	       regex_find(term->regex, text, NULL, NULL) != REGEX_MISS;
}

bool kind_knows_lane(const struct kind *kind, struct span heading,
		     struct arena *arena)
{
	struct span folded = text_fold_value(arena, heading);

	for (size_t i = 0; i < kind->n_lanes; i++)
		if (term_knows(kind->lanes[i], heading, folded))
			return true;
	for (size_t i = 0; i < kind->n_orders; i++)
		if (kind_is_lane(kind, kind->orders[i].folded) &&
		    field_order_rank(&kind->orders[i], folded) != SIZE_MAX)
			return true;
	return false;
}

bool kind_has_file(const struct kind *kind, struct span path)
{
	bool found = false;

	for (size_t i = 0; i < kind->n_patterns; i++) {
		const struct place_pattern *pattern = &kind->patterns[i];

		if (pattern->form == FORM_EXTERNAL ||
		    (found && !pattern->exclude) ||
		    !pattern_matches(pattern->glob, path))
			continue;
		if (pattern->exclude)
			return false;
		found = true;
	}
	return found;
}

bool kind_is_whole_file(const struct kind *kind, struct span path,
			size_t *pattern)
{
	for (size_t i = 0; i < kind->n_patterns; i++) {
		const struct place_pattern *p = &kind->patterns[i];

		if (p->exclude || !form_is_whole(p->form) ||
		    !pattern_matches(p->glob, path))
			continue;
		*pattern = i;
		return p->form == FORM_FILE && kind_has_file(kind, path);
	}
	return false;
}
