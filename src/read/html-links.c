/* Tags of HTML, and the addresses in their attributes. */
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

/* What the attributes of tags name; of img and source also `srcset`. */
static const struct {
	const char *tag, *attribute;
	enum html_target target;
} named[] = {
	{ "a", "href", HTML_LINK },	    { "img", "src", HTML_IMAGE },
	{ "img", "srcset", HTML_SOURCE },   { "source", "srcset", HTML_SOURCE },
	{ "source", "src", HTML_SOURCE },   { "video", "src", HTML_SOURCE },
	{ "video", "poster", HTML_SOURCE }, { "audio", "src", HTML_SOURCE },
	{ "track", "src", HTML_SOURCE },    { "embed", "src", HTML_SOURCE },
	{ "iframe", "src", HTML_SOURCE },
};

enum { N_NAMED = sizeof(named) / sizeof(*named) };

static bool is_tag(struct span html, const char *name)
{
	size_t n = strlen(name);

	return html.len > n + 1 &&
	       span_is_nocase(span_of(html.at + 1, n), name) &&
	       char_is_space(html.at[n + 1]);
}

/* The first row of the table for the tag that begins with "<"; or N_NAMED. */
static size_t row_of_tag(struct span html)
{
	size_t i = 0;

	while (i < N_NAMED && !is_tag(html, named[i].tag))
		i++;
	return i;
}

/* Who is told, and the tag that is read. */
struct teller {
	html_link_fn *fn;
	void *data;
	struct span tag;
};

/* "a.png 1x, b.png 2x": addresses, each with what it is for. */
static void tell_set(const struct teller *to, struct span set)
{
	while (set.len) {
		size_t n = 0;
		struct span address;
		ptrdiff_t comma;

		while (set.len &&
		       (char_is_space(set.at[0]) || set.at[0] == ','))
			set = span_from(set, 1);
		while (n < set.len && !char_is_space(set.at[n]))
			n++;
		address = span_first(set, n);
		set = span_from(set, n);
		if (span_ends(address, ",")) {
			while (span_ends(address, ","))
				address.len--;
		} else {
			comma = span_find_char(set, ',');
			set = span_from(set,
					comma < 0 ? set.len : (size_t)comma);
		}
		if (address.len)
			to->fn(to->data, HTML_SOURCE, to->tag, address);
	}
}

/* Tells of the attribute, if one of that name is wanted of the tag. */
static void tell(const struct teller *to, size_t row, struct span name,
		 struct span value)
{
	const char *tag = named[row].tag;

	for (; row < N_NAMED && !strcmp(named[row].tag, tag); row++) {
		if (!span_is_nocase(name, named[row].attribute))
			continue;
		if (!strcmp(named[row].attribute, "srcset"))
			tell_set(to, value);
		else if (span_trim(value).len)
			to->fn(to->data, named[row].target, to->tag,
			       span_trim(value));
		return;
	}
}

/* The tag that begins with "<", whole. */
static struct span whole_tag(struct span html)
{
	struct span rest = html, name, value;
	size_t n = 1;

	while (n < rest.len && is_name_char(rest.at[n]))
		n++;
	rest = span_from(rest, n);
	while (next_attribute(&rest, &name, &value))
		continue;
	return span_between(html.at,
			    rest.len ? rest.at + 1 : html.at + html.len);
}

/* Of an attribute that is written twice, the first one counts. */
static void tell_all(const struct teller *to, size_t row)
{
	struct span rest = to->tag, name, value;
	struct span seen[N_NAMED];
	size_t n = 1, n_seen = 0;

	while (n < rest.len && is_name_char(rest.at[n]))
		n++;
	rest = span_from(rest, n);
	while (next_attribute(&rest, &name, &value)) {
		size_t i = 0;

		while (i < n_seen && !span_eq(seen[i], name))
			i++;
		if (i < n_seen)
			continue;
		if (n_seen < N_NAMED)
			seen[n_seen++] = name;
		tell(to, row, name, value);
	}
}

void html_links(struct span html, html_link_fn *fn, void *data)
{
	const char *end = html.at + html.len;
	ptrdiff_t at;

	while ((at = span_find_char(html, '<')) >= 0) {
		struct teller to = { fn, data, SPAN_NONE };
		size_t row;

		html = span_from(html, (size_t)at);
		if (span_starts(html, "<!--")) {
			at = span_find(html, "-->");
			if (at < 0)
				return;
			html = span_from(html, (size_t)at + 3);
			continue;
		}
		row = row_of_tag(html);
		if (row == N_NAMED) {
			html = span_from(html, 1);
			continue;
		}
		to.tag = whole_tag(html);
		tell_all(&to, row);
		html = span_between(to.tag.at + to.tag.len, end);
	}
}
