/* What a section names below its first value: ids, surely. */
#include "backlog/section-names.h"
#include "backlog/item-read.h"

#include "backlog/id-list.h"
#include "backlog/relation.h"
#include "base/unicode.h"

bool section_surely_names(struct span text)
{
	struct span inside;
	ptrdiff_t open;

	text = span_from(text, text_emoji_length(text));
	if (id_prefix(text).len ||
	    (text.len > 1 && text.at[0] == '#' && char_is_digit(text.at[1])))
		return true;
	open = span_find(text, " (");
	if (open <= 0 || !span_ends(text, ")"))
		return false;
	inside = span_of(text.at + open + 2, text.len - (size_t)open - 3);
	return id_prefix(inside).len == inside.len && inside.len;
}

bool section_opens_with_link(const struct outline *outline, uint32_t paragraph)
{
	size_t link =
		outline_link_at(outline, outline->blocks[paragraph].start);

	return link < outline->n_links &&
	       outline->links[link].start <= outline->blocks[paragraph].start;
}

bool section_links_within(const struct outline *outline, uint32_t paragraph)
{
	size_t link =
		outline_link_at(outline, outline->blocks[paragraph].start);

	return section_opens_with_link(outline, paragraph) &&
	       span_find(outline->links[link].target, ":") < 0;
}

uint32_t section_first_paragraph(const struct outline *outline, uint32_t entry)
{
	uint32_t child = block_child(outline, entry);

	while (child != NO_BLOCK && block_is(outline, child, BLOCK_QUOTE))
		child = block_child(outline, child);
	return block_is(outline, child, BLOCK_PARAGRAPH) ? child : NO_BLOCK;
}

/* ---- blocks ---- */

struct names_below {
	struct item *item;
	const struct section *section;
	const struct outline *outline;
	struct field *field; /* NULL until something is named */
	struct span name;
	struct arena *arena;
};

static void add_name(struct names_below *n, struct span text, uint32_t start,
		     uint32_t end)
{
	if (!n->field)
		n->field = item_add_field(n->item, FROM_SECTION, n->name,
					  n->section->start, n->arena);
	field_add_value(n->field, text, start, end, n->arena);
}

/* "and US-1": a paragraph that opens with an id, but for words such as "and". */
static void add_paragraph(struct names_below *n, uint32_t block)
{
	struct letters l = letters_of(n->outline, block, n->arena);

	if (!l.n || !(section_surely_names(id_list_text(span_of(l.at, l.n))) ||
		      section_links_within(n->outline, block)))
		return;
	for (size_t i = 0; i < l.n; i++)
		if (l.at[i] == '\n')
			l.at[i] = ' ';
	add_name(n, span_of(l.at, l.n), l.place[0], l.place[l.n - 1] + 1);
}

static void add_entries(struct names_below *n, uint32_t list)
{
	for (uint32_t i = block_child(n->outline, list); i != NO_BLOCK;
	     i = block_sibling(n->outline, i)) {
		uint32_t child = section_first_paragraph(n->outline, i);

		if (child != NO_BLOCK)
			add_paragraph(n, child);
	}
}

/* What follows the last blank: the id of "the login US-1". */
static struct span last_word(struct span text)
{
	size_t at = text.len;

	while (at && text.at[at - 1] != ' ')
		at--;
	return span_from(text, at);
}

static bool ends_with_id(struct span text)
{
	struct span word = last_word(text);

	return word.len && id_prefix(word).len == word.len;
}

/* The first cell of a row, of so many, that names an item, or NO_BLOCK. */
static uint32_t naming_cell(const struct names_below *n, uint32_t row,
			    size_t of, bool (*is_name)(struct span text))
{
	uint32_t cell = block_child(n->outline, row);

	for (; cell != NO_BLOCK && of; of--) {
		if (is_name(letters_text(n->outline, cell, n->arena)))
			return cell;
		cell = block_sibling(n->outline, cell);
	}
	return NO_BLOCK;
}

/* How many cells of a row there are up to the first that surely names one. */
static size_t count_to_name(const struct names_below *n, uint32_t row)
{
	uint32_t cell = block_child(n->outline, row);
	size_t of = 1;

	while (cell != NO_BLOCK && !section_surely_names(letters_text(
					   n->outline, cell, n->arena))) {
		cell = block_sibling(n->outline, cell);
		of++;
	}
	return cell == NO_BLOCK ? SIZE_MAX : of;
}

/* "US-2" and "US-2, US-3": ids and nothing else; a "#2" may be of a forge. */
static bool is_ids_alone(struct span text)
{
	size_t len = id_prefix(text).len;

	return len && (len == text.len || id_list_is_bare(text));
}

