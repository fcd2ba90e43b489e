/*
 * Tables that only forges see: md4c wants three dashes in each cell of the row
 * below a header, forges are content with one. Such rows are widened in a
 * copy, and offsets mapped back.
 */
#ifndef READ_DELIMITERS_H
#define READ_DELIMITERS_H

#include "base/arena.h"
#include "base/buf.h"

struct widening {
	uint32_t at; /* offset in the copy, from which on … */
	uint32_t added; /* … this many bytes in all are not in the source */
};

/* On the heap; whoever has it frees `at`. */
struct widenings {
	struct widening *at;
	size_t n, room;
};

/* Is there a row that has to be widened? */
bool delimiters_are_short(struct span text);

/* The widened copy; behind it stands what md4c needs behind its input. */
struct span delimiters_widen(struct widenings *list, struct span text,
			     struct arena *arena);

/* How many bytes before an offset of the copy are not in the source. */
uint32_t widenings_before(const struct widenings *list, uint32_t at);

#endif
