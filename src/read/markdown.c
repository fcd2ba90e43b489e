/*
 * md4c's events, made into an outline with byte offsets.
 *
 * md4c tells no positions, but its text points into the input wherever it
 * can. So a block is *pending* until its first text arrives; then the marks of
 * list entries and quotes are looked for between the last known offset (the
 * cursor) and that text. A block without text (an empty entry, a rule, a
 * fence) is looked for line by line from the cursor on. Only this file knows.
 */
#include "base/heap.h"
#include "read/delimiters.h"
#include "read/outline.h"

#include <md4c.h>
#include <stdlib.h>

/* A table of n columns repeats n cells for each row, however short. */
enum { MOST_CELLS = 1000000, MOST_OPEN = 4000 };

struct open_link {
	uint32_t index; /* in outline->links */
	uint32_t first_run;
};

struct builder {
	struct arena *arena;
	struct outline *out;
	struct err *err;
	const char *text; /* what md4c reads */
	uint32_t len;
	uint32_t base; /* where `text` begins in the source */
	uint32_t cursor; /* all before it, in `text`, is accounted for */

	uint32_t *open; /* blocks, from outer to inner */
	size_t n_open, open_room;
	size_t n_settled; /* of the open ones, those whose start is known */
	bool implied_paragraph;

	struct open_link *open_links;
	size_t n_open_links, open_links_room;
	unsigned strong, em, del;

	uint32_t fence_len;
	char fence;
	bool setext;

	uint32_t row_line; /* where the next row of the table begins */
	size_t n_cells;

	size_t blocks_room, runs_room, links_room;
	struct widenings widenings;
};

/* ---- offsets ---- */

static uint32_t in_source(const struct builder *b, uint32_t at)
{
	return b->base + at - widenings_before(&b->widenings, at);
}

static uint32_t line_end(const struct builder *b, uint32_t at)
{
	while (at < b->len && b->text[at] != '\n' && b->text[at] != '\r')
		at++;
	return at;
}

static uint32_t next_line(const struct builder *b, uint32_t at)
{
	at = line_end(b, at);
	if (at + 1 < b->len && b->text[at] == '\r' && b->text[at + 1] == '\n')
		at++;
	return at < b->len ? at + 1 : b->len;
}

static uint32_t line_start(const struct builder *b, uint32_t at)
{
	while (at > 0 && b->text[at - 1] != '\n' && b->text[at - 1] != '\r')
		at--;
	return at;
}

static bool is_line_start(const struct builder *b, uint32_t at)
{
	return !at || b->text[at - 1] == '\n' || b->text[at - 1] == '\r';
}

static uint32_t skip_blanks(const struct builder *b, uint32_t at)
{
	while (at < b->len && (b->text[at] == ' ' || b->text[at] == '\t'))
		at++;
	return at;
}

/* Is a list mark at `at`? Its length without the space behind it, or 0. */
static uint32_t mark_length(const struct builder *b, uint32_t at)
{
	uint32_t i = at;

	if (b->text[i] == '-' || b->text[i] == '+' || b->text[i] == '*') {
		i++;
	} else {
		while (char_is_digit(b->text[i]))
			i++;
		if (i == at || (b->text[i] != '.' && b->text[i] != ')'))
			return 0;
		i++;
	}
	return i >= b->len || char_is_space(b->text[i]) ? i - at : 0;
}

/* An entry that holds nothing: its mark ends the line. */
static bool is_bare_entry(const struct builder *b, uint32_t at, int unused)
{
	uint32_t len = mark_length(b, at);

	(void)unused;
	return len && skip_blanks(b, at + len) == line_end(b, at);
}

/* ---- pending blocks ---- */

static struct block *block_at(const struct builder *b, size_t depth)
{
	return &b->out->blocks[b->open[depth]];
}

/*
 * Goes through the marks of one line from `at` on, as far as `limit`, and
 * gives them to the pending containers, outer first. Returns where the text
 * behind the marks begins.
 */
