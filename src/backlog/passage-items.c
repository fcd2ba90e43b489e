/* What a passage lists: entries, headings, rows or numbered paragraphs. */
#include "backlog/passage-parts.h"

#include "backlog/placeholder.h"
#include "base/unicode.h"
#include "read/box.h"

struct collector {
	const struct passage *passage;
	struct arena *arena;
	struct passage_item *items;
	size_t n, room;
	bool blank;
	size_t seen;
};

static void collect(struct collector *c, uint32_t block, uint32_t words)
{
	const struct outline *outline = outline_of(c->passage);
	struct passage_item item = { SPAN(""),
				     block,
				     words,
				     outline->blocks[block].start,
				     outline->blocks[block].mark,
				     false,
				     false };
	bool is_blank;

	c->seen++;
	if (words != NO_BLOCK) {
		struct span text = passage_text(c->passage, words, c->arena);

		/* "- \\[ \\] one", as some editors write a box. */
		if (!item.mark)
			box_length(span_trim(text), &item.mark);
		item.text = text_without_marker(text);
	}
	is_blank = !item.text.len;
	/* An entry may say what it has to say in code, or further down. */
	for (uint32_t i = block + 1;
	     is_blank && i < outline->blocks[block].next; i++)
		is_blank = !block_has_substance(c->passage, i, NULL, c->arena);
	if (is_blank == c->blank)
		*ARENA_PUSH(c->arena, c->items, c->n, c->room) = item;
}

/* Is `block` a list entry with no list around its own? */
static bool is_top_entry(const struct outline *outline, uint32_t block)
{
	uint32_t list;

	if (outline->blocks[block].kind != BLOCK_ENTRY)
		return false;
	list = outline->blocks[block].parent;
	for (uint32_t p = outline->blocks[list].parent; p != NO_BLOCK;
	     p = outline->blocks[p].parent)
		if (outline->blocks[p].kind == BLOCK_ENTRY)
			return false;
	return true;
}

/* The passage of an entry itself: its nested lists are what it lists. */
static bool is_listed_entry(const struct passage *passage, uint32_t block)
{
	const struct outline *outline = outline_of(passage);
	uint32_t first = passage->first;

	/* A label in an entry speaks of what is nested in that entry. */
	if (block_is(outline, first, BLOCK_PARAGRAPH) &&
	    block_is(outline, outline->blocks[first].parent, BLOCK_ENTRY))
		first = outline->blocks[first].parent;
	if (!block_is(outline, first, BLOCK_ENTRY))
		return is_top_entry(outline, block);
	if (block == first || outline->blocks[block].kind != BLOCK_ENTRY)
		return false;
	return outline->blocks[outline->blocks[block].parent].parent == first;
}

static void collect_headings(struct collector *c)
{
	const struct outline *outline = outline_of(c->passage);
	uint8_t level = 7;

	for (uint32_t i = c->passage->first; i < c->passage->last; i++) {
		const struct block *block = &outline->blocks[i];

		if (block->kind != BLOCK_HEADING || block->level > level)
			continue;
		level = block->level;
		collect(c, i, i);
	}
}

static uint32_t row_text(const struct outline *outline, uint32_t row)
{
	uint32_t cell = block_child(outline, row);

	/* A row says what its fullest cell says; its first may be a number. */
	for (uint32_t i = cell; i != NO_BLOCK; i = block_sibling(outline, i))
		if (outline->blocks[i].end - outline->blocks[i].start >
		    outline->blocks[cell].end - outline->blocks[cell].start)
			cell = i;
	return cell;
}

static void collect_kind(struct collector *c, enum block_kind kind)
{
	const struct outline *outline = outline_of(c->passage);

	for (uint32_t i = c->passage->first; i < c->passage->last; i++) {
		const struct block *block = &outline->blocks[i];

		if (block->kind != kind)
			continue;
		if (kind == BLOCK_ENTRY && is_listed_entry(c->passage, i)) {
			uint32_t child = block_child(outline, i);

			collect(c, i,
				block_is(outline, child, BLOCK_PARAGRAPH) ||
						block_is(outline, child,
							 BLOCK_HEADING)
					? child
					: NO_BLOCK);
		} else if (kind == BLOCK_ROW && !block->header) {
			collect(c, i, row_text(outline, i));
		}
	}
}

