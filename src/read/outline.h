/*
 * An outline is what a Markdown document consists of: its blocks in document
 * order, the inline text of each, its links and its comments. Every node knows
 * where it stands: all offsets are bytes from the start of the file, front
 * matter included.
 *
 * It depends on the bytes alone. Everything lives in the arena it was made in.
 */
#ifndef READ_OUTLINE_H
#define READ_OUTLINE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

enum { NO_BLOCK = UINT32_MAX };

enum block_kind {
	BLOCK_HEADING,
	BLOCK_PARAGRAPH,
	BLOCK_LIST,
	BLOCK_ENTRY, /* of a list */
	BLOCK_CODE,
	BLOCK_HTML,
	BLOCK_QUOTE,
	BLOCK_TABLE,
	BLOCK_ROW,
	BLOCK_CELL,
	BLOCK_RULE,
};

struct block {
	uint32_t start; /* the first byte of its marker, if it has one */
	uint32_t end; /* after its last byte */
	uint32_t parent; /* NO_BLOCK at the top */
	uint32_t next; /* after the last block inside it */
	uint32_t run; /* its inline text: runs[run .. run + n_runs) */
	uint32_t n_runs;
	uint32_t box; /* of an entry: where the mark of its box stands */
	uint8_t kind;
	uint8_t level; /* of a heading: 1 to 6 */
	char mark; /* of an entry: ' ', 'x', '-' in its box; 0 without */
	bool header : 1; /* of a row: the table's header */
	bool ordered : 1; /* of a list: numbered */
	bool has_text : 1; /* of code: anything but blanks */
	bool in_footnote : 1; /* it defines one, or stands in what does */
};

enum run_kind { RUN_TEXT, RUN_CODE, RUN_HTML, RUN_BREAK, RUN_ENTITY };

enum { STYLE_STRONG = 1, STYLE_EM = 2, STYLE_DEL = 4, STYLE_IMAGE = 8 };

struct run {
	uint32_t start, end;
	uint8_t kind;
	uint8_t style;
	bool in_link; /* it is the text of a link */
};

enum link_form {
	LINK_INLINE, /* [text](target), or by reference */
	LINK_IMAGE,
	LINK_AUTO, /* <https://…> */
	LINK_BARE, /* https://… in the text */
	LINK_WIKI, /* [[target]] or [[target|text]] */
	LINK_HTML, /* <a href="target"> */
	LINK_SOURCE, /* <source srcset="target">: shown, not followed */
	LINK_UNDEFINED, /* [text][target], and nothing defines the target */
};

/* Is it there to be followed, or to be shown as an image? */
static inline bool link_form_is_followed(unsigned form)
{
	return form != LINK_IMAGE && form != LINK_SOURCE;
}

struct link {
	struct span target; /* entities and escapes resolved, %20 kept */
	uint32_t start, end;
	uint32_t block;
	uint8_t form;
	bool is_struck; /* struck out; by Markdown, not by tags */
};

struct comment {
	struct span text; /* between the dashes */
	uint32_t start, end;
	uint32_t block; /* the one it stands in */
};

struct line_index {
	struct arena *arena;
	uint32_t *starts; /* of each line but the first */
	size_t n, room;
	bool is_made;
	uint32_t *characters; /* before each CHARACTERS_STEP of bytes */
};

struct outline {
	struct span source; /* the whole file */
	struct block *blocks;
	struct run *runs;
	struct link *links; /* in the order of their starts */
	struct comment *comments;
	size_t n_blocks, n_runs, n_links, n_comments;
	size_t n_definitions; /* paragraphs that begin with some, of links */
	struct line_index *lines; /* made when first asked for */
};

/*
 * Reads the Markdown that begins at byte `body` of `source`. The source must
 * be UTF-8 and end in a line break and SNAPSHOT_SLACK spare bytes after it,
 * as snapshot_read() leaves it. -1 where nobody could read on, and nobody wrote
 * that by hand: a table without end, a paragraph of a million brackets. `*at` is
 * where.
 */
int outline_read(struct outline *out, struct span source, size_t body,
		 struct arena *arena, size_t *at, struct err *err);

/* Finds the comments; outline_read() does so. */
void outline_find_comments(struct outline *outline, struct arena *arena);

/*
 * Adds the links that Markdown itself does not know: bare and wiki ones, those
 * in HTML, and references to what is not defined. It needs the comments.
 */