static uint32_t take_marks(struct builder *b, uint32_t at, uint32_t limit)
{
	for (;;) {
		struct block *block;
		uint32_t len;

		at = skip_blanks(b, at);
		while (b->n_settled < b->n_open &&
		       block_at(b, b->n_settled)->kind == BLOCK_LIST &&
		       at < limit && mark_length(b, at))
			block_at(b, b->n_settled++)->start = in_source(b, at);
		if (at >= limit)
			return at;
		block = b->n_settled < b->n_open ? block_at(b, b->n_settled)
						 : NULL;
		if (b->text[at] == '>') {
			if (block && block->kind == BLOCK_QUOTE) {
				block->start = in_source(b, at);
				b->n_settled++;
			}
			at++;
			continue;
		}
		len = mark_length(b, at);
		if (!len || !block || block->kind != BLOCK_ENTRY)
			return at;
		block->start = in_source(b, at);
		b->n_settled++;
		at += len;
	}
}

/* Whatever is still pending begins here. */
static void settle_rest(struct builder *b, uint32_t at)
{
	while (b->n_settled < b->n_open)
		block_at(b, b->n_settled++)->start = in_source(b, at);
}

/* Text stands at `at`: every pending block can be told where it begins. */
static void settle(struct builder *b, uint32_t at)
{
	uint32_t line, p;

	if (b->n_settled == b->n_open)
		return;
	line = line_start(b, at);
	p = b->cursor > line ? b->cursor : line;
	if (b->cursor < line) {
		/* "-" alone on a line, its text on the next. */
		uint32_t before = is_line_start(b, b->cursor)
					  ? b->cursor
					  : next_line(b, b->cursor);

		for (; before < line; before = next_line(b, before))
			if (is_bare_entry(b, skip_blanks(b, before), 0))
				take_marks(b, before, line_end(b, before));
	}
	p = take_marks(b, p, at);
	settle_rest(b, p < at ? p : at);
}

typedef bool line_test(const struct builder *b, uint32_t at, int detail);

/*
 * Looks from the cursor on for a line that, behind its marks, passes `test`;
 * the pending blocks begin there. The cursor moves to its end.
 */
static uint32_t settle_line(struct builder *b, line_test *test, int detail)
{
	uint32_t line = b->cursor;

	/* A cursor within a line belongs to what came before, but for marks. */
	for (; line < b->len; line = next_line(b, line)) {
		uint32_t end = line_end(b, line), at = line;

		while (at < end) {
			uint32_t len;

			at = skip_blanks(b, at);
			if (at >= end || test(b, at, detail))
				break;
			len = b->text[at] == '>' ? 1 : mark_length(b, at);
			if (!len) {
				at = end;
				break;
			}
			at += len;
		}
		if (at < end && test(b, at, detail)) {
			at = take_marks(b, line, at);
			settle_rest(b, at);
			b->cursor = end;
			return at;
		}
	}
	settle_rest(b, b->cursor);
	return b->cursor;
}

static bool is_fence(const struct builder *b, uint32_t at, int fence)
{
	return b->text[at] == fence && b->text[at + 1] == fence &&
	       b->text[at + 2] == fence;
}

static bool is_rule(const struct builder *b, uint32_t at, int unused)
{
	char c = b->text[at];
	int n = 0;

	(void)unused;
	if (c != '-' && c != '_' && c != '*')
		return false;
	for (; at < b->len && b->text[at] != '\n' && b->text[at] != '\r';
	     at++) {
		if (b->text[at] == c)
			n++;
		else if (b->text[at] != ' ' && b->text[at] != '\t')
			return false;
	}
	return n >= 3;
}

static bool is_bare_heading(const struct builder *b, uint32_t at, int level)
{
	for (int i = 0; i < level; i++)
		if (b->text[at++] != '#')
			return false;
	return at >= b->len || char_is_space(b->text[at]);
}

