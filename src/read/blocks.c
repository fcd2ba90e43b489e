/*
 * A line is gone through from left to right: first the containers (quotes,
 * lists, footnotes) that are open and go on in it, then the marks that open
 * new ones, then the leaf (paragraph, heading, code, HTML, table) that its rest
 * belongs to. A paragraph also goes on where its containers do not, if nothing
 * new begins ("lazy continuation").
 *
 * Columns count tabs up to the next multiple of four, as CommonMark does.
 */
#include "read/blocks.h"

#include <stdlib.h>

#include "base/heap.h"
#include "read/block-scan.h"
#include "read/box.h"
#include "read/line-starts.h"
#include "read/table-rows.h"

enum { MOST_OPEN = 4000 };

/* ---- containers ---- */

/* Closes the leaf and all but the `n` outer containers. */
static void close_to(struct scan *s, size_t n)
{
	leaf_close(s);
	while (s->n_open > n) {
		const struct container *inner = &s->open[--s->n_open];

		if (inner->block != NO_BLOCK)
			scan_close_block(s, inner->block);
		s->n_footnotes -= inner->kind == IN_FOOTNOTE;
	}
}

static int open_container(struct scan *s, enum container_kind kind,
			  uint32_t block)
{
	if (s->n_open > MOST_OPEN)
		return err_set(s->err, "is nested more than %d levels deep",
			       MOST_OPEN);
	if (s->n_open)
		s->open[s->n_open - 1].has_children = true;
	*HEAP_PUSH(s->open, s->n_open, s->open_room) =
		(struct container){ .kind = kind, .block = block };
	s->n_footnotes += kind == IN_FOOTNOTE;
	return 0;
}

static bool quote_goes_on(struct scan *s)
{
	if (s->indent >= CODE_INDENT || s->is_blank || s->text[s->first] != '>')
		return false;
	scan_go_to(s, s->first + 1);
	if (scan_is_blank_at(s, s->at))
		scan_skip_columns(s, 1);
	return true;
}

static bool entry_goes_on(struct scan *s, const struct container *entry)
{
	if (s->indent >= entry->indent)
		scan_skip_columns(s, entry->indent);
	else if (s->is_blank && entry->has_children)
		scan_go_to(s, s->first);
	else
		return false;
	return true;
}

static bool footnote_goes_on(struct scan *s)
{
	if (s->indent < CODE_INDENT)
		return s->start == s->end;
	scan_skip_columns(s, CODE_INDENT);
	return true;
}

/* How many of the open containers go on in this line. */
static size_t match_containers(struct scan *s)
{
	size_t n = 0;

	for (; n < s->n_open; n++) {
		const struct container *c = &s->open[n];

		scan_find_first(s);
		if (c->kind == IN_QUOTE && !quote_goes_on(s))
			break;
		if (c->kind == IN_ENTRY && !entry_goes_on(s, c))
			break;
		if (c->kind == IN_FOOTNOTE && !footnote_goes_on(s))
			break;
	}
	scan_find_first(s);
	return n;
}

/* ---- what begins in a line ---- */

/* How far the text of an entry stands from its mark, blanks included. */
static unsigned take_list_mark(struct scan *s, const struct list_mark *mark)
{
	unsigned column, width;
	uint32_t at;

	scan_go_to(s, s->first + (uint32_t)mark->length);
	at = s->at;
	column = s->column;
	while (s->column - column <= CODE_INDENT && scan_is_blank_at(s, s->at))
		scan_skip_columns(s, 1);
	width = s->column - column;
	if (width > 0 && width <= CODE_INDENT && s->at < s->end)
		return (unsigned)mark->length + width;
	/* Nothing else, or indented code: one blank belongs to the mark. */
	s->at = at;
	s->column = column;
	if (width > 0)
		scan_skip_columns(s, 1);
	return (unsigned)mark->length + 1;
}

