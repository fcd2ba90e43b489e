/* The line that is read, and the list of blocks that are open. */
#include "read/block-scan.h"

#include "base/heap.h"

void scan_find_first(struct scan *s)
{
	unsigned column = s->column;
	uint32_t i = s->at;

	for (; i < s->end; i++) {
		if (s->text[i] == ' ')
			column++;
		else if (s->text[i] == '\t')
			column += TAB_STOP - column % TAB_STOP;
		else
			break;
	}
	s->first = i;
	s->indent = column - s->column;
	s->is_blank = i == s->end;
}

void scan_go_to(struct scan *s, uint32_t to)
{
	for (; s->at < to; s->at++)
		s->column += s->text[s->at] == '\t'
				     ? TAB_STOP - s->column % TAB_STOP
				     : 1;
}

/* Goes on by so many columns of blanks, or to the end of the line. */
void scan_skip_columns(struct scan *s, unsigned n)
{
	while (n && s->at < s->end) {
		unsigned width = s->text[s->at] == '\t'
					 ? TAB_STOP - s->column % TAB_STOP
					 : 1;

		if (width > n) {
			s->column += n;
			return;
		}
		s->column += width;
		s->at++;
		n -= width;
	}
}

bool scan_is_blank_at(const struct scan *s, uint32_t at)
{
	return at < s->end && (s->text[at] == ' ' || s->text[at] == '\t');
}

/* From the first character that is not a blank. */
struct span scan_rest(const struct scan *s)
{
	return span_between(s->text + s->first, s->text + s->end);
}

/*
 * With carriage returns either sign may end a line, so both are looked for in
 * the same stretch: one of them may be far away, for every line.
 */
static const char *find_either(const char *from, size_t n)
{
	enum { STRETCH = 256 };

	while (n) {
		size_t len = n < STRETCH ? n : STRETCH;
		const char *lf = memchr(from, '\n', len);
		const char *cr =
			memchr(from, '\r', lf ? (size_t)(lf - from) : len);

		if (cr || lf)
			return cr ? cr : lf;
		from += len;
		n -= len;
	}
	return NULL;
}

uint32_t scan_line_end(const struct scan *s, uint32_t at)
{
	const char *from = s->text + at;
	size_t n = s->len - at;
	const char *end = s->has_cr ? find_either(from, n)
				    : memchr(from, '\n', n);

	return end ? (uint32_t)(end - s->text) : s->len;
}

uint32_t scan_next_line(const struct scan *s)
{
	uint32_t at = s->end;

	if (at + 1 < s->len && s->text[at] == '\r' && s->text[at + 1] == '\n')
		at++;
	return at < s->len ? at + 1 : s->len;
}

/* ---- blocks ---- */

/* The block around whatever is opened next. */
uint32_t scan_parent(const struct scan *s)
{
	for (size_t i = s->n_open; i-- > 0;)
		if (s->open[i].block != NO_BLOCK)
			return s->open[i].block;
	return NO_BLOCK;
}

uint32_t scan_add_block(struct scan *s, enum block_kind kind, uint32_t parent,
			uint32_t start, uint32_t end)
{
	struct outline *out = s->out;
	struct block *block =
		HEAP_PUSH(out->blocks, out->n_blocks, s->blocks_room);

	block->kind = (uint8_t)kind;
	block->in_footnote = s->n_footnotes > 0;
	block->parent = parent;
	block->start = start;
	block->end = end;
	return (uint32_t)out->n_blocks - 1;
}

/* A block that is not a container, right where the line stands. */
uint32_t scan_add_leaf(struct scan *s, enum block_kind kind)
{
	if (s->n_open)
		s->open[s->n_open - 1].has_children = true;
	s->block = scan_add_block(s, kind, scan_parent(s), s->first, s->end);
	return s->block;
}

void scan_close_block(struct scan *s, uint32_t index)
{
	struct block *block = &s->out->blocks[index];

	block->next = (uint32_t)s->out->n_blocks;
	if (block->parent != NO_BLOCK &&
	    s->out->blocks[block->parent].end < block->end)
		s->out->blocks[block->parent].end = block->end;
}

void scan_drop_block(struct scan *s)
{
	s->out->n_blocks--;
	if (s->n_open && s->open[s->n_open - 1].block != NO_BLOCK)
		s->open[s->n_open - 1].has_children =
			s->open[s->n_open - 1].block + 1 < s->out->n_blocks;
}