/* The header of a table is the line that a delimiter row follows. */
static bool is_header(const struct builder *b, uint32_t at, int unused)
{
	bool dash = false;

	(void)unused;
	/* A mark in front belongs to the list or quote around the table. */
	if (b->text[at] == '>' || mark_length(b, at))
		return false;
	for (at = next_line(b, at);
	     at < b->len && b->text[at] != '\n' && b->text[at] != '\r'; at++) {
		if (!strchr("|:->\t ", b->text[at]))
			return false;
		dash |= b->text[at] == '-';
	}
	return dash;
}

/* ---- blocks ---- */

static uint32_t new_block(struct builder *b, enum block_kind kind)
{
	struct outline *out = b->out;
	struct block *block =
		HEAP_PUSH(out->blocks, out->n_blocks, b->blocks_room);
	uint32_t index = (uint32_t)out->n_blocks - 1;

	block->kind = (uint8_t)kind;
	block->parent = b->n_open ? b->open[b->n_open - 1] : NO_BLOCK;
	block->run = (uint32_t)out->n_runs;
	block->box = 0;
	*HEAP_PUSH(b->open, b->n_open, b->open_room) = index;
	return index;
}

static void close_block(struct builder *b)
{
	struct block *block = block_at(b, b->n_open - 1);

	block->end = in_source(b, b->cursor);
	if (block->end < block->start)
		block->end = block->start;
	block->next = (uint32_t)b->out->n_blocks;
	b->n_open--;
	if (b->n_settled > b->n_open)
		b->n_settled = b->n_open;
}

static void close_implied_paragraph(struct builder *b)
{
	if (!b->implied_paragraph)
		return;
	b->implied_paragraph = false;
	b->cursor = line_end(b, b->cursor);
	close_block(b);
}

/* Text right inside an entry, as in tight lists, gets a paragraph, too. */
static void imply_paragraph(struct builder *b)
{
	if (b->n_open && block_at(b, b->n_open - 1)->kind == BLOCK_ENTRY) {
		new_block(b, BLOCK_PARAGRAPH);
		b->implied_paragraph = true;
	}
}

static int enter_entry(struct builder *b, const MD_BLOCK_LI_DETAIL *li)
{
	uint32_t index = new_block(b, BLOCK_ENTRY);
	struct block *block = &b->out->blocks[index];

	if (!li->is_task)
		return 0;
	block->mark = li->task_mark == 'X' ? 'x' : li->task_mark;
	block->box = in_source(b, li->task_mark_offset);
	settle(b, li->task_mark_offset - 1);
	b->cursor = li->task_mark_offset + 2;
	return 0;
}

static int enter_code(struct builder *b, const MD_BLOCK_CODE_DETAIL *code)
{
	uint32_t at;

	new_block(b, BLOCK_CODE);
	b->fence = code->fence_char;
	if (!b->fence)
		return 0;
	at = settle_line(b, is_fence, b->fence);
	b->fence_len = 0;
	while (at + b->fence_len < b->len &&
	       b->text[at + b->fence_len] == b->fence)
		b->fence_len++;
	return 0;
}

static uint32_t count_open(const struct builder *b, enum block_kind kind)
{
	uint32_t n = 0;

	for (size_t i = 0; i < b->n_open; i++)
		n += block_at(b, i)->kind == kind;
	return n;
}

