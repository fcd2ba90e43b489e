/* The source of a page, with what it shares with others put in. */
#ifndef MANUAL_SOURCE_H
#define MANUAL_SOURCE_H

#include "base/buf.h"

/*
 * Reads the page at `path` and fills in
 *
 * - an entry that is nothing but its tag, such as "- `--color=<when>`": what
 *   `shared` says under the same tag;
 * - a link to a Markdown file above, alone in its paragraph: what stands there
 *   below the title, without its table of contents;
 * - such a link to a folder: the text of `layouts`.
 *
 * Returns -1, and says why, where one of these is missing.
 */
int source_read(struct buf *out, const char *path, const char *shared,
		const char *layouts);

#endif
