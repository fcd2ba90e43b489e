/* How text is folded, character by character: what unicode.h is made with. */
#ifndef BASE_FOLD_H
#define BASE_FOLD_H

#include "base/code-point.h"
#include "base/unicode.h"

/*
 * Writes into the arena: folding makes a text at most six times as long, so
 * the room is known, and what was too much is given back.
 */
struct fold_writer {
	char *at;
	size_t len;
	struct arena *arena;
	bool has_marks; /* which the letters before them may have to take up */
	bool has_joined; /* letters with their marks, taken apart and joined */
};

/* One with room for so many bytes, folded. */
static inline struct fold_writer writer_for(struct arena *arena, size_t bytes)
{
	return (struct fold_writer){ .at = arena_text(arena, bytes * 6 + 16),
				     .arena = arena };
}

/* What was written, and no more of the arena than that. */
static inline struct span writer_text(struct fold_writer *out)
{
	arena_keep(out->arena, out->at, out->len);
	return span_of(out->at, out->len);
}

/* Adds a character as it is. */
static inline void writer_put(struct fold_writer *out, utf8proc_int32_t c)
{
	if (c < 0x80)
		out->at[out->len++] = (char)c;
	else
		out->len += (size_t)utf8proc_encode_char(
			c, (utf8proc_uint8_t *)out->at + out->len);
}

/* The quotes, colons and parentheses of all scripts, as ASCII has them. */
static inline utf8proc_int32_t straighten(utf8proc_int32_t c)
{
	switch (c) {
	case 0x2018:
	case 0x2019:
	case 0x201A:
	case 0x02BC:
		return '\'';
	case 0x201C:
	case 0x201D:
	case 0x201E:
	case 0xAB: /* « */
	case 0xBB:
		return '"';
	case 0xFF1A: /* as wide as an ideograph */
		return ':';
	case 0xFF08:
		return '(';
	case 0xFF09:
		return ')';
	default:
		return c;
	}
}

/*
 * Full case folding. A code point becomes at most 12 bytes out of 2;
 * writer_for() has 6 times the room.
 */
void writer_fold(struct fold_writer *out, utf8proc_int32_t c);

/* What was folded, each letter joined with its marks; see writer_text(). */
struct span writer_folded(struct fold_writer *out);

/* The offset of the parenthesis or bracket that closes at its end, or 0. */
size_t text_trailing_parenthesis(struct span text);

#endif
