/*
 * Fields that stand at the end of titles and nowhere else: "Renew a card — HIGH",
 * "Renew a card (M)".
 */
#include "seek/mend.h"

#include "base/unicode.h"
#include "words/regex-words.h"

enum { FEWEST_VALUES = 2, MOST_VALUES = 8 };

/* What sets a value off, as in the regex that finds it. */
static const struct {
	const char *sign, *regex;
} signs[] = { { "—", "—" },   { "–", "–" },   { "·", "·" },  { " -", " -" },
	      { "|", "\\|" }, { "(", "\\(" }, { "[", "\\[" } };

enum { N_SIGNS = sizeof(signs) / sizeof(*signs), ANY_SIGN = N_SIGNS };

#define ANY_REGEX "(?:—|–|·| -|[|(\\[])"

/* What the last sign sets off; `*sign` is which, ANY_SIGN where there is none. */
static struct span value_at_end(struct span title, size_t *sign)
{
	*sign = ANY_SIGN;
	for (size_t at = title.len; at-- > 1 && *sign == ANY_SIGN;)
		for (size_t i = 0; i < N_SIGNS; i++) {
			if (!span_starts(span_from(title, at), signs[i].sign))
				continue;
			title = span_from(title, at + strlen(signs[i].sign));
			*sign = i;
			break;
		}
	while (*sign != ANY_SIGN && title.len &&
	       strchr(")] ", title.at[title.len - 1]))
		title.len--;
	return *sign == ANY_SIGN ? SPAN_NONE : span_trim(title);
}

/* "HIGH", "MUST HAVE", "P1", "High priority". */
static bool is_priority(struct span ending, struct arena *arena)
{
	return text_count_words(ending) <= 2 && is_rank_name(ending, arena);
}

/* A size of clothes; one letter is one in capitals alone. */
static bool is_size(struct span ending, struct arena *arena)
{
	static const char *const sizes[] = { "XS", "S", "M", "L", "XL", "XXL" };

	(void)arena;
	return ANY_OF(span_is, ending, sizes);
}

/* Is it one of those, or can it be added to them? */
static bool add_value(struct span *list, size_t *n, struct span value)
{
	for (size_t i = 0; i < *n; i++)
		if (span_eq(list[i], value))
			return true;
	if (*n == MOST_VALUES)
		return false;
	list[(*n)++] = value;
	return true;
}

/* The directive, where most titles end so, and not all alike; or nothing. */
static struct span find_values(const struct hypothesis *one, const char *field,
			       bool (*is_value)(struct span, struct arena *),
			       struct arena *arena)
{
	const struct backlog *backlog = &one->backlog;
	struct span values[MOST_VALUES];
	size_t n = 0, hits = 0, sign = ANY_SIGN, other;

	for (size_t i = 0; i < backlog->n_items; i++) {
		struct span ending =
			value_at_end(backlog->items[i]->title, &other);

		if (!ending.len || !is_value(ending, arena))
			continue;
		sign = !hits || sign == other ? other : ANY_SIGN;
		if (!add_value(values, &n, ending))
			return SPAN_NONE;
		hits++;
	}
	if (n < FEWEST_VALUES || 10 * hits < 7 * backlog->n_items)
		return SPAN_NONE;
	return regex_of_any(
		arena_printf(arena, "field %s from title /%s\\s*(", field,
			     sign == ANY_SIGN ? ANY_REGEX : signs[sign].regex)
			.at,
		values, n, ")\\W*$/", arena);
}

static bool is_told(const struct hypothesis *one, enum planning plan)
{
	return 2 * one->facts.planning[plan] >= one->facts.n;
}

struct span find_title_priority(const struct hypothesis *one,
				struct arena *arena)
{
	return is_told(one, PLAN_PRIORITY)
		       ? SPAN_NONE
		       : find_values(one, "Priority", is_priority, arena);
}

struct span find_title_size(const struct hypothesis *one, struct arena *arena)
{
	return is_told(one, PLAN_SIZE)
		       ? SPAN_NONE
		       : find_values(one, "Size", is_size, arena);
}
