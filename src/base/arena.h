/*
 * One arena per run (and per reading thread) holds everything parsed; it is
 * freed in one go. No memory is a bug of the machine: we abort at once.
 *
 * Built with -DARENA_SINGLE each allocation is a malloc of its own, so that
 * AddressSanitizer sees an overrun of any of them.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>

#include "base/span.h"

struct arena_block;

struct arena {
	struct arena_block *blocks;
	char *next; /* in the block in use */
	char *latest; /* the latest allocation there; it may still change */
	size_t left;
};

/* An empty one; all that it hands out lives until it is released. */
void arena_init(struct arena *arena);
void arena_release(struct arena *arena);

/* Zeroed, aligned for any type; never NULL, also for 0 bytes. */
void *arena_alloc(struct arena *arena, size_t bytes);

/* Like arena_alloc(), but not zeroed and not aligned: for text. */
char *arena_text(struct arena *arena, size_t bytes);

/* A copy of `text`; the byte after it is NUL. */
struct span arena_copy(struct arena *arena, struct span text);

/* As printf; the byte after the result is NUL. */
struct span arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
struct span arena_vprintf(struct arena *arena, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

/*
 * Gives back what was not used of the latest arena_text(): `text` was asked
 * for, `used` bytes of it are kept and the rest was never written. Later allocations are left alone.
 */
void arena_keep(struct arena *arena, const char *text, size_t used);

/*
 * Gives back everything that was asked for since the mark, in one go: for what
 * is only needed while one item is looked at. Nothing older is touched.
 */
struct arena_mark {
	struct arena_block *blocks;
	char *next;
	size_t left;
};

/*
 * Gives back what was handed out since the mark. Marks nest: the last one taken
 * is rewound to first.
 */
struct arena_mark arena_mark(struct arena *arena);
void arena_rewind(struct arena *arena, struct arena_mark mark);

/* Does the arena own this byte? */
bool arena_holds(const struct arena *arena, const char *at);

/* `text` as it outlives `scratch`: copied to the arena if it stands in there. */
struct span arena_rescue(struct arena *arena, const struct arena *scratch,
			 struct span text);

/* One of a type, or an array of `n`, as arena_alloc() gives them. */
#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, type, n) \
	((type *)arena_alloc((arena), sizeof(type) * (n)))

/*
 * Grows an array that lives in an arena to hold one more: in place where it is
 * the latest allocation, else doubled into a copy. A large one leaves its old
 * place to the system, so no pointer into it outlives a push. `list`, `n` and
 * `room` are lvalues.
 */
#define ARENA_PUSH(arena, list, n, room)                                       \
	((n) == (room) ? (void)((list) = arena_grow((arena), (list),           \
						    sizeof(*(list)), &(room))) \
		       : (void)0,                                              \
	 &(list)[(n)++])

/* For ARENA_PUSH(): a longer copy of the list; the old one stays behind. */
void *arena_grow(struct arena *arena, void *list, size_t size, size_t *room);

#endif
