/*
 * A document on its way to blocks, line by line; shared by blocks.c and what it
 * is made of. Nothing else includes it.
 *
 * Columns count tabs up to the next multiple of four, as CommonMark does.
 */
#ifndef READ_BLOCK_SCAN_H
#define READ_BLOCK_SCAN_H

#include "read/blocks.h"

enum { TAB_STOP = 4, CODE_INDENT = 4 };

enum container_kind { IN_QUOTE, IN_LIST, IN_ENTRY, IN_FOOTNOTE };

struct container {
	enum container_kind kind;
	uint32_t block; /* NO_BLOCK for a footnote: its text is the document's */
	unsigned indent; /* of an entry: where its text has to stand */
	char sign; /* of a list: the mark of its entries */
	bool has_children;
};

enum leaf_kind { NO_LEAF, PARAGRAPH, FENCE, INDENTED, HTML, TABLE };

struct text_line {
	uint32_t start, end;
	bool is_lazy; /* and indented: to GitHub, it begins with a blank */
};

struct scan {
	struct outline *out;
	struct prepared *copy;
	struct err *err;
	const char *text;
	uint32_t len;
	size_t blocks_room;

	/* The line. */
	uint32_t start, end; /* without its line break */
	uint32_t at; /* up to here it is accounted for */
	unsigned column; /* of `at` */
	bool in_tab; /* `at` is a tab of which some columns are used up */
	uint32_t first; /* what is not a blank, from `at` on */
	unsigned indent; /* columns from `at` to there */
	bool is_blank;
	bool has_cr; /* lines may end in CR */

	struct container *open; /* from outer to inner */
	size_t n_open, open_room, n_footnotes;

	enum leaf_kind leaf;
	uint32_t block; /* of the leaf */
	struct text_line *lines; /* of a paragraph */
	size_t n_lines, lines_room;
	char fence;
	size_t fence_length;
	unsigned html_type;
	size_t n_columns, n_cells;

	uint64_t bracket_work; /* that md4c will have with brackets */
	bool has_too_many_brackets;
	uint32_t bracket_trouble; /* where it becomes too much */
};

/* ---- block-scan.c: the line, and the list of blocks ---- */

/* Sets `first`, `indent` and `is_blank` for what follows `at`. */
void scan_find_first(struct scan *s);

/* Goes on to `to` in the line, counting columns; a tab fills its stop. */
void scan_go_to(struct scan *s, uint32_t to);

/* Goes on by so many columns of blanks, or to the end of the line. */
void scan_skip_columns(struct scan *s, unsigned n);

/* Is there a blank or a tab at `at`, in this line? */
bool scan_is_blank_at(const struct scan *s, uint32_t at);

/* From the first character that is not a blank. */
struct span scan_rest(const struct scan *s);

/* The end of the line that holds `at`, and the start of the next one. */
uint32_t scan_line_end(const struct scan *s, uint32_t at);
uint32_t scan_next_line(const struct scan *s);

/* The block around whatever is opened next, or NO_BLOCK. */
uint32_t scan_parent(const struct scan *s);

/* Adds a block after all others; returns its index. */
uint32_t scan_add_block(struct scan *s, enum block_kind kind, uint32_t parent,
			uint32_t start, uint32_t end);

/* A block that is not a container, right where the line stands. */
uint32_t scan_add_leaf(struct scan *s, enum block_kind kind);

/* Nothing more comes into the block; its parent ends no earlier than it. */
void scan_close_block(struct scan *s, uint32_t index);

/* Takes back the latest block, which holds nothing. */
void scan_drop_block(struct scan *s);

/* ---- block-leaves.c ---- */

/* The rest of the line goes on with the open paragraph. */
void leaf_add_line(struct scan *s, bool is_lazy);

/* Closes whatever leaf is open. */
void leaf_close(struct scan *s);

/* A heading of so many "#", which stand where the line does. */
void leaf_add_heading(struct scan *s, unsigned level);

/* "===" below a paragraph; false below what consists of definitions alone. */
bool leaf_underline(struct scan *s, unsigned level);

/* Does the line make a table of the paragraph's last line? */
bool leaf_is_table(const struct scan *s);

/* -1 where a table has more cells than anybody reads. */
int leaf_begin_table(struct scan *s);
int leaf_continue_table(struct scan *s);

#endif
