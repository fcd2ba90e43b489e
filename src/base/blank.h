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
 * Is the text printable ASCII and spaces alone? No other blank is in it, and
 * nothing invisible. Cheap: most text is.
 */
bool text_is_plain(struct span text);

#endif
