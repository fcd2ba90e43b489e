/*
 * Code points of a text, one by one, and what sort of characters they are. For
 * the files of base that know Unicode; others ask unicode.h.
 */
#ifndef BASE_CODE_POINT_H
#define BASE_CODE_POINT_H

#include <utf8proc.h>

#include "base/arena.h"
#include "base/blank.h"

/* Cuts the next code point off `rest`; an invalid byte counts as U+FFFD. */
static inline bool code_point_next(struct span *rest, utf8proc_int32_t *c)
{
	utf8proc_ssize_t n;

	if (!rest->len)
		return false;
	if ((unsigned char)rest->at[0] < 0x80) {
		*c = rest->at[0];
		*rest = span_from(*rest, 1);
		return true;
	}
	n = utf8proc_iterate((const utf8proc_uint8_t *)rest->at,
			     (utf8proc_ssize_t)rest->len, c);
	if (n <= 0) {
		*c = 0xFFFD;
		n = 1;
	}
	*rest = span_from(*rest, (size_t)n);
	return true;
}

/* A mark that belongs to the letter before it, such as an accent. */
bool code_point_is_mark(utf8proc_int32_t c);

/* A letter of any script. */
bool code_point_is_letter(utf8proc_int32_t c);

/* A digit of any script, "Ⅳ", "½" and the like. */
bool code_point_is_number(utf8proc_int32_t c);

/* A word by itself, as in Chinese; Japanese syllables are letters. */
bool code_point_is_ideograph(utf8proc_int32_t c);

/*
 * A letter of a script that has no blanks between words, or writes other words
 * right after a foreign one: Chinese, Japanese, Korean, Thai, Lao, Burmese, Khmer.
 */
bool code_point_is_unspaced(utf8proc_int32_t c);

/* Pictographs and what glues them: joiners, variation selectors, skin tones. */
bool code_point_is_emoji(utf8proc_int32_t c);

/* Is it seen by nobody? */
static inline bool code_point_is_hidden(utf8proc_int32_t c)
{
	return (c < 0x20 || c >= 0x7F) && code_point_is_invisible((uint32_t)c);
}

#endif
