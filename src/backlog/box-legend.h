/* What a document says that its boxes mean: "`[-]` in progress". */
#ifndef BACKLOG_BOX_LEGEND_H
#define BACKLOG_BOX_LEGEND_H

#include "read/document.h"

/*
 * Reads what document_read_rest() left for later, and gives each box the mark
 * that stands for what the document says of it: where a legend calls `[-]` in
 * progress, such a box is read as `[~]`. A legend explains two boxes at least.
 */
void document_read_boxes(struct document *doc);

/* The mark that a box of the document stands for; `mark` where nothing says. */
char document_mark(const struct document *doc, char mark);

/*
 * Is the list a legend of boxes itself: "- [ ] to do", "- [~] in progress", "-
 * [x] done", and nothing else?
 */
bool list_explains_boxes(const struct outline *outline, uint32_t list);

#endif
