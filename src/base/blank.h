/*
 * What readers do not see: white space of any script, and characters that are
 * shown as nothing. Text of these alone says nothing, however many bytes it
 * has.
 */
#ifndef BASE_BLANK_H
#define BASE_BLANK_H

#include "base/span.h"

/* White_Space of Unicode, and the blank pattern of Braille. */
static inline bool code_point_is_blank(uint32_t c)
{
	if (c < 0x85)
		return c == ' ' || (c >= 0x09 && c <= 0x0D);
	return c == 0x85 || c == 0xA0 || c == 0x1680 ||
	       (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
	       c == 0x202F || c == 0x205F || c == 0x2800 || c == 0x3000;
}

/*
 * Control characters, and Default_Ignorable_Code_Point of Unicode: zero-width
 * spaces and joiners, the byte order mark, soft hyphens, fillers, variation
 * selectors, marks of direction.
 */
bool code_point_is_invisible(uint32_t c);

/* Is it a character of ASCII that is seen? */
static inline bool char_is_seen(char c)
{
	return (unsigned char)c > ' ' && (unsigned char)c < 0x7F;
}

/*
 * How many bytes of blank, or of invisible, characters `text` begins with: one
 * character, or 0. Bytes that are not UTF-8 are neither.
 */
size_t blank_length(struct span text);
size_t invisible_length(struct span text);

/*
 * May a blank other than a space, or something invisible, begin with this byte?
 * False for nearly all that people write, in any script. Control characters,
 * C2, CD, D8, E1 to E3, EF, F0 and F3 may; tests/unit/blank.c goes through all
 * of Unicode.
 */
static inline bool byte_may_be_unseen(char c)
{
	const uint64_t leads = 1ull << 0x02 | 1ull << 0x0D | 1ull << 0x18 |
			       7ull << 0x21 | 3ull << 0x2F | 1ull << 0x33;
	unsigned char byte = (unsigned char)c;

	return byte < 0xC0 ? byte < 0x20 || byte == 0x7F
			   : leads >> (byte - 0xC0) & 1;
}

/*
 * How many bytes come before the first such one; all where there is none. Cheap
 * where the text is ASCII: most is.
 */
size_t text_surely_seen(struct span text);

#endif
