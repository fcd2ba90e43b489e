/* Which marks in a box mean what. */
#include "read/box.h"

/* Signs of more than one byte, in brackets or, where they say so, alone. */
static const struct {
	const char *text;
	char mark;
	bool alone;
} signs[] = {
	{ "✓", 'x', false },	  { "✔", 'x', false },
	{ "✔️", 'x', false }, { "✅", 'x', false },
	{ "☑", 'x', true },	  { "☑️", 'x', true },
	{ "☒", 'x', true },	  { "☐", ' ', true },
	{ "⬜", ' ', true },	  { "🔲", ' ', true },
	{ "□", ' ', true },	  { "◻", ' ', true },
	{ "\u00a0", ' ', false }, { "\u202f", ' ', false },
	{ "［ ］", ' ', true },	  { "［　］", ' ', true },
	{ "［x］", 'x', true },	  { "［ｘ］", 'x', true },
	{ "х", 'x', false }, /* of Cyrillic */
	{ "Х", 'x', false },	  { "√", 'x', false },
	{ "✗", '-', false },	  { "✘", '-', false },
	{ "❌", '-', false },	  { "→", '>', false },
	{ "…", '~', false },	  { "–", '-', false },
	{ "wip", '~', false },	  { "WIP", '~', false },
	{ "🚧", '~', false },	  { "🔄", '~', false },
};

/*
 * What may stand in a box: of letters only x, the v of those who write a tick
 * so, and the o of a task half done, since "[a]" may be prose.
 */
static bool is_mark(char c)
{
	return c && strchr(" xXvVoO-~/>!?*<+=.,:;'\"|^%&#@$_\\", c);
}

static char mark_of(char c)
{
	return strchr("XvV", c) ? 'x' : char_lower(c);
}

static size_t inside_length(struct span text, char *mark)
{
	bool may_be_sign = text.len && ((unsigned char)text.at[0] >= 0x80 ||
					strchr("wW", text.at[0]));

	for (size_t i = 0; may_be_sign && i < sizeof(signs) / sizeof(*signs);
	     i++) {
		size_t len = strlen(signs[i].text);

		if (!span_starts(text, signs[i].text) ||
		    !span_starts(span_from(text, len), "]"))
			continue;
		*mark = signs[i].mark;
		return len;
	}
	/* "[ x ]" and "[x ]" are meant as "[x]". */
	for (size_t i = 0, n = 0; i < text.len && i < 4; i++) {
		if (text.at[i] == ']') {
			if (!n)
				*mark = ' ';
			return i;
		}
		if (text.at[i] == ' ')
			continue;
		if (n++ || !is_mark(text.at[i]))
			return 0;
		*mark = mark_of(text.at[i]);
	}
	return 0;
}

/* The word at `i` of a tag, such as the name of an attribute. */
static struct span word_at(struct span tag, size_t i)
{
	size_t end = i;

	while (end < tag.len && char_is_letter(tag.at[end]))
		end++;
	return span_of(tag.at + i, end - i);
}

/* `<input type="checkbox" checked>`: the length of the tag, or 0. */
static size_t tag_length(struct span text, char *mark)
{
	enum { LONGEST_TAG = 200 };
	ptrdiff_t end = span_find_char(span_first(text, LONGEST_TAG), '>');
	bool is_box = false;

	if (end < 0 || !span_starts_nocase(text, "<input"))
		return 0;
	*mark = ' ';
	for (size_t i = 1; i < (size_t)end; i++) {
		struct span word = word_at(text, i);

		is_box |= span_is_nocase(word, "checkbox");
		if (span_is_nocase(word, "checked"))
			*mark = 'x';
		i += word.len;
	}
	return is_box ? (size_t)end + 1 : 0;
}

size_t box_length(struct span text, char *out)
{
	size_t len = 0;
	char sign = 0, *mark = &sign;

	if (text.len && text.at[0] == '<') {
		len = tag_length(text, mark);
		if (len)
			*out = sign;
		return len;
	}
	if (!text.len ||
	    (text.at[0] != '[' && (unsigned char)text.at[0] < 0x80))
		return 0;
	if (text.at[0] == '[') {
		len = 1 + inside_length(span_from(text, 1), mark);
		if (!span_starts(span_from(text, len), "]"))
			return 0;
		len++;
	} else {
		for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
			if (signs[i].alone &&
			    span_starts(text, signs[i].text)) {
				len = strlen(signs[i].text);
				*mark = signs[i].mark;
			}
	}
	/* "[ ]* 2.1 Write tests": an optional task, as Kiro writes it. */
	if (len && text.at[0] == '[' && len < text.len && text.at[len] == '*')
		len++;
	if (!len ||
	    (len < text.len && text.at[len] != ' ' && text.at[len] != '\t'))
		return 0;
	*out = len == 2 ? ' ' : sign; /* "[]" */
	return len;
}

size_t box_length_of_title(struct span text, char *mark)
{
	size_t marker = span_starts(text, "- [") || span_starts(text, "* [") ||
					span_starts(text, "+ [")
				? 2
				: 0;
	size_t len = box_length(span_from(text, marker), mark);

	return len ? marker + len : 0;
}
