/* Which code points are blank, or are not seen at all. */
#include "base/blank.h"

#include <string.h>

bool code_point_is_invisible(uint32_t c)
{
	/* DerivedCoreProperties.txt, the same since Unicode 5. */
	static const struct {
		uint32_t first, last;
	} ranges[] = {
		{ 0xAD, 0xAD },	      { 0x34F, 0x34F },
		{ 0x61C, 0x61C },     { 0x115F, 0x1160 },
		{ 0x17B4, 0x17B5 },   { 0x180B, 0x180F },
		{ 0x200B, 0x200F },   { 0x202A, 0x202E },
		{ 0x2060, 0x206F },   { 0x3164, 0x3164 },
		{ 0xFE00, 0xFE0F },   { 0xFEFF, 0xFEFF },
		{ 0xFFA0, 0xFFA0 },   { 0xFFF0, 0xFFF8 },
		{ 0x1BCA0, 0x1BCA3 }, { 0x1D173, 0x1D17A },
		{ 0xE0000, 0xE0FFF },
	};

	/* Control characters; a NUL is shown as a sign of its own. */
	if (c < 0xA0)
		return c && (c < 0x20 || c >= 0x7F) && !code_point_is_blank(c);
	/* In order: most of what people write ends the search soon. */
	for (size_t i = 0;
	     i < sizeof(ranges) / sizeof(*ranges) && c >= ranges[i].first; i++)
		if (c <= ranges[i].last)
			return true;
	return false;
}

/* The code point that `text`, not empty, begins with; its length, 0 if none. */
static size_t decode(struct span text, uint32_t *c)
{
	const unsigned char *at = (const unsigned char *)text.at;
	size_t n;

	n = at[0] < 0x80   ? 1
	    : at[0] < 0xC2 ? 0
	    : at[0] < 0xE0 ? 2
	    : at[0] < 0xF0 ? 3
	    : at[0] < 0xF5 ? 4
			   : 0;
	if (n > text.len)
		return 0;
	*c = n < 2 ? at[0] : at[0] & (0x7Fu >> n);
	for (size_t i = 1; i < n; i++) {
		if ((at[i] & 0xC0) != 0x80)
			return 0;
		*c = *c << 6 | (at[i] & 0x3F);
	}
	return n;
}

size_t blank_length(struct span text)
{
	uint32_t c;
	size_t n = text.len && !char_is_seen(text.at[0]) ? decode(text, &c) : 0;

	return n && code_point_is_blank(c) ? n : 0;
}

size_t invisible_length(struct span text)
{
	uint32_t c;
	size_t n = text.len && !char_is_seen(text.at[0]) ? decode(text, &c) : 0;

	return n && code_point_is_invisible(c) ? n : 0;
}

size_t text_surely_seen(struct span text)
{
	const uint64_t ones = UINT64_MAX / 255;
	size_t i = 0;

	while (i < text.len) {
		uint64_t word;
		size_t end = i + sizeof(word);

		if (end <= text.len) {
			/* No byte is below 0x20 or above 0x7E. */
			memcpy(&word, text.at + i, sizeof(word));
			if (!(((word - ones * 0x20) | word | (word + ones)) &
			      (ones * 0x80))) {
				i = end;
				continue;
			}
		}
		for (; i < text.len && i < end; i++)
			if (byte_may_be_unseen(text.at[i]))
				return i;
	}
	return text.len;
}
