/*
 * Documents that tell how one thing is built, or was. What they list without
 * boxes and states is how it looks, and not what is worked from.
 */
#ifndef SEEK_DESIGNS_H
#define SEEK_DESIGNS_H

#include "seek/hypothesis.h"

/* "Status: implemented", in its front matter or above its first chapter. */
bool is_carried_out(const struct document *doc, struct arena *arena);

/* Do several of its chapters show code, or a drawing, and list nothing? */
bool is_design(const struct document *doc);

/* "Roadmap Delivery Record": a title that looks back on a plan. */
bool is_title_of_record(struct span title, struct arena *arena);

#endif
