/* Definitions of links, found in the lines of a paragraph. */
#include "read/definitions.h"

/* The longest label that CommonMark takes. */
enum { MOST_LABEL = 1000 };

/* Blanks with at most one line break among them. */
static size_t skip_to_text(struct span text, size_t at)
{
	for (int breaks = 0; at < text.len; at++) {
		if (text.at[at] == '\n') {
			if (breaks++)
				break;
		} else if (text.at[at] != ' ' && text.at[at] != '\t') {
			break;
		}
	}
	return at;
}

/* After the line break, if nothing but blanks stands before it; else 0. */
static size_t skip_line_end(struct span text, size_t at)
{
	while (at < text.len && (text.at[at] == ' ' || text.at[at] == '\t'))
		at++;
	if (at >= text.len)
		return text.len;
	return text.at[at] == '\n' ? at + 1 : 0;
}

static bool is_escape(struct span text, size_t at)
{
	return text.at[at] == '\\' && at + 1 < text.len &&
	       strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", text.at[at + 1]);
}

/* "[name]"; 0 where it is none, or empty. */
static size_t skip_label(struct span text)
{
	size_t at = 1;
	bool has_text = false;

	if (!text.len || text.at[0] != '[')
		return 0;
	while (at < text.len && at <= MOST_LABEL && text.at[at] != ']') {
		if (text.at[at] == '[')
			return 0;
		has_text |= !char_is_space(text.at[at]);
		at += is_escape(text, at) ? 2 : 1;
	}
	return at < text.len && at <= MOST_LABEL && text.at[at] == ']' &&
			       has_text
		       ? at + 1
		       : 0;
}

/* `<address>` or `address`; 0 where there is none. */
static size_t skip_address(struct span text, size_t at)
{
	size_t depth = 0;

	if (at < text.len && text.at[at] == '<') {
		for (at++; at < text.len && text.at[at] != '>'; at++) {
			if (text.at[at] == '\n' || text.at[at] == '<')
				return 0;
			at += is_escape(text, at);
		}
		return at < text.len ? at + 1 : 0;
	}
	while (at < text.len && (unsigned char)text.at[at] > ' ') {
		if (is_escape(text, at))
			at++;
		else if (text.at[at] == '(')
			depth++;
		else if (text.at[at] == ')' && !depth--)
			break;
		at++;
	}
	return at;
}

/* A title in quotes or parentheses; 0 where there is none. */
static size_t skip_title(struct span text, size_t at)
{
	char open = at < text.len ? text.at[at] : '\0';
	char close = open == '(' ? ')' : open;

	if (open != '"' && open != '\'' && open != '(')
		return 0;
	for (at++; at < text.len; at++) {
		if (is_escape(text, at))
			at++;
		else if (text.at[at] == close)
			return at + 1;
		else if (text.at[at] == '(' && open == '(')
			return 0;
	}
	return 0;
}

size_t definition_length(struct span text)
{
	size_t at = skip_label(text), title, end;

	if (!at || at >= text.len || text.at[at] != ':')
		return 0;
	at = skip_to_text(text, at + 1);
	end = skip_address(text, at);
	if (end <= at)
		return 0;
	at = end;
	title = skip_to_text(text, at);
	if (title > at && (title = skip_title(text, title)) != 0) {
		end = skip_line_end(text, title);
		if (end)
			return end;
	}
	return skip_line_end(text, at);
}
