/* An item's fields, found where people write them. */
#include "backlog/item.h"

#include "base/unicode.h"

#include <stdlib.h>

static const struct part *last_part(const struct item *item)
{
	return &item->parts[item->n_parts - 1];
}

struct field *item_add_field(struct item *item, enum field_origin origin,
			     struct span name, uint32_t start,
			     struct arena *arena)
{
	struct field *field = ARENA_PUSH(arena, item->fields, item->n_fields,
					 item->fields_room);

	*field = (struct field){ .name = name,
				 .folded = text_fold_name(arena, name),
				 .origin = origin,
				 .part = item->n_parts - 1,
				 .doc = last_part(item)->doc,
				 .start = start };
	return field;
}

struct field_value *field_add_value(struct field *field, struct span text,
				    uint32_t start, uint32_t end,
				    struct arena *arena)
{
	struct field_value *value =
		ARENA_PUSH(arena, field->values, field->n_values, field->room);

	text = span_trim(text);
	value->text = text;
	value->folded = text_fold_value(arena, text);
	value->start = start;
	value->end = end;
	value->is_none = value_is_none(value->folded);
	return value;
}

bool field_has_value(const struct field *field)
{
	for (size_t i = 0; field && i < field->n_values; i++)
		if (!field->values[i].is_none)
			return true;
	return false;
}

static bool is_before(const struct field *a, const struct field *b)
{
	if (a->part != b->part)
		return a->part < b->part;
	return a->is_inner != b->is_inner ? b->is_inner : a->origin < b->origin;
}

/* Of two fields of one name, `best` (NULL is fine) the earlier in the item. */
static const struct field *better(const struct field *best,
				  const struct field *field)
{
	bool other = !best || (field_has_value(best) == field_has_value(field)
				       ? is_before(field, best)
				       : field_has_value(field));

	return other ? field : best;
}

const struct field *item_field(const struct item *item, struct span folded)
{
	const struct field *best = NULL;

	for (size_t i = 0; i < item->n_fields; i++)
		if (span_eq(item->fields[i].folded, folded))
			best = better(best, &item->fields[i]);
	return best;
}

static int by_name(const void *x, const void *y)
{
	const struct field *a = *(const struct field *const *)x;
	const struct field *b = *(const struct field *const *)y;
	int order = span_compare(a->folded, b->folded);

	return order ? order : a < b ? -1 : a > b;
}

const struct field **item_fields_that_count(const struct item *item,
					    struct arena *arena)
{
	size_t n = item->n_fields;
	const struct field **sorted =
		ARENA_ARRAY(arena, const struct field *, n);
	const struct field **counting =
		ARENA_ARRAY(arena, const struct field *, n);

	for (size_t i = 0; i < n; i++)
		sorted[i] = &item->fields[i];
	if (n)
		qsort(sorted, n, sizeof(*sorted), by_name);
	for (size_t i = 0, next; i < n; i = next) {
		const struct field *best = NULL;

		for (next = i; next < n &&
			       span_eq(sorted[next]->folded, sorted[i]->folded);
		     next++)
			best = better(best, sorted[next]);
		for (size_t j = i; j < next; j++)
			counting[sorted[j] - item->fields] = best;
	}
	return counting;
}

size_t field_wholes(const struct field *field, struct field_piece **pieces,
		    struct arena *arena)
{
	*pieces = ARENA_ARRAY(arena, struct field_piece, field->n_values);
	for (size_t i = 0; i < field->n_values; i++) {
		const struct field_value *value = &field->values[i];

		(*pieces)[i] = (struct field_piece){
			value->text, value->folded,  value, value->start,
			value->end,  value->is_none, true,
		};
	}
	return field->n_values;
}

/* Behind how many bytes of `text` the words begin; -1 where they do not. */
static ptrdiff_t offset_of(struct span text, struct span words)
{
	ptrdiff_t at = words.len ? span_find_char(text, words.at[0]) : -1;

	if (at < 0 ||
	    !span_eq(span_first(span_from(text, (size_t)at), words.len), words))
		return -1;
	return at;
}