/*
 * To GitHub, a blank follows a box, and nothing but blanks stands before its
 * entry. Any other box is text, with all that may follow from that.
 */
static bool is_github_box(const struct scan *s, const struct block *entry)
{
	uint32_t at = s->start;

	while (scan_is_blank_at(s, at))
		at++;
	return at == entry->start && strchr(" xX", s->text[entry->box]) &&
	       s->text[entry->box + 1] == ']' &&
	       scan_is_blank_at(s, entry->box + 2);
}

/* "[ ]", "[x]", "[-]", "[~]" at the start of an entry; see box.h. */
static void take_box(struct scan *s, uint32_t entry)
{
	struct block *block = &s->out->blocks[entry];
	struct span text = span_of(s->text + s->first, s->end - s->first);
	char mark = 0;
	size_t len = s->indent < CODE_INDENT ? box_length(text, &mark) : 0;

	if (!len)
		return;
	block->mark = mark;
	block->box = s->first + (text.at[0] == '[');
	block->end = s->first + (uint32_t)len;
	if (is_github_box(s, block))
		scan_go_to(s, s->first + 3);
	scan_find_first(s);
}

static int open_entry(struct scan *s, const struct list_mark *mark)
{
	uint32_t start = s->first, end = start + (uint32_t)mark->length, block;
	unsigned indent = s->indent;
	struct container *list = s->n_open ? &s->open[s->n_open - 1] : NULL;

	if (!list || list->kind != IN_LIST || list->sign != mark->sign) {
		if (list && list->kind == IN_LIST)
			close_to(s, s->n_open - 1);
		block = scan_add_block(s, BLOCK_LIST, scan_parent(s), start,
				       end);
		s->out->blocks[block].ordered = mark->sign == '.' ||
						mark->sign == ')';
		if (open_container(s, IN_LIST, block) < 0)
			return -1;
		s->open[s->n_open - 1].sign = mark->sign;
	}
	block = scan_add_block(s, BLOCK_ENTRY, scan_parent(s), start, end);
	if (open_container(s, IN_ENTRY, block) < 0)
		return -1;
	s->open[s->n_open - 1].indent = indent + take_list_mark(s, mark);
	scan_find_first(s);
	take_box(s, block);
	return 0;
}

static int open_quote(struct scan *s)
{
	uint32_t block = scan_add_block(s, BLOCK_QUOTE, scan_parent(s),
					s->first, s->first + 1);

	if (open_container(s, IN_QUOTE, block) < 0)
		return -1;
	quote_goes_on(s);
	return 0;
}

static int open_footnote(struct scan *s, size_t length)
{
	scan_go_to(s, s->first + (uint32_t)length);
	return open_container(s, IN_FOOTNOTE, NO_BLOCK);
}

/* What the line has met so far. */
struct line_state {
	size_t n_matched; /* containers that go on */
	bool leaf_matched; /* and the leaf, too */
	bool has_opened; /* a container or leaf that is new */
	bool is_done; /* nothing is left of the line */
};

/* Something new begins: what does not go on in this line ends. */
static void begin_new(struct scan *s, struct line_state *state, bool is_entry)
{
	size_t n = state->has_opened ? s->n_open : state->n_matched;

	if (!is_entry && n && s->open[n - 1].kind == IN_LIST)
		n--;
	close_to(s, n);
	state->has_opened = true;
	state->leaf_matched = false;
}

static void begin_code(struct scan *s, size_t fence)
{
	scan_add_leaf(s, BLOCK_CODE);
	s->leaf = fence ? FENCE : INDENTED;
	s->fence = s->text[s->first];
	s->fence_length = fence;
	s->out->blocks[s->block].has_text = !fence;
}

static void begin_html(struct scan *s, unsigned type)
{
	scan_add_leaf(s, BLOCK_HTML);
	s->html_type = type;
	s->leaf = HTML;
	if (line_ends_html(scan_rest(s), type))
		leaf_close(s);
}

