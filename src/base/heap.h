/*
 * Lists that grow on the heap, which is soon free for the next one, and then
 * settle in an arena at their final size: in an arena each growth would leave
 * the old list behind.
 */
#ifndef BASE_HEAP_H
#define BASE_HEAP_H

#include "base/arena.h"

/* A new, zeroed last element. */
#define HEAP_PUSH(list, n, room)                                            \
	((n) == (room) ? (void)((list) = heap_grow((list), sizeof(*(list)), \
						   &(room)))                \
		       : (void)0,                                           \
	 memset(&(list)[n], 0, sizeof(*(list))), &(list)[(n)++])

/* For HEAP_PUSH(): the list with twice the room. */
void *heap_grow(void *list, size_t size, size_t *room);

/* Moves a list to the arena; frees it. NULL where it has no bytes. */
void *heap_to_arena(void *list, size_t bytes, struct arena *arena);

#endif
