/* Text as man(7) wants it: escaped, in ASCII, in short lines. */
#ifndef MANUAL_ROFF_H
#define MANUAL_ROFF_H

#include "base/buf.h"

/*
 * Appends text, escaped; a line break in it stays one. In literal text a hyphen
 * is a minus and a quote is straight, so that it can be copied and typed.
 */
void roff_prose(struct buf *out, struct span text, bool is_literal);

/* Appends code; a "<placeholder>" in it is slanted, and `font` returns. */
void roff_code(struct buf *out, struct span code, char font);

/*
 * Appends escaped text as filled lines, none of which roff takes for a request;
 * a line of the text that is ".br" stays one.
 */
void roff_lines(struct buf *out, struct span text);

/* Appends escaped text as it stands, line by line. */
void roff_verbatim(struct buf *out, struct span text);

#endif
