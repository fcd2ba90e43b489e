/* Items that others wait for: what is asked of them, by fields and by links. */
#ifndef READY_TARGETS_H
#define READY_TARGETS_H

#include "ready/field-value.h"

/* `targets done`: a finding at `spot` unless `to` is done. */
void miss_not_done(const struct asking *a, struct spot spot,
		   const struct item *to);

#endif
