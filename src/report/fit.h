/* Lines for people, fitted to the terminal that shows them. */
#ifndef REPORT_FIT_H
#define REPORT_FIT_H

#include "base/buf.h"

/*
 * Appends one line, broken between words where it is wider than `width`
 * columns; lines after the first are indented by `hang`. A code span and a
 * comment of HTML stay whole where they fit a line, since they are copied; a
 * path or an id is a word and always does. Escape sequences of colours take no
 * column. Width 0: as it is.
 */
void fit_line(struct buf *out, struct span line, size_t width, size_t hang);

/*
 * Appends lines, each broken so, and indented as its own shape says: below the
 * text after a label ("  passes:  a heading"), below that of a list entry, or
 * by what it is indented itself.
 */
void fit_lines(struct buf *out, struct span text, size_t width);

#endif
