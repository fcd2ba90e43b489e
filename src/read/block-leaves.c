/*
 * Leaves: paragraphs with the definitions, boxes and underlines that belong to
 * them, headings, and tables with their rows and cells.
 */
#include "read/block-scan.h"

#include "base/heap.h"
#include "read/box.h"
#include "read/definitions.h"
#include "read/line-starts.h"
#include "read/table-rows.h"

/* A table of n columns repeats n cells for each row, however short. */
enum { MOST_CELLS = 1000000 };

void leaf_add_line(struct scan *s, bool is_lazy)
{
	/* Definitions may have been all that it had. */
	if (!s->n_lines)
		s->out->blocks[s->block].start = s->first;
	*HEAP_PUSH(s->lines, s->n_lines, s->lines_room) =
		(struct text_line){ s->first, s->end, is_lazy && s->indent };
}

/* How many of the first lines are definitions of links. */
static size_t count_definitions(const struct scan *s)
{
	struct buf text = BUF_INIT;
	struct span rest;
	size_t n = 0, len;

	if (!s->n_lines || s->text[s->lines[0].start] != '[')
		return 0;
	for (size_t i = 0; i < s->n_lines; i++) {
		if (s->lines[i].is_lazy)
			buf_addc(&text, ' ');
		buf_add(&text, span_between(s->text + s->lines[i].start,
					    s->text + s->lines[i].end));
		buf_addc(&text, '\n');
	}
	rest = buf_span(&text);
	while ((len = definition_length(rest)) != 0) {
		for (size_t i = 0; i < len; i++)
			n += rest.at[i] == '\n';
		rest = span_from(rest, len);
	}
	buf_release(&text);
	return n;
}

/*
 * md4c 0.4.8 and 0.5 look for the line of a bracket from the first line of its
 * paragraph on (mity/md4c#236): 65,000 lines of "](" and "[" take a minute.
 * The longest paragraphs of real documents make a thousandth of this.
 */
static void count_brackets(struct scan *s, size_t from, size_t to)
{
	const uint64_t most_work = 400u * 1000 * 1000;
	size_t n = 0;

	if (to - from < 100)
		return;
	for (size_t i = from; i < to; i++)
		for (uint32_t at = s->lines[i].start; at < s->lines[i].end;
		     at++)
			n += s->text[at] == '[' || s->text[at] == ']';
	s->bracket_work += (uint64_t)n * (to - from);
	if (s->bracket_work > most_work && !s->has_too_many_brackets) {
		s->has_too_many_brackets = true;
		s->bracket_trouble = s->lines[from].start;
	}
}

static void prepare_lines(struct scan *s, size_t from, size_t to,
			  uint32_t block)
{
	if (from == to)
		return;
	count_brackets(s, from, to);
	prepared_begin(s->copy, block);
	for (size_t i = from; i < to; i++)
		prepared_add(s->copy, s->lines[i].start, s->lines[i].end,
			     block == NO_BLOCK);
	prepared_end(s->copy);
}

/* Definitions of links are not part of their paragraph. */
static void take_definitions(struct scan *s)
{
	size_t n = count_definitions(s);

	prepare_lines(s, 0, n, NO_BLOCK);
	s->out->n_definitions += n > 0;
	s->n_lines -= n;
	memmove(s->lines, s->lines + n, s->n_lines * sizeof(*s->lines));
	if (n && s->n_lines)
		s->out->blocks[s->block].start = s->lines[0].start;
}

/* A box that GitHub takes for text is not part of the text to us. */
static void skip_box(struct scan *s)
{
	uint32_t parent = s->out->blocks[s->block].parent;
	struct text_line *line = s->lines;
	struct span text;
	char mark;

	if (!s->n_lines || !block_is(s->out, parent, BLOCK_ENTRY) ||
	    !s->out->blocks[parent].mark)
		return;
	text = span_between(s->text + line->start, s->text + line->end);
	if (s->out->blocks[parent].box != line->start + (text.at[0] == '['))
		return;
	line->start += (uint32_t)box_length(text, &mark);
	while (line->start < line->end &&
	       (s->text[line->start] == ' ' || s->text[line->start] == '\t'))
		line->start++;
	if (line->start == line->end)
		memmove(line, line + 1, --s->n_lines * sizeof(*line));
	if (s->n_lines)
		s->out->blocks[s->block].start = line->start;
}

