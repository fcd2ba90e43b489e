/* What an item is called in a line: its title, without what only comes with it. */
#ifndef BACKLOG_CAPTION_H
#define BACKLOG_CAPTION_H

#include "backlog/item.h"

/*
 * The title as a list shows it. Of an entry or cell that opens in bold, what is
 * bold, if it says enough and a sign sets it off; what follows a title that
 * ends in a colon; the story where the title says the id alone; wiki links by
 * what readers see, and no marks of blocks. Checks are about the
 * whole title. It lasts as long as the item.
 */
struct span item_caption(const struct item *item);

#endif
