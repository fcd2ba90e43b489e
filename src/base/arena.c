#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { ALIGN = 16, BLOCK_BYTES = 256 * 1024 };

struct arena_block {
	struct arena_block *before;
	_Alignas(ALIGN) char bytes[];
};

void arena_init(struct arena *arena)
{
	*arena = (struct arena){ 0 };
}

void arena_release(struct arena *arena)
{
	struct arena_block *block = arena->blocks;

	while (block) {
		struct arena_block *before = block->before;

		free(block);
		block = before;
	}
	arena_init(arena);
}

static char *new_block(struct arena *arena, size_t bytes)
{
	struct arena_block *block;

	if (bytes > SIZE_MAX / 2)
		abort();
	block = malloc(sizeof(*block) + bytes);
	if (!block)
		abort();
	block->before = arena->blocks;
	arena->blocks = block;
	return block->bytes;
}

char *arena_text(struct arena *arena, size_t bytes)
{
	char *out;

#ifdef ARENA_SINGLE
	return new_block(arena, bytes ? bytes : 1);
#endif
	if (bytes > arena->left) {
		/* A large one gets a block of its own; the rest stays in use. */
		if (bytes > BLOCK_BYTES / 4)
			return new_block(arena, bytes);
		arena->next = new_block(arena, BLOCK_BYTES);
		arena->left = BLOCK_BYTES;
	}
	out = arena->next;
	arena->next += bytes;
	arena->left -= bytes;
	return out;
}

void *arena_alloc(struct arena *arena, size_t bytes)
{
#ifndef ARENA_SINGLE
	size_t skip = (size_t)(-(uintptr_t)arena->next & (ALIGN - 1));

	if (skip > arena->left)
		skip = arena->left;
	arena->next += skip;
	arena->left -= skip;
	bytes = (bytes + ALIGN - 1) & ~(size_t)(ALIGN - 1);
#endif
	return memset(arena_text(arena, bytes), 0, bytes);
}

struct span arena_copy(struct arena *arena, struct span text)
{
	char *copy = arena_text(arena, text.len + 1);

	if (text.len)
		memcpy(copy, text.at, text.len);
	copy[text.len] = '\0';
	return span_of(copy, text.len);
}

struct span arena_printf(struct arena *arena, const char *format, ...)
{
	va_list args, again;
	int len;
	char *text;

	va_start(args, format);
	va_copy(again, args);
	len = vsnprintf(NULL, 0, format, args);
	if (len < 0)
		abort();
	text = arena_text(arena, (size_t)len + 1);
	vsnprintf(text, (size_t)len + 1, format, again);
	va_end(again);
	va_end(args);
	return span_of(text, (size_t)len);
}

void *arena_grow(struct arena *arena, void *list, size_t size, size_t *room)
{
	size_t more = *room ? *room * 2 : 8;
	void *grown = arena_alloc(arena, size * more);

	if (*room)
		memcpy(grown, list, size * *room);
	*room = more;
	return grown;
}
