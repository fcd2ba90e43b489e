/* Edit distance, and the nearest of several names. */
#include "base/near.h"

enum { LONGEST = 64 };

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Optimal string alignment, three rows at a time. */
size_t near_distance(struct span a, struct span b, size_t limit)
{
	size_t rows[3][LONGEST + 1];

	if (a.len > LONGEST || b.len > LONGEST)
		return limit + 1;
	if ((a.len > b.len ? a.len - b.len : b.len - a.len) > limit)
		return limit + 1;
	for (size_t j = 0; j <= b.len; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= a.len; i++) {
		size_t *now = rows[i % 3], *up = rows[(i + 2) % 3];
		size_t *upper = rows[(i + 1) % 3];
		size_t nearest = i;

		now[0] = i;
		for (size_t j = 1; j <= b.len; j++) {
			bool same = a.at[i - 1] == b.at[j - 1];

			now[j] = least(up[j - 1] + !same,
				       least(up[j], now[j - 1]) + 1);
			if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] &&
			    a.at[i - 2] == b.at[j - 1])
				now[j] = least(now[j], upper[j - 2] + 1);
			nearest = least(nearest, now[j]);
		}
		/* A swap goes back two rows, but costs one more than there. */
		if (nearest > limit + 1)
			return limit + 1;
	}
	return least(rows[a.len % 3][b.len], limit + 1);
}

/* "P5" is not a slip of "P1": another number is another thing. */
static bool has_same_digits(struct span a, struct span b)
{
	size_t i = 0, j = 0;

	for (;;) {
		while (i < a.len && !char_is_digit(a.at[i]))
			i++;
		while (j < b.len && !char_is_digit(b.at[j]))
			j++;
		if (i == a.len || j == b.len)
			return i == a.len && j == b.len;
		if (a.at[i++] != b.at[j++])
			return false;
	}
}

/* Cuts off the words that both begin with, and those that both end with. */
static void cut_same_words(struct span *a, struct span *b)
{
	size_t n = 0, cut = 0;

	while (n < a->len && n < b->len && a->at[n] == b->at[n])
		if (a->at[n++] == ' ')
			cut = n;
	*a = span_from(*a, cut);
	*b = span_from(*b, cut);
	for (n = cut = 0; n < a->len && n < b->len &&
			  a->at[a->len - 1 - n] == b->at[b->len - 1 - n];)
		if (a->at[a->len - 1 - n++] == ' ')
			cut = n;
	a->len -= cut;
	b->len -= cut;
}

/*
 * "Definition of Ready" is no slip of "Definition of Done", nor "test plan" of
 * "test data": one of their words is another one.
 */
static bool has_another_word(struct span a, struct span b)
{
	size_t of = a.len, longer;

	cut_same_words(&a, &b);
	longer = a.len > b.len ? a.len : b.len;
	return a.len && b.len && longer > 3 && a.len < of &&
	       near_distance(a, b, longer) > longer / 2;
}

void near_try(struct near *near, struct span wanted, struct span known,
	      struct span shown)
{
	size_t longer = wanted.len > known.len ? wanted.len : known.len;
	size_t limit = longer / 3;
	size_t distance;

	/* "ready for dev" is "ready" and then some. */
	if (known.len > 2 && wanted.len > known.len + 1 &&
	    span_eq(span_first(wanted, known.len), known) &&
	    wanted.at[known.len] == ' ' && near->distance > limit) {
		near->best = shown;
		near->distance = limit;
		return;
	}
	/* Of one or two letters each says something else: "XL" and "L". */
	if (longer < 3 || !has_same_digits(wanted, known) ||
	    has_another_word(wanted, known))
		return;
	/* Only what is nearer counts. */
	if (limit >= near->distance) {
		if (!near->distance)
			return;
		limit = near->distance - 1;
	}
	distance = near_distance(wanted, known, limit);
	if (distance > limit || distance >= near->distance)
		return;
	near->best = shown;
	near->distance = distance;
}
