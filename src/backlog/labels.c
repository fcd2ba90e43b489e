/*
 * Labels that stand for headings: "**Why:** because", "Acceptance criteria:"
 * alone on its line above a list.
 */
#include "backlog/item.h"

#include "backlog/letters.h"
#include "base/unicode.h"

enum { LONGEST_LABEL = 120, LONGEST_PLAIN_LABEL = 80 };

static const struct part *last_part(const struct item *item)
{
	return &item->parts[item->n_parts - 1];
}

/* A label in the letters of a paragraph. */
struct label {
	struct span name;
	size_t first, last; /* of its letters, a colon included */
	bool is_alone; /* nothing more stands on its line */
	bool has_colon;
};

static struct span letters_between(const struct letters *l, size_t from,
				   size_t to)
{
	return span_trim(span_of(l->at + from, to - from));
}

/* Cuts the colon off that ends a name; false where there is none. */
static bool take_colon(struct span *name)
{
	size_t len = name->len;

	while (name->len && name->at[name->len - 1] == ':')
		name->len--;
	*name = span_trim(*name);
	return name->len < len && name->len;
}

/* "**Why:** because", "**Why** : because", "**Why**" alone on its line. */
static bool is_bold_label(const struct letters *l, size_t i,
			  struct label *label)
{
	size_t end = i, after, last = letters_line_end(l, i);

	while (end < last && l->strong[end])
		end++;
	label->first = i;
	label->last = end;
	label->name = letters_between(l, i, end);
	label->has_colon = take_colon(&label->name);
	after = letters_skip_blanks(l, end);
	if (!label->has_colon && after < last && l->at[after] == ':') {
		label->has_colon = true;
		label->last = after + 1;
	}
	label->is_alone = letters_skip_blanks(l, label->last) >= last;
	return end > i && label->name.len && label->name.len <= LONGEST_LABEL &&
	       (label->has_colon || label->is_alone);
}

/* "Acceptance criteria:", or without the colon, alone on its line. */
static bool is_plain_label(const struct letters *l, size_t i,
			   struct label *label)
{
	size_t last = letters_line_end(l, i);

	if (last - i > LONGEST_PLAIN_LABEL)
		return false;
	label->first = i;
	label->last = last;
	label->is_alone = true;
	label->name = letters_between(l, i, last);
	label->has_colon = take_colon(&label->name);
	return label->name.len > 0;
}

/* The labels of one item, as they are found. */
struct finder {
	struct item *item;
	const struct outline *outline;
	struct arena *arena;
	size_t from; /* the item's first label */
	size_t latest; /* the last one that goes on below; SIZE_MAX: none */
};

static bool is_asked(const struct finder *f, struct span name)
{
	struct arena_mark mark = arena_mark(f->arena);
	struct span folded = text_fold_name(f->arena, name);
	bool asked = kind_asks_section(f->item->kind, folded) ||
		     kind_asks_section(f->item->kind,
				       text_without_parenthesis(folded));

	arena_rewind(f->arena, mark);
	return asked;
}

/* The latest label goes no further: the others have ended already. */
static void end_latest(struct finder *f, uint32_t block, uint32_t to)
{
	struct passage *passage;

	if (f->latest == SIZE_MAX)
		return;
	passage = &f->item->sections[f->latest].passage;
	if (passage->last > block) {
		passage->last = block;
		passage->to = to;
	}
	f->latest = SIZE_MAX;
}

static void add_label(struct finder *f, const struct letters *l,
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

/* Could the paragraph hold a label that is not a bold opening? Cheap. */
static bool may_hold_label(struct span text)
{
	ptrdiff_t line = span_find_char(text, '\n');

	if (span_ends(text, ":") || span_ends(text, WIDE_COLON) ||
	    (line < 0 && text.len <= LONGEST_PLAIN_LABEL))
		return true;
	return line >= 0 && span_find(span_from(text, (size_t)line), "**") >= 0;
}

/* Something stands below the paragraph that is not a heading. */
static bool has_more_below(const struct finder *f, uint32_t block)
{
	uint32_t next = block_sibling(f->outline, block);

	return next != NO_BLOCK && next < last_part(f->item)->last &&
	       f->outline->blocks[next].kind != BLOCK_HEADING;
}

/*
 * The label that begins on this line. Bold ones that open a paragraph all
 * count; of others only those that somebody asks for, so that prose with a
 * colon at its end stays prose.
 */
static bool find_label(const struct finder *f, const struct letters *l,
		       size_t line, uint32_t block, bool asked_only,
		       struct label *label)
{
	size_t i = letters_skip_blanks(l, line);
	bool is_last = letters_line_end(l, i) >= l->n;

	if (i < l->n && l->strong[i])
		return is_bold_label(l, i, label) &&
		       ((!asked_only && !line &&
			 (label->has_colon || is_last)) ||
			is_asked(f, label->name));
	return is_last && is_plain_label(l, i, label) &&
	       (label->has_colon || !line) && has_more_below(f, block) &&
	       is_asked(f, label->name);
}

/* Each label shows its paragraph once more; nobody writes so many in one. */
enum { MOST_LABELS = 500 };

static void read_paragraph(struct finder *f, uint32_t block, bool asked_only,
			   uint32_t last)
{
	const struct block *b = &f->outline->blocks[block];
	struct span text = outline_source(f->outline, block);
	bool opens_bold = b->n_runs &&
			  (f->outline->runs[b->run].style & STYLE_STRONG);
	struct letters l;
	size_t n = 0;

	if (!b->n_runs || (!opens_bold && !may_hold_label(span_trim(text))))
		return;
	l = letters_of(f->outline, block, f->arena);
	for (size_t line = 0; line < l.n && n < MOST_LABELS;
	     line = letters_line_end(&l, line) + 1) {
		struct label label;

		if (!find_label(f, &l, line, block, asked_only, &label))
			continue;
		n++;
		if (label.first)
			end_latest(f, block + 1, l.place[label.first]);
		else
			end_latest(f, block, 0);
		add_label(f, &l, &label, block, last);
		if (last == last_part(f->item)->last)
			f->latest = f->item->n_sections - 1;
	}
}

/* "- **Acceptance criteria:**" and what is nested below it. */
static void read_entry(struct finder *f, uint32_t entry)
{
	uint32_t child = block_child(f->outline, entry);
	size_t latest = f->latest;

	if (!block_is(f->outline, child, BLOCK_PARAGRAPH))
		return;
	f->latest = SIZE_MAX;
	read_paragraph(f, child, true, f->outline->blocks[entry].next);
	f->latest = latest;
}

void item_read_labels(struct item *item, uint32_t parent, struct arena *arena)
{
	const struct part *part = last_part(item);
	struct finder f = { item, &part->doc->outline, arena, item->n_sections,
			    SIZE_MAX };

	for (uint32_t i = part->first; i < part->last; i++) {
		const struct block *block = &f.outline->blocks[i];

		if (i == part->root)
			continue;
		if (block->kind == BLOCK_ENTRY && block->parent != NO_BLOCK &&
		    f.outline->blocks[block->parent].parent == parent)
			read_entry(&f, i);
		if (block->parent != parent)
			continue;
		if (block->kind == BLOCK_HEADING)
			end_latest(&f, i, 0);
		else if (block->kind == BLOCK_PARAGRAPH)
			read_paragraph(&f, i, false, part->last);
	}
	for (size_t i = f.from; i < item->n_sections; i++)
		section_set_substance(item, &item->sections[i], arena);
}
