/*
 * What people name by an id, as they write it: "EXP-12", "#12 (the login)",
 * "01", "DEBT-01, 08, 26-31", a link, a path. A short name means what stands
 * beside the asking item first: in its folder, or inside its file.
 */
#ifndef BACKLOG_REFERENCE_H
#define BACKLOG_REFERENCE_H

#include "backlog/backlog.h"

/*
 * A field's values as names of items: its pieces, and lists and ranges spelt
 * out where the short form is not an item itself. Each stands where it is
 * written. In the arena.
 */
size_t backlog_references(struct backlog *backlog, const struct item *item,
			  const struct field *field,
			  struct field_piece **pieces, struct arena *arena);

/*
 * The item that a piece names: by id, as a link, by its path, or as the words
 * of a link. `item` is whose field it is. NULL where there is none.
 */
struct item *backlog_resolve_piece(struct backlog *backlog,
				   const struct item *item,
				   const struct field *field,
				   const struct field_piece *piece);

/*
 * The item that a word of an item's text names by its id. A local id names
 * only what stands beside it.
 */
struct item *backlog_resolve_word(struct backlog *backlog,
				  const struct item *item, struct span word);

/* Is it a number, perhaps with "#" in front or words after: "#12 (login)"? */
bool names_number(struct span text);

/*
 * The only item of the kind whose id ends in the same number: BACK-12 where
 * task-12 is named. NULL where there is none, or several.
 */
struct item *backlog_same_number(struct backlog *backlog,
				 const struct kind *kind, struct span id);

/*
 * All items whose joined ids are the same but for zeros in front of numbers,
 * case and the sign that joins: normal id → struct id_group.
 */
const struct table *backlog_normal_ids(struct backlog *backlog);

#endif
