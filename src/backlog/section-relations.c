/*
 * What an item waits for and blocks, where people write it among other things: whoever
 * reads "Depends on: US-1" takes it for the item's.
 */
#include "backlog/item-read.h"

#include "backlog/mention.h"
#include "backlog/relation.h"
#include "base/unicode.h"

/* "Depends on", "Blocks" */
static bool names_relation(struct span folded)
{
	return relation_waits(folded) || relation_blocks(folded);
}

/* "US-1", "#12", "[US-1](1.md)": an id or a link opens it, not a sentence. */
static bool opens_with_name(const struct field *field)
{
	struct span text = field->n_values ? field->values[0].text : SPAN("");
	struct span source = document_source(field->doc);
	struct opening opening;
	ptrdiff_t remark = span_find(text, " (");

	if (remark > 0)
		text = span_first(text, (size_t)remark);
	text = span_from(text, text_emoji_length(text));
	if (!text.len)
		return false;
	return id_prefix(text).len || text.at[0] == '#' ||
	       (source.at[field->values[0].start] == '[' &&
		text.at[0] != '[') ||
	       (id_opens(text, OPENS_INNER, &opening) &&
		opening.end == text.len);
}

void section_keep_relations(struct item *item, size_t from)
{
	size_t kept = from;

	for (size_t i = from; i < item->n_fields; i++)
		if (names_relation(item->fields[i].folded) &&
		    opens_with_name(&item->fields[i]))
			item->fields[kept++] = item->fields[i];
	item->n_fields = kept;
}

/* A quotation that stands there by itself. */
static bool quotes(const struct outline *outline, uint32_t block,
		   uint32_t around)
{
	return block_is(outline, block, BLOCK_QUOTE) &&
	       outline->blocks[block].parent == around;
}

/* Is it a paragraph of the section itself, or of a list there? */
static bool is_shallow(const struct outline *outline, uint32_t block,
		       uint32_t around)
{
	uint32_t parent = outline->blocks[block].parent;

	return parent == around || quotes(outline, parent, around) ||
	       (block_is(outline, parent, BLOCK_ENTRY) &&
		outline->blocks[outline->blocks[parent].parent].parent ==
			around);
}

/*
 * Does the paragraph open with a pair that is asked, or says what is waited for
 * or blocked, and have a digit? Cheap, since most do not.
 */
static bool may_hold_pair(const struct item *item,
			  const struct outline *outline, uint32_t block,
			  struct arena *arena)
{
	enum { LONGEST_OPENING = 70 };
	struct arena_mark mark;
	struct span text = outline_source(outline, block);
	ptrdiff_t colon =
		span_find_char(span_first(text, LONGEST_OPENING), ':');
	bool may;

	if (colon <= 0 || !span_has_digit(text))
		return false;
	mark = arena_mark(arena);
	text = span_first(text, (size_t)colon);
	while (text.len && strchr("*_`[", text.at[0]))
		text = span_from(text, 1);
	may = names_relation(text_fold_name(arena, text)) ||
	      relation_asked(item->kind, text, arena).len > 0;
	arena_rewind(arena, mark);
	return may;
}

/* Those that are asked, else what is heard in passing. */
static void read_relations(struct item *item, uint32_t block,
			   struct arena *arena)
{
	size_t before = item->n_fields;

	item_read_pairs_of(item, block, FROM_PAIR_SECTION, arena);
	if (item->n_fields == before)
		item_read_mentions_of(item, block, true, arena);
}

void section_add_relations(struct item *item, const struct section *section,
			   struct arena *arena)
{
	const struct outline *outline = &section->doc->outline;
	uint32_t around = outline->blocks[section->block].parent;
	size_t before = item->n_fields;

	for (uint32_t i = section->passage.first;
	     i < section->passage.last && !block_is(outline, i, BLOCK_HEADING);
	     i++)
		if (outline->blocks[i].kind == BLOCK_PARAGRAPH &&
		    (may_hold_pair(item, outline, i, arena) ||
		     mention_may_open(outline, i, arena)) &&
		    is_shallow(outline, i, around))
			read_relations(item, i, arena);
	section_keep_relations(item, before);
	if (item->n_fields > before && (heading_is_of_part(section->name) ||
					heading_is_of_others(section->folded)))
		item->n_fields = before;
}

/* May there be several of that name, each of which says a part? */
static bool may_go_on(const struct field *field)
{
	return field->origin == FROM_PAIR || field->origin == FROM_TABLE ||
	       field->origin == FROM_PAIR_SECTION ||
	       field->origin == FROM_COLUMN;
}

static bool are_one_list(const struct field *a, const struct field *b)
{
	return a->origin == b->origin && a->part == b->part &&
	       a->is_inner == b->is_inner && span_eq(a->folded, b->folded);
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

		if (!may_go_on(field) || !relation_names_items(field->folded))
			continue;
		for (size_t j = i + 1; j < item->n_fields; j++)
			if (are_one_list(field, &item->fields[j]))
				append(field, &item->fields[j], arena);
			else
				item->fields[kept++] = item->fields[j];
		item->n_fields = kept;
	}
}
