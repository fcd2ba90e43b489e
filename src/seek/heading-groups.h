/* Headings that may be one kind of item: of one level, and of one sort. */
#ifndef SEEK_HEADING_GROUPS_H
#define SEEK_HEADING_GROUPS_H

#include "seek/candidates.h"

/* The headings of one level with leads of one sort. */
struct heading_group {
	const struct document **docs;
	size_t n_docs, docs_room;
	uint8_t level;
	struct lead *leads;
	size_t n, room;
	size_t others; /* headings of the level that are not in the group */
	size_t in_states; /* those under a heading that is a state */
	size_t are_states; /* those that are one themselves */
	size_t in_phases; /* "1.2" below "Phase 1" */
};

struct heading_groups {
	struct heading_group **list;
	size_t n, room;
};

/* The groups of all files that may hold a backlog, in the order of the survey. */
void heading_groups_find(struct heading_groups *out,
			 const struct survey *survey, struct arena *arena);

#endif
