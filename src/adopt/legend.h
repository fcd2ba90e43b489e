/*
 * A legend: where a team says which states there are, in a line ("Status:
 * todo | doing | done"), a table, a list or a template, in the file of the
 * items or in a README, template or guide above them.
 */
#ifndef ADOPT_LEGEND_H
#define ADOPT_LEGEND_H

#include "adopt/states.h"

struct legend {
	const struct document *doc; /* NULL: none was found */
	struct span *values; /* as written, in the order of the work */
	size_t n, room;
};

/*
 * The legend that names most of the states that the items have, and at least
 * two of them. One whose known states stand in no order is none; one that
 * begins with the end is turned round.
 */
void legend_find(struct legend *out, const struct states *states,
		 const struct hypothesis *kind, const struct survey *survey,
		 struct arena *arena);

#endif
