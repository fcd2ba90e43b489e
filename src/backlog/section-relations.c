/*
 * What an item waits for, where people write it among other things: whoever
 * reads "Depends on: US-1" takes it for the item's.
 */
#include "backlog/item.h"

#include "backlog/relation.h"
#include "base/unicode.h"

/* "US-1", "#12", "[US-1](1.md)": an id or a link opens it, not a sentence. */
static bool opens_with_name(const struct field *field)
{
	struct span text = field->n_values ? field->values[0].text : SPAN("");
	struct span source = document_source(field->doc);
	struct opening opening;

	if (!text.len)
		return false;
	text = span_from(text, text_emoji_length(text));
	return id_prefix(text).len || text.at[0] == '#' ||
	       (source.at[field->values[0].start] == '[' &&
		text.at[0] != '[') ||
	       (id_opens(text, OPENS_INNER, &opening) &&
		opening.end == text.len);
}

/* Forgets what was read from `from` on, but for relations that name items. */
static void keep_relations(struct item *item, size_t from)
{
	size_t kept = from;

	for (size_t i = from; i < item->n_fields; i++)
		if (relation_waits(item->fields[i].folded) &&
		    opens_with_name(&item->fields[i]))
			item->fields[kept++] = item->fields[i];
	item->n_fields = kept;
}

void section_add_relations(struct item *item, const struct section *section,
			   struct arena *arena)
{
	const struct outline *outline = &section->doc->outline;
	uint32_t around = outline->blocks[section->block].parent;
	size_t before = item->n_fields;

	if (heading_is_of_part(section->name) ||
	    heading_is_of_others(section->folded))
		return;
	for (uint32_t i = section->passage.first;
	     i < section->passage.last && !block_is(outline, i, BLOCK_HEADING);
	     i++) {
		uint32_t parent = outline->blocks[i].parent;
		bool in_entry = parent != around &&
				block_is(outline, parent, BLOCK_ENTRY) &&
				outline->blocks[outline->blocks[parent].parent]
						.parent == around;

		if (outline->blocks[i].kind == BLOCK_PARAGRAPH &&
		    (parent == around || in_entry))
			item_read_pairs_of(item, i, FROM_PAIR_SECTION, arena);
	}
	keep_relations(item, before);
}

static bool are_one_list(const struct field *a, const struct field *b)
{
	return a->origin == b->origin && a->part == b->part &&
	       a->is_inner == b->is_inner && span_eq(a->folded, b->folded) &&
	       (a->origin == FROM_PAIR || a->origin == FROM_PAIR_SECTION ||
		a->origin == FROM_TABLE || a->origin == FROM_COLUMN) &&
	       relation_names_items(a->folded);
}

static void append(struct field *to, const struct field *more,
		   struct arena *arena)
{
	for (size_t i = 0; i < more->n_values; i++)
		*ARENA_PUSH(arena, to->values, to->n_values, to->room) =
			more->values[i];
}

void item_join_relations(struct item *item, size_t from, struct arena *arena)
{
	for (size_t i = from; i < item->n_fields; i++) {
		struct field *field = &item->fields[i];
		size_t kept = i + 1;

		for (size_t j = i + 1; j < item->n_fields; j++)
			if (are_one_list(field, &item->fields[j]))
				append(field, &item->fields[j], arena);
			else
				item->fields[kept++] = item->fields[j];
		item->n_fields = kept;
	}
}
