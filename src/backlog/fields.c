/* An item's fields, found where people write them. */
#include "backlog/item-read.h"

#include "backlog/letters.h"
#include "backlog/mention.h"
#include "backlog/pair.h"
#include "backlog/struck.h"
#include "base/unicode.h"

/* ---- front matter ---- */

static void add_front_matter(struct item *item, struct arena *arena)
{
	const struct frontmatter *front = &item_last_part(item)->doc->front;

	for (size_t i = 0; i < front->n_fields; i++)
		item_add_yaml(item, FROM_FRONT_MATTER, &front->fields[i],
			      arena);
}

/* ---- sidecars ---- */

void item_read_sidecars(struct item *item, struct arena *arena)
{
	for (size_t s = 0; s < item->n_sidecars; s++) {
		const struct document *doc = item->sidecars[s];

		for (size_t i = 0; i < doc->front.n_fields; i++)
			item_add_yaml(item, FROM_SIDECAR, &doc->front.fields[i],
				      arena)
				->doc = doc;
	}
}

/* ---- a row's columns ---- */

/*
 * May a cell that is struck through as a whole stand for no value? Not where it
 * only shows that the row is over, nor where it says what the row is called.
 */
static bool may_be_struck(const struct item *item, const struct field *field)
{
	return !item->struck && (kind_asks(item->kind, field->folded) ||
				 span_is(field->folded, "status"));
}

/* Is some of it bold, struck out or a link, and not all of it alike? */
static bool is_marked(const struct run *runs, uint32_t n, bool may_be_struck)
{
	uint8_t any = 0, all = STYLE_STRONG | STYLE_DEL;
	bool any_link = false;

	for (uint32_t i = 0; i < n; i++) {
		any |= runs[i].style;
		all &= runs[i].style;
		any_link |= runs[i].in_link;
	}
	return (any & (STYLE_STRONG | STYLE_DEL) & ~all) ||
	       (may_be_struck && (any & all & STYLE_DEL)) ||
	       (any_link && !runs[0].in_link);
}

void field_heed_marks(struct field_value *value, const struct outline *outline,
		      uint32_t block, bool may_be_struck, struct arena *arena)
{
	const struct block *b = &outline->blocks[block];
	struct letters l;
	struct span text;
	size_t at = 0;

	if (!is_marked(&outline->runs[b->run], b->n_runs, may_be_struck))
		return;
	l = letters_of(outline, block, arena);
	while (at < l.n && char_is_space(l.at[at]))
		at++;
	text = span_trim(span_from(span_of(l.at, l.n), at));
	if (!text.len && !may_be_struck)
		return;
	if (l.any_struck) {
		value->text = text;
		value->folded = text_fold_value(arena, text);
		value->is_none = value_is_none(text);
	}
	value->lead = letters_lead(&l, at, at + text.len);
}

/* "done" of "- [x] done"; a box alone is what the cell says. */
static struct span words_of_cell(const struct field *field, struct span text)
{
	struct span ticked;

	if (!field_is_single(field->folded))
		return text;
	ticked = span_trim(text);
	if (span_starts(ticked, "- ["))
		ticked = span_from(ticked, 2);
	return span_starts(ticked, "[") ? value_ticked(ticked) : text;
}

/* What `<br>` parts in a cell: each is a value, but for what is struck out. */
static void add_parts(const struct item *item, struct field *field,
		      const struct cell_part *parts, size_t n,
		      struct arena *arena)
{
	if (n == 1)
		field_add_value(field, words_of_cell(field, parts->text),
				parts->start, parts->end, arena);
	for (size_t i = 0; n > 1 && i < n; i++)
		if (!parts[i].is_struck || !may_be_struck(item, field))
			field_add_value(field, parts[i].text, parts[i].start,
					parts[i].end, arena);
}

/* Marks in a cell; of one that names a row that is over, the name counts. */
static void heed_marks_of_cell(const struct item *item,
			       const struct field *field, uint32_t cell,
			       struct arena *arena)
{
	const struct outline *outline = item_last_outline(item);
	struct field_value *value = &field->values[0];
	struct struck_name name;

	if (item->struck &&
	    row_cell_is_struck(outline, cell, item->kind, &name, arena)) {
		value->text = struck_words(outline, cell, &name, arena);
		value->folded = text_fold_value(arena, value->text);
		return;
	}
	field_heed_marks(value, outline, cell, may_be_struck(item, field),
			 arena);
}

static void add_columns(struct item *item, struct arena *arena)
{
	const struct part *part = item_last_part(item);
	const struct outline *outline = &part->doc->outline;
	uint32_t table = outline->blocks[part->root].parent;
	uint32_t head = block_child(outline, block_child(outline, table));
	uint32_t cell = block_child(outline, part->root);

	while (head != NO_BLOCK && cell != NO_BLOCK) {
		struct span name =
			span_trim(outline_text_copy(outline, head, arena));
		struct cell_part *parts;
		size_t n = cell_parts(outline, cell, &parts, arena);

		if (name.len) {
			struct field *field = item_add_field(
				item, FROM_COLUMN, name,
				outline->blocks[cell].start, arena);

			add_parts(item, field, parts, n, arena);
			if (n == 1)
				heed_marks_of_cell(item, field, cell, arena);
		}
		head = block_sibling(outline, head);
		cell = block_sibling(outline, cell);
	}
}

static uint32_t first_heading(const struct outline *outline, uint32_t first,
			      uint32_t last)
{
	while (first < last && outline->blocks[first].kind != BLOCK_HEADING)
		first++;
	return first;
}

/* Where the pairs before the first section stand. */
static void add_head(struct item *item, struct arena *arena)
{
	const struct part *part = item_last_part(item);
	const struct outline *outline = &part->doc->outline;
	uint32_t first = part->first, last = part->last;

	if (part->root != NO_BLOCK && part->root >= first)
		first = part->root + 1;
	if (part->form == FORM_ENTRY) {
		/* Its own line is its title; what is nested are its pairs. */
		if (first < last &&
		    outline->blocks[first].kind == BLOCK_PARAGRAPH)
			item_read_own_pairs(item, first++, arena);
		item_read_pairs(item, first, last, FROM_PAIR, false, false,
				arena);
		return;
	}
	/* People write them above the title, too. */
	if (form_is_whole(part->form) && first > part->first)
		item_read_pairs(item, part->first,
				first_heading(outline, part->first, first),
				FROM_PAIR, false, false, arena);
	if (part->form == FORM_HEADING)
		item_read_own_pairs(item, part->root, arena);
	else if (form_is_whole(part->form) && part->root != NO_BLOCK)
		item_read_mentions_of(item, part->root, false, arena);
	/* The lines below a paragraph's first are pairs of the item. */
	if (part->form == FORM_PARAGRAPH) {
		first = part->root;
		item_read_pairs_beside_title(item, first, arena);
	}
	last = first_heading(outline, first, last);
	item_read_pairs(item, first, last, FROM_PAIR, false, false, arena);
	first = form_is_whole(part->form) ? part->first : first;
	item_read_badges(item, first, last, arena);
	if (form_is_whole(part->form))
		item_read_yaml_block(item, first, last, arena);
}

void item_read_fields(struct item *item, struct arena *arena)
{
	const struct part *part = item_last_part(item);
	size_t from = item->n_fields;

	if (form_is_whole(part->form))
		add_front_matter(item, arena);
	if (part->form == FORM_ROW) {
		add_columns(item, arena);
		item_join_relations(item, from, arena);
		return;
	}
	add_head(item, arena);
	item_join_relations(item, from, arena);
	item_read_section_fields(item, arena);
	item_read_suffix(item, arena);
}
