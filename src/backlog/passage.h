/*
 * A passage is a run of blocks of one document: the content of a section or
 * the body of an item. It can be measured and searched; it knows no criteria.
 */
#ifndef BACKLOG_PASSAGE_H
#define BACKLOG_PASSAGE_H

#include "backlog/value.h"
#include "base/regex.h"
#include "base/table.h"
#include "read/document.h"

struct passage {
	const struct document *doc;
	uint32_t first, last; /* blocks, `last` not included */
	uint32_t from; /* text before this offset does not count */
	uint32_t to; /* nor does text from this offset on; 0: no end */
};

/* One of the things a passage lists. */
struct passage_item {
	struct span text; /* visible, without box, number and "AC1:" */
	uint32_t block;
	uint32_t words; /* the block of that text, or NO_BLOCK */
	uint32_t start;
	char mark; /* of its box, 0 without */
	bool is_struck; /* a part of a cell, struck through as a whole */
	bool is_part; /* more stands in its block: a cell, a paragraph */
};

/*
 * Is anything said in it? A comment, a blank, a sub-heading, a placeholder
 * alone or the template's own words (`template_texts`, may be NULL) are not.
 */
bool passage_has_substance(const struct passage *passage,
			   const struct table *template_texts,
			   struct arena *arena);

/* The bytes it reaches over; false where it is empty. */
bool passage_bounds(const struct passage *passage, uint32_t *start,
		    uint32_t *end);

/*
 * The visible text of a block within the passage: its own runs, without what
 * lies outside. Good until the arena goes.
 */
struct span passage_text(const struct passage *passage, uint32_t block,
			 struct arena *arena);

/*
 * The same with blanks for what is struck out, which was taken back: as long,
 * and each byte where it was.
 */
struct span passage_text_now(const struct passage *passage, uint32_t block,
			     struct arena *arena);

/* Words, tasks, images, numbers, characters, items; links are read in link.h. */
size_t passage_measure(const struct passage *passage, enum measure measure,
		       struct arena *arena);

/*
 * What it lists: top-level list entries; if none, direct sub-headings; if
 * none, table rows; if none, paragraphs that begin with a number. With
 * `blank` only those without content, else only those with.
 */
size_t passage_items(const struct passage *passage, bool blank,
		     struct passage_item **items, struct arena *arena);

/* "[ ] a test", a line of a paragraph: a box outside of a list. */
struct line_box {
	struct span text; /* after the box */
	uint32_t start, end;
	char mark;
};

/* Those of one paragraph, without what is struck out; 0 of other blocks. */
size_t line_boxes(const struct passage *passage, uint32_t block,
		  struct line_box **out, struct arena *arena);

/* How many of them are open. */
size_t open_line_boxes(const struct passage *passage, uint32_t block,
		       struct arena *arena);

/*
 * Does it list sub-headings, one of which says something? A marker, a
 * placeholder and the template's own heading say nothing.
 */
bool passage_lists_headings(const struct passage *passage,
			    const struct table *template_texts,
			    struct arena *arena);

/* The key of a template's heading among the template's texts. */
struct span template_heading(struct span heading, struct arena *arena);

/* What a regex found, and where: the words, or the text that holds them. */
struct passage_hit {
	struct span text;
	uint32_t start, end;
};

/*
 * passage-find.c: tries a regex on the visible text of each paragraph, heading,
 * cell and entry, then on its source; with `with_code` also on each line of a
 * block of code, and on all of it. `hit` is filled unless the result is a miss.
 */
enum regex_result passage_find(const struct passage *passage,
			       struct regex *regex, bool with_code,
			       struct passage_hit *hit, struct arena *arena);

/* Entries in which a regex finds nothing. */
struct passage_unlike {
	size_t n_items; /* how many the passage lists */
	size_t n; /* so many are unlike */
	struct passage_item first; /* the first of these */
};

/*
 * Tries a regex on each of passage_items(): on all that it says, in a line,
 * then as passage_find() on its blocks. Where nothing is listed and code counts,
 * blocks of code are the entries. REGEX_HIT where some entry is unlike, with
 * `out` filled; REGEX_LIMIT at `out->first`.
 */
enum regex_result passage_find_unlike(const struct passage *passage,
				      struct regex *regex, bool with_code,
				      struct passage_unlike *out,
				      struct arena *arena);

/*
 * The entries of a table cell, which `<br>` separates: their number, and their
 * texts where `parts` is given. A blank one does not count.
 */
struct cell_part {
	struct span text;
	uint32_t start, end;
	bool is_struck; /* as a whole */
};
size_t cell_parts(const struct outline *outline, uint32_t cell,
		  struct cell_part **parts, struct arena *arena);

/* The visible text without "[ ]", "#1", "AC1:", "1.1." at its front. */
struct span text_without_marker(struct span text);

/*
 * Does an entry have a box that is neither ticked nor dropped? What is struck
 * through, or nested in what was dropped, is not open.
 */
bool entry_is_open(const struct outline *outline, uint32_t block);

/* The same of a cell that holds a box and nothing else: a column of boxes. */
bool cell_is_open(const struct outline *outline, uint32_t block);

/* What boxes are there, wherever people draw them. */
struct boxes {
	bool any_open, any_ticked;
};

/*
 * Adds the boxes of entries, and those that open a line of a heading, paragraph
 * or cell. One that was dropped, or lies in an entry that was, does not count.
 */
void passage_add_boxes(const struct passage *passage, struct boxes *out);

/* Counts the numbers in a text: "from 12 % to 30 %" has two. */
size_t text_count_numbers(struct span text);

#endif
