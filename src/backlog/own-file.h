/*
 * The files that an item lies in. Where one item is one folder, "Prerequisites:
 * plan.md, research.md" names pages of that item, whether they are there yet or
 * not: no other item, and nothing that it could wait for or be a part of.
 */
#ifndef BACKLOG_OWN_FILE_H
#define BACKLOG_OWN_FILE_H

#include "backlog/item.h"

/* Is the piece the name of such a file, or a link to one? */
bool piece_names_own_file(const struct item *item, const struct field *field,
			  const struct field_piece *piece, struct arena *arena);

/* Does the field name nothing but such files? */
bool field_names_own_files(const struct item *item, const struct field *field,
			   struct arena *arena);

#endif