/* "And these": more of what the first column holds. */
static bool says_more_of_them(struct span folded)
{
	static const char *const words[] = {
		"and",	   "and these", "also",	  "with",   "others", "items",
		"stories", "tickets",	"tasks",  "issues", "und",    "auch",
		"mit",	   "weitere",	"et",	  "aussi",  "avec",   "autres",
		"y",	   "también",	"con",	  "otros",  "otras",  "e",
		"também",  "com",	"outros", "outras",
	};

	return ANY_OF(span_is, folded, words);
}

/*
 * Does the column of the cell hold what holds the item up? "Epic", "Formerly" and
 * "Needed for" do not.
 */
static bool is_below_waits(const struct names_below *n, uint32_t table,
			   uint32_t row, uint32_t cell)
{
	const struct outline *o = n->outline;
	uint32_t head = block_child(o, block_child(o, table));
	uint32_t i = block_child(o, row);
	struct span name;

	for (; i != cell && head != NO_BLOCK; i = block_sibling(o, i))
		head = block_sibling(o, head);
	if (head == NO_BLOCK)
		return false;
	name = letters_text(o, head, n->arena);
	return relation_field(n->item->kind, name, n->arena).len ||
	       says_more_of_them(text_fold_name(n->arena, name));
}

/* What the cells from this one on name as well. */
static void add_further_cells(struct names_below *n, uint32_t table,
			      uint32_t row, uint32_t cell)
{
	const struct outline *o = n->outline;

	for (; cell != NO_BLOCK; cell = block_sibling(o, cell)) {
		struct span text = letters_text(o, cell, n->arena);

		if (is_ids_alone(text) && is_below_waits(n, table, row, cell))
			add_name(n, text, o->blocks[cell].start,
				 o->blocks[cell].end);
	}
}

static size_t naming_cells(const struct names_below *n, uint32_t row)
{
	size_t least = SIZE_MAX;

	for (; row != NO_BLOCK; row = block_sibling(n->outline, row)) {
		size_t of = count_to_name(n, row);

		if (of < least)
			least = of;
	}
	return least;
}

/*
 * The items that a table lists, one a row. Where one row surely names an item,
 * an id at the end of a cell of another one is a name as well; not in a column
 * further on, which may be that of epics.
 */
static void add_rows(struct names_below *n, uint32_t table)
{
	const struct outline *o = n->outline;
	uint32_t row = block_sibling(o, block_child(o, table));
	size_t of = naming_cells(n, row);

	for (; row != NO_BLOCK && of != SIZE_MAX; row = block_sibling(o, row)) {
		uint32_t cell = naming_cell(n, row, of, section_surely_names);
		bool is_sure = cell != NO_BLOCK;
		struct span text;

		if (!is_sure)
			cell = naming_cell(n, row, of, ends_with_id);
		if (cell == NO_BLOCK) {
			add_further_cells(n, table, row, block_child(o, row));
			continue;
		}
		text = letters_text(o, cell, n->arena);
		add_name(n, is_sure ? text : last_word(text),
			 o->blocks[cell].start, o->blocks[cell].end);
		add_further_cells(n, table, row, block_sibling(o, cell));
	}
}

static void add_code(struct names_below *n, uint32_t block)
{
	struct span rest = outline_code(n->outline, block), line;

	while (span_next_line(&rest, &line)) {
		line = span_trim(line);
		if (section_surely_names(id_list_text(line)))
			add_name(n, line,
				 (uint32_t)(line.at - n->outline->source.at),
				 (uint32_t)(line.at + line.len -
					    n->outline->source.at));
	}
}

/* "Blocks:" below it: what follows is waited for by nobody here. */
static bool turns(const struct names_below *n, uint32_t block)
{
	struct span text = letters_text(n->outline, block, n->arena);

	return span_ends(text, ":") && text.len > 1 &&
	       relation_holds_nothing(text_fold_name(
		       n->arena, span_first(text, text.len - 1)));
}

void section_add_names(struct item *item, const struct section *section,
		       uint32_t first, struct field *field, struct span name,
		       struct arena *arena)
{
	struct names_below n = { item,	section, &section->doc->outline,
				 field, name,	 arena };
	uint32_t i = first, last = section->passage.last;

	for (; i < last; i = n.outline->blocks[i].next) {
		enum block_kind kind = n.outline->blocks[i].kind;

		if (kind == BLOCK_HEADING ||
		    (kind == BLOCK_PARAGRAPH && i > first && turns(&n, i)))
			return;
		if (kind == BLOCK_TABLE)
			add_rows(&n, i);
		else if (kind == BLOCK_CODE && (i > first || !field))
			add_code(&n, i);
		else if (kind == BLOCK_PARAGRAPH && i > first)
			add_paragraph(&n, i);
		else if (kind == BLOCK_LIST && i > first)
			add_entries(&n, i);
	}
}
