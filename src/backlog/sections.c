/* What an item has under its headings and behind its bold labels. */
#include "backlog/item.h"

#include "base/unicode.h"

static const struct part *last_part(const struct item *item)
{
	return &item->parts[item->n_parts - 1];
}

static struct section *add_section(struct item *item, struct arena *arena)
{
	struct section *section = ARENA_PUSH(
		arena, item->sections, item->n_sections, item->sections_room);

	section->doc = last_part(item)->doc;
	section->passage.doc = section->doc;
	return section;
}

static void settle_substance(struct item *item, struct section *section,
			     struct arena *arena)
{
	section->has_substance = passage_has_substance(
		&section->passage, item->template_texts, arena);
}

static void add_heading(struct item *item, uint32_t block, struct arena *arena)
{
	const struct part *part = last_part(item);
	const struct outline *outline = &part->doc->outline;
	const struct block *heading = &outline->blocks[block];
	struct section *section = add_section(item, arena);
	uint32_t end = block + 1;

	section->name = span_trim(outline_text_copy(outline, block, arena));
	section->folded = text_fold_name(arena, section->name);
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
	settle_substance(item, section, arena);
}

/* Cuts the colon off that ends a label; false where there is none. */
static bool take_colon(struct span *name)
{
	size_t len = span_ends(*name, ":")	    ? 1
		     : span_ends(*name, WIDE_COLON) ? strlen(WIDE_COLON)
						    : 0;

	*name = span_first(*name, name->len - len);
	return len > 0;
}

/*
 * "**Why:** because": the label's text, where it ends, and whether the
 * paragraph opens with one. The colon may stand inside or behind the bold.
 */
static bool read_label(const struct outline *outline, uint32_t block,
		       struct span *name, uint32_t *end, struct arena *arena)
{
	const struct block *b = &outline->blocks[block];
	struct buf text = BUF_INIT;
	struct span rest;
	uint32_t i = 0;
	bool colon;

	for (; i < b->n_runs; i++) {
		const struct run *run = &outline->runs[b->run + i];

		if (!(run->style & STYLE_STRONG) || run->kind == RUN_BREAK)
			break;
		buf_add(&text, span_of(outline->source.at + run->start,
				       run->end - run->start));
		*end = run->end;
	}
	*name = span_trim(arena_copy(arena, buf_span(&text)));
	buf_release(&text);
	colon = take_colon(name);
	if (!name->len || name->len > 120)
		return false;
	/* Behind the emphasis: its closing marks, then perhaps the colon. */
	while (*end < b->end && (outline->source.at[*end] == '*' ||
				 outline->source.at[*end] == '_'))
		++*end;
	rest = span_of(outline->source.at + *end, b->end - *end);
	if (!colon &&
	    (span_starts(rest, ":") || span_starts(rest, WIDE_COLON))) {
		colon = true;
		*end += rest.at[0] == ':' ? 1 : (uint32_t)strlen(WIDE_COLON);
	}
	/* A paragraph that is bold as a whole is a heading in all but name. */
	return colon || i == b->n_runs;
}

/* The latest label goes no further: the others have ended already. */
static void end_label(struct item *item, size_t from, uint32_t block)
{
	struct passage *passage =
		item->n_sections > from
			? &item->sections[item->n_sections - 1].passage
			: NULL;

	if (passage && passage->last > block)
		passage->last = block;
}

/* Labels among the blocks right below the part, next to its headings. */
static void add_labels(struct item *item, uint32_t parent, struct arena *arena)
{
	const struct part *part = last_part(item);
	const struct outline *outline = &part->doc->outline;
	size_t from = item->n_sections;

	for (uint32_t i = part->first; i < part->last; i++) {
		const struct block *block = &outline->blocks[i];
		struct section *section;
		struct span name;
		uint32_t end = 0;

		if (i == part->root || block->parent != parent)
			continue;
		if (block->kind == BLOCK_HEADING)
			end_label(item, from, i);
		if (block->kind != BLOCK_PARAGRAPH || !block->n_runs ||
		    !(outline->runs[block->run].style & STYLE_STRONG) ||
		    !read_label(outline, i, &name, &end, arena))
			continue;
		end_label(item, from, i);
		section = add_section(item, arena);
		section->is_label = true;
		section->name = name;
		section->folded = text_fold_name(arena, name);
		section->block = i;
		section->start = block->start;
		section->end = end;
		section->passage.first = i;
		section->passage.last = part->last;
		section->passage.from = end;
	}
	for (size_t i = from; i < item->n_sections; i++)
		settle_substance(item, &item->sections[i], arena);
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
		struct section *section = add_section(item, arena);

		section->name =
			span_trim(outline_text_copy(outline, head, arena));
		section->folded = text_fold_name(arena, section->name);
		section->block = cell;
		section->start = outline->blocks[cell].start;
		section->end = outline->blocks[cell].end;
		section->passage.first = cell;
		section->passage.last = cell + 1;
		settle_substance(item, section, arena);
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
	add_labels(item, parent, arena);
}

/* Any of the names; a heading before a label, substance before none. */
const struct section *item_section(const struct item *item,
				   const struct span *folded, size_t n)
{
	const struct section *best = NULL;

	for (size_t i = 0; i < item->n_sections; i++) {
		const struct section *section = &item->sections[i];
		bool named = false;

		for (size_t j = 0; j < n && !named; j++)
			named = span_eq(section->folded, folded[j]);
		if (!named || (best && best->has_substance))
			continue;
		if (!best || (section->has_substance &&
			      section->is_label <= best->is_label))
			best = section;
	}
	return best;
}