/* Where the words of a value stand in its document. */
struct placing {
	uint32_t start; /* one behind the other, or */
	const uint32_t *each; /* each of their bytes, with markup between */
	bool is_known;
};

static struct placing place_of(const struct field *field,
			       const struct field_value *value,
			       struct arena *arena)
{
	struct span source = document_source(field->doc), shown;
	ptrdiff_t at = offset_of(span_of(source.at + value->start,
					 value->end - value->start),
				 value->text);
	uint32_t *places;

	if (at >= 0)
		return (struct placing){ value->start + (uint32_t)at, NULL,
					 true };
	if (field->origin == FROM_FRONT_MATTER)
		return (struct placing){ 0 };
	shown = outline_text_between(&field->doc->outline, value->start,
				     value->end, arena, &places);
	at = offset_of(shown, value->text);
	return at < 0 ? (struct placing){ 0 }
		      : (struct placing){ 0, places + at, true };
}

/* A part of a value that has its own place, if that can be told. */
static void place_piece(struct field_piece *piece,
			const struct placing *placing)
{
	size_t from = (size_t)(piece->text.at - piece->value->text.at);

	piece->is_placed = placing->is_known && piece->text.len;
	if (!piece->is_placed)
		return;
	piece->start = placing->each ? placing->each[from]
				     : placing->start + (uint32_t)from;
	piece->end =
		1 + (placing->each
			     ? placing->each[from + piece->text.len - 1]
			     : piece->start + (uint32_t)piece->text.len - 1);
}

/* Up to the next comma that stands in no parenthesis. */
static bool next_piece(struct span *rest, struct span *part)
{
	size_t depth = 0;

	if (!rest->at)
		return false;
	for (size_t i = 0; i < rest->len; i++) {
		char c = rest->at[i];

		depth += c == '(';
		depth -= c == ')' && depth > 0;
		if (c != ',' || depth)
			continue;
		*part = span_first(*rest, i);
		*rest = span_from(*rest, i + 1);
		return true;
	}
	*part = *rest;
	*rest = SPAN_NONE;
	return true;
}

size_t field_pieces(const struct field *field, struct field_piece **pieces,
		    struct arena *arena)
{
	size_t n = 0, room = 0;

	*pieces = NULL;
	for (size_t i = 0; i < field->n_values; i++) {
		const struct field_value *value = &field->values[i];
		struct span rest = value->text, part;
		bool whole = span_find_char(rest, ',') < 0;
		size_t trimmed = span_trim(value->text).len;
		struct placing placing = { 0 };

		if (!whole)
			placing = place_of(field, value, arena);
		while (next_piece(&rest, &part)) {
			struct field_piece *piece;

			part = span_trim(part);
			whole = part.len == trimmed;
			if (!part.len && !whole)
				continue;
			piece = ARENA_PUSH(arena, *pieces, n, room);
			piece->text = part;
			piece->folded = whole ? value->folded
					      : text_fold_value(arena, part);
			piece->value = value;
			piece->is_none = value_is_none(piece->folded);
			piece->start = value->start;
			piece->end = value->end;
			piece->is_placed = whole;
			if (!whole)
				place_piece(piece, &placing);
		}
	}
	return n;
}

/* ---- front matter ---- */

static void add_front_matter(struct item *item, struct arena *arena)
{
	const struct frontmatter *front = &last_part(item)->doc->front;

	for (size_t i = 0; i < front->n_fields; i++) {
		const struct yaml_field *yaml = &front->fields[i];
		struct field *field = item_add_field(item, FROM_FRONT_MATTER,
						     yaml->name, yaml->start,
						     arena);

		for (size_t j = 0; j < yaml->n_values; j++)
			field_add_value(field, yaml->values[j].text,
					yaml->values[j].start,
					yaml->values[j].end, arena);
	}
}

/* ---- sidecars ---- */