/* Behind the last line of code: its closing fence, if it has one. */
static void leave_code(struct builder *b)
{
	uint32_t line = b->cursor;

	if (!b->fence) {
		b->cursor = line_end(b, b->cursor);
		return;
	}
	if (!is_line_start(b, line))
		line = next_line(b, line);
	for (; line < b->len; line = next_line(b, line)) {
		uint32_t at = line, n = 0, quotes = 0;

		while (at < b->len &&
		       (b->text[at] == '>' || b->text[at] == ' ' ||
			b->text[at] == '\t'))
			quotes += b->text[at++] == '>';
		/* Where its list or quote ends, the code ends without a fence. */
		if (quotes != count_open(b, BLOCK_QUOTE))
			return;
		if (at == line_end(b, line))
			continue;
		if (at == line && count_open(b, BLOCK_ENTRY))
			return;
		while (at + n < b->len && b->text[at + n] == b->fence)
			n++;
		if (n >= b->fence_len)
			b->cursor = line_end(b, line);
		return;
	}
}

static void enter_row(struct builder *b, bool header)
{
	uint32_t row = new_block(b, BLOCK_ROW);

	b->out->blocks[row].header = header;
	if (header) {
		uint32_t at = settle_line(b, is_header, 0);

		b->row_line = next_line(b, next_line(b, at));
		b->cursor = at;
	} else {
		uint32_t at = b->row_line;

		while (at < b->len &&
		       (b->text[at] == '>' || b->text[at] == ' ' ||
			b->text[at] == '\t'))
			at++;
		settle_rest(b, at);
		b->cursor = at;
		b->row_line = next_line(b, b->row_line);
	}
}

static bool is_pipe(const struct builder *b, uint32_t at)
{
	return b->text[at] == '|' && (!at || b->text[at - 1] != '\\');
}

/* The cursor stands where the row begins, or behind the cell before. */
static void enter_cell(struct builder *b)
{
	uint32_t at = b->cursor;

	if (at < b->len && is_pipe(b, at))
		at++;
	at = skip_blanks(b, at);
	new_block(b, BLOCK_CELL);
	settle_rest(b, at);
	b->cursor = at;
}

static void leave_cell(struct builder *b)
{
	uint32_t at = b->cursor, end = line_end(b, at);

	while (at < end && !is_pipe(b, at))
		at++;
	b->cursor = at;
	while (b->cursor > 0 && (b->text[b->cursor - 1] == ' ' ||
				 b->text[b->cursor - 1] == '\t'))
		b->cursor--;
	close_block(b);
	b->cursor = at;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *data)
{
	struct builder *b = data;
	uint32_t block;

	close_implied_paragraph(b);
	if (b->n_open > MOST_OPEN)
		return err_set(b->err, "is nested more than %d levels deep",
			       MOST_OPEN);
	switch (type) {
	case MD_BLOCK_QUOTE:
		new_block(b, BLOCK_QUOTE);
		break;
	case MD_BLOCK_UL:
	case MD_BLOCK_OL:
		block = new_block(b, BLOCK_LIST);
		b->out->blocks[block].ordered = type == MD_BLOCK_OL;
		break;
	case MD_BLOCK_LI:
		return enter_entry(b, detail);
	case MD_BLOCK_HR:
		new_block(b, BLOCK_RULE);
		settle_line(b, is_rule, 0);
		break;
	case MD_BLOCK_H:
		block = new_block(b, BLOCK_HEADING);
		b->out->blocks[block].level =
			(uint8_t)((MD_BLOCK_H_DETAIL *)detail)->level;
		break;
	case MD_BLOCK_CODE:
		return enter_code(b, detail);
	case MD_BLOCK_HTML:
		new_block(b, BLOCK_HTML);
		break;
	case MD_BLOCK_P:
		new_block(b, BLOCK_PARAGRAPH);
		break;
	case MD_BLOCK_TABLE:
		new_block(b, BLOCK_TABLE);
		break;
	case MD_BLOCK_THEAD:
	case MD_BLOCK_TBODY:
	case MD_BLOCK_DOC:
		break;
	case MD_BLOCK_TR:
		/* The first row of a table is its header. */
		enter_row(b, b->open[b->n_open - 1] + 1u == b->out->n_blocks);
		break;
	case MD_BLOCK_TH:
	case MD_BLOCK_TD:
		if (++b->n_cells > MOST_CELLS)
			return err_set(b->err,
				       "has a table of more than %d "
				       "cells",
				       MOST_CELLS);
		enter_cell(b);
		break;
	}
	return 0;
}

