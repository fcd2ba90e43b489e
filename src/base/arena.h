/*
 * One arena per run (and per reading thread) holds everything parsed; it is
 * freed in one go. No memory is a bug of the machine: we abort at once.
 *
 * Built with -DARENA_SINGLE each allocation is a malloc of its own, so that
 * AddressSanitizer sees an overrun of any of them.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/span.h"

struct arena_block;

struct arena {
	struct arena_block *blocks;
	char *next;
	size_t left;
};

void arena_init(struct arena *arena);
void arena_release(struct arena *arena);

/* Zeroed, aligned for any type; never NULL, also for 0 bytes. */
void *arena_alloc(struct arena *arena, size_t bytes);

/* Like arena_alloc(), but not zeroed and not aligned: for text. */
char *arena_text(struct arena *arena, size_t bytes);

/* A copy of `text`; the byte behind it is NUL. */
struct span arena_copy(struct arena *arena, struct span text);

/* As printf; the byte behind the result is NUL. */
struct span arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, type, n) \
	((type *)arena_alloc((arena), sizeof(type) * (n)))

/*
 * Grows an array that lives in an arena to hold one more: doubled when full,
 * the old copy stays behind. `list`, `n` and `room` are lvalues.
 */
#define ARENA_PUSH(arena, list, n, room) \
	((n) == (room) \
		 ? (void)((list) = arena_grow((arena), (list), \
					      sizeof(*(list)), &(room))) \
		 : (void)0, \
	 &(list)[(n)++])

void *arena_grow(struct arena *arena, void *list, size_t size, size_t *room);

#endif
