/*
 * What a field or a text names: "EXP-12", "#12 (the login)", "01", "DEBT-01, 08,
 * 26-31", a link, a path.
 */
#ifndef BACKLOG_REFERENCE_H
#define BACKLOG_REFERENCE_H

#include "backlog/named.h"

/*
 * The item that a piece names: by id, as a link, by its path, or as the words
 * of a link. `item` is whose field it is. NULL where there is none.
 */
struct item *backlog_resolve_piece(struct backlog *backlog,
				   const struct item *item,
				   const struct field *field,
				   const struct field_piece *piece);

/*
 * "epic: Board", where a field is called as a kind is: the item of that kind
 * with this title, or NULL.
 */
struct item *item_titled_as_field(struct backlog *backlog,
				  const struct item *item,
				  const struct field *field, struct span title);

/*
 * The item that a word of an item's text names by its id. A local id names
 * only what stands beside it.
 */
struct item *backlog_resolve_word(struct backlog *backlog,
				  const struct item *item, struct span word);

/* Is it a number, perhaps with "#" in front or words after: "#12 (login)"? */
bool names_number(struct span text);

/* ---- spelling.c ---- */

/*
 * A field's values as names of items: its pieces, and lists and ranges spelt
 * out where the short form is not an item itself. Each stands where it is
 * written. A file of the item's own folder names none. In the arena.
 */
size_t backlog_references(struct backlog *backlog, const struct item *item,
			  const struct field *field,
			  struct field_piece **pieces, struct arena *arena);

#endif
