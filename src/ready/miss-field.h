/* What is said of a field that is asked for and is not there: `field size`. */
#ifndef READY_MISS_FIELD_H
#define READY_MISS_FIELD_H

#include "ready/checks.h"

/*
 * The item has no value under any of the names of the check: what came closest
 * to one, such as "TBD", a table of days or a line that is not read.
 */
void miss_field(const struct asking *a);

#endif
