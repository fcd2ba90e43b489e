/* Arenas: blocks of memory that grow, are rewound, and go all at once. */
#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

enum {
	ALIGN = 16,
	FIRST_BYTES = 256 * 1024, /* the first block of an arena */
	OWN_BYTES = FIRST_BYTES / 4, /* more gets a block of its own */
	HUGE_BYTES = 2 * 1024 * 1024,
};

struct arena_block {
	struct arena_block *before;
	size_t room; /* for how many bytes */
	size_t mapped; /* 0 where it came from calloc() */
	bool is_own; /* of one large allocation */
	_Alignas(ALIGN) char bytes[];
};

void arena_init(struct arena *arena)
{
	*arena = (struct arena){ 0 };
}

static void free_block(struct arena_block *block)
{
	if (block->mapped)
		munmap(block, block->mapped);
	else
		free(block);
}

void arena_release(struct arena *arena)
{
	struct arena_block *block = arena->blocks;

	while (block) {
		struct arena_block *before = block->before;

		free_block(block);
		block = before;
	}
	arena_init(arena);
}

/*
 * Fresh pages are zero already, and what is never handed out is never touched.
 * calloc() promises as much only while nothing of that size has been freed.
 */
static char *fresh_pages(size_t size)
{
#ifdef MAP_ANONYMOUS
	char *map = mmap(NULL, size, PROT_READ | PROT_WRITE,
			 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	return map == MAP_FAILED ? NULL : map;
#else
	(void)size;
	return NULL;
#endif
}

static struct arena_block *mapped_block(char *map, size_t size)
{
	struct arena_block *block = (struct arena_block *)map;

	block->mapped = size;
	block->room = size - sizeof(*block);
	return block;
}

static struct arena_block *new_small_block(size_t bytes)
{
	size_t size = sizeof(struct arena_block) + bytes;
	char *map = bytes >= FIRST_BYTES ? fresh_pages(size) : NULL;
	struct arena_block *block;

	if (map)
		return mapped_block(map, size);
	block = calloc(1, size);
	if (!block)
		abort();
	block->room = bytes;
	return block;
}

/*
 * Huge pages, where the system has them: a large backlog touches thousands
 * of small ones, and each first touch is a trap that costs more than what is
 * written there. NULL where they cannot be had.
 */
static struct arena_block *new_huge_block(size_t bytes)
{
#ifdef MADV_HUGEPAGE
	size_t size = (sizeof(struct arena_block) + bytes + HUGE_BYTES - 1) &
		      ~(size_t)(HUGE_BYTES - 1);
	char *map = fresh_pages(size + HUGE_BYTES);
	size_t skip;

	if (!map)
		return NULL;
	/* Aligned within some more than that; the ends are given back. */
	skip = (size_t)(-(uintptr_t)map & (HUGE_BYTES - 1));
	if (skip)
		munmap(map, skip);
	munmap(map + skip + size, HUGE_BYTES - skip);
	madvise(map + skip, size, MADV_HUGEPAGE);
	return mapped_block(map + skip, size);
#else
	(void)bytes;
	return NULL;
#endif
}

static struct arena_block *new_block(struct arena *arena, size_t bytes)
{
	struct arena_block *block = NULL;

	if (bytes > SIZE_MAX / 2)
		abort();
	if (bytes >= HUGE_BYTES / 2)
		block = new_huge_block(bytes);
	if (!block)
		block = new_small_block(bytes);
	block->before = arena->blocks;
	arena->blocks = block;
	return block;
}

static void next_block(struct arena *arena)
{
	struct arena_block *block = new_block(
		arena, arena->blocks ? HUGE_BYTES - sizeof(struct arena_block)
				     : FIRST_BYTES);

	arena->next = block->bytes;
	arena->left = block->room;
}

static char *own_block(struct arena *arena, size_t bytes)
{
	struct arena_block *block = new_block(arena, bytes);

	block->is_own = true;
	return block->bytes;
}

char *arena_text(struct arena *arena, size_t bytes)
{
	char *out;

#ifdef ARENA_SINGLE
	return own_block(arena, bytes ? bytes : 1);
#endif
	bytes = bytes ? bytes : 1;
	if (bytes > arena->left) {
		/* A large one gets a block of its own; the rest stays in use. */
		if (bytes > OWN_BYTES)
			return own_block(arena, bytes);
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

/*
 * Most texts are short: they are set here and copied, which takes half the time
 * of setting them once for their length and once more where they go.
 */
struct span arena_vprintf(struct arena *arena, const char *format, va_list args)
{
	char draft[256];
	va_list again;
	int len;
	char *text;

	va_copy(again, args);
	len = vsnprintf(draft, sizeof(draft), format, args);
	if (len < 0)
		abort();
	text = arena_text(arena, (size_t)len + 1);
	if ((size_t)len < sizeof(draft))
		memcpy(text, draft, (size_t)len + 1);
	else
		vsnprintf(text, (size_t)len + 1, format, again);
	va_end(again);
	return span_of(text, (size_t)len);
}

struct span arena_printf(struct arena *arena, const char *format, ...)
{
	struct span text;
	va_list args;

	va_start(args, format);
	text = arena_vprintf(arena, format, args);
	va_end(args);
	return text;
}

/*
 * The old place of a list, if it was large; where each allocation has a block
 * of its own, any: then a sanitizer sees who still looks there.
 */
static bool has_own_block(size_t bytes)
{
#ifdef ARENA_SINGLE
	return bytes > 0;
#else
	return bytes > OWN_BYTES;
#endif
}

static void free_own(struct arena *arena, const void *at)
{
	for (struct arena_block **link = &arena->blocks; *link;
	     link = &(*link)->before) {
		struct arena_block *block = *link;

		if (block->bytes != at || !block->is_own)
			continue;
		*link = block->before;
		free_block(block);
		return;
	}
}

void *arena_grow(struct arena *arena, void *list, size_t size, size_t *room)
{
	size_t first = size >= 32 ? 1 : 32 / size;
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
	if (has_own_block(size * *room))
		free_own(arena, list);
	*room = more;
	return grown;
}

/* ---- giving back ---- */

struct arena_mark arena_mark(struct arena *arena)
{
#ifndef ARENA_SINGLE
	/* The first block stays: it serves for the next item, too. */
	if (!arena->blocks)
		next_block(arena);
#endif
	return (struct arena_mark){ arena->blocks, arena->next, arena->left };
}

void arena_rewind(struct arena *arena, struct arena_mark mark)
{
	bool same = true;

	while (arena->blocks != mark.blocks) {
		struct arena_block *block = arena->blocks;

		same &= block->is_own;
		arena->blocks = block->before;
		free_block(block);
	}
	/* What is handed out again is zeroed again. */
	if (mark.next)
		memset(mark.next, 0,
		       same ? (size_t)(arena->next - mark.next) : mark.left);
	arena->next = mark.next;
	arena->left = mark.left;
	arena->latest = NULL;
}

bool arena_holds(const struct arena *arena, const char *at)
{
	for (const struct arena_block *block = arena->blocks; block;
	     block = block->before)
		if ((uintptr_t)at - (uintptr_t)block->bytes < block->room)
			return true;
	return false;
}

struct span arena_rescue(struct arena *arena, const struct arena *scratch,
			 struct span text)
{
	if (!arena_holds(scratch, text.at))
		return text;
	return text.len ? arena_copy(arena, text) : SPAN("");
}
