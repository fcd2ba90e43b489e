/*
 * Sorting lists that are in order already, as most of ours are: files come by
 * path, findings by place. Then it is one look at each element. `list` may be
 * NULL where `n` is 0.
 *
 * Stable: what compares equal stays in the order in which it came, so nothing
 * depends on how the C library sorts.
 */
#ifndef BASE_SORT_H
#define BASE_SORT_H

#include <stddef.h>

/* Sorts `n` elements of `size` bytes each; `compare` is as for qsort(). */
void sort_list(void *list, size_t n, size_t size,
	       int (*compare)(const void *a, const void *b));

/* For `compare`: below 0 where `a` is the smaller, 0 where they are equal. */
static inline int compare_sizes(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

/* The same for numbers as people write them. */
static inline int compare_numbers(double a, double b)
{
	return (a > b) - (a < b);
}

#endif
