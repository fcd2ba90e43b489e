/* For tests that read a document: what was read last is in `doc`. */
#ifndef UNIT_WITH_DOCUMENT_H
#define UNIT_WITH_DOCUMENT_H

#include "with-arena.h"

#include "read/document.h"

static struct document doc;
static char *source; /* its bytes */

/* How far a test is that goes through its blocks; see with-blocks.h. */
static uint32_t next; /* the block that comes next */
static size_t from; /* where the one before begins */

/* Reads a text as a.md; it may be refused. */
static inline void read_source(const char *text)
{
	enum { SLACK = 16 }; /* after a text; see document_read() */
	size_t len = strlen(text);

	source = arena_alloc(&arena, len + 1 + SLACK);
	memcpy(source, text, len);
	source[len] = '\n';
	document_read(&doc, SPAN("a.md"), span_of(source, len), &arena);
	next = 0;
	from = doc.body;
}

static inline void given(const char *text)
{
	read_source(text);
	assert_true(document_is_readable(&doc));
}

#endif
