/* What an item has under its headings and after its bold labels. */
#include "backlog/item-read.h"

#include "backlog/letters.h"
#include "backlog/struck.h"
#include "base/unicode.h"

/*
 * "<!-- SECTION:DESCRIPTION:BEGIN -->" right below a heading: what tools put
 * around what belongs to it, headings of the same level included. The name up
 * to "BEGIN"; empty where the block is none.
 */
static struct span begun_mark(const struct outline *outline, uint32_t block)
{
	struct span html;
	ptrdiff_t end;

	if (!block_is(outline, block, BLOCK_HTML))
		return SPAN("");
	html = span_trim(outline_source(outline, block));
	end = span_find(html, ":BEGIN -->");
	if (!span_starts(html, "<!-- ") || end < 0 ||
	    span_find_char(html, '\n') >= 0)
		return SPAN("");
	return span_of(html.at, (size_t)end + 1);
}

/* So many blocks no section has: it is not looked for further down. */
enum { MOST_BLOCKS = 2000 };

/* After the block that ends what `mark` began; 0 without one. */
static uint32_t end_of_mark(const struct outline *outline, uint32_t from,
			    uint32_t last, struct span mark)
{
	for (uint32_t i = from; i < last && i - from < MOST_BLOCKS; i++) {
		struct span html;

		if (!block_is(outline, i, BLOCK_HTML))
			continue;
		html = span_trim(outline_source(outline, i));
		if (span_begins(html, mark) &&
		    span_starts(span_from(html, mark.len), "END -->"))
			return i + 1;
	}
	return 0;
}

static bool any_struck(const struct outline *outline, uint32_t block)
{
	const struct block *b = &outline->blocks[block];

	for (uint32_t i = 0; i < b->n_runs; i++)
		if (outline->runs[b->run + i].style & STYLE_DEL)
			return true;
	return false;
}

/* Its words, without those that are struck out. */
static struct span heading_name(const struct outline *outline, uint32_t block,
				bool struck, struct arena *arena)
{
	return struck ? letters_text(outline, block, arena)
		      : span_trim(outline_text_copy(outline, block, arena));
}

static void add_heading(struct item *item, uint32_t block, struct arena *arena)
{
	const struct part *part = item_last_part(item);
	const struct outline *outline = &part->doc->outline;
	const struct block *heading = &outline->blocks[block];
	struct section *section;
	uint32_t end = block + 1, marked = 0;
	bool struck = any_struck(outline, block);
	struct span mark;

	/* "## ~~Why~~": somebody has taken it out. */
	if (struck && text_is_struck(outline, block))
		return;
	section = item_add_section(item, arena);
	section_set_name(section, heading_name(outline, block, struck, arena),
			 arena);
	section->block = block;
	section->start = heading->start;
	section->end = heading->end;
	while (end < part->last &&
	       !(outline->blocks[end].kind == BLOCK_HEADING &&
		 outline->blocks[end].parent == heading->parent &&
		 outline->blocks[end].level <= heading->level))
		end++;
	mark = block + 1 < part->last ? begun_mark(outline, block + 1)
				      : SPAN("");
	if (mark.len)
		marked = end_of_mark(outline, block + 2, part->last, mark);
	if (marked > end)
		end = marked;
	section->passage.first = block + 1;
	section->passage.last = end;
	section_set_substance(item, section, arena);
}

/* A row says under its columns what others say under headings. */
static void add_cells(struct item *item, struct arena *arena)
{
	const struct part *part = item_last_part(item);
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
	const struct part *part = item_last_part(item);
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

/* Substance before none, then a heading before a label. */
static int rank_of(const struct section *section)
{
	return 2 * section->has_substance + !section->is_label;
}

static const struct section *find_section(const struct item *item,
					  const struct span *folded, size_t n,
					  bool bare)
{
	const struct section *best = NULL;

	for (size_t i = 0; i < item->n_sections; i++) {
		const struct section *section = &item->sections[i];

		if (is_named(section, folded, n, bare) &&
		    (!best || rank_of(section) > rank_of(best)))
			best = section;
	}
	return best;
}

const struct section *item_section(const struct item *item,
				   const struct span *folded, size_t n)
{
	const struct section *best;

	item_read_rest(item);
	best = find_section(item, folded, n, false);
	return best ? best : find_section(item, folded, n, true);
}

bool section_is_called(const struct section *section, const struct item *item,
		       const struct span *folded, size_t n)
{
	return is_named(section, folded, n,
			!find_section(item, folded, n, false));
}
