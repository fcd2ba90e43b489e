/*
 * Pairs in a block of YAML that stands above the first section, where people
 * keep what others write as front matter.
 */
#include "backlog/item.h"

#include "base/unicode.h"

static bool is_yaml(const struct outline *outline, uint32_t block)
{
	struct span source = outline_source(outline, block), line;

	if (!block_is(outline, block, BLOCK_CODE) ||
	    !span_next_line(&source, &line))
		return false;
	line = span_trim(line);
	while (line.len && strchr("`~", line.at[0]))
		line = span_from(line, 1);
	line = span_trim(line);
	return span_is_nocase(line, "yaml") || span_is_nocase(line, "yml");
}

/* "name: value" with the name at the front of its line. */
static bool is_pair(struct span line, struct span *name, struct span *value)
{
	size_t i = 0;

	while (i < line.len &&
	       (char_is_letter(line.at[i]) || char_is_digit(line.at[i]) ||
		strchr("_-", line.at[i]) || (i && line.at[i] == ' ') ||
		(unsigned char)line.at[i] >= 0x80))
		i++;
	if (!i || i >= line.len || line.at[i] != ':' ||
	    (i + 1 < line.len && line.at[i + 1] != ' '))
		return false;
	*name = span_first(line, i);
	*value = span_trim(span_from(line, i + 1));
	return true;
}

/* Without "# a comment" after it, quotes and the brackets of a list. */
static struct span bare_value(struct span value)
{
	static const char *const around[] = { "\"\"", "''", "[]" };
	ptrdiff_t comment = span_find(value, " #");

	if (comment >= 0)
		value = span_trim(span_first(value, (size_t)comment));
	if (value.len && value.at[0] == '#')
		return SPAN("");
	for (size_t i = 0; i < sizeof(around) / sizeof(*around); i++)
		if (value.len > 2 && value.at[0] == around[i][0] &&
		    value.at[value.len - 1] == around[i][1])
			return span_trim(span_of(value.at + 1, value.len - 2));
	return value;
}

/* Whatever else stands in it makes it an example of something. */
static bool is_all_pairs(struct span code)
{
	struct span line, name, value;
	bool any = false;

	while (span_next_line(&code, &line)) {
		struct span text = span_trim(line);

		if (!text.len || text.at[0] == '#' || span_is(text, "---") ||
		    text.at[0] == '-' || char_is_space(line.at[0]))
			continue;
		if (!is_pair(line, &name, &value))
			return false;
		any = true;
	}
	return any;
}

static void add_values(struct item *item, struct span code, struct arena *arena)
{
	const char *source =
		document_source(item->parts[item->n_parts - 1].doc).at;
	struct field *field = NULL;
	struct span line, name, value;

	while (span_next_line(&code, &line)) {
		struct span text = span_trim(line);

		if (is_pair(line, &name, &value)) {
			field = kind_asks(item->kind,
					  text_fold_name(arena, name))
					? item_add_field(
						  item, FROM_PAIR, name,
						  (uint32_t)(name.at - source),
						  arena)
					: NULL;
		} else if (span_starts(text, "- ")) {
			value = span_trim(span_from(text, 2));
		} else {
			continue;
		}
		value = bare_value(value);
		if (field && value.len)
			field_add_value(field, value,
					(uint32_t)(value.at - source),
					(uint32_t)(value.at - source +
						   (ptrdiff_t)value.len),
					arena);
	}
}

void item_read_yaml_block(struct item *item, uint32_t first, uint32_t last,
			  struct arena *arena)
{
	const struct outline *outline =
		&item->parts[item->n_parts - 1].doc->outline;
	struct span code;

	for (; first < last; first = outline->blocks[first].next) {
		if (!is_yaml(outline, first))
			continue;
		code = outline_code(outline, first);
		if (is_all_pairs(code))
			add_values(item, code, arena);
		return;
	}
}