/* What the blocks of a kind list, each of which `find` looks through. */
static void collect_within(struct collector *c, enum block_kind kind,
			   size_t (*find)(const struct passage *passage,
					  uint32_t block,
					  struct passage_item **out,
					  struct arena *arena))
{
	const struct outline *outline = outline_of(c->passage);

	for (uint32_t i = c->passage->first; i < c->passage->last; i++) {
		struct passage_item *found;
		size_t n;

		if (outline->blocks[i].kind != kind)
			continue;
		n = find(c->passage, i, &found, c->arena);
		c->seen += n;
		for (size_t l = 0; l < n; l++)
			if (found[l].text.len ? !c->blank : c->blank)
				*ARENA_PUSH(c->arena, c->items, c->n, c->room) =
					found[l];
	}
}

/* Scenarios, each told in a paragraph. */
static void collect_scenarios(struct collector *c,
			      bool (*is_one)(struct span text))
{
	const struct outline *outline = outline_of(c->passage);

	for (uint32_t i = c->passage->first; i < c->passage->last; i++)
		if (outline->blocks[i].kind == BLOCK_PARAGRAPH &&
		    is_one(span_trim(passage_text(c->passage, i, c->arena))))
			collect(c, i, i);
}

/* A cell lists what `<br>` parts in it, and never a blank. */
static void collect_parts(struct collector *c)
{
	struct cell_part *parts;
	size_t n = cell_parts(outline_of(c->passage), c->passage->first, &parts,
			      c->arena);

	for (size_t i = 0; i < n && !c->blank; i++) {
		struct passage_item item = {
			.text = text_without_marker(parts[i].text),
			.block = c->passage->first,
			.words = c->passage->first,
			.start = parts[i].start,
			.is_struck = parts[i].is_struck,
			.is_part = true,
		};

		if (item.text.len)
			*ARENA_PUSH(c->arena, c->items, c->n, c->room) = item;
	}
	c->seen = 1;
}

size_t passage_items(const struct passage *passage, bool blank,
		     struct passage_item **items, struct arena *arena)
{
	struct collector c = { passage, arena, NULL, 0, 0, blank, 0 };

	if (passage->first < passage->last &&
	    block_is(outline_of(passage), passage->first, BLOCK_CELL))
		collect_parts(&c);

	if (!c.seen)
		collect_kind(&c, BLOCK_ENTRY);
	if (!c.seen)
		collect_headings(&c);
	if (!c.seen)
		collect_kind(&c, BLOCK_ROW);
	if (!c.seen)
		collect_within(&c, BLOCK_HTML, html_entries);
	if (!c.seen)
		collect_within(&c, BLOCK_PARAGRAPH, listed_lines);
	if (!c.seen)
		collect_scenarios(&c, text_is_scenario);
	if (!c.seen)
		collect_scenarios(&c, text_is_given);
	if (items)
		*items = c.items;
	return c.n;
}

/* No text has a line break: a paragraph is never taken for a heading. */
struct span template_heading(struct span heading, struct arena *arena)
{
	struct span folded =
		text_fold_name(arena, text_without_marker(heading));

	return arena_printf(arena, "\n%.*s", (int)folded.len, folded.at);
}

bool passage_lists_headings(const struct passage *passage,
			    const struct table *template_texts,
			    struct arena *arena)
{
	struct passage_item *items;
	size_t n = passage_items(passage, false, &items, arena);

	for (size_t i = 0; i < n; i++) {
		if (!block_is(outline_of(passage), items[i].block,
			      BLOCK_HEADING))
			return false;
		if (!text_is_placeholder(items[i].text) &&
		    !(template_texts && template_texts->entries &&
		      table_get(template_texts,
				template_heading(items[i].text, arena))))
			return true;
	}
	return false;
}