void item_read_sidecars(struct item *item, struct arena *arena)
{
	for (size_t s = 0; s < item->n_sidecars; s++) {
		const struct document *doc = item->sidecars[s];

		for (size_t i = 0; i < doc->front.n_fields; i++) {
			const struct yaml_field *yaml = &doc->front.fields[i];
			struct field *field =
				item_add_field(item, FROM_SIDECAR, yaml->name,
					       yaml->start, arena);

			field->doc = doc;
			for (size_t j = 0; j < yaml->n_values; j++)
				field_add_value(field, yaml->values[j].text,
						yaml->values[j].start,
						yaml->values[j].end, arena);
		}
	}
}

/* ---- a row's columns ---- */

static void add_columns(struct item *item, struct arena *arena)
{
	const struct part *part = last_part(item);
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

			for (size_t i = 0; i < n; i++)
				field_add_value(field, parts[i].text,
						parts[i].start, parts[i].end,
						arena);
		}
		head = block_sibling(outline, head);
		cell = block_sibling(outline, cell);
	}
}

/* ---- headings and sections that are fields ---- */

static void add_heading_pair(struct item *item, const struct section *section,
			     struct arena *arena)
{
	const struct outline *outline = &section->doc->outline;
	struct span name, value;
	struct field *field;
	const char *source = outline->source.at;
	ptrdiff_t at;

	/* Underlined, a heading may be a paragraph over several lines. */
	if (!text_is_pair(section->name, &name, &value) ||
	    !kind_asks(item->kind, text_fold_name(arena, name)) ||
	    memchr(source + section->start, '\n',
		   section->end - section->start))
		return;
	field = item_add_field(item, FROM_HEADING, name, section->start, arena);
	at = span_find_char(span_of(source + section->start,
				    section->end - section->start),
			    ':');
	if (at < 0)
		at = 0;
	while (source[section->start + at + 1] == ' ')
		at++;
	field_add_value(field, value, section->start + (uint32_t)at + 1,
			section->end, arena);
}

/* A section whose content is one line: that line is its value. */
static void add_section_value(struct item *item, const struct section *section,
			      struct arena *arena)
{
	const struct outline *outline = &section->doc->outline;
	uint32_t first = section->passage.first, last = section->passage.last;
	const struct block *block;
	struct field *field;

	/* A label alone on its line is a heading in all but name. */
	if (section->is_label)
		first++;
	while (first < last && outline->blocks[first].kind == BLOCK_HTML)
		first++;
	while (last > first && outline->blocks[last - 1].kind == BLOCK_HTML)
		last--;
	/* A list of one entry is a line, too. */
	if (last - first == 3 && outline->blocks[first].kind == BLOCK_LIST)
		first += 2;
	if (last - first != 1 || outline->blocks[first].kind != BLOCK_PARAGRAPH)
		return;
	block = &outline->blocks[first];
	for (uint32_t i = 0; i < block->n_runs; i++)
		if (outline->runs[block->run + i].kind == RUN_BREAK)
			return;
	field = item_add_field(item, FROM_SECTION, section->name,
			       section->start, arena);
	field_add_value(
		field, span_trim(passage_text(&section->passage, first, arena)),
		block->start > section->passage.from ? block->start
						     : section->passage.from,
		block->end, arena);
}

/*
 * "Author: Ben", "Author: Cleo": where a name comes again with another value,
 * it belongs to records or parts, none of which speaks for the item.
 */
static bool are_records(const struct field *const *list, size_t n,
			bool inner_only)
{
	const struct field *first = NULL;

	for (size_t i = 0; i < n; i++) {
		if (!list[i]->n_values || (inner_only && !list[i]->is_inner))
			continue;
		if (first && !value_equal(first->values[0].folded,
					  list[i]->values[0].folded))
			return true;
		first = list[i];
	}
	return false;
}

static void forget_records(struct item *item, size_t from, bool inner_only,
			   struct arena *arena)
{
	size_t n = item->n_fields - from, kept = from;
	const struct field **sorted =
		ARENA_ARRAY(arena, const struct field *, n);
	bool *records = ARENA_ARRAY(arena, bool, n);