static void leave_heading(struct builder *b)
{
	struct block *block = block_at(b, b->n_open - 1);
	uint32_t at;

	if (b->n_settled < b->n_open)
		settle_line(b, is_bare_heading, block->level);
	b->cursor = line_end(b, b->cursor);
	/* "====" or "----" on the next line belongs to it. */
	if (b->out->source.at[block->start] != '#') {
		uint32_t next = next_line(b, b->cursor);

		at = next;
		while (at < b->len &&
		       (b->text[at] == '>' || b->text[at] == ' ' ||
			b->text[at] == '\t'))
			at++;
		if (at < b->len && (b->text[at] == '=' || b->text[at] == '-'))
			b->cursor = line_end(b, next);
	}
	close_block(b);
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *data)
{
	struct builder *b = data;

	(void)detail;
	close_implied_paragraph(b);
	switch (type) {
	case MD_BLOCK_H:
		leave_heading(b);
		break;
	case MD_BLOCK_LI:
		if (b->n_settled < b->n_open)
			settle_line(b, is_bare_entry, 0);
		close_block(b);
		break;
	case MD_BLOCK_CODE:
		leave_code(b);
		close_block(b);
		break;
	case MD_BLOCK_P:
	case MD_BLOCK_HTML:
		b->cursor = line_end(b, b->cursor);
		settle_rest(b, b->cursor);
		close_block(b);
		break;
	case MD_BLOCK_TR:
		b->cursor = line_end(b, b->cursor);
		close_block(b);
		break;
	case MD_BLOCK_TH:
	case MD_BLOCK_TD:
		leave_cell(b);
		break;
	case MD_BLOCK_QUOTE:
	case MD_BLOCK_UL:
	case MD_BLOCK_OL:
	case MD_BLOCK_HR:
	case MD_BLOCK_TABLE:
		settle_rest(b, b->cursor);
		close_block(b);
		break;
	default:
		break;
	}
	return 0;
}

/* ---- inline ---- */

/* Backslashes and entities as Markdown resolves them in addresses. */
static struct span attribute_text(struct builder *b, const MD_ATTRIBUTE *attr)
{
	struct buf text = BUF_INIT;
	struct span copy;

	for (size_t i = 0; attr->size && attr->substr_offsets[i] < attr->size;
	     i++) {
		struct span part = span_of(attr->text + attr->substr_offsets[i],
					   attr->substr_offsets[i + 1] -
						   attr->substr_offsets[i]);

		if (attr->substr_types[i] == MD_TEXT_ENTITY &&
		    span_is(part, "&amp;"))
			buf_addc(&text, '&');
		else
			buf_add(&text, part);
	}
	copy = arena_copy(b->arena, buf_span(&text));
	buf_release(&text);
	return copy;
}

static int enter_link(struct builder *b, const MD_ATTRIBUTE *target, bool image)
{
	struct outline *out = b->out;
	struct link *link = HEAP_PUSH(out->links, out->n_links, b->links_room);
	struct open_link *open =
		HEAP_PUSH(b->open_links, b->n_open_links, b->open_links_room);

	link->target = attribute_text(b, target);
	link->form = image ? LINK_IMAGE : LINK_INLINE;
	link->start = UINT32_MAX;
	link->block = b->n_open ? b->open[b->n_open - 1] : NO_BLOCK;
	open->index = (uint32_t)out->n_links - 1;
	open->first_run = (uint32_t)out->n_runs;
	return 0;
}

