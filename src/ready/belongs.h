/*
 * What an item belongs to by the folder it lies in: a story in
 * epics/billing/stories/ belongs to the epic of epics/billing/.
 */
#ifndef READY_BELONGS_H
#define READY_BELONGS_H

#include "ready/judge.h"

/*
 * The item of the check's kinds, or of those it goes through, that the nearest
 * folder above `item` stands for: the item that is this folder, the one file of such a kind in it (of
 * several the one that speaks for the folder), the file beside it that is
 * called as it is, else an item whose id or title is the folder's name. NULL
 * where there is none.
 */
struct item *judge_owner_by_folder(struct judge *judge,
				   const struct check *check,
				   const struct item *item);

/*
 * The items that say `link to … by folder` and belong to `owner` by it, in the
 * order of the backlog; `*n` of them. They are found once, for all owners.
 */
struct item *const *judge_owned_by_folder(struct judge *judge,
					  const struct item *owner, size_t *n);

#endif
