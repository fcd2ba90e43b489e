/*
 * For tests that go through all blocks of a document in order: is(kind, source,
 * text) says that the next block is of this kind, that its source is this,
 * found from where the block before began, and that its own text is this.
 * ends() says that there are no more.
 */
#ifndef UNIT_WITH_BLOCKS_H
#define UNIT_WITH_BLOCKS_H

#include "with-document.h"

static inline void is(enum block_kind kind, const char *written,
		      const char *text)
{
	const struct block *block = &doc.outline.blocks[next];
	const char *at = strstr(source + from, written);
	struct span own;

	assert_true(next < doc.outline.n_blocks);
	assert_non_null(at);
	own = outline_text_copy(&doc.outline, next, &arena);
	if (block->kind != kind || block->start != at - source ||
	    block->end != block->start + strlen(written) || !span_is(own, text))
		fail_msg("block %u is of kind %d from %u to %u, \"%.*s\"; "
			 "expected %d from %td to %td, \"%s\"",
			 next, block->kind, block->start, block->end,
			 (int)own.len, own.at, kind, at - source,
			 at - source + (ptrdiff_t)strlen(written), text);
	from = block->start;
	next++;
}

static inline void ends(void)
{
	assert_int_equal(next, doc.outline.n_blocks);
}

/* The block that is() looked at last. */
static inline const struct block *last(void)
{
	return &doc.outline.blocks[next - 1];
}

#endif
