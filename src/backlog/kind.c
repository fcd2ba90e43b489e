#include "backlog/kind.h"

bool kind_has_form(const struct kind *kind, enum item_form form)
{
	for (size_t i = 0; i < kind->n_patterns; i++)
		if (!kind->patterns[i].exclude &&
		    kind->patterns[i].form == form)
			return true;
	return false;
}

bool kind_asks(const struct kind *kind, struct span folded)
{
	for (size_t i = 0; i < kind->n_asked; i++)
		if (span_eq(kind->asked[i], folded))
			return true;
	return false;
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
