#include "base/span.h"

struct span span_trim(struct span a)
{
	while (a.len && char_is_space(a.at[0]))
		a = span_from(a, 1);
	while (a.len && char_is_space(a.at[a.len - 1]))
		a.len--;
	return a;
}

bool span_starts(struct span a, const char *text)
{
	size_t len = strlen(text);

	return a.len >= len && !memcmp(a.at, text, len);
}

bool span_ends(struct span a, const char *text)
{
	size_t len = strlen(text);

	return a.len >= len && !memcmp(a.at + a.len - len, text, len);
}

ptrdiff_t span_find_char(struct span a, char c)
{
	const char *hit = a.len ? memchr(a.at, c, a.len) : NULL;

	return hit ? hit - a.at : -1;
}

ptrdiff_t span_find(struct span a, const char *text)
{
	size_t len = strlen(text);
	size_t i = 0;

	while (i + len <= a.len) {
		const char *hit =
			memchr(a.at + i, text[0], a.len - i - len + 1);

		if (!hit)
			return -1;
		if (!memcmp(hit, text, len))
			return hit - a.at;
		i = (size_t)(hit - a.at) + 1;
	}
	return -1;
}

int span_compare(struct span a, struct span b)
{
	size_t len = a.len < b.len ? a.len : b.len;
	int order = len ? memcmp(a.at, b.at, len) : 0;

	if (order)
		return order;
	return a.len < b.len ? -1 : a.len > b.len;
}

bool span_is_nocase(struct span a, const char *text)
{
	if (a.len != strlen(text))
		return false;
	for (size_t i = 0; i < a.len; i++)
		if (char_lower(a.at[i]) != char_lower(text[i]))
			return false;
	return true;
}

bool span_next_line(struct span *rest, struct span *line)
{
	size_t n = 0;

	if (!rest->len)
		return false;
	while (n < rest->len && rest->at[n] != '\n' && rest->at[n] != '\r')
		n++;
	*line = span_first(*rest, n);
	if (n + 1 < rest->len && rest->at[n] == '\r' && rest->at[n + 1] == '\n')
		n++;
	*rest = span_from(*rest, n + 1);
	return true;
}

bool span_next_part(struct span *rest, char sep, struct span *part)
{
	ptrdiff_t n;

	if (!rest->at)
		return false;
	n = span_find_char(*rest, sep);
	if (n < 0) {
		*part = *rest;
		*rest = SPAN_NONE;
	} else {
		*part = span_first(*rest, (size_t)n);
		*rest = span_from(*rest, (size_t)n + 1);
	}
	return true;
}

bool span_is_digits(struct span a)
{
	for (size_t i = 0; i < a.len; i++)
		if (!char_is_digit(a.at[i]))
			return false;
	return a.len > 0;
}
