/* The ids of the items of a hypothesis, by the lead of id, file or title. */
#ifndef SEEK_FACTS_IDS_H
#define SEEK_FACTS_IDS_H

#include "seek/hypothesis.h"

/* Where the item's number may stand: its id, its file, its title. */
void lead_of_item(struct lead *out, const struct item *item,
		  struct arena *arena);

/*
 * Fills in `with_id`, `told_as_steps`, `distinct_ids`, `distinct_in_folders`,
 * `sample`, `like_sample`, `ids` and `is_dotted`.
 */
void facts_count_ids(struct facts *facts, const struct backlog *backlog,
		     struct arena *arena);

#endif
