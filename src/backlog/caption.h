/* What an item is called in a line: its title, without what only comes with it. */
#ifndef BACKLOG_CAPTION_H
#define BACKLOG_CAPTION_H

#include "backlog/item.h"

/*
 * The title as a list shows it. Of an entry or cell that opens in bold, what is
 * bold, if it says enough, or its list has such names, and a sign sets it off;
 * what follows a title that ends in a colon; the story where the title says the
 * id alone; wiki links by what readers see, no marks of blocks, no value at its
 * end that a field has, no sign of a state that it is in, and no remark after a
 * dash where the entries beside it have one, too. Checks are about the whole
 * title. It lasts as long as the item.
 */
struct span item_caption(const struct item *item);

/*
 * caption-tail.c: the title without what a sign sets off at its end, if the item
 * has that as the value of a field: "Renew a card — HIGH", "Log in · 5 pts".
 */
struct span caption_before_values(const struct item *item, struct span title,
				  struct arena *arena);

/* caption-tail.c: "Board ✓" of what is done, and "Board 🚧" of what is begun. */
struct span caption_without_sign(const struct item *item, struct span title);

/*
 * caption-beside.c: do all entries of its list, four at least, open with a name
 * of their own in bold and a colon: "**Search:** by street and by bed"?
 */
bool caption_list_has_names(const struct item *item, struct arena *arena);

/*
 * caption-beside.c: "Pay by card — it takes too long": the words before the dash,
 * of an entry in a list of which most say what they are called and then more.
 */
struct span caption_before_remark(const struct item *item, struct span title,
				  struct arena *arena);

#endif
