/* Words quoted and escaped for directives that are proposed. */
#include "words/regex-words.h"

bool is_plain_text(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (!char_is_letter(text.at[i]) && text.at[i] != ' ' &&
		    (unsigned char)text.at[i] < 0x80)
			return false;
	return true;
}

void add_escaped(struct buf *out, struct span text)
{
	for (size_t i = 0; i < text.len; i++) {
		if (strchr(".^$*+?()[]{}|\\/", text.at[i]))
			buf_addc(out, '\\');
		buf_addc(out, text.at[i]);
	}
}

struct span regex_of_any(const char *before, const struct span *words, size_t n,
			 const char *after, struct arena *arena)
{
	struct buf text = BUF_INIT;
	struct span regex;

	buf_adds(&text, before);
	for (size_t i = 0; i < n; i++) {
		if (i)
			buf_addc(&text, '|');
		add_escaped(&text, words[i]);
	}
	buf_adds(&text, after);
	regex = arena_copy(arena, buf_span(&text));
	buf_release(&text);
	return regex;
}

struct span quoted_word(struct span text, struct arena *arena)
{
	static const char *const words[] = { " and ", " when ", " where ",
					     " through ", " or later " };
	/* "Done when" ends in such a word; "in" is one between two others. */
	struct span padded =
		arena_printf(arena, " %.*s ", (int)text.len, text.at);
	bool must = !text.len || text.at[0] == '/';

	for (size_t i = 0; i < text.len; i++)
		must |= strchr(":,|\"<>=`()", text.at[i]) != NULL;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		must |= span_find(padded, words[i]) >= 0;
	must |= span_find(text, " in ") >= 0;
	if (!must)
		return text;
	return arena_printf(arena, "\"%.*s\"", (int)text.len, text.at);
}