/* The text of the open links begins at `at`: their marks stand before it. */
static void settle_links(struct builder *b, uint32_t at)
{
	uint32_t floor = b->cursor;
	size_t i = b->n_open_links;

	while (i-- > 0) {
		struct link *link = &b->out->links[b->open_links[i].index];
		char mark = '[';

		if (link->start != UINT32_MAX)
			return;
		if (at > 0 && b->text[at - 1] == '<' &&
		    link->form == LINK_INLINE) {
			link->form = LINK_AUTO;
			mark = '<';
		}
		while (at > floor && b->text[at - 1] != mark)
			at--;
		at -= at > 0;
		if (link->form == LINK_IMAGE && at > 0 &&
		    b->text[at - 1] == '!')
			at--;
		link->start = in_source(b, at);
	}
}

/* The next `c` that no backslash stands before, or the end of the text. */
static uint32_t skip_to(const struct builder *b, uint32_t at, char c)
{
	while (at < b->len && b->text[at] != c)
		at += b->text[at] == '\\' ? 2 : 1;
	return at < b->len ? at : b->len;
}

/* Behind `]`: the address in parentheses or the reference in brackets. */
static uint32_t link_end(const struct builder *b, uint32_t at)
{
	uint32_t end = b->len, depth = 0;
	char open, close;

	while (at < end && b->text[at] != ']' && b->text[at] != '>')
		at++;
	if (at >= end || b->text[at] == '>')
		return at < end ? at + 1 : at;
	at++;
	open = at < end ? b->text[at] : '\0';
	if (open != '(' && open != '[')
		return at;
	close = open == '(' ? ')' : ']';
	for (uint32_t first = at + 1; at < end; at++) {
		char c = b->text[at];

		if (c == '\\')
			at++;
		else if (c == '<' && open == '(' && at == first)
			at = skip_to(b, at + 1, '>');
		else if ((c == '"' || c == '\'') && open == '(' &&
			 char_is_space(b->text[at - 1]))
			at = skip_to(b, at + 1, c);
		else if (b->text[at] == open)
			depth++;
		else if (b->text[at] == close && !--depth)
			return at + 1;
		else if (b->text[at] == '\n' && b->text[at + 1] == '\n')
			break;
	}
	return at < end ? at : end;
}

static int leave_link(struct builder *b)
{
	struct link *link;

	/* md4c 0.4.8 now and then closes a link that it never opened. */
	if (!b->n_open_links)
		return 0;
	link = &b->out->links[b->open_links[b->n_open_links - 1].index];
	/* Without a text of its own it is the next "[" from the cursor on. */
	if (link->start == UINT32_MAX) {
		uint32_t at = b->cursor;

		settle(b, skip_blanks(b, at));
		while (at < b->len && b->text[at] != '[')
			at++;
		settle_links(b, at < b->len ? at + 1 : at);
		b->cursor = at;
	}
	b->cursor = link_end(b, b->cursor);
	link->end = in_source(b, b->cursor);
	b->n_open_links--;
	return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *data)
{
	struct builder *b = data;

	imply_paragraph(b);
	switch (type) {
	case MD_SPAN_STRONG:
		b->strong++;
		break;
	case MD_SPAN_EM:
		b->em++;
		break;
	case MD_SPAN_DEL:
		b->del++;
		break;
	case MD_SPAN_A:
		return enter_link(b, &((MD_SPAN_A_DETAIL *)detail)->href,
				  false);
	case MD_SPAN_IMG:
		return enter_link(b, &((MD_SPAN_IMG_DETAIL *)detail)->src,
				  true);
	default:
		break;
	}
	return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *data)
{
	struct builder *b = data;

	(void)detail;
	switch (type) {
	case MD_SPAN_STRONG:
		b->strong--;
		break;
	case MD_SPAN_EM:
		b->em--;
		break;
	case MD_SPAN_DEL:
		b->del--;
		break;
	case MD_SPAN_A:
	case MD_SPAN_IMG:
		return leave_link(b);
	default:
		break;
	}
	return 0;
}

