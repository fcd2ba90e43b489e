/* `assignee: @ada`: signs that YAML keeps for itself, and people write. */
#include "read/yaml-signs.h"

#include <string.h>

/* Does a value begin at `i`, so that YAML would trip over "@" or "`"? */
static bool begins_value(struct span yaml, size_t i)
{
	size_t before = i;

	while (before > 0 &&
	       (yaml.at[before - 1] == ' ' || yaml.at[before - 1] == '\t'))
		before--;
	if (!before)
		return true;
	switch (yaml.at[before - 1]) {
	case '\n':
	case '\r':
	case '[':
	case ',':
	case '{':
		return true;
	case ':':
	case '-':
		return before < i;
	default:
		return false;
	}
}

/* A character that may begin a plain value, does not occur and is not taken. */
static char unused_char(struct span yaml, const struct yaml_signs *taken)
{
	static const char candidates[] = "^$;+()/\\=QZXJKVWYqzxjkvwy";

	for (const char *c = candidates; *c; c++)
		if (*c != taken->at_sign && *c != taken->backtick &&
		    *c != taken->colon && span_find_char(yaml, *c) < 0)
			return *c;
	return '\0';
}

struct taming {
	struct span yaml;
	char *copy; /* NULL as long as nothing was replaced */
	struct yaml_signs *signs;
	struct arena *arena;
};

static void replace(struct taming *t, size_t at, char *sign)
{
	if (!*sign)
		*sign = unused_char(t->yaml, t->signs);
	if (!*sign)
		return;
	if (!t->copy)
		t->copy = (char *)arena_copy(t->arena, t->yaml).at;
	t->copy[at] = *sign;
}

/* ---- a colon within a value ---- */

static bool is_space(char c)
{
	return c == ' ' || c == '\t';
}

/* Does the text begin as none does that is plain: quoted, a list, a block? */
static bool is_marked(struct span text)
{
	return !text.len || strchr("\"'[{|>#&*!%?", text.at[0]);
}

/* A colon that YAML takes for the end of a name. */
static bool ends_name(struct span line, size_t i)
{
	return line.at[i] == ':' &&
	       (i + 1 == line.len || is_space(line.at[i + 1]));
}

/* What the value of "- name: value" is, a remark left out; empty: none is plain. */
static struct span plain_value(struct span line)
{
	size_t i = 0;

	while (i < line.len && (is_space(line.at[i]) ||
				(line.at[i] == '-' && i + 1 < line.len &&
				 is_space(line.at[i + 1]))))
		i++;
	if (is_marked(span_from(line, i)))
		return SPAN_NONE;
	while (i < line.len && !ends_name(line, i))
		i++;
	if (i < line.len)
		i++;
	while (i < line.len && is_space(line.at[i]))
		i++;
	line = span_from(line, i);
	if (is_marked(line) || span_starts(line, "- "))
		return SPAN_NONE;
	for (i = 1; i < line.len; i++)
		if (line.at[i] == '#' && is_space(line.at[i - 1]))
			return span_first(line, i);
	return line;
}

/* How many brackets the line opens and does not close. */
static int count_open(struct span line)
{
	int n = 0;

	for (size_t i = 0; i < line.len; i++)
		n += !!strchr("[{", line.at[i]) - !!strchr("]}", line.at[i]);
	return n;
}

static bool opens_flow(struct span line)
{
	ptrdiff_t at = span_find_char(line, ':');
	struct span value =
		span_trim(at < 0 ? line : span_from(line, (size_t)at + 1));

	while (span_starts(value, "- "))
		value = span_trim(span_from(value, 2));
	return value.len && strchr("[{", value.at[0]);
}

static void tame_colons(struct taming *t)
{
	struct span rest = t->yaml, line;
	int depth =
		0; /* of a list or mapping in brackets, over several lines */

	while (span_next_line(&rest, &line)) {
		struct span value;

		if (depth > 0 || opens_flow(line)) {
			depth += count_open(line);
			continue;
		}
		depth = 0;
		while (line.len && (line.at[line.len - 1] == '\r' ||
				    is_space(line.at[line.len - 1])))
			line.len--;
		value = plain_value(line);
		for (size_t i = 1; i < value.len; i++)
			if (ends_name(value, i))
				replace(t, (size_t)(value.at + i - t->yaml.at),
					&t->signs->colon);
	}
}

struct span yaml_tame(struct span yaml, bool with_colons,
		      struct yaml_signs *signs, struct arena *arena)
{
	struct taming t = { .yaml = yaml, .signs = signs, .arena = arena };

	*signs = (struct yaml_signs){ 0 };
	for (size_t i = 0; i < yaml.len; i++)
		if ((yaml.at[i] == '@' || yaml.at[i] == '`') &&
		    begins_value(yaml, i))
			replace(&t, i,
				yaml.at[i] == '@' ? &signs->at_sign
						  : &signs->backtick);
	if (with_colons)
		tame_colons(&t);
	return t.copy ? span_of(t.copy, yaml.len) : yaml;
}
