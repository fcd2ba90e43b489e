/* What the files share that take names out of sentences; see named.h. */
#ifndef ADOPT_NAMED_PARTS_H
#define ADOPT_NAMED_PARTS_H

#include "adopt/named.h"

/* "section Context" for a name that most items bear; nothing otherwise. */
struct span named_one(struct span name, const struct kind_proposal *kind,
		      struct arena *arena);

#endif
