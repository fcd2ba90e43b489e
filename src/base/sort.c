#include "base/sort.h"

#include <stdlib.h>

void sort_list(void *list, size_t n, size_t size,
	       int (*compare)(const void *a, const void *b))
{
	const char *at = list;

	for (size_t i = 1; i < n; i++) {
		if (compare(at + (i - 1) * size, at + i * size) > 0) {
			qsort(list, n, size, compare);
			return;
		}
	}
}
