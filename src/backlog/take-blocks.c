/* The items inside a file: its headings, paragraphs, entries and rows. */
#include "backlog/take.h"

#include "backlog/empty-row.h"
#include "backlog/lane.h"
#include "backlog/naming.h"
#include "base/unicode.h"
#include "read/box.h"

/* One pattern of a kind on its way through a file. */
struct walk {
	struct taking *taking;
	const struct kind *kind;
	const struct place_pattern *place;
	const struct outline *outline;
	struct arena *scratch;
	struct lanes lanes;
	size_t pattern, position;
	size_t *positions; /* of all patterns of this form; see take.h */
	uint32_t lane, above; /* of entries and rows; NO_BLOCK without one */
	/* The item that has begun and goes on; NO_BLOCK between two. */
	uint32_t open, open_lane, open_above;
};

/*
 * Is this one that the marker's regex wants? Where that gives up it may be
 * one: then `*undecided` says so.
 */
static bool is_picked(const struct walk *w, uint32_t block,
		      struct undecided *undecided)
{
	const struct outline *outline = w->outline;
	enum regex_result result;
	struct buf text = BUF_INIT;
	struct span copy;

	if (!w->place->pick)
		return true;
	if (outline->blocks[block].kind == BLOCK_ROW) {
		for (uint32_t i = block_child(outline, block); i != NO_BLOCK;
		     i = block_sibling(outline, i)) {
			if (text.len)
				buf_adds(&text, " | ");
			outline_text(outline, i, &text);
		}
	} else {
		if (outline->blocks[block].kind == BLOCK_ENTRY)
			block = block_child(outline, block);
		if (block != NO_BLOCK)
			outline_text(outline, block, &text);
	}
	copy = span_trim(arena_copy(w->scratch, buf_span(&text)));
	buf_release(&text);
	result = regex_find(w->place->pick, copy, NULL, NULL);
	if (result == REGEX_LIMIT)
		*undecided = (struct undecided){ w->place->pick, true };
	return result != REGEX_MISS;
}

/* Where an item's own words stand: its heading, line or first full cell. */
static uint32_t own_words(const struct outline *outline, uint32_t root)
{
	uint32_t block = root;

	if (!block_is(outline, root, BLOCK_HEADING) &&
	    !block_is(outline, root, BLOCK_PARAGRAPH))
		block = block_child(outline, root);
	while (block_is(outline, block, BLOCK_CELL) &&
	       !outline->blocks[block].n_runs)
		block = block_sibling(outline, block);
	return block;
}

/* The box of an entry; a heading or first cell may open with one, too. */
static char mark_of(const struct outline *outline, uint32_t root,
		    struct arena *arena)
{
	uint32_t words = own_words(outline, root);
	char mark = 0;

	if (block_is(outline, root, BLOCK_ENTRY))
		return outline->blocks[root].mark;
	if (words != NO_BLOCK)
		box_length(outline_text_copy(outline, words, arena), &mark);
	return mark;
}

static void read_item(struct walk *w, uint32_t root, uint32_t last,
		      uint32_t lane, uint32_t above,
		      const struct undecided *undecided)
{
	const struct outline *outline = w->outline;
	struct part part = { w->taking->file->doc,
			     w->place->form,
			     root,
			     root,
			     last,
			     w->pattern };
	struct item *item = take_new(w->taking->backlog, w->kind, &part);

	item->position = w->positions ? w->positions[root] : w->position;
	item->above = above;
	*item->undecided = *undecided;
	item->box = mark_of(outline, root, w->scratch);
	item->struck = text_is_struck(outline, own_words(outline, root));
	if (lane != NO_BLOCK)
		item->lane =
			span_trim(outline_text_copy(outline, lane, w->scratch));
	item_read(item, w->scratch);
	if (take_admit(w->taking->backlog, item))
		w->taking->taken[root] = true;
}

static void take(struct walk *w, uint32_t root, uint32_t last, uint32_t lane,
		 uint32_t above)
{
	struct arena_mark mark = arena_mark(w->scratch);
	struct undecided undecided = { 0 };

	if (!w->taking->taken[root] && is_picked(w, root, &undecided)) {
		w->position++;
		if (w->taking->only_counts)
			w->positions[root] = 1;
		else
			read_item(w, root, last, lane, above, &undecided);
	}
	arena_rewind(w->scratch, mark);
}