	for (size_t i = 0; i < n; i++)
		sorted[i] = &item->fields[from + i];
	qsort(sorted, n, sizeof(*sorted), by_name);
	for (size_t i = 0, next; i < n; i = next) {
		bool any;

		for (next = i + 1; next < n && span_eq(sorted[next]->folded,
						       sorted[i]->folded);)
			next++;
		any = are_records(&sorted[i], next - i, inner_only);
		for (size_t j = i; j < next; j++)
			records[sorted[j] - &item->fields[from]] =
				any && sorted[j]->n_values &&
				(!inner_only || sorted[j]->is_inner);
	}
	for (size_t i = 0; i < n; i++)
		if (!records[i])
			item->fields[kept++] = item->fields[from + i];
	item->n_fields = kept;
}

static void add_fields_of(struct item *item, const struct section *section,
			  struct arena *arena)
{
	size_t pairs;

	add_heading_pair(item, section, arena);
	pairs = item->n_fields;
	item_read_pairs(item, section->passage.first, section->passage.last,
			FROM_PAIR_SECTION, true, true, arena);
	if (item->n_fields > pairs + 1)
		forget_records(item, pairs, false, arena);
	if (kind_asks(item->kind, section->folded))
		add_section_value(item, section, arena);
}

/* More fields than this have sections of no item that people keep. */
enum { MOST_IN_SECTIONS = 500 };

static bool is_alone_on_its_line(const struct section *label)
{
	const struct outline *outline = &label->doc->outline;
	struct span rest = span_between(
		outline->source.at + label->end,
		outline->source.at + outline->blocks[label->block].end);

	return !span_trim(rest).len;
}

/*
 * "**Status**" and "Ready" in the line below; `first` is the first field of a
 * section. Is any in a section within the item?
 */
static bool add_label_values(struct item *item, size_t first,
			     struct arena *arena)
{
	const struct document *doc = last_part(item)->doc;
	const struct section *around = NULL, *label;
	size_t n = item->n_sections, heading = 0;
	bool any_inner = false;

	for (size_t i = 0; i < n && item->n_fields < first + MOST_IN_SECTIONS;
	     i++) {
		size_t from = item->n_fields;

		label = &item->sections[i];
		if (label->doc != doc || !label->is_label ||
		    !kind_asks(item->kind, label->folded) ||
		    !is_alone_on_its_line(label))
			continue;
		/* Headings and labels stand in order, headings first. */
		for (; heading < n && !item->sections[heading].is_label &&
		       (item->sections[heading].doc != doc ||
			item->sections[heading].block < label->block);
		     heading++)
			around = &item->sections[heading];
		add_section_value(item, label, arena);
		if (from == item->n_fields || !around || around->doc != doc ||
		    doc->outline.blocks[around->block].level == 1)
			continue;
		item->fields[from].is_inner = true;
		any_inner = true;
	}
	return any_inner;
}

static void add_section_fields(struct item *item, struct arena *arena)
{
	size_t n = item->n_sections, first = item->n_fields;
	unsigned open = 0; /* a bit for each level around */
	bool any_inner = false;

	for (size_t i = 0; i < n && item->n_fields < first + MOST_IN_SECTIONS;
	     i++) {
		const struct section *section = &item->sections[i];
		size_t from = item->n_fields;
		unsigned level, around;

		if (section->doc != last_part(item)->doc || section->is_label)
			continue;
		level = 1u << section->doc->outline.blocks[section->block].level;
		open &= level - 1;
		/* A heading of level 1 around it is as good as a title. */
		around = open & ~2u;
		open |= level;
		add_fields_of(item, section, arena);
		any_inner |= around && from < item->n_fields;
		for (; around && from < item->n_fields; from++)
			item->fields[from].is_inner = true;
	}
	any_inner |= add_label_values(item, first, arena);
	if (any_inner)
		forget_records(item, first, true, arena);
}

/* Adds a value that was taken out of the heading, where it stands there. */
void item_add_placed(struct item *item, struct field *field, struct span value,
		     struct arena *arena)
{
	struct span heading =
		span_of(document_source(field->doc).at + item->start,
			item->end - item->start);
	uint32_t start = item->start, end = item->end;

