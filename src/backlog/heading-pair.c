/* A heading that says what a field is: "## Status: Done", "## Status — Done". */
#include "backlog/item-read.h"
#include "backlog/pair.h"

#include "base/unicode.h"

/* The length of what may stand for a colon at the front of a text, or 0. */
static size_t sign_length(struct span text)
{
	static const char *const signs[] = { " — ", " – ", " - ", " | ",
					     " · ", " = ", " → " };
	size_t emoji;

	if (text.at[0] != ' ' || text.len < 2 ||
	    !((unsigned char)text.at[1] >= 0x80 || strchr("-|=", text.at[1])))
		return 0;
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (span_starts(text, signs[i]))
			return strlen(signs[i]);
	emoji = text_emoji_length(text);
	return emoji && emoji < text.len ? emoji : 0;
}

bool heading_is_pair(const struct kind *kind, struct span text,
		     struct span *name, struct span *value, struct arena *arena)
{
	if (text_is_pair(text, name, value))
		return true;
	for (size_t i = 1; i <= LONGEST_NAME && i < text.len; i++) {
		size_t len = sign_length(span_from(text, i));

		if (!len)
			continue;
		*name = span_first(text, i);
		*value = span_trim(span_from(text, i + len));
		return value->len && !text_is_sentence(*value) &&
		       kind_asks(kind, text_fold_name(arena, *name));
	}
	return false;
}

/* Where the value begins in the source of its heading, as near as one can tell. */
static uint32_t value_start(const struct section *section, struct span value)
{
	struct span source =
		span_of(section->doc->outline.source.at + section->start,
			section->end - section->start);
	ptrdiff_t at = span_find_char(source, ':');
	size_t start;

	if (at < 0 && source.len > value.len &&
	    span_eq(span_from(source, source.len - value.len), value))
		return section->end - (uint32_t)value.len;
	start = at < 0 ? 1 : (size_t)at + 1;
	while (start < source.len && source.at[start] == ' ')
		start++;
	return section->start + (uint32_t)start;
}

void item_read_heading_pair(struct item *item, const struct section *section,
			    struct arena *arena)
{
	struct span name, value;
	struct field *field;
	const char *source = section->doc->outline.source.at;

	/*
	 * Pairs over several lines, underlined by the rule that was to close
	 * them. Further down such headings are records, as comments are.
	 */
	if (memchr(source + section->start, '\n',
		   section->end - section->start)) {
		if (section == item->sections)
			item_read_pairs_of(item, section->block, FROM_HEADING,
					   arena);
		return;
	}
	if (!heading_is_pair(item->kind, section->name, &name, &value, arena) ||
	    !kind_asks(item->kind, text_fold_name(arena, name)))
		return;
	field = item_add_field(item, FROM_HEADING, name, section->start, arena);
	field_add_value(field, value, value_start(section, value), section->end,
			arena);
}