/* ---- what goes on until the next: headings and paragraphs ---- */

/* Begins an item whose lanes are the headings above `level`. */
static void open_item(struct walk *w, uint32_t root, size_t level)
{
	w->open = root;
	w->open_lane = lanes_above(&w->lanes, level);
	w->open_above = lanes_nearest(&w->lanes, level);
}

static void close_item(struct walk *w, uint32_t end)
{
	if (w->open != NO_BLOCK)
		take(w, w->open, end, w->open_lane, w->open_above);
	w->open = NO_BLOCK;
}

/* Each heading of the level, up to the next of its level or higher. */
static void take_headings(struct walk *w)
{
	uint8_t level = w->place->level;

	for (uint32_t i = 0; i < w->outline->n_blocks; i++) {
		if (!lanes_enter(&w->lanes, i))
			continue;
		if (w->outline->blocks[i].level <= level)
			close_item(w, i);
		if (w->outline->blocks[i].level == level)
			open_item(w, i, level);
	}
	close_item(w, (uint32_t)w->outline->n_blocks);
}

/* Does a paragraph of the document itself open in bold, with an id there? */
static bool opens_item(const struct walk *w, uint32_t block)
{
	struct arena_mark mark = arena_mark(w->scratch);
	struct undecided undecided = { 0 };
	struct opening opening;
	struct span bold;
	bool opens;

	if (w->outline->blocks[block].kind != BLOCK_PARAGRAPH ||
	    w->outline->blocks[block].parent != NO_BLOCK)
		return false;
	bold = opening_bold(w->outline, block, w->scratch);
	opens = bold.len &&
		(w->place->pick ? is_picked(w, block, &undecided)
				: id_opens(bold, OPENS_TITLE, &opening));
	arena_rewind(w->scratch, mark);
	return opens;
}

/*
 * Each such paragraph, up to the next or to a heading not deeper than
 * the one above it.
 */
static void take_paragraphs(struct walk *w)
{
	uint8_t level = 0;

	for (uint32_t i = 0; i < w->outline->n_blocks; i++) {
		const struct block *block = &w->outline->blocks[i];

		if (lanes_enter(&w->lanes, i)) {
			if (!level || block->level <= level)
				close_item(w, i);
		} else if (opens_item(w, i)) {
			close_item(w, i);
			open_item(w, i, MOST_LEVELS);
			level = w->open_above == NO_BLOCK
					? 0
					: w->outline->blocks[w->open_above]
						  .level;
		}
	}
	close_item(w, (uint32_t)w->outline->n_blocks);
}

/* ---- what lies in a lane: entries and rows ---- */

/* A heading of the document begins a lane. */
static bool enter_lane(struct walk *w, uint32_t block)
{
	if (!lanes_enter(&w->lanes, block))
		return false;
	w->lane = lanes_above(&w->lanes, MOST_LEVELS);
	w->above = lanes_nearest(&w->lanes, MOST_LEVELS);
	return true;
}

/*
 * An entry that no other holds; where only boxes count, one whose box lies
 * within no other: a plain entry around it only groups.
 */
static bool is_outermost(const struct walk *w, uint32_t entry)
{
	const struct block *blocks = w->outline->blocks;

	if (w->place->boxed && !blocks[entry].mark)
		return false;
	for (uint32_t i = blocks[entry].parent; i != NO_BLOCK;
	     i = blocks[i].parent)
		if (blocks[i].kind != BLOCK_LIST &&
		    (blocks[i].kind != BLOCK_ENTRY || !w->place->boxed ||
		     blocks[i].mark))
			return false;
	return true;
}

/* "- None", "- _nothing_" and no box: that the lane is empty. */
static bool says_empty(const struct walk *w, uint32_t entry)
{
	uint32_t words = block_child(w->outline, entry);
	struct arena_mark mark = arena_mark(w->scratch);
	bool empty;

	if (w->outline->blocks[entry].mark || words == NO_BLOCK ||
	    w->outline->blocks[words].kind != BLOCK_PARAGRAPH ||
	    block_sibling(w->outline, words) != NO_BLOCK)
		return false;
	empty = text_says_none(
		span_trim(outline_text_copy(w->outline, words, w->scratch)));
	arena_rewind(w->scratch, mark);
	return empty;
}

