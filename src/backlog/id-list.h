/*
 * Lists and ranges of ids as texts: what separates their parts, and what stands
 * around them. Which item a part names is not asked here.
 */
#ifndef BACKLOG_ID_LIST_H
#define BACKLOG_ID_LIST_H

#include "base/span.h"

/* What separates the parts: signs and words such as "and", or blanks as well. */
enum id_list_by { BY_SIGNS, BY_BLANKS };

/* Cuts the next part off a text; false where nothing is left. */
bool id_list_next(struct span *text, enum id_list_by by, struct span *part);

/*
 * Is every part of the text an id or a number, so that it is a list? By signs it
 * may also only open with an id: "S-1 Login; S-2 Logout".
 */
bool id_list_is_list(struct span text, enum id_list_by by);

/* Is it an id, a number, or a word that says what it is with one: "issue 7"? */
bool id_list_is_id(struct span text);

/* Is it a list of ids and nothing else, separated by whatever? */
bool id_list_is_bare(struct span text);

/* No sign is in it that may separate the parts of a list. */
bool id_list_is_word(struct span text);

/*
 * "US-6, 7 & 9: Login", where an id ends at `end`: the place where the list of
 * ids or the range that it opens ends. So does "US-6/07 Log in", where numbers
 * follow with nothing but a slash. `end` where none is set off.
 */
size_t id_list_end(struct span text, size_t end);

/* The list in "✅ Blocked by (S-1, S-2)." and "S-1 and S-2 (both)". */
struct span id_list_text(struct span text);

/* Cuts "26-31", "26–31", "26..31", "DEBT-26 to DEBT-31" in two. */
bool range_cut(struct span text, struct span *from, struct span *to);

/* Is it "to", "through", "–" or another sign of a range? */
bool range_is_sign(struct span text);

#endif
