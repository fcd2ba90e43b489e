/* What id.c and id-local.c share: letters and digits at a place of a text. */
#ifndef BACKLOG_ID_PARTS_H
#define BACKLOG_ID_PARTS_H

#include "backlog/id.h"

#include "base/unicode.h"

/* Does the word go on at `i`? Not in scripts that write no blanks. */
static inline bool is_alnum(struct span text, size_t i)
{
	if (i < text.len && (unsigned char)text.at[i] >= 0x80)
		return text_word_goes_on(text, i);
	return i < text.len &&
	       (char_is_letter(text.at[i]) || char_is_digit(text.at[i]));
}

/* After the letters of any script at `i`, `most` of them at most. */
static inline size_t skip_letters(struct span text, size_t i, size_t most)
{
	for (size_t len; most > 0 && i < text.len; i += len, most--) {
		if ((unsigned char)text.at[i] < 0x80)
			len = char_is_letter(text.at[i]);
		else
			len = text_letter_length(span_from(text, i));
		if (!len)
			break;
	}
	return i;
}

/* Is it a digit? */
static inline bool is_digit(struct span text, size_t i)
{
	return i < text.len && char_is_digit(text.at[i]);
}

/* Is it a letter of ASCII? */
static inline bool is_letter(struct span text, size_t i)
{
	return i < text.len && char_is_letter(text.at[i]);
}

/* Is it a capital letter of ASCII? */
static inline bool is_upper(struct span text, size_t i)
{
	return i < text.len && text.at[i] >= 'A' && text.at[i] <= 'Z';
}

/* After the digits at `i`. */
static inline size_t skip_digits(struct span text, size_t i)
{
	while (is_digit(text, i))
		i++;
	return i;
}

/* "11.102.5" at i: after it. */
static inline size_t skip_number(struct span text, size_t i)
{
	i = skip_digits(text, i);
	while (i + 1 < text.len && text.at[i] == '.' && is_digit(text, i + 1))
		i = skip_digits(text, i + 1);
	return i;
}

/* The letter that ends "12a"; nothing where more follows. */
static inline size_t skip_letter(struct span text, size_t i)
{
	return is_letter(text, i) && !is_alnum(text, i + 1) ? i + 1 : i;
}

/* Does the sign stand at `i`? */
static inline bool starts(struct span text, size_t i, const char *sign)
{
	return i <= text.len && span_starts(span_from(text, i), sign);
}

/* Hyphens at which no line breaks are typed by programs: US‑36. */
static inline size_t foreign_joint_length(struct span text)
{
	return span_starts(text, "\u2010") || span_starts(text, "\u2011")
		       ? strlen("\u2011")
		       : 0;
}

/* The length of a hyphen of any kind or "_" at `i`, or 0. */
static inline size_t joint_length(struct span text, size_t i)
{
	if (i >= text.len)
		return 0;
	if ((unsigned char)text.at[i] == 0xE2)
		return foreign_joint_length(span_from(text, i));
	return text.at[i] == '-' || text.at[i] == '_';
}

/* Does one stand at `i`? */
static inline bool is_joint(struct span text, size_t i)
{
	return joint_length(text, i) > 0;
}

/*
 * id-local.c: the length of a local id in front of a text, or 0. `is_hash` where a
 * "#" stands before it, which nobody writes but for an id.
 */
size_t id_local_length(struct span text, enum opens where, bool is_hash);

#endif