static void take_entries(struct walk *w)
{
	for (uint32_t i = 0; i < w->outline->n_blocks; i++)
		if (!enter_lane(w, i) &&
		    w->outline->blocks[i].kind == BLOCK_ENTRY &&
		    is_outermost(w, i) && !says_empty(w, i))
			take(w, i, w->outline->blocks[i].next, w->lane,
			     w->above);
}

/* ---- rows ---- */

/* The first cell of a table's header, or NO_BLOCK. */
static uint32_t first_head(const struct walk *w, uint32_t table)
{
	uint32_t row = block_child(w->outline, table);

	return row == NO_BLOCK ? row : block_child(w->outline, row);
}

static struct span cell_name(const struct walk *w, uint32_t cell)
{
	return text_fold_name(w->scratch,
			      outline_text_copy(w->outline, cell, w->scratch));
}

static bool has_column(const struct walk *w, uint32_t table, struct span folded)
{
	for (uint32_t i = first_head(w, table); i != NO_BLOCK;
	     i = block_sibling(w->outline, i))
		if (span_eq(cell_name(w, i), folded))
			return true;
	return false;
}

enum { MOST_ID_COLUMNS = 8 };

/* The columns that ids come from, folded. */
static size_t id_columns(const struct walk *w, struct span *out, size_t most)
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
static bool has_id(const struct walk *w, uint32_t table)
{
	struct span names[MOST_ID_COLUMNS];
	size_t n = id_columns(w, names, MOST_ID_COLUMNS);

	for (size_t i = 0; i < n; i++)
		if (has_column(w, table, names[i]))
			return true;
	return false;
}

static bool has_same_columns(const struct walk *w, uint32_t a, uint32_t b)
{
	uint32_t x = first_head(w, a), y = first_head(w, b);

	while (x != NO_BLOCK && y != NO_BLOCK &&
	       span_eq(cell_name(w, x), cell_name(w, y))) {
		x = block_sibling(w->outline, x);
		y = block_sibling(w->outline, y);
	}
	return x == NO_BLOCK && y == NO_BLOCK;
}

static bool is_table(const struct walk *w, uint32_t block)
{
	return w->outline->blocks[block].kind == BLOCK_TABLE &&
	       w->outline->blocks[block].parent == NO_BLOCK;
}

static void take_table(struct walk *w, uint32_t table)
{
	for (uint32_t row = block_child(w->outline, table); row != NO_BLOCK;
	     row = block_sibling(w->outline, row))
		if (!w->outline->blocks[row].header &&
		    !row_lists_nothing(w->outline, row, w->scratch))
			take(w, row, w->outline->blocks[row].next, w->lane,
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
static bool html_has_id(const struct walk *w, struct span html)
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
static void note_html_tables(struct walk *w)
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

/*
 * The tables with a column that ids come from; where there is none, the first
 * and all that have its columns.
 */
static void take_rows(struct walk *w)
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
		if (!enter_lane(w, i) && is_table(w, i) &&
		    (any ? has_id(w, i) : has_same_columns(w, first, i)))
			take_table(w, i);
	note_html_tables(w);
}

void take_blocks(struct taking *taking, const struct kind *kind, size_t pattern)
{
	const struct outline *outline = &taking->file->doc->outline;
	const struct place_pattern *place = &kind->patterns[pattern];
	struct arena *scratch = &taking->backlog->scratch;
	struct walk w = { .taking = taking,
			  .kind = kind,
			  .place = place,
			  .outline = outline,
			  .scratch = scratch,
			  .pattern = pattern,
			  .positions = taking->positions[place->form],
			  .lane = NO_BLOCK,
			  .above = NO_BLOCK,
			  .open = NO_BLOCK };

	if (!taking->taken)
		taking->taken = ARENA_ARRAY(scratch, bool, outline->n_blocks);
	lanes_init(&w.lanes, kind, outline, scratch);
	switch (w.place->form) {
	case FORM_HEADING:
		take_headings(&w);
		break;
	case FORM_PARAGRAPH:
		take_paragraphs(&w);
		break;
	case FORM_ENTRY:
		take_entries(&w);
		break;
	case FORM_ROW:
		take_rows(&w);
		break;
	default:
		break;
	}
}
