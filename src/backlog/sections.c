/* What an item has under its headings and after its bold labels. */
#include "backlog/item.h"

#include "base/unicode.h"

static const struct part *last_part(const struct item *item)
{
	return &item->parts[item->n_parts - 1];
}

static void add_heading(struct item *item, uint32_t block, struct arena *arena)
{
	const struct part *part = last_part(item);
	const struct outline *outline = &part->doc->outline;
	const struct block *heading = &outline->blocks[block];
	struct section *section = item_add_section(item, arena);
	uint32_t end = block + 1;

	section->name = span_trim(outline_text_copy(outline, block, arena));
	section_set_name(section, section->name, arena);
	section->block = block;
	section->start = heading->start;
	section->end = heading->end;
	while (end < part->last &&
	       !(outline->blocks[end].kind == BLOCK_HEADING &&
		 outline->blocks[end].parent == heading->parent &&
		 outline->blocks[end].level <= heading->level))
		end++;
	section->passage.first = block + 1;
	section->passage.last = end;
	section_set_substance(item, section, arena);
}

/* A row says under its columns what others say under headings. */
static void add_cells(struct item *item, struct arena *arena)
{
	const struct part *part = last_part(item);
	const struct outline *outline = &part->doc->outline;
	uint32_t table = outline->blocks[part->root].parent;
	uint32_t head = block_child(outline, block_child(outline, table));
	uint32_t cell = block_child(outline, part->root);

	for (; head != NO_BLOCK && cell != NO_BLOCK;
	     head = block_sibling(outline, head),
	     cell = block_sibling(outline, cell)) {
		struct section *section = item_add_section(item, arena);

		section->name =
			span_trim(outline_text_copy(outline, head, arena));
		section_set_name(section, section->name, arena);
		section->block = cell;
		section->start = outline->blocks[cell].start;
		section->end = outline->blocks[cell].end;
		section->passage.first = cell;
		section->passage.last = cell + 1;
		section_set_substance(item, section, arena);
	}
}

void item_read_sections(struct item *item, struct arena *arena)
{
	const struct part *part = last_part(item);
	const struct outline *outline = &part->doc->outline;
	uint32_t parent = NO_BLOCK;
	size_t n = 0;

	if (part->form == FORM_ROW) {
		add_cells(item, arena);
		return;
	}
	if (part->root != NO_BLOCK)
		parent = part->form != FORM_ENTRY
				 ? outline->blocks[part->root].parent
				 : part->root;
	for (uint32_t i = part->first; i < part->last; i++)
		n += outline->blocks[i].kind == BLOCK_HEADING;
	if (!item->n_sections) {
		item->sections_room = n + 1;
		item->sections = ARENA_ARRAY(arena, struct section, n + 1);
	}
	for (uint32_t i = part->first; i < part->last; i++)
		if (outline->blocks[i].kind == BLOCK_HEADING &&
		    outline->blocks[i].parent == parent && i != part->root)
			add_heading(item, i, arena);
	item_read_labels(item, parent, arena);
}

static bool is_named(const struct section *section, const struct span *folded,
		     size_t n, bool bare)
{
	for (size_t i = 0; i < n; i++)
		if (span_eq(bare ? section->bare : section->folded,
			    folded[i]) ||
		    (bare && section->other.len &&
		     span_eq(section->other, folded[i])))
			return true;
	return false;
}

/* A heading before a label, substance before none. */
static const struct section *find_section(const struct item *item,
					  const struct span *folded, size_t n,
					  bool bare)
{
	const struct section *best = NULL;

	for (size_t i = 0; i < item->n_sections; i++) {
		const struct section *section = &item->sections[i];

		if ((best && best->has_substance) ||
		    !is_named(section, folded, n, bare))
			continue;
		if (!best || (section->has_substance &&
			      section->is_label <= best->is_label))
			best = section;
	}
	return best;
}

const struct section *item_section(const struct item *item,
				   const struct span *folded, size_t n)
{
	const struct section *best = find_section(item, folded, n, false);

	return best ? best : find_section(item, folded, n, true);
}