void outline_find_links(struct outline *outline, struct arena *arena);

/* Is it an entry of a list that stands in nothing else? */
static inline bool entry_is_top(const struct outline *outline, uint32_t block)
{
	return outline->blocks[block].kind == BLOCK_ENTRY &&
	       outline->blocks[outline->blocks[block].parent].parent ==
		       NO_BLOCK;
}

/* Does a block stand in the first row of a table? */
static inline bool cell_is_header(const struct outline *outline, uint32_t block)
{
	return outline->blocks[block].kind == BLOCK_CELL &&
	       outline->blocks[outline->blocks[block].parent].header;
}

/*
 * The visible text of a block's own runs: code included, HTML, comments and
 * the words after an image not; line breaks are spaces. NO_BLOCK, such as
 * the child of an empty entry, has no text.
 */
void outline_text(const struct outline *outline, uint32_t block,
		  struct buf *out);
struct span outline_text_copy(const struct outline *outline, uint32_t block,
			      struct arena *arena);

/* What an entity such as "&amp;" stands for; no longer than it is. */
void outline_entity(struct span entity, struct buf *out);

/*
 * From a block's visible text back to its source, for places asked in their
 * order: `at` is after how many bytes of the text `run` begins.
 */
struct text_walk {
	uint32_t block, run;
	size_t at;
};

/* Where the byte `at` of the visible text stands; see text_walk. */
uint32_t outline_text_place(const struct outline *outline,
			    struct text_walk *walk, size_t at);

/*
 * The visible text of a part of the source, as outline_text() shows it, and
 * where in the source each of its bytes stands. In the arena.
 */
struct span outline_text_between(const struct outline *outline, uint32_t start,
				 uint32_t end, struct arena *arena,
				 uint32_t **places);

/* Is this run a `<br>`, or the `<li>` of a list written in a cell? */
bool run_is_br(const struct outline *outline, const struct run *run);

/* Does the next line begin after it, on the page? */
static inline bool run_ends_line(const struct outline *outline,
				 const struct run *run)
{
	return run->kind == RUN_BREAK || run_is_br(outline, run);
}

/* The source of a block, without line breaks at its end. */
struct span outline_source(const struct outline *outline, uint32_t block);

/* The lines of a block of code, without its fences. */
struct span outline_code(const struct outline *outline, uint32_t block);

/* Is the block there, and of this kind? */
static inline bool block_is(const struct outline *outline, uint32_t block,
			    enum block_kind kind)
{
	return block != NO_BLOCK && outline->blocks[block].kind == kind;
}

/* Does it have words of its own: a paragraph, a heading, a cell? */
static inline bool block_is_text(const struct block *block)
{
	return block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_HEADING ||
	       block->kind == BLOCK_CELL;
}

/* The first block inside, or NO_BLOCK; so for NO_BLOCK itself. */
static inline uint32_t block_child(const struct outline *outline,
				   uint32_t block)
{
	return block != NO_BLOCK && outline->blocks[block].next > block + 1
		       ? block + 1
		       : NO_BLOCK;
}

/* The next block with the same parent, or NO_BLOCK; so for NO_BLOCK itself. */
static inline uint32_t block_sibling(const struct outline *outline,
				     uint32_t block)
{
	uint32_t next = block == NO_BLOCK ? NO_BLOCK
					  : outline->blocks[block].next;

	return next < outline->n_blocks && outline->blocks[next].parent ==
						   outline->blocks[block].parent
		       ? next
		       : NO_BLOCK;
}

/* The first link that does not start before `offset`. */
size_t outline_link_at(const struct outline *outline, uint32_t offset);

/* The first comment that does not stand before `block`. */
size_t outline_comment_at(const struct outline *outline, uint32_t block);

/* The line (from 1) and byte column (from 1) of an offset. */
struct place {
	size_t line, column;
};
struct place outline_place(const struct outline *outline, size_t offset);

/*
 * How many characters of UTF-8 begin in these bytes of the source. It takes
 * no longer for many than for few.
 */
size_t outline_characters(const struct outline *outline, size_t from,
			  size_t to);

/* The whole line that an offset stands on. */
struct span source_line(struct span source, size_t offset);

/*
 * Appends the version of md4c that this was built with: the library itself does
 * not say which one is loaded.
 */
void outline_library_version(struct buf *out);

#endif
