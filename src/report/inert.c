/*
 * Titles, ids, paths, reasons and values come from a stranger's pull request.
 * A zero-width space between two characters keeps a forge from seeing a
 * mention, a reference or a link in them, and a CI from seeing a command;
 * people do not see it, in plain text nor in Markdown.
 */
#include "report/inert.h"

#include "base/unicode.h"

#define BREAK "\xE2\x80\x8B"

static bool is_blank_or_beyond_ascii(char c)
{
	return c == ' ' || (unsigned char)c >= 0x80;
}

static bool is_word(char c)
{
	return char_is_letter(c) || char_is_digit(c);
}

static bool stands_before(struct span text, size_t at, const char *word)
{
	size_t n = strlen(word);

	return at >= n && span_is_nocase(span_of(text.at + at - n, n), word);
}

bool is_old_command(struct span text, size_t at)
{
	if (!at || text.at[at] != '#' || text.at[at - 1] != '#')
		return false;
	for (at++; at < text.len && char_is_letter(text.at[at]);)
		at++;
	return at < text.len && text.at[at] == '[';
}

static bool is_hex(char c)
{
	return char_is_digit(c) || (c >= 'a' && c <= 'f') ||
	       (c >= 'A' && c <= 'F');
}

/*
 * Does byte `at` lie in what may be a commit's id, so far from its start that
 * what is before it is too short for one? Seven hexadecimal digits are enough
 * for forges; nobody writes one with more than 64. What is shorter than a whole
 * id and all letters is a word, and all digits a number.
 */
static bool is_inside_commit(struct span text, size_t at)
{
	enum { SHORTEST = 7, WHOLE = 40, LONGEST = 64 };
	size_t start = at, end = at;
	bool digit = false, letter = false;

	if (!is_hex(text.at[at]) || !is_hex(text.at[at - 1]))
		return false;
	while (start > 0 && is_hex(text.at[start - 1]) && at - start <= LONGEST)
		start--;
	while (end < text.len && is_hex(text.at[end]) && end - at <= LONGEST)
		end++;
	if ((start > 0 && is_word(text.at[start - 1])) ||
	    (end < text.len && is_word(text.at[end])) ||
	    end - start < SHORTEST || (at - start) % (SHORTEST - 1))
		return false;
	for (size_t i = start; i < end; i++) {
		digit |= char_is_digit(text.at[i]);
		letter |= !char_is_digit(text.at[i]);
	}
	return (digit && letter) || end - start >= WHOLE;
}

/* "[vulnerability:7]", "[feature_flag:7]": a name in front of the colon at `at`. */
static bool is_named_in_bracket(struct span text, size_t at)
{
	size_t start = at;

	while (start > 0 && (char_is_letter(text.at[start - 1]) ||
			     text.at[start - 1] == '_'))
		start--;
	return start < at && start > 0 && text.at[start - 1] == '[';
}

/* What forges look for: @ada, #12, !12, &12, %12, ~"label", #"…", and &#64; */
static bool is_reference(char sign, char c)
{
	return is_word(c) || c == '"' || (sign == '&' && c == '#');
}

bool wants_break(struct span text, size_t at)
{
	char c;

	if (!at || at >= text.len)
		return false;
	c = text.at[at];
	switch (text.at[at - 1]) {
	case '@':
		return true;
	case '#':
		return is_reference('#', c) || is_old_command(text, at);
	case '!':
	case '$':
	case '%':
	case '&':
	case '~':
		return is_reference(text.at[at - 1], c);
	case '-':
		return char_is_digit(c) && stands_before(text, at - 1, "gh");
	case ':':
		return c == '/' || is_named_in_bracket(text, at - 1);
	case ']':
		return c == '(' || c == '[' || c == ':';
	case '[':
		return c == '[';
	default:
		return (c == '.' && stands_before(text, at, "www")) ||
		       is_inside_commit(text, at);
	}
}

void add_inert(struct buf *out, struct span text)
{
	struct buf shown = BUF_INIT;
	size_t from = 0;

	text_show(&shown, text);
	text = buf_span(&shown);
	for (size_t i = 0; i < text.len; i++) {
		if (!wants_break(text, i))
			continue;
		buf_add(out, span_of(text.at + from, i - from));
		buf_adds(out, BREAK);
		from = i;
	}
	buf_add(out, span_from(text, from));
	buf_release(&shown);
}

/*
 * A runner skips blanks of any script before it looks for "::". What comes
 * first on a line of ours is ASCII, so whatever else does is taken for one.
 * Where these colons stand; the end where none do.
 */
static size_t find_colons(struct span line)
{
	size_t at = 0;

	while (at < line.len && is_blank_or_beyond_ascii(line.at[at]))
		at++;
	return span_starts(span_from(line, at), "::") ? at : line.len;
}

static void add_log_line(struct buf *out, struct span line, bool has_signs)
{
	size_t colons = find_colons(line), from = 0;

	if (colons == line.len && !has_signs) {
		buf_add(out, line);
		return;
	}
	for (size_t i = 0; i < line.len; i++) {
		size_t end = i + (i == colons);

		if (i != colons && !is_old_command(line, i))
			continue;
		buf_add(out, span_of(line.at + from, end - from));
		buf_adds(out, BREAK);
		from = end;
	}
	buf_add(out, span_from(line, from));
}

void add_log(struct buf *out, struct span text)
{
	bool has_signs = span_find(text, "##") >= 0;

	while (text.len) {
		ptrdiff_t end = span_find_char(text, '\n');
		size_t len = end < 0 ? text.len : (size_t)end + 1;

		add_log_line(out, span_first(text, len), has_signs);
		text = span_from(text, len);
	}
}

struct span clip(struct span text, size_t most)
{
	if (text.len <= most)
		return text;
	while (most && ((unsigned char)text.at[most] & 0xC0) == 0x80)
		most--;
	return span_first(text, most);
}