	/* The last of them: a suffix stands at the end. */
	for (size_t at = heading.len + 1; at-- > value.len;) {
		if (memcmp(heading.at + at - value.len, value.at, value.len))
			continue;
		end = start + (uint32_t)at;
		start = end - (uint32_t)value.len;
		break;
	}
	field_add_value(field, value, start, end, arena);
}

/* A parenthesis with more than this is no fields, but prose. */
enum { LONGEST_SUFFIX = 1000 };

/* Does the parenthesis hold a pair, and, with `asked`, one that is asked? */
static bool holds_pair(const struct kind *kind, struct span inside, bool asked,
		       struct arena *arena)
{
	struct span piece, name, value;

	while (span_next_part(&inside, ',', &piece))
		if (text_is_pair(span_trim(piece), &name, &value) &&
		    (!asked || kind_asks(kind, text_fold_name(arena, name))))
			return true;
	return false;
}

/* "Show orders (status: done) in red": the sentence speaks of a status. */
static bool goes_on(struct span behind)
{
	behind = span_trim(behind);
	return behind.len && behind.at[0] >= 'a' && behind.at[0] <= 'z';
}

bool item_suffix(const struct item *item, struct span title,
		 struct span *inside, struct arena *arena)
{
	size_t close = title.len;

	while (close > 0) {
		bool at_end = close == title.len;
		size_t open = close - 1;

		if (title.at[--close] != ')')
			continue;
		while (open > 0 && title.at[open - 1] != '(' &&
		       close - open < LONGEST_SUFFIX)
			open--;
		if (!open || title.at[open - 1] != '(')
			return false;
		*inside = span_of(title.at + open, close - open);
		if (!goes_on(span_from(title, close + 1)) &&
		    holds_pair(item->kind, *inside, !at_end, arena))
			return true;
		close = open - 1;
	}
	return false;
}

static void add_suffix(struct item *item, struct arena *arena)
{
	const struct part *part = last_part(item);
	const struct outline *outline = &part->doc->outline;
	struct span text, inside, piece, name, value;

	if (part->root == NO_BLOCK || part->form == FORM_ROW)
		return;
	text = outline_text_copy(outline,
				 part->form == FORM_ENTRY
					 ? block_child(outline, part->root)
					 : part->root,
				 arena);
	if (!item_suffix(item, span_trim(text), &inside, arena))
		return;
	while (span_next_part(&inside, ',', &piece)) {
		struct field *field;

		if (!text_is_pair(span_trim(piece), &name, &value))
			continue;
		field = item_add_field(item, FROM_SUFFIX, name,
				       outline->blocks[part->root].start,
				       arena);
		item_add_placed(item, field, value, arena);
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
	const struct part *part = last_part(item);
	const struct outline *outline = &part->doc->outline;
	uint32_t first = part->first, last = part->last;

	if (part->root != NO_BLOCK && part->root >= first)
		first = part->root + 1;
	if (part->form == FORM_ENTRY) {
		/* Its own line is its title; what is nested are its pairs. */
		if (first < last &&
		    outline->blocks[first].kind == BLOCK_PARAGRAPH)
			first++;
		item_read_pairs(item, first, last, FROM_PAIR, false, false,
				arena);
		return;
	}
	/* People write them above the title, too. */
	if (form_is_whole(part->form) && first > part->first)
		item_read_pairs(item, part->first,
				first_heading(outline, part->first, first),
				FROM_PAIR, false, false, arena);
	/* The lines below a paragraph's first are pairs of the item. */
	if (part->form == FORM_PARAGRAPH)
		first = part->root;
	item_read_pairs(item, first, first_heading(outline, first, last),
			FROM_PAIR, false, false, arena);
}

void item_read_fields(struct item *item, struct arena *arena)
{
	const struct part *part = last_part(item);

	if (form_is_whole(part->form))
		add_front_matter(item, arena);
	if (part->form == FORM_ROW) {
		add_columns(item, arena);
		return;
	}
	add_head(item, arena);
	add_section_fields(item, arena);
	add_suffix(item, arena);
}
