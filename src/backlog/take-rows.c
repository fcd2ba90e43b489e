/* The items in a file's tables: its rows. */
#include "backlog/empty-row.h"
#include "backlog/struck.h"
#include "backlog/take-walk.h"
#include "backlog/title-cell.h"

#include "base/unicode.h"

/* The first cell of a table's header, or NO_BLOCK. */
static uint32_t first_head(const struct take_walk *w, uint32_t table)
{
	uint32_t row = block_child(w->outline, table);

	return row == NO_BLOCK ? row : block_child(w->outline, row);
}

static struct span cell_name(const struct take_walk *w, uint32_t cell)
{
	return text_fold_name(w->scratch,
			      outline_text_copy(w->outline, cell, w->scratch));
}

static bool has_column(const struct take_walk *w, uint32_t table,
		       struct span folded)
{
	for (uint32_t i = first_head(w, table); i != NO_BLOCK;
	     i = block_sibling(w->outline, i))
		if (span_eq(cell_name(w, i), folded))
			return true;
	return false;
}

enum { MOST_ID_COLUMNS = 8 };

/* The columns that ids come from, folded. */
static size_t id_columns(const struct take_walk *w, struct span *out,
			 size_t most)
{
	static const char *const names[] = { "id", "#", "key" };
	const struct field_rule *rule = kind_rule(w->kind, SPAN("id"));
	size_t n = 0;

	for (size_t i = 0; rule && i < rule->n && n < most; i++)
		if (rule->sources[i].kind == SOURCE_COLUMN)
			out[n++] = rule->sources[i].folded;
	if (n)
		return n;
	for (size_t i = 0; i < 3 && n < most; i++)
		out[n++] = span_str(names[i]);
	return n;
}

/* Does a table have a column that ids come from? */
static bool has_id(const struct take_walk *w, uint32_t table)
{
	struct span names[MOST_ID_COLUMNS];
	size_t n = id_columns(w, names, MOST_ID_COLUMNS);

	for (size_t i = 0; i < n; i++)
		if (has_column(w, table, names[i]))
			return true;
	return false;
}

static bool has_same_columns(const struct take_walk *w, uint32_t a, uint32_t b)
{
	uint32_t x = first_head(w, a), y = first_head(w, b);

	while (x != NO_BLOCK && y != NO_BLOCK &&
	       span_eq(cell_name(w, x), cell_name(w, y))) {
		x = block_sibling(w->outline, x);
		y = block_sibling(w->outline, y);
	}
	return x == NO_BLOCK && y == NO_BLOCK;
}

/* The header of the column that says what the rows are called; empty without. */
static struct span title_column(const struct take_walk *w, uint32_t table)
{
	uint32_t row = block_child(w->outline, table), title, head, cell;

	row = row == NO_BLOCK ? row : block_sibling(w->outline, row);
	if (row == NO_BLOCK)
		return SPAN("");
	title = row_title_cell(w->outline, row, w->kind, w->scratch);
	head = first_head(w, table);
	cell = block_child(w->outline, row);
	while (head != NO_BLOCK && cell != NO_BLOCK && cell != title) {
		head = block_sibling(w->outline, head);
		cell = block_sibling(w->outline, cell);
	}
	return head != NO_BLOCK && cell == title ? cell_name(w, head)
						 : SPAN("");
}

static size_t count_shared(const struct take_walk *w, uint32_t a, uint32_t b)
{
	size_t n = 0;

	for (uint32_t i = first_head(w, a); i != NO_BLOCK;
	     i = block_sibling(w->outline, i))
		n += has_column(w, b, cell_name(w, i));
	return n;
}

/*
 * Do both list the same? All columns are alike; or the same one says what the
 * rows are called, and it comes first in both or another is shared as well.
 */
