/* Views of bytes: compared, searched, trimmed and cut. */
#include "base/span.h"

#include "base/blank.h"

/* The last character of `a`, which is not empty. */
static struct span last_char(struct span a)
{
	size_t i = a.len - 1;

	while (i > 0 && a.len - i < 4 &&
	       ((unsigned char)a.at[i] & 0xC0) == 0x80)
		i--;
	return span_from(a, i);
}

/* What joins or colours the emoji in front of it is not a blank at its end. */
static bool is_glue(struct span last)
{
	return span_starts(last, "\xE2\x80\x8D") ||
	       span_starts(last, "\xEF\xB8\x8E") ||
	       span_starts(last, "\xEF\xB8\x8F") ||
	       span_starts(last, "\xF3\xA0\x81");
}

struct span span_trim(struct span a)
{
	size_t n;

	while (a.len && !char_is_seen(a.at[0]) &&
	       ((n = blank_length(a)) || (n = invisible_length(a))))
		a = span_from(a, n);
	while (a.len && !char_is_seen(a.at[a.len - 1])) {
		struct span last = last_char(a);

		n = blank_length(last);
		if (!n && !is_glue(last))
			n = invisible_length(last);
		if (!n || n != last.len)
			break;
		a.len -= n;
	}
	return a;
}

bool span_ends(struct span a, const char *text)
{
	size_t len = strlen(text);

	return a.len >= len &&
	       (!len || (a.at[a.len - 1] == text[len - 1] &&
			 !memcmp(a.at + a.len - len, text, len)));
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
		/* Mostly the second character decides. */
		if (len < 2 || (hit[1] == text[1] && !memcmp(hit, text, len)))
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
	return (a.len > b.len) - (a.len < b.len);
}

/* How many bytes of `a` are those of the text, up to the end of either. */
static size_t same_nocase(struct span a, const char *text)
{
	size_t n = 0;

	while (n < a.len && text[n] &&
	       char_lower(a.at[n]) == char_lower(text[n]))
		n++;
	return n;
}

bool span_is_nocase(struct span a, const char *text)
{
	size_t n = same_nocase(a, text);

	return n == a.len && !text[n];
}

bool span_starts_nocase(struct span a, const char *text)
{
	return !text[same_nocase(a, text)];
}

/*
 * Where the line ends. A part at a time, or a file without any "\n" would be
 * searched to its end for each of its lines.
 */
static size_t line_length(struct span text)
{
	enum { PART = 256 };

	for (size_t from = 0; from < text.len; from += PART) {
		struct span part = span_first(span_from(text, from), PART);
		ptrdiff_t feed = span_find_char(part, '\n'), back;

		if (feed >= 0)
			part.len = (size_t)feed;
		back = span_find_char(part, '\r');
		if (back >= 0)
			return from + (size_t)back;
		if (feed >= 0)
			return from + part.len;
	}
	return text.len;
}

bool span_next_line(struct span *rest, struct span *line)
{
	size_t n;

	if (!rest->len)
		return false;
	n = line_length(*rest);
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

bool span_has_digit(struct span a)
{
	for (size_t i = 0; i < a.len; i++)
		if (char_is_digit(a.at[i]))
			return true;
	return false;
}

struct span span_first_number(struct span a)
{
	size_t from = 0, end;

	while (from < a.len && !char_is_digit(a.at[from]))
		from++;
	for (end = from; end < a.len && char_is_digit(a.at[end]);)
		end++;
	return span_of(a.at + from, end - from);
}

bool span_has_letter(struct span a)
{
	for (size_t i = 0; i < a.len; i++)
		if (char_is_letter(a.at[i]))
			return true;
	return false;
}

size_t span_count(struct span a, char c)
{
	size_t n = 0;

	for (size_t i = 0; i < a.len; i++)
		n += a.at[i] == c;
	return n;
}
