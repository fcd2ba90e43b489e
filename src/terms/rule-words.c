/* The words of a check that make its rule id. */
#include "terms/rule-words.h"

#include "base/buf.h"

static bool is_wild(char c)
{
	return char_is_letter(c) || char_is_digit(c);
}

/* After the slash that closes the regex at `from`, its flag aside. */
static size_t regex_end(struct span text, size_t from)
{
	size_t i = from + 1;

	while (i < text.len && text.at[i] != '/')
		i += text.at[i] == '\\' ? 2 : 1;
	return i < text.len ? i + 1 : text.len;
}

/* Where what begins at `i` with a bracket or brace ends. */
static size_t skip_to(struct span regex, size_t i, char close)
{
	/* The first sign of a class may be its bracket: "[]a]". */
	for (i += 2; i < regex.len && regex.at[i] != close; i++)
		i += regex.at[i] == '\\';
	return i < regex.len ? i + 1 : regex.len;
}

/* "(?:", "(?i)", "(?<name>": what is in it before the text. */
static size_t skip_group(struct span regex, size_t i)
{
	i += 2;
	while (i < regex.len && !strchr(":=!>)", regex.at[i]))
		i++;
	return i < regex.len ? i + 1 : regex.len;
}

/* How much at `i` stands for other characters than itself; 0: nothing. */
static size_t wild_length(struct span regex, size_t i)
{
	struct span rest = span_from(regex, i);

	if (rest.at[0] == '\\' && rest.len > 1 && is_wild(rest.at[1]))
		return 2;
	if (rest.at[0] == '[')
		return skip_to(rest, 0, ']');
	if (rest.at[0] == '{')
		return skip_to(rest, 0, '}');
	if (span_starts(rest, "(?"))
		return skip_group(rest, 0);
	return 0;
}

static bool is_wild_regex(struct span regex)
{
	for (size_t i = 0; i < regex.len; i++)
		if (wild_length(regex, i))
			return true;
		else if (regex.at[i] == '\\')
			i++;
	return false;
}

static void add_words(struct buf *out, struct span regex)
{
	size_t before = out->len;
	bool any = false;

	for (size_t i = 0; i < regex.len;) {
		size_t wild = wild_length(regex, i);

		if (!wild) {
			buf_addc(out, regex.at[i++]);
			continue;
		}
		buf_addc(out, ' ');
		i += wild;
	}
	for (size_t i = before; i < out->len; i++)
		any |= is_wild(out->at[i]) || (unsigned char)out->at[i] >= 0x80;
	if (!any)
		buf_adds(out, "pattern");
}

/* Does a regex begin at `i`? Else the slash is in a name or a path. */
static bool begins_regex(struct span text, size_t i)
{
	return text.at[i] == '/' && (!i || text.at[i - 1] == ' ');
}

struct span rule_words(struct span text, struct arena *arena)
{
	struct buf out = BUF_INIT;
	struct span words;

	for (size_t i = 0; i < text.len;) {
		size_t end = begins_regex(text, i) ? regex_end(text, i) : i;
		struct span regex =
			end > i + 2 ? span_of(text.at + i + 1, end - i - 2)
				    : SPAN("");

		if (!is_wild_regex(regex)) {
			buf_addc(&out, text.at[i++]);
			continue;
		}
		add_words(&out, regex);
		i = end;
		/* Its flag. */
		if (i < text.len && text.at[i] == 'i')
			i++;
	}
	words = arena_copy(arena, buf_span(&out));
	buf_release(&out);
	return words;
}