static bool lists_the_same(const struct take_walk *w, uint32_t a, uint32_t b)
{
	uint32_t x = first_head(w, a), y = first_head(w, b);
	struct span title;

	if (has_same_columns(w, a, b))
		return true;
	title = title_column(w, a);
	if (!title.len || x == NO_BLOCK || y == NO_BLOCK ||
	    !span_eq(title, title_column(w, b)))
		return false;
	return (span_eq(cell_name(w, x), title) &&
		span_eq(cell_name(w, y), title)) ||
	       count_shared(w, a, b) > 1;
}

static bool is_table(const struct take_walk *w, uint32_t block)
{
	return w->outline->blocks[block].kind == BLOCK_TABLE &&
	       !w->outline->blocks[block].in_footnote;
}

static void take_table(struct take_walk *w, uint32_t table)
{
	for (uint32_t row = block_child(w->outline, table); row != NO_BLOCK;
	     row = block_sibling(w->outline, row))
		if (!w->outline->blocks[row].header &&
		    !row_lists_nothing(w->outline, row, w->scratch))
			walk_take(w, row, w->outline->blocks[row].next, w->lane,
				  w->above);
}

/* The first text after a tag: "<th><b>ID</b></th>". */
static struct span text_in_tag(struct span html)
{
	struct span text = SPAN("");

	while (!text.len && !span_starts(html, "</t")) {
		ptrdiff_t open = span_find_char(html, '>'), end;

		if (open < 0)
			return text;
		html = span_from(html, (size_t)open + 1);
		end = span_find_char(html, '<');
		text = span_trim(end < 0 ? html
					 : span_first(html, (size_t)end));
		html = span_from(html, end < 0 ? html.len : (size_t)end);
	}
	return text;
}

/* Is one of its cells called as a column that ids come from? */
static bool html_has_id(const struct take_walk *w, struct span html)
{
	struct span names[MOST_ID_COLUMNS];
	size_t n = id_columns(w, names, MOST_ID_COLUMNS);

	while (html.len) {
		ptrdiff_t at = span_find(html, "<t");
		struct span text;

		if (at < 0)
			return false;
		html = span_from(html, (size_t)at + 2);
		if (!span_starts(html, "h") && !span_starts(html, "d"))
			continue;
		text = text_fold_name(w->scratch, text_in_tag(html));
		for (size_t i = 0; i < n; i++)
			if (span_eq(text, names[i]))
				return true;
	}
	return false;
}

/*
 * Items may stand in a table of HTML, which nobody here can read: in any where
 * no other lists items, else in one with a column that ids come from.
 */
static void note_html_tables(struct take_walk *w)
{
	struct backlog_file *file = w->taking->file;

	for (size_t i = 0; i < w->outline->n_blocks; i++) {
		const struct block *block = &w->outline->blocks[i];
		struct span source;

		if (block->kind != BLOCK_HTML)
			continue;
		source = outline_source(w->outline, (uint32_t)i);
		if ((span_find(source, "<table") < 0 &&
		     span_find(source, "<TABLE") < 0) ||
		    (w->position && !html_has_id(w, source)) ||
		    (file->n_html_tables &&
		     file->html_tables[file->n_html_tables - 1] >=
			     block->start))
			continue;
		*ARENA_PUSH(w->taking->backlog->arena, file->html_tables,
			    file->n_html_tables,
			    file->html_tables_room) = block->start;
	}
}

void walk_take_rows(struct take_walk *w)
{
	uint32_t first = NO_BLOCK;
	bool any = false;

	for (uint32_t i = 0; i < w->outline->n_blocks; i++) {
		if (!is_table(w, i))
			continue;
		if (first == NO_BLOCK)
			first = i;
		any |= has_id(w, i);
	}
	for (uint32_t i = 0; i < w->outline->n_blocks; i++)
		if (!walk_enter_lane(w, i) && is_table(w, i) &&
		    (w->place->named ||
		     (any ? has_id(w, i) : lists_the_same(w, first, i))))
			take_table(w, i);
	if (!w->place->named)
		note_html_tables(w);
}
