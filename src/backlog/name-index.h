/*
 * An index of the names by which people call items, made when it is first asked
 * and kept with the backlog; named.c chooses among what it finds. Groups and
 * tables are the backlog's; `arena` is for a key that is looked up in passing.
 */
#ifndef BACKLOG_NAME_INDEX_H
#define BACKLOG_NAME_INDEX_H

#include "backlog/backlog.h"

/*
 * An id made comparable: without case, without zeros in front of a number, all
 * joints alike: "task-2" for task-002, Task 2 and #TASK_02. In the arena.
 */
struct span normal_id(struct span text, struct arena *arena);

/* The folder of a whole file, or the file that an item stands in. */
struct span item_place(const struct item *item);

/* For names_opening(), in place of a folder or file: ids are known by their front. */
#define ANYWHERE SPAN("\n")

/* The items of a folder or file that are called so; NULL for none. */
const struct id_group *names_in(struct backlog *backlog, struct span place,
				struct span name, struct arena *arena);

/*
 * Those whose title opens with these words there; ANYWHERE those whose id opens
 * with them, or lists them. NULL for none.
 */
const struct id_group *names_opening(struct backlog *backlog, struct span place,
				     struct span words, struct arena *arena);

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
