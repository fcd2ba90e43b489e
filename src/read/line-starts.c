/* What a line begins with: fences, headings, lists, HTML, footnotes. */
#include "read/line-starts.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool is_blank_from(struct span line, size_t at)
{
	while (at < line.len && is_blank(line.at[at]))
		at++;
	return at >= line.len;
}

static size_t count_char(struct span line, char c)
{
	size_t n = 0;

	while (n < line.len && line.at[n] == c)
		n++;
	return n;
}

bool line_is_rule(struct span line)
{
	char c = line.len ? line.at[0] : '\0';
	size_t n = 0;

	if (c != '-' && c != '_' && c != '*')
		return false;
	for (size_t i = 0; i < line.len; i++) {
		if (line.at[i] == c)
			n++;
		else if (!is_blank(line.at[i]))
			return false;
	}
	return n >= 3;
}

unsigned line_heading_level(struct span line)
{
	size_t n = count_char(line, '#');

	if (!n || n > 6 || (n < line.len && !is_blank(line.at[n])))
		return 0;
	return (unsigned)n;
}

unsigned line_underline_level(struct span line)
{
	char c = line.len ? line.at[0] : '\0';

	if ((c != '=' && c != '-') || !is_blank_from(line, count_char(line, c)))
		return 0;
	return c == '=' ? 1 : 2;
}

size_t line_fence_length(struct span line)
{
	char c = line.len ? line.at[0] : '\0';
	size_t n;

	if (c != '`' && c != '~')
		return 0;
	n = count_char(line, c);
	if (n < 3 || (c == '`' && span_find_char(span_from(line, n), '`') >= 0))
		return 0;
	return n;
}

bool line_closes_fence(struct span line, char c, size_t length)
{
	size_t n = count_char(line, c);

	return n >= length && is_blank_from(line, n);
}

size_t line_footnote_length(struct span line)
{
	size_t n = 2;

	if (line.len < 5 || line.at[0] != '[' || line.at[1] != '^')
		return 0;
	while (n < line.len && line.at[n] != ']' && !is_blank(line.at[n]))
		n++;
	if (n == 2 || n + 1 >= line.len || line.at[n] != ']' ||
	    line.at[n + 1] != ':')
		return 0;
	n += 2;
	while (n < line.len && is_blank(line.at[n]))
		n++;
	return n;
}

/* The longest number that CommonMark takes for the mark of a list. */
enum { MOST_DIGITS = 9 };

bool line_list_mark(struct span line, bool in_paragraph, struct list_mark *mark)
{
	size_t n = 0;

	while (n < line.len && n < MOST_DIGITS && char_is_digit(line.at[n]))
		n++;
	if (n >= line.len)
		return false;
	if (n ? line.at[n] != '.' && line.at[n] != ')'
	      : line.at[0] != '-' && line.at[0] != '+' && line.at[0] != '*')
		return false;
	mark->sign = line.at[n];
	mark->length = n + 1;
	if (n + 1 < line.len && !char_is_space(line.at[n + 1]))
		return false;
	if (!in_paragraph)
		return true;
	/* "1" and "0001" are one; any other number may be part of a text. */
	for (size_t i = 0; i < n; i++)
		if (line.at[i] != (i + 1 == n ? '1' : '0'))
			return false;
	return !is_blank_from(line, n + 1);
}

/* ---- HTML ---- */

static bool is_name_char(char c)
{
	return char_is_letter(c) || char_is_digit(c) || c == '-';
}

static bool is_html_space(char c)
{
	return char_is_space(c) || c == '\v' || c == '\f';
}

/* The tags that begin a block wherever they begin a line. */
static bool is_block_tag(struct span name)
{
	static const char names[] =
		" address article aside base basefont blockquote body caption"
		" center col colgroup dd details dialog dir div dl dt fieldset"
		" figcaption figure footer form frame frameset h1 h2 h3 h4 h5"
		" h6 head header hr html iframe legend li link main menu"
		" menuitem nav noframes ol optgroup option p param section"
		" summary table tbody td tfoot th thead title tr track ul ";
	char wanted[16] = " ";

	if (!name.len || name.len > sizeof(wanted) - 3)
		return false;
	for (size_t i = 0; i < name.len; i++)
		wanted[i + 1] = char_lower(name.at[i]);
	wanted[name.len + 1] = ' ';
	wanted[name.len + 2] = '\0';
	return strstr(names, wanted) != NULL;
}