static uint8_t style_now(const struct builder *b)
{
	uint8_t style =
		(uint8_t)((b->strong ? STYLE_STRONG : 0) |
			  (b->em ? STYLE_EM : 0) | (b->del ? STYLE_DEL : 0));

	for (size_t i = 0; i < b->n_open_links; i++)
		if (b->out->links[b->open_links[i].index].form == LINK_IMAGE)
			style |= STYLE_IMAGE;
	return style;
}

static struct run *add_run(struct builder *b, enum run_kind kind,
			   uint32_t start, uint32_t len)
{
	struct outline *out = b->out;
	struct block *block = block_at(b, b->n_open - 1);
	struct run *run = HEAP_PUSH(out->runs, out->n_runs, b->runs_room);

	if (!block->n_runs++)
		block->run = (uint32_t)out->n_runs - 1;
	run->kind = (uint8_t)kind;
	run->style = style_now(b);
	run->start = in_source(b, start);
	run->end = in_source(b, start + len);
	run->in_link = b->n_open_links > 0;
	return run;
}

/* md4c knows `[ ]` and `[x]`; people also write `[-]` for what was dropped. */
static void take_box(struct builder *b, uint32_t *start, uint32_t *len)
{
	struct block *entry;

	if (b->n_open < 2 || *len < 4 || b->text[*start] != '[' ||
	    b->text[*start + 1] != '-' || b->text[*start + 2] != ']' ||
	    b->text[*start + 3] != ' ')
		return;
	entry = block_at(b, b->n_open - 2);
	if (entry->kind != BLOCK_ENTRY || entry->mark ||
	    b->open[b->n_open - 1] != b->open[b->n_open - 2] + 1 ||
	    block_at(b, b->n_open - 1)->n_runs)
		return;
	entry->mark = '-';
	entry->box = in_source(b, *start + 1);
	*start += 4;
	*len -= 4;
}

static void note_code(struct builder *b, const char *text, size_t len)
{
	struct block *block = block_at(b, b->n_open - 1);

	for (size_t i = 0; i < len && !block->has_text; i++)
		block->has_text = !char_is_space(text[i]);
}

static int on_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size,
		   void *data)
{
	static const enum run_kind kinds[] = {
		[MD_TEXT_NORMAL] = RUN_TEXT,   [MD_TEXT_NULLCHAR] = RUN_TEXT,
		[MD_TEXT_BR] = RUN_BREAK,      [MD_TEXT_SOFTBR] = RUN_BREAK,
		[MD_TEXT_ENTITY] = RUN_ENTITY, [MD_TEXT_CODE] = RUN_CODE,
		[MD_TEXT_HTML] = RUN_HTML,     [MD_TEXT_LATEXMATH] = RUN_TEXT,
	};
	struct builder *b = data;
	uintptr_t from = (uintptr_t)b->text, at = (uintptr_t)text;
	bool inside = at >= from && at + size <= from + b->len;
	uint32_t start = inside ? (uint32_t)(at - from) : b->cursor;
	uint32_t len = size;
	struct block *block;

	if (!b->n_open)
		return 0;
	imply_paragraph(b);
	block = block_at(b, b->n_open - 1);
	if (!inside) {
		/* A line break or blank that md4c made up. */
		if (block->kind != BLOCK_CODE && block->kind != BLOCK_HTML)
			add_run(b, RUN_BREAK, b->cursor, 0);
		return 0;
	}
	if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
		add_run(b, RUN_BREAK, b->cursor, 0);
		return 0;
	}
	settle(b, start);
	if (block->kind == BLOCK_CODE || block->kind == BLOCK_HTML) {
		if (block->kind == BLOCK_CODE)
			note_code(b, text, size);
		b->cursor = start + len;
		return 0;
	}
	if (b->n_open_links)
		settle_links(b, start);
	take_box(b, &start, &len);
	add_run(b, kinds[type], start, len);
	b->cursor = start + len;
	return 0;
}

