#include "read/html-links.h"

static bool is_name_char(char c)
{
	return char_is_letter(c) || char_is_digit(c) || c == '-' || c == ':' ||
	       c == '_';
}

/* The next `name="value"` of a tag; false at its end. */
static bool next_attribute(struct span *rest, struct span *name,
			   struct span *value)
{
	size_t n = 0;
	ptrdiff_t end;
	char quote;

	while (rest->len && !is_name_char(rest->at[0])) {
		if (rest->at[0] == '>')
			return false;
		*rest = span_from(*rest, 1);
	}
	while (n < rest->len && is_name_char(rest->at[n]))
		n++;
	*name = span_first(*rest, n);
	*rest = span_trim(span_from(*rest, n));
	*value = SPAN_NONE;
	if (!span_starts(*rest, "="))
		return n > 0;
	*rest = span_trim(span_from(*rest, 1));
	quote = rest->len ? rest->at[0] : '\0';
	if (quote == '"' || quote == '\'') {
		*rest = span_from(*rest, 1);
		end = span_find_char(*rest, quote);
		n = end < 0 ? rest->len : (size_t)end;
		*value = span_first(*rest, n);
		*rest = span_from(*rest, n + 1);
		return true;
	}
	for (n = 0; n < rest->len && !char_is_space(rest->at[n]) &&
		    rest->at[n] != '>';)
		n++;
	*value = span_first(*rest, n);
	*rest = span_from(*rest, n);
	return true;
}

/* The address of a tag that begins with "<"; `*after` is where it ends. */
static struct span tag_target(struct span tag, const char *wanted,
			      const char **after)
{
	struct span rest = tag, name, value, target = SPAN_NONE;
	size_t n = 1;

	while (n < rest.len && is_name_char(rest.at[n]))
		n++;
	rest = span_from(rest, n);
	while (next_attribute(&rest, &name, &value))
		if (!target.at && span_is_nocase(name, wanted))
			target = span_trim(value);
	*after = rest.len ? rest.at + 1 : tag.at + tag.len;
	return target;
}

static bool is_tag(struct span html, const char *name)
{
	size_t n = strlen(name);

	return html.len > n + 1 &&
	       span_is_nocase(span_of(html.at + 1, n), name) &&
	       char_is_space(html.at[n + 1]);
}

void html_links(struct span html,
		void (*fn)(void *data, bool is_image, struct span tag,
			   struct span target),
		void *data)
{
	const char *end = html.at + html.len, *after;
	ptrdiff_t at;

	while ((at = span_find_char(html, '<')) >= 0) {
		bool is_image;
		struct span target;

		html = span_from(html, (size_t)at);
		if (span_starts(html, "<!--")) {
			at = span_find(html, "-->");
			if (at < 0)
				return;
			html = span_from(html, (size_t)at + 3);
			continue;
		}
		is_image = is_tag(html, "img");
		if (!is_image && !is_tag(html, "a")) {
			html = span_from(html, 1);
			continue;
		}
		target = tag_target(html, is_image ? "src" : "href", &after);
		if (target.len)
			fn(data, is_image, span_between(html.at, after),
			   target);
		html = span_between(after, end);
	}
}
