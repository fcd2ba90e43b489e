/*
 * The anchors of a document, as forges make them of headings (lower case,
 * punctuation gone, blanks as dashes, "-1" for the second of its name), and
 * those that `<a name>` and `id=` set.
 */
#ifndef BACKLOG_ANCHORS_H
#define BACKLOG_ANCHORS_H

#include "base/near.h"
#include "base/table.h"
#include "read/document.h"

/* The caller releases the table; the arena holds the rest. */
struct table *anchors_of(const struct document *doc, struct arena *arena);

/*
 * Does the document have this anchor, in any case? "" is its top, and always
 * there.
 */
bool anchors_have(const struct table *anchors, struct span name);

/* The heading that has this anchor on some forge, or NULL. */
const struct block *anchors_heading(const struct table *anchors,
				    struct span name);

/* The anchor that was probably meant, or nothing. */
struct span anchors_near(const struct table *anchors, struct span name,
			 struct arena *arena);

#endif
