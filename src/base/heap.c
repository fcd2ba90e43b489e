/* Lists that grow on the heap, and settle in an arena. */
#include "base/heap.h"

#include <stdlib.h>

void *heap_grow(void *list, size_t size, size_t *room)
{
	*room = *room ? *room * 2 : 64;
	list = realloc(list, size * *room);
	if (!list)
		abort();
	return list;
}

void *heap_to_arena(void *list, size_t bytes, struct arena *arena)
{
	void *kept = bytes ? arena_alloc(arena, bytes) : NULL;

	if (bytes)
		memcpy(kept, list, bytes);
	free(list);
	return kept;
}
