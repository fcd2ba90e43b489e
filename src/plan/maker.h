/*
 * What the parts of `new` share: one attempt at one new item. Its name is in
 * new-name.c, its text in new-text.c, its place in a file in new-inside.c.
 */
#ifndef PLAN_MAKER_H
#define PLAN_MAKER_H

#include "plan/new.h"

struct maker {
	struct plan *plan;
	const struct new_style *style;
	struct arena *arena;
	struct span title, id, status, lane, folder;
	struct buf out; /* the item's text */
};

/* ---- new-name.c ---- */

/* Where the file of an item goes that is a file or a folder, from the root. */
struct span maker_path(const struct maker *m);

/* Is an item of this pattern a folder, or a fixed file in one of its own? */
bool maker_has_folder(const struct place_pattern *pattern);

/* ---- new-text.c ---- */

/* Is this folded name the field that makes claims? */
bool maker_is_status(const struct maker *m, struct span folded);

/* The words of its heading: title and id as the neighbours have them. */
struct span maker_heading(const struct maker *m);

/* The status as a pair of its own, where it stands so. */
void maker_add_pair(struct maker *m);

/*
 * Each section that is asked for, with its sentence as a comment below: as
 * headings of this level, or as labels in bold where it is 0.
 */
void maker_add_sections(struct maker *m, int level);

/* All the text of an item that is a file. */
void maker_file(struct maker *m);

/* ---- new-inside.c ---- */

/* The file with the item in its place; false where there is none for it. */
bool maker_inside(struct maker *m, struct new_try *out);

#endif