static size_t skip_spaces(struct span text, size_t at)
{
	while (at < text.len && is_html_space(text.at[at]))
		at++;
	return at;
}

static bool is_attribute_char(char c, bool is_first)
{
	return char_is_letter(c) || c == '_' || c == ':' ||
	       (!is_first && (char_is_digit(c) || c == '.' || c == '-'));
}

/* After "=": a value with or without quotes. 0 where there is none. */
static size_t skip_value(struct span text, size_t at)
{
	size_t start = at;
	char quote = at < text.len ? text.at[at] : '\0';

	if (quote == '"' || quote == '\'') {
		ptrdiff_t end = span_find_char(span_from(text, at + 1), quote);

		return end < 0 ? 0 : at + (size_t)end + 2;
	}
	while (at < text.len && !is_html_space(text.at[at]) &&
	       !strchr("\"'=<>`", text.at[at]))
		at++;
	return at > start ? at : 0;
}

/* ` name` or ` name="value"`; returns `at` where there is none, 0 if broken. */
static size_t skip_attribute(struct span text, size_t at)
{
	size_t name = skip_spaces(text, at), end, equals;

	if (name == at || name >= text.len ||
	    !is_attribute_char(text.at[name], true))
		return at;
	end = name;
	while (end < text.len && is_attribute_char(text.at[end], false))
		end++;
	equals = skip_spaces(text, end);
	if (equals >= text.len || text.at[equals] != '=')
		return end;
	return skip_value(text, skip_spaces(text, equals + 1));
}

/* A whole tag and nothing else. */
static bool is_lone_tag(struct span line)
{
	bool closes = line.len > 1 && line.at[1] == '/';
	size_t at = closes ? 2 : 1, next;

	if (at >= line.len || !char_is_letter(line.at[at]))
		return false;
	while (at < line.len && is_name_char(line.at[at]))
		at++;
	while (!closes && (next = skip_attribute(line, at)) != at) {
		if (!next)
			return false;
		at = next;
	}
	at = skip_spaces(line, at);
	if (!closes && at < line.len && line.at[at] == '/')
		at++;
	if (at >= line.len || line.at[at] != '>')
		return false;
	at = skip_spaces(line, at + 1);
	return at >= line.len;
}

unsigned line_html_type(struct span line, bool in_paragraph)
{
	static const char *const raw[] = { "script", "pre", "style" };
	struct span rest = span_from(line, 1), name;
	size_t n = 0;

	if (!rest.len)
		return 0;
	if (span_starts(rest, "!--"))
		return 2;
	if (rest.at[0] == '?')
		return 3;
	if (span_starts(rest, "![CDATA["))
		return 5;
	if (rest.at[0] == '!')
		return rest.len > 1 && rest.at[1] >= 'A' && rest.at[1] <= 'Z'
			       ? 4
			       : 0;
	for (size_t i = 0; i < 3; i++) {
		size_t len = strlen(raw[i]);

		if (span_starts_nocase(rest, raw[i]) &&
		    (len == rest.len || is_html_space(rest.at[len]) ||
		     rest.at[len] == '>'))
			return 1;
	}
	name = rest.at[0] == '/' ? span_from(rest, 1) : rest;
	while (n < name.len && is_name_char(name.at[n]))
		n++;
	if (is_block_tag(span_first(name, n)) &&
	    (n == name.len || is_html_space(name.at[n]) || name.at[n] == '>' ||
	     (name.at[n] == '/' && n + 1 < name.len && name.at[n + 1] == '>')))
		return 6;
	return !in_paragraph && is_lone_tag(line) ? 7 : 0;
}

static bool has_raw_end(struct span line)
{
	ptrdiff_t at;

	while ((at = span_find(line, "</")) >= 0) {
		line = span_from(line, (size_t)at + 2);
		if (span_starts_nocase(line, "script>") ||
		    span_starts_nocase(line, "pre>") ||
		    span_starts_nocase(line, "style>"))
			return true;
	}
	return false;
}

bool line_ends_html(struct span line, unsigned type)
{
	static const char *const ends[] = {
		NULL, NULL, "-->", "?>", ">", "]]>"
	};

	if (type == 1)
		return has_raw_end(line);
	return type < sizeof(ends) / sizeof(*ends) &&
	       span_find(line, ends[type]) >= 0;
}
