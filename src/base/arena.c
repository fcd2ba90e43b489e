#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { ALIGN = 16, FIRST_BYTES = 256 * 1024, HUGE_BYTES = 2 * 1024 * 1024 };

struct arena_block {
	struct arena_block *before;
	size_t mapped; /* 0 where it came from calloc() */
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

		if (block->mapped)
			munmap(block, block->mapped);
		else
			free(block);
		block = before;
	}
	arena_init(arena);
}

static char *link_block(struct arena *arena, struct arena_block *block)
{
	block->before = arena->blocks;
	arena->blocks = block;
	return block->bytes;
}

/*
 * Zeroed by calloc(), which costs nothing for pages that are new: what is
 * never handed out is never touched.
 */
static char *new_block(struct arena *arena, size_t bytes)
{
	struct arena_block *block;

	if (bytes > SIZE_MAX / 2)
		abort();
	block = calloc(1, sizeof(*block) + bytes);
	if (!block)
		abort();
	return link_block(arena, block);
}

/*
 * A huge page, where the system has them: a large backlog touches thousands
 * of small ones, and each first touch is a trap that costs more than what is
 * written there. NULL where it cannot be had.
 */
static char *new_huge_block(struct arena *arena)
{
#if defined(MADV_HUGEPAGE) && defined(MAP_ANONYMOUS)
	char *map = mmap(NULL, 2 * HUGE_BYTES, PROT_READ | PROT_WRITE,
			 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	size_t skip;
	struct arena_block *block;

	if (map == MAP_FAILED)
		return NULL;
	/* Aligned within twice the size; the ends are given back. */
	skip = (size_t)(-(uintptr_t)map & (HUGE_BYTES - 1));
	if (skip)
		munmap(map, skip);
	munmap(map + skip + HUGE_BYTES, HUGE_BYTES - skip);
	block = (struct arena_block *)(map + skip);
	madvise(block, HUGE_BYTES, MADV_HUGEPAGE);
	block->mapped = HUGE_BYTES;
	return link_block(arena, block);
#else
	(void)arena;
	return NULL;
#endif
}

static void next_block(struct arena *arena)
{
	char *huge = arena->blocks ? new_huge_block(arena) : NULL;

	arena->next = huge ? huge : new_block(arena, FIRST_BYTES);
	arena->left = huge ? HUGE_BYTES - sizeof(struct arena_block)
			   : FIRST_BYTES;
}

char *arena_text(struct arena *arena, size_t bytes)
{
	char *out;

#ifdef ARENA_SINGLE
	return new_block(arena, bytes ? bytes : 1);
#endif
	bytes = bytes ? bytes : 1;
	if (bytes > arena->left) {
		/* A large one gets a block of its own; the rest stays in use. */
		if (bytes > FIRST_BYTES / 4)
			return new_block(arena, bytes);
		next_block(arena);
	}
	out = arena->latest = arena->next;
	arena->next += bytes;
	arena->left -= bytes;
	return out;
}

void *arena_alloc(struct arena *arena, size_t bytes)
{
#ifndef ARENA_SINGLE
	size_t skip;

	skip = (size_t)(-(uintptr_t)arena->next & (ALIGN - 1));

	if (skip > arena->left)
		skip = arena->left;
	arena->next += skip;
	arena->left -= skip;
	bytes = (bytes + ALIGN - 1) & ~(size_t)(ALIGN - 1);
#endif
	return arena_text(arena, bytes);
}

void arena_keep(struct arena *arena, const char *text, size_t used)
{
	size_t unused;

	/* A pointer outside the block in use is no matter of ours. */
	if (!text || text != arena->latest || text + used > arena->next)
		return;
	unused = (size_t)(arena->next - (text + used));
	arena->next -= unused;
	arena->left += unused;
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
	size_t first = size >= 64 ? 1 : 64 / size;
	size_t more = *room ? *room * 2 : first;
	void *grown;

#ifndef ARENA_SINGLE
	/* The latest allocation grows where it is. */
	if (*room && list == arena->latest &&
	    (char *)list + size * *room == arena->next &&
	    size * (more - *room) <= arena->left) {
		arena->next += size * (more - *room);
		arena->left -= size * (more - *room);
		*room = more;
		return list;
	}
#endif
	grown = arena_alloc(arena, size * more);
	if (*room)
		memcpy(grown, list, size * *room);
	*room = more;
	return grown;
}
