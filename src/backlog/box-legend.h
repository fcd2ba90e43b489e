/* What a document says that its boxes mean: "`[-]` in progress". */
#ifndef BACKLOG_BOX_LEGEND_H
#define BACKLOG_BOX_LEGEND_H

#include "read/document.h"

/* Is there a box in the text other than "[ ]" and "[x]"? */
bool text_has_other_boxes(struct span text);

/*
 * Fills MOST_MARKS marks with those that a document's legend gives boxes; false
 * where it has none. A legend explains two boxes at least.
 */
bool document_explains_boxes(const struct document *doc, char *marks);

/*
 * Reads what document_read_rest() left for later, and gives each box the mark
 * that stands for what the document says of it: where a legend calls `[-]` in
 * progress, such a box is read as `[~]`. A box that it does not explain is read as
 * other pages say, where document.inherited_boxes tells that.
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