/* Its lines become the text of the block; without any there is none. */
static void close_text(struct scan *s)
{
	if (!s->n_lines) {
		scan_drop_block(s);
		return;
	}
	skip_box(s);
	if (!s->n_lines) {
		/* To GitHub there was text: the entry is not empty. */
		s->out->n_blocks--;
		return;
	}
	s->out->blocks[s->block].end = s->lines[s->n_lines - 1].end;
	prepare_lines(s, 0, s->n_lines, s->block);
	scan_close_block(s, s->block);
	s->n_lines = 0;
}

void leaf_close(struct scan *s)
{
	if (s->leaf == PARAGRAPH) {
		take_definitions(s);
		close_text(s);
	} else if (s->leaf != NO_LEAF) {
		scan_close_block(s, s->block);
	}
	s->leaf = NO_LEAF;
}

/* ---- leaves of one line ---- */

void leaf_add_heading(struct scan *s, unsigned level)
{
	uint32_t block = scan_add_leaf(s, BLOCK_HEADING), end = s->end, hashes;
	uint32_t start = s->first + level;

	s->out->blocks[block].level = (uint8_t)level;
	while (scan_is_blank_at(s, start))
		start++;
	while (end > s->first && scan_is_blank_at(s, end - 1))
		end--;
	hashes = end;
	while (hashes > s->first && s->text[hashes - 1] == '#')
		hashes--;
	if (hashes < end && scan_is_blank_at(s, hashes - 1))
		end = hashes;
	if (start < end) {
		prepared_begin(s->copy, block);
		prepared_add(s->copy, start, end, false);
		prepared_end(s->copy);
	}
	scan_close_block(s, block);
}

/* "===" below a paragraph; not below what consists of definitions. */
bool leaf_underline(struct scan *s, unsigned level)
{
	struct block *block = &s->out->blocks[s->block];

	take_definitions(s);
	if (!s->n_lines)
		return false;
	block->kind = BLOCK_HEADING;
	block->level = (uint8_t)level;
	block->end = s->end;
	skip_box(s);
	prepare_lines(s, 0, s->n_lines, s->block);
	scan_close_block(s, s->block);
	s->n_lines = 0;
	s->leaf = NO_LEAF;
	return true;
}

/* ---- tables ---- */

static int add_row(struct scan *s, uint32_t table, uint32_t start, uint32_t end,
		   bool is_header)
{
	struct row_walk walk =
		row_begin(span_between(s->text, s->text + end), start);
	uint32_t row = scan_add_block(s, BLOCK_ROW, table, start, end), cell;

	s->out->blocks[row].header = is_header;
	s->n_cells += s->n_columns;
	if (s->n_cells > MOST_CELLS)
		return err_set(s->err, "has a table of more than %d cells",
			       MOST_CELLS);
	for (size_t i = 0; i < s->n_columns; i++) {
		struct text_line text = { end, end, false };

		if (row_next_cell(&walk, &text.start, &text.end) &&
		    text.start < text.end) {
			cell = scan_add_block(s, BLOCK_CELL, row, text.start,
					      text.end);
			prepared_begin(s->copy, cell);
			prepared_add(s->copy, text.start, text.end, false);
			prepared_end(s->copy);
		} else {
			cell = scan_add_block(s, BLOCK_CELL, row, text.start,
					      text.start);
		}
		scan_close_block(s, cell);
	}
	scan_close_block(s, row);
	return 0;
}

/* The blank that a lazy line begins with makes a cell of its own. */
static uint32_t row_start(const struct text_line *line)
{
	return line->start - line->is_lazy;
}

/*
 * Below a line with as many cells: the delimiter row of a table. Lines of the
 * paragraph above its header stay a paragraph, definitions of links included.
 */
bool leaf_is_table(const struct scan *s)
{
	const struct text_line *header;
	size_t n = s->n_lines ? delimiter_columns(scan_rest(s)) : 0;

	if (!n)
		return false;
	header = &s->lines[s->n_lines - 1];
	return n == row_columns(span_between(s->text + row_start(header),
					     s->text + header->end));
}

int leaf_begin_table(struct scan *s)
{
	struct text_line header = s->lines[--s->n_lines];
	uint32_t table;

	close_text(s);
	table = scan_add_leaf(s, BLOCK_TABLE);
	s->out->blocks[table].start = row_start(&header);
	s->leaf = TABLE;
	s->n_columns = delimiter_columns(scan_rest(s));
	return add_row(s, table, row_start(&header), header.end, true);
}

int leaf_continue_table(struct scan *s)
{
	s->out->blocks[s->block].end = s->end;
	return add_row(s, s->block, s->first, s->end, false);
}
