/*
 * A page while it is set: what md4c tells of the Markdown goes in, man(7) comes
 * out. What a terminal shows differently is decided here:
 *
 * - A table becomes tagged paragraphs: its first column is the tag.
 * - So does a list whose entries open with a paragraph of nothing but code, as
 *   lists of options do.
 */
#ifndef MANUAL_PAGE_H
#define MANUAL_PAGE_H

#include "base/buf.h"

#include <time.h>

enum { MOST_DEEP = 16, MOST_COLUMNS = 8 };

enum entry_form { ENTRY_BULLET, ENTRY_NUMBER, ENTRY_TAGGED };

struct open_list {
	enum entry_form form;
	unsigned number; /* of an ordered list, the next one */
	bool has_begun; /* its first paragraph is set */
	bool wants_body; /* its tag is set, and what it says is not */
	bool is_loose; /* blank lines separate the entries */
};

struct man_page {
	struct buf out;
	struct buf text; /* of the paragraph, heading or cell so far */
	bool is_all_code; /* `text` is code and what separates it */
	bool is_fresh; /* a heading stands above: no space is needed */
	char fonts[MOST_DEEP];
	size_t n_fonts;
	struct open_list
		entries[MOST_DEEP]; /* the lists around, outermost first */
	size_t n_entries;
	char *headers[MOST_COLUMNS]; /* of the table */
	unsigned n_headers, column;
	bool is_in_table, is_in_name;
	time_t day; /* of its source */
};

/* ---- text: appended to the paragraph, heading or cell that is open ---- */

/* What stands in a code span or block, as it is typed. */
void page_add_code(struct man_page *page, struct span code);

/* The end of a code span; its font is popped, too. */
void page_end_code(struct man_page *page);

/* Text that is filled. */
void page_add_prose(struct man_page *page, struct span text);

/* 'R'oman, 'B'old or 'I'talic from here on, until it is popped. */
void page_push_font(struct man_page *page, char font);
void page_pop_font(struct man_page *page);

/* ---- blocks ---- */

/* Before the text of a paragraph, heading or code block. */
void page_begin_text(struct man_page *page);

/* Sets the text as a paragraph or an entry's tag; nothing where there is none. */
void page_end_paragraph(struct man_page *page);

/* Sets the text as it stands, line by line. */
void page_end_code_block(struct man_page *page);

/* Level 1 is the title, "<name>(<section>)"; exits where it is anything else. */
void page_end_heading(struct man_page *page, unsigned level);

/* `start` numbers the first entry of an ordered list; lists may be nested. */
void page_begin_list(struct man_page *page, enum entry_form form,
		     unsigned start, bool is_loose);
void page_begin_entry(struct man_page *page);
void page_end_list(struct man_page *page);

/* A table: its header's cells first, then rows of cells. */
void page_begin_table(struct man_page *page);
void page_end_header_cell(struct man_page *page);
void page_begin_row(struct man_page *page);
void page_end_cell(struct man_page *page);
void page_end_table(struct man_page *page);

/* Frees what was set and what is open. */
void page_release(struct man_page *page);

#endif
