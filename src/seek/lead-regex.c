/* Regexes that find the leads of names and headings again. */
#include "seek/lead.h"

#include "base/unicode.h"

static bool is_joint(char c)
{
	return c == '-' || c == '_';
}

static bool is_special(char c)
{
	return strchr(".^$*+?()[]{}|\\/", c) != NULL;
}

/* "B1.2-T1": letters with a number of their own after the first. */
static bool goes_on_in_letters(const struct lead *lead)
{
	for (size_t i = lead->prefix.len; i + 1 < lead->all.len; i++)
		if (char_is_letter(lead->all.at[i]))
			return true;
	return false;
}

bool is_code_without_number(struct span text)
{
	size_t i = 0, parts = 0;

	for (;;) {
		size_t from = i;

		while (i < text.len && text.at[i] >= 'A' && text.at[i] <= 'Z')
			i++;
		if (i == from)
			return false;
		parts++;
		if (i == text.len || text.at[i] != '-')
			break;
		i++;
	}
	return parts > 1 && (i == text.len || strchr(" :", text.at[i]));
}

const char *lead_regex_start(const struct lead *lead)
{
	if (lead->is_labelled)
		return "/^(?:\\[[^\\]\\d]+\\])?\\W*";
	return lead->is_boxed ? "/^(?:\\[.\\])?\\W*" : "/^\\W*";
}

struct span lead_regex(const struct lead *lead, bool captures,
		       struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span regex;

	if (lead->kind == LEAD_NUMBER) {
		buf_adds(&text,
			 captures ? "/^[^\\w(]*(\\d+(?:[.-]\\d+)*[a-z]?)\\b"
			 : lead->is_boxed
				 ? "/^(?:\\[.\\])?[^\\w(]*\\d+(?:[.-]\\d+)*"
				   "[a-z]?\\b"
				 : "/^[^\\w(]*\\d+(?:[.-]\\d+)*[a-z]?\\b");
	} else {
		buf_adds(&text, captures && !lead->is_labelled
					? "/^\\W*"
					: lead_regex_start(lead));
		if (captures)
			buf_addc(&text, '(');
		for (size_t i = 0; i < lead->prefix.len; i++) {
			char c = lead->prefix.at[i];

			if (is_joint(c)) {
				buf_adds(&text, "[-_]");
				continue;
			}
			if (is_special(c))
				buf_addc(&text, '\\');
			buf_addc(&text, c);
		}
		buf_adds(&text, captures ? "\\d+(?:[.-]\\d+)*" : "\\d");
		if (captures && goes_on_in_letters(lead))
			buf_adds(&text, "(?:[-_][A-Za-z]{1,3}[-_]?\\d+"
					"(?:[.-]\\d+)*)*");
		if (captures)
			buf_adds(&text, "[a-z]?)(?![A-Za-z0-9])");
	}
	buf_addc(&text, '/');
	if (lead->kind == LEAD_PREFIX)
		buf_addc(&text, 'i');
	regex = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return regex;
}

struct span noun_regex(const struct lead *lead, bool captures,
		       struct arena *arena)
{
	const char *start = captures ? "/^\\W*" : lead_regex_start(lead);

	return arena_printf(
		arena, "%s%s%.*s (?:[A-Z]{1,4}[-_]?)?\\d%s/i", start,
		captures ? "(" : "", (int)lead->word.len, lead->word.at,
		captures ? "+(?:[.-]\\d+)*[a-z]?)(?![A-Za-z0-9])" : "");
}
