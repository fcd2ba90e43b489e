/*
 * Labels that stand for headings: "**Why:** because", "Acceptance criteria:"
 * alone on its line above a list.
 */
#include "backlog/labels.h"
#include "backlog/item-read.h"

#include "backlog/struck.h"
#include "base/unicode.h"

static void add_label(struct label_finder *f, const struct letters *l,
		      const struct label *label, uint32_t block, uint32_t last)
{
	struct section *section = item_add_section(f->item, f->arena);
	uint32_t start = l->place[label->first];
	uint32_t end = l->place[label->last - 1] + 1;
	const char *source = f->outline->source.at;
	uint32_t limit = f->outline->blocks[block].end;

	if (l->strong[label->first] && label->first == 0)
		start = f->outline->blocks[block].start;
	/* A wide colon has more bytes than letters. */
	while (end < limit && (source[end] == '*' || source[end] == '_' ||
			       ((unsigned char)source[end] & 0xC0) == 0x80))
		end++;
	section->is_label = true;
	section_set_name(section, label->name, f->arena);
	section->block = block;
	section->start = start;
	section->end = end;
	section->passage.first = block;
	section->passage.last = last;
	section->passage.from = end;
}

/* Each label shows its paragraph once more; nobody writes so many in one. */
enum { MOST_LABELS = 100 };

/* Of the paragraph that an item is, what stands below its title. */
static size_t first_own_line(const struct label_finder *f,
			     const struct letters *l, uint32_t block)
{
	size_t line = 0;

	while (block == item_last_part(f->item)->root && line < l->n &&
	       l->place[line] < f->item->end)
		line = letters_line_end(l, line) + 1;
	return line;
}

/* The label takes what follows from the one before it. */
static void take_label(struct label_finder *f, const struct letters *l,
		       const struct label *label, uint32_t block, uint32_t last)
{
	if (label->first)
		labels_end_latest(f, block + 1, l->place[label->first]);
	else
		labels_end_latest(f, block, 0);
	add_label(f, l, label, block, last);
	if (last != item_last_part(f->item)->last)
		return;
	f->latest = f->item->n_sections - 1;
	f->latest_is_plain = !l->strong[label->first] && label->is_alone;
}

/* After "**As a** clerk," on the same line: "**I want** to pay". */
static size_t take_clauses(struct label_finder *f, const struct letters *l,
			   size_t i, uint32_t block, uint32_t last)
{
	size_t end = letters_line_end(l, i), n = 0;

	for (; i < end && n < MOST_LABELS; i++) {
		struct label label;

		if (!l->strong[i] || l->strong[i - 1] ||
		    !find_clause(f, l, i, &label))
			continue;
		take_label(f, l, &label, block, last);
		n++;
	}
	return n;
}

static void read_paragraph(struct label_finder *f, uint32_t block,
			   bool asked_only, uint32_t last)
{
	const struct block *b = &f->outline->blocks[block];
	struct span text = outline_source(f->outline, block);
	bool opens_bold = b->n_runs &&
			  (f->outline->runs[b->run].style & STYLE_STRONG);
	struct letters l;
	size_t n = 0;

	if (!b->n_runs ||
	    (!opens_bold && !(f->is_plain && f->latest != SIZE_MAX) &&
	     !may_hold_label(f, span_trim(text))))
		return;
	l = letters_of(f->outline, block, f->arena);
	for (size_t line = first_own_line(f, &l, block);
	     line < l.n && n < MOST_LABELS;
	     line = letters_line_end(&l, line) + 1) {
		struct label label = { .first = 0 };

		if (!find_label(f, &l, line, block, asked_only, &label)) {
			labels_end_at_plain(f, &l, line, block);
			continue;
		}
		n++;
		take_label(f, &l, &label, block, last);
		if (label.opens_clause)
			n += take_clauses(f, &l, label.last, block, last);
	}
}

/* "- **Acceptance criteria:**" and what is nested below it. */
static void read_entry(struct label_finder *f, uint32_t entry)
{
	uint32_t child = block_child(f->outline, entry);
	size_t latest = f->latest;

	if (!block_is(f->outline, child, BLOCK_PARAGRAPH))
		return;
	f->latest = SIZE_MAX;
	read_paragraph(f, child, true, f->outline->blocks[entry].next);
	f->latest = latest;
}

/* "> ## Why": what follows in the quote, up to the next such heading. */
static void read_quoted_heading(struct label_finder *f, uint32_t heading,
				uint32_t end)
{
	const struct block *blocks = f->outline->blocks;
	struct span name =
		span_trim(outline_text_copy(f->outline, heading, f->arena));
	struct section *section;
	uint32_t next = heading + 1;

	if (!label_is_asked(f, name) || text_is_struck(f->outline, heading))
		return;
	while (next < end && !(blocks[next].kind == BLOCK_HEADING &&
			       blocks[next].parent == blocks[heading].parent &&
			       blocks[next].level <= blocks[heading].level))
		next++;
	section = item_add_section(f->item, f->arena);
	section->is_label = true;
	section_set_name(section, name, f->arena);
	section->block = heading;
	section->start = blocks[heading].start;
	section->end = blocks[heading].end;
	section->passage.first = heading + 1;
	section->passage.last = next;
}

/* "> **Why:** because" and what else is in the quote. */
static void read_quote(struct label_finder *f, uint32_t quote)
{
	uint32_t end = f->outline->blocks[quote].next;
	size_t latest = f->latest;

	f->latest = SIZE_MAX;
	for (uint32_t i = quote + 1; i < end; i++) {
		if (f->outline->blocks[i].parent != quote)
			continue;
		if (block_is(f->outline, i, BLOCK_PARAGRAPH))
			read_paragraph(f, i, true, end);
		else if (block_is(f->outline, i, BLOCK_HEADING))
			read_quoted_heading(f, i, end);
	}
	f->latest = latest;
}

void item_read_labels(struct item *item, uint32_t parent, struct arena *arena)
{
	const struct part *part = item_last_part(item);
	struct label_finder f = { .item = item,
				  .outline = &part->doc->outline,
				  .arena = arena,
				  .from = item->n_sections,
				  .latest = SIZE_MAX };

	f.is_plain = labels_are_plain(&f, parent);
	for (uint32_t i = part->first; i < part->last; i++) {
		const struct block *block = &f.outline->blocks[i];

		if (i == part->root && part->form != FORM_PARAGRAPH)
			continue;
		if (block->kind == BLOCK_ENTRY && block->parent != NO_BLOCK &&
		    f.outline->blocks[block->parent].parent == parent)
			read_entry(&f, i);
		if (block->parent != parent)
			continue;
		if (block->kind == BLOCK_HEADING)
			labels_end_latest(&f, i, 0);
		else if (block->kind == BLOCK_PARAGRAPH)
			read_paragraph(&f, i, false, part->last);
		else if (block->kind == BLOCK_QUOTE)
			read_quote(&f, i);
		else if (block->kind == BLOCK_HTML)
			labels_read_html(&f, i);
	}
	for (size_t i = f.from; i < item->n_sections; i++)
		section_set_substance(item, &item->sections[i], arena);
}
