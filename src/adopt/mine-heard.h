/* Names under which items say something, and as what the reader hears them. */
#ifndef ADOPT_MINE_HEARD_H
#define ADOPT_MINE_HEARD_H

#include "adopt/mine-parts.h"

/* A name under which items say something. */
struct heard {
	struct span name, folded; /* as first written */
	size_t n, open; /* of the base, and of what is open */
	size_t sections, fields; /* of base and open: as what it can be asked */
	size_t labels; /* of the sections */
	size_t lists; /* of the base: as a section that lists something */
	size_t values; /* of both: it says no more than a value does */
	size_t shorts; /* of the fields: that say little */
	const struct item *latest; /* that was counted */
	bool as_section; /* in that one */
	struct span value; /* the first one, folded */
	bool varies;
	bool is_taken; /* a criterion has it */
};

/* What a name is by itself, whoever bears it. */
struct known_name {
	bool is_state, is_beside;
	bool is_planned; /* a plan to ask about by itself, as mine_fields() does */
};

struct hearing {
	struct heard *list;
	size_t n, room;
	struct table by_name;
	struct table known; /* folded name → struct known_name */
	struct arena *arena;
};

/* Counts what the base and the open items say; `out` has its arena already. */
void hear_names(struct hearing *out, const struct habits *base);

#endif
