/* Pairs that stand alone at the very end of an item, below its last section. */
#include "backlog/item-read.h"

#include "backlog/id.h"
#include "backlog/seen.h"
#include "base/unicode.h"

/* The last block of the item itself, rules aside; NO_BLOCK where it has none. */
static uint32_t last_block(const struct part *part)
{
	const struct outline *outline = &part->doc->outline;
	uint32_t parent = part->root == NO_BLOCK
				  ? NO_BLOCK
				  : outline->blocks[part->root].parent;
	uint32_t last = NO_BLOCK;

	for (uint32_t i = part->first; i < part->last;
	     i = outline->blocks[i].next)
		if (outline->blocks[i].parent == parent &&
		    outline->blocks[i].kind != BLOCK_RULE)
			last = i;
	return last;
}

/*
 * "Phase 2: Print", "Étape 2 : Imprimer", "T-3 Print": what stands below speaks
 * of that part.
 */
bool heading_is_of_part(struct span heading)
{
	struct span rest = span_trim(heading), word;
	struct opening opening;

	if (id_opens(heading, OPENS_INNER, &opening) &&
	    !char_is_digit(opening.id.at[0]))
		return true;
	return span_next_part(&rest, ' ', &word) && !span_has_digit(word) &&
	       rest.len && char_is_digit(rest.at[0]);
}

/* The heading that the block stands below, of the level of all sections. */
static const struct section *section_of(const struct item *item, uint32_t block)
{
	const struct outline *outline = item_last_outline(item);
	const struct section *found = NULL;
	unsigned level = 0;

	for (size_t i = 0; i < item->n_sections; i++) {
		const struct section *section = &item->sections[i];

		if (section->is_label || section->block >= block ||
		    &section->doc->outline != outline ||
		    outline->blocks[section->block].level == 1)
			continue;
		if (!level)
			level = outline->blocks[section->block].level;
		found = section;
	}
	return found && outline->blocks[found->block].level <= level ? found
								     : NULL;
}

/* A sentence after a colon is text. */
static bool is_short(const struct field *field)
{
	enum { MOST_WORDS = 6 };

	for (size_t i = 0; i < field->n_values; i++)
		if (text_count_words(field->values[i].text) > MOST_WORDS)
			return false;
	return true;
}

/* Nothing else has said it, and no line above opens with that name. */
static bool is_said_once(const struct item *item, const struct field *field,
			 uint32_t start, struct arena *arena)
{
	struct seen_line line;

	for (size_t i = 0; &item->fields[i] != field; i++)
		if (span_eq(item->fields[i].folded, field->folded) &&
		    field_has_value(&item->fields[i]))
			return false;
	return !item_find_line(&line, item, field->folded, arena) ||
	       line.start >= start;
}

void item_read_footer(struct item *item, struct arena *arena)
{
	const struct part *part = item_last_part(item);
	const struct outline *outline = &part->doc->outline;
	uint32_t block = last_block(part);
	const struct section *section;
	size_t kept = item->n_fields, n = kept;

	if (!block_is(outline, block, BLOCK_PARAGRAPH))
		return;
	section = section_of(item, block);
	if (!section || section->passage.first == block ||
	    heading_is_of_part(section->name) ||
	    heading_is_of_others(section->folded))
		return;
	item_read_pairs(item, block, block + 1, FROM_PAIR_SECTION, true, true,
			arena);
	for (; n < item->n_fields; n++)
		if (is_short(&item->fields[n]) &&
		    is_said_once(item, &item->fields[n],
				 outline->blocks[block].start, arena))
			item->fields[kept++] = item->fields[n];
	item->n_fields = kept;
}
