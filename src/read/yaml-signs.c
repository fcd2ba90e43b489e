/* `assignee: @ada`: signs that YAML keeps for itself, and people write. */
#include "read/yaml-signs.h"

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

/* A character that may begin a plain value and does not occur. */
static char unused_char(struct span yaml, char besides)
{
	static const char candidates[] = "^$;+()/\\=QZXJKVWYqzxjkvwy";

	for (const char *c = candidates; *c; c++)
		if (*c != besides && span_find_char(yaml, *c) < 0)
			return *c;
	return '\0';
}

struct span yaml_tame(struct span yaml, struct yaml_signs *signs,
		      struct arena *arena)
{
	char *copy = NULL;

	*signs = (struct yaml_signs){ 0 };
	for (size_t i = 0; i < yaml.len; i++) {
		char c = yaml.at[i];
		char *other = c == '@' ? &signs->at_sign : &signs->backtick;

		if ((c != '@' && c != '`') || !begins_value(yaml, i))
			continue;
		if (!copy)
			copy = (char *)arena_copy(arena, yaml).at;
		if (!*other)
			*other = unused_char(yaml, signs->at_sign
							   ? signs->at_sign
							   : signs->backtick);
		if (*other)
			copy[i] = *other;
	}
	return copy ? span_of(copy, yaml.len) : yaml;
}