/*
 * Whatever a document does, its blocks come in order and hold what is inside
 * them: a place that could only be guessed is moved to where it may be.
 */
static void settle_order(struct outline *out)
{
	uint32_t text_end = 0;

	/* Text stands where it stands, and what comes later is behind it. */
	for (uint32_t i = 0; i < out->n_blocks; i++) {
		struct block *block = &out->blocks[i];

		if (block->start < text_end)
			block->start = text_end;
		if (block->n_runs)
			text_end =
				out->runs[block->run + block->n_runs - 1].end;
	}
	for (uint32_t i = (uint32_t)out->n_blocks; i-- > 0;) {
		struct block *block = &out->blocks[i];
		const struct run *runs = &out->runs[block->run];

		if (block->n_runs && block->start > runs[0].start)
			block->start = runs[0].start;
		if (i + 1 < out->n_blocks &&
		    block->start > out->blocks[i + 1].start)
			block->start = out->blocks[i + 1].start;
		if (block->n_runs && block->end < runs[block->n_runs - 1].end)
			block->end = runs[block->n_runs - 1].end;
		if (block->end < block->start)
			block->end = block->start;
	}
	for (uint32_t i = (uint32_t)out->n_blocks; i-- > 0;) {
		struct block *block = &out->blocks[i];

		if (block->next < out->n_blocks &&
		    block->end > out->blocks[block->next].start)
			block->end = out->blocks[block->next].start;
		if (block->parent != NO_BLOCK &&
		    out->blocks[block->parent].end < block->end)
			out->blocks[block->parent].end = block->end;
	}
	for (size_t i = 0; i < out->n_links; i++) {
		struct link *link = &out->links[i];

		if (link->block != NO_BLOCK &&
		    link->end > out->blocks[link->block].end)
			link->end = out->blocks[link->block].end;
		if (link->start > link->end)
			link->start = link->end;
	}
}

static void settle_lists(struct builder *b)
{
	struct outline *out = b->out;

	settle_order(out);
	out->blocks = heap_settle(
		out->blocks, out->n_blocks * sizeof(*out->blocks), b->arena);
	out->runs = heap_settle(out->runs, out->n_runs * sizeof(*out->runs),
				b->arena);
	out->links = heap_settle(out->links, out->n_links * sizeof(*out->links),
				 b->arena);
	free(b->open);
	free(b->open_links);
	free(b->widenings.at);
}

int outline_read(struct outline *out, struct span source, size_t body,
		 struct arena *arena, struct err *err)
{
	const MD_PARSER parser = {
		.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH |
			 MD_FLAG_TASKLISTS,
		.enter_block = enter_block,
		.leave_block = leave_block,
		.enter_span = enter_span,
		.leave_span = leave_span,
		.text = on_text,
	};
	struct builder b = { .arena = arena,
			     .out = out,
			     .err = err,
			     .text = source.at + body,
			     .len = (uint32_t)(source.len - body),
			     .base = (uint32_t)body };
	MD_SIZE size;
	int ret;

	*out = (struct outline){ .source = source,
				 .lines = ARENA_NEW(arena, struct line_index) };
	out->lines->arena = arena;
	if (delimiters_are_short(span_of(b.text, b.len))) {
		struct span copy = delimiters_widen(
			&b.widenings, span_of(b.text, b.len), arena);

		b.text = copy.at;
		b.len = (uint32_t)copy.len;
	}
	/* md4c reads past an input that does not end in a line break. */
	size = b.len;
	if (size && b.text[size - 1] != '\n' && b.text[size - 1] != '\r')
		size++;
	err->text[0] = '\0';
	ret = md_parse(b.text, size, &parser, &b);
	settle_lists(&b);
	if (ret != 0)
		return err->text[0]
			       ? -1
			       : err_set(err, "cannot be read as Markdown");
	outline_find_comments(out, arena);
	outline_find_links(out, arena);
	return 0;
}
