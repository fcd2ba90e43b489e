/* A merge sort that is over at once where the list is in order. */
#include "base/sort.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct sorting {
	size_t size;
	int (*compare)(const void *a, const void *b);
	char *spare; /* room for half of the list */
};

/* Merges two sorted neighbours; the first is moved out of the way. */
static void merge(const struct sorting *s, char *list, size_t half, size_t n)
{
	const char *left = s->spare, *end = s->spare + half * s->size;
	const char *right = list + half * s->size, *last = list + n * s->size;

	memcpy(s->spare, list, half * s->size);
	for (char *to = list; left != end; to += s->size) {
		/* Of equal ones the left one goes first: it came first. */
		const char **from = right != last && s->compare(left, right) > 0
					    ? &right
					    : &left;

		memcpy(to, *from, s->size);
		*from += s->size;
	}
}

static void sort_part(const struct sorting *s, char *list, size_t n)
{
	size_t half = n / 2;

	if (n < 2)
		return;
	sort_part(s, list, half);
	sort_part(s, list + half * s->size, n - half);
	merge(s, list, half, n);
}

static bool is_sorted(const char *list, size_t n, const struct sorting *s)
{
	for (size_t i = 1; i < n; i++)
		if (s->compare(list + (i - 1) * s->size, list + i * s->size) >
		    0)
			return false;
	return true;
}

void sort_list(void *list, size_t n, size_t size,
	       int (*compare)(const void *a, const void *b))
{
	struct sorting s = { size, compare, NULL };

	if (is_sorted(list, n, &s))
		return;
	s.spare = malloc(n / 2 * size);
	if (!s.spare)
		abort();
	sort_part(&s, list, n);
	free(s.spare);
}
