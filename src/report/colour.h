/* Colours of a terminal. */
#ifndef REPORT_COLOUR_H
#define REPORT_COLOUR_H

#include "base/buf.h"

#define COLOUR_RED "\033[31m"
#define COLOUR_YELLOW "\033[33m"
#define COLOUR_GREEN "\033[32m"
#define COLOUR_CYAN "\033[36m"
#define COLOUR_BOLD "\033[1m"
#define COLOUR_DIM "\033[2m"
#define COLOUR_PLAIN "\033[m"

/*
 * Appends a text in a colour: plain where `wants` is false, `colour` is NULL
 * or there is no text.
 */
static inline void add_coloured(struct buf *out, bool wants, const char *colour,
				struct span text)
{
	wants = wants && colour && text.len;
	buf_adds(out, wants ? colour : "");
	buf_add(out, text);
	buf_adds(out, wants ? COLOUR_PLAIN : "");
}

#endif
