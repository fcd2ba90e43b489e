/*
 * What a line of Markdown can begin with, by the rules of CommonMark 0.29 and
 * of GitHub's footnotes. Each function is given the line from its first
 * character that is not a blank, without its line break.
 */
#ifndef READ_LINE_STARTS_H
#define READ_LINE_STARTS_H

#include "base/span.h"

/* Three or more of "-", "_" or "*", blanks between them or not. */
bool line_is_rule(struct span line);

/* The level of an ATX heading, or 0. */
unsigned line_heading_level(struct span line);

/* The level that "===" or "---" gives to the paragraph above it, or 0. */
unsigned line_underline_level(struct span line);

/* The length of an opening fence of backticks or tildes, or 0. */
size_t line_fence_length(struct span line);

/* Does this line close a fence of `length` times `c`? */
bool line_closes_fence(struct span line, char c, size_t length);

/*
 * The type (1 to 7, as CommonMark numbers them) of the HTML block that begins
 * here, or 0. Type 7 never interrupts a paragraph.
 */
unsigned line_html_type(struct span line, bool in_paragraph);

/* Is this the last line of an HTML block of that type (1 to 5)? */
bool line_ends_html(struct span line, unsigned type);

/* The length of "[^name]:" and the blanks after it, or 0. */
size_t line_footnote_length(struct span line);

struct list_mark {
	size_t length; /* without the blank after it */
	char sign; /* "-", "+", "*", "." or ")": entries of one list share it */
};

/*
 * Is there the mark of a list entry? Only an entry with text, and "1" as its
 * number, interrupts a paragraph.
 */
bool line_list_mark(struct span line, bool in_paragraph,
		    struct list_mark *mark);

#endif
