/*
 * qsort() for lists that are in order already, as most of ours are: files come
 * by path, findings by place. Then it is one look at each element. `list` may
 * be NULL where `n` is 0. Not stable, as qsort() is not.
 */
#ifndef BASE_SORT_H
#define BASE_SORT_H

#include <stddef.h>

/* Sorts `n` elements of `size` bytes each, as qsort() does. */
void sort_list(void *list, size_t n, size_t size,
	       int (*compare)(const void *a, const void *b));

#endif
