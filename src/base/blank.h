/*
 * What readers do not see: white space of any script, and characters that are
 * shown as nothing. Text of these alone says nothing, however many bytes it
 * has.
 */
#ifndef BASE_BLANK_H
#define BASE_BLANK_H

#include "base/span.h"

/* White_Space of Unicode, and the blank pattern of Braille. */
bool code_point_is_blank(uint32_t c);

/*
 * Default_Ignorable_Code_Point of Unicode: zero-width spaces and joiners, the
 * byte order mark, soft hyphens, fillers, variation selectors, marks of
 * direction.
 */
bool code_point_is_invisible(uint32_t c);

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