static bool may_begin_something(char c)
{
	return !char_is_letter(c) && (unsigned char)c < 0x80;
}

/* An indented line is code, unless it goes on with a paragraph. */
static void open_indented(struct scan *s, struct line_state *state)
{
	if (s->leaf == PARAGRAPH && !state->has_opened)
		return;
	begin_new(s, state, false);
	scan_skip_columns(s, CODE_INDENT);
	begin_code(s, 0);
	state->is_done = true;
}

/* A heading, fence, HTML block or rule, or the underline of a heading. */
static bool open_leaf(struct scan *s, struct line_state *state,
		      bool in_paragraph)
{
	struct span rest = scan_rest(s);
	unsigned heading = line_heading_level(rest), underline = 0, html = 0;
	size_t fence = line_fence_length(rest);

	if (rest.at[0] == '<')
		html = line_html_type(rest, in_paragraph);
	if (in_paragraph)
		underline = line_underline_level(rest);
	if (underline) {
		state->is_done = leaf_underline(s, underline);
		return true;
	}
	if (!heading && !fence && !html && !line_is_rule(rest))
		return false;
	begin_new(s, state, false);
	if (heading)
		leaf_add_heading(s, heading);
	else if (fence)
		begin_code(s, fence);
	else if (html)
		begin_html(s, html);
	else
		scan_close_block(s, scan_add_leaf(s, BLOCK_RULE));
	state->is_done = true;
	return true;
}

/*
 * Opens one block, if one begins at the first character. 1 where it is a
 * container, so that there is more to look at; 0 where nothing more can begin.
 */
static int open_one(struct scan *s, struct line_state *state)
{
	bool in_paragraph = s->leaf == PARAGRAPH && state->leaf_matched;
	struct span rest = scan_rest(s);
	struct list_mark mark;
	size_t footnote;

	if (s->is_blank)
		return 0;
	if (s->indent >= CODE_INDENT) {
		open_indented(s, state);
		return 0;
	}
	if (rest.at[0] == '>') {
		begin_new(s, state, false);
		return open_quote(s) < 0 ? -1 : 1;
	}
	if (open_leaf(s, state, in_paragraph))
		return 0;
	footnote = line_footnote_length(rest);
	if (footnote) {
		begin_new(s, state, false);
		return open_footnote(s, footnote) < 0 ? -1 : 1;
	}
	if (line_list_mark(rest, in_paragraph, &mark)) {
		begin_new(s, state, true);
		return open_entry(s, &mark) < 0 ? -1 : 1;
	}
	if (!in_paragraph || !leaf_is_table(s))
		return 0;
	state->is_done = true;
	return leaf_begin_table(s);
}

/* Opens whatever begins in the line; then the rest is text. */
static int open_blocks(struct scan *s, struct line_state *state)
{
	int more = 1;

	while (more > 0) {
		uint32_t entry = s->n_open && s->open[s->n_open - 1].kind ==
							 IN_ENTRY
					 ? s->open[s->n_open - 1].block
					 : NO_BLOCK;

		scan_find_first(s);
		/* After a box there is text, whatever it looks like. */
		if (state->has_opened && entry != NO_BLOCK &&
		    s->out->blocks[entry].mark)
			return 0;
		if (!s->is_blank && !may_begin_something(s->text[s->first]) &&
		    s->indent < CODE_INDENT)
			return 0;
		more = open_one(s, state);
	}
	return more;
}

/* ---- lines ---- */

/* Does the leaf go on in a line that all of its containers go on in? */
static bool leaf_goes_on(struct scan *s)
{
	switch (s->leaf) {
	case FENCE:
		return true;
	case INDENTED:
		return s->is_blank || s->indent >= CODE_INDENT;
	case HTML:
		return !s->is_blank || s->html_type < 6;
	case PARAGRAPH:
		return !s->is_blank;
	case TABLE:
		return !s->is_blank && row_columns(scan_rest(s)) > 0;
	default:
		return false;
	}
}

