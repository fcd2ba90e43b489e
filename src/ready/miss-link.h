/*
 * What is said of a link that is asked for, or must not be: `link to …`, and
 * the words that `linked from …` and `links` share with it.
 */
#ifndef READY_MISS_LINK_H
#define READY_MISS_LINK_H

#include "ready/follow.h"

/* Where it stands. */
struct spot spot_of_link(const struct link_to *link);

/* The kinds that the check names: "Outcome or Epic". */
const char *kinds_text(struct judge *judge, const struct check *check);

/* ' under "Serves"', " in its parent": where a link was to stand. */
const char *say_where_in(struct judge *judge, const struct check *check);

/*
 * "link to an open Outcome, or to an Epic that links to one", "move it to the
 * folder of an Epic"
 */
struct span say_link_one(struct judge *judge, const struct check *check);

/* `link to`: there is none, and what came closest. */
void miss_link(const struct asking *a, const struct reach *reach);

/* `no link to`: the first that is there all the same. */
void miss_link_absent(const struct asking *a, const struct reach *reach);

#endif
