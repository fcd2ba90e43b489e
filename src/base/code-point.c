/* Code points and their sorts, by utf8proc. */
#include "base/code-point.h"

bool code_point_is_mark(utf8proc_int32_t c)
{
	utf8proc_category_t kind = utf8proc_category(c);

	return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_MC ||
	       kind == UTF8PROC_CATEGORY_ME;
}

bool code_point_is_letter(utf8proc_int32_t c)
{
	if (c < 0x80)
		return char_is_letter((char)c);
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
		return true;
	default:
		return false;
	}
}

bool code_point_is_number(utf8proc_int32_t c)
{
	if (c < 0x80)
		return char_is_digit((char)c);
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_ND:
	case UTF8PROC_CATEGORY_NL:
	case UTF8PROC_CATEGORY_NO:
		return true;
	default:
		return false;
	}
}

bool code_point_is_ideograph(utf8proc_int32_t c)
{
	return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
	       (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool code_point_is_unspaced(utf8proc_int32_t c)
{
	static const struct {
		utf8proc_int32_t first, last;
	} ranges[] = {
		{ 0x0E00, 0x0EFF }, /* Thai, Lao */
		{ 0x1000, 0x109F }, /* Burmese */
		{ 0x1100, 0x11FF }, /* Hangul, in parts */
		{ 0x1780, 0x17FF }, /* Khmer */
		{ 0x2E80, 0x2FDF }, /* radicals */
		{ 0x3005, 0x3007 }, /* 々, 〆, 〇 */
		{ 0x3040, 0x312F }, /* kana, bopomofo */
		{ 0x3130, 0x318F }, /* Hangul, in parts */
		{ 0x31A0, 0x31FF }, /* bopomofo, kana */
		{ 0xA960, 0xA97F }, /* Hangul, in parts */
		{ 0xAC00, 0xD7FF }, /* Hangul */
		{ 0xFF66, 0xFFDC }, /* kana and Hangul of half the width */
	};

	for (size_t i = 0; i < sizeof(ranges) / sizeof(*ranges); i++)
		if (c >= ranges[i].first && c <= ranges[i].last)
			return true;
	return code_point_is_ideograph(c);
}

bool code_point_is_emoji(utf8proc_int32_t c)
{
	if (c < 0x200D)
		return false;
	if (c == 0x200D || c == 0xFE0E || c == 0xFE0F || c == 0x20E3 ||
	    (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F))
		return true;
	return utf8proc_category(c) == UTF8PROC_CATEGORY_SO;
}