/* A line of code or HTML is not looked at any further. */
static bool take_verbatim(struct scan *s)
{
	struct block *block;

	if (s->leaf != FENCE && s->leaf != INDENTED && s->leaf != HTML)
		return false;
	block = &s->out->blocks[s->block];
	if (s->leaf == FENCE && s->indent < CODE_INDENT &&
	    line_closes_fence(scan_rest(s), s->fence, s->fence_length)) {
		block->end = s->end;
		leaf_close(s);
		return true;
	}
	if (s->is_blank)
		return true;
	block->end = s->end;
	block->has_text = s->leaf != HTML;
	if (s->leaf == HTML && line_ends_html(scan_rest(s), s->html_type))
		leaf_close(s);
	return true;
}

static int take_text(struct scan *s, const struct line_state *state)
{
	bool goes_on = s->leaf == PARAGRAPH && !state->has_opened;

	/* A paragraph goes on in a line that its containers do not. */
	if (goes_on && !s->is_blank) {
		leaf_add_line(s, !state->leaf_matched);
		return 0;
	}
	if (s->leaf == TABLE && state->leaf_matched)
		return leaf_continue_table(s);
	if (!state->has_opened) {
		size_t n = state->n_matched;

		if (!s->is_blank && n && s->open[n - 1].kind == IN_LIST)
			n--;
		close_to(s, n);
	}
	if (s->is_blank)
		return 0;
	scan_add_leaf(s, BLOCK_PARAGRAPH);
	s->leaf = PARAGRAPH;
	leaf_add_line(s, false);
	return 0;
}

/* After a blank line, does another one change nothing more? */
static bool is_still(const struct scan *s)
{
	const struct container *inner = s->n_open ? &s->open[s->n_open - 1]
						  : NULL;

	return !s->n_footnotes &&
	       (!inner || inner->kind != IN_ENTRY || inner->has_children);
}

static int read_line(struct scan *s)
{
	struct line_state state = { 0 };

	state.n_matched = match_containers(s);
	state.leaf_matched = state.n_matched == s->n_open && leaf_goes_on(s);
	if (state.leaf_matched && take_verbatim(s))
		return 0;
	if (open_blocks(s, &state) < 0)
		return -1;
	return state.is_done ? 0 : take_text(s, &state);
}

/* Blank lines by the thousand are passed over, however deep the lists are. */
static int read_lines(struct scan *s)
{
	bool was_blank = false;

	for (; s->start < s->len; s->start = scan_next_line(s)) {
		bool is_blank;

		s->end = scan_line_end(s, s->start);
		s->at = s->start;
		s->column = 0;
		scan_find_first(s);
		is_blank = s->is_blank;
		if (is_blank && was_blank && is_still(s))
			continue;
		if (read_line(s) < 0)
			return -1;
		was_blank = is_blank;
	}
	return 0;
}

int blocks_find(struct outline *out, size_t body, struct prepared *copy,
		struct arena *arena, size_t *at, struct err *err)
{
	struct scan s = { .out = out,
			  .copy = copy,
			  .err = err,
			  .text = out->source.at,
			  .len = (uint32_t)out->source.len,
			  .start = (uint32_t)body };
	int ret;

	copy->source = out->source.at;
	s.has_cr = span_find_char(out->source, '\r') >= 0;
	ret = read_lines(&s);
	close_to(&s, 0);
	if (!ret && s.has_too_many_brackets) {
		ret = err_set(err, "has a paragraph with too many brackets");
		err_hint(err, "put what is not prose in a code block");
		s.start = s.bracket_trouble;
	}
	*at = s.start;
	prepared_finish(copy);
	out->blocks = heap_to_arena(
		out->blocks, out->n_blocks * sizeof(*out->blocks), arena);
	free(s.open);
	free(s.lines);
	return ret;
}
