/* What teams call the field that says how far an item is. */
#ifndef BACKLOG_STATUS_NAMES_H
#define BACKLOG_STATUS_NAMES_H

#include "base/span.h"

/* All of these names, folded. */
enum { N_STATUS_NAMES = 33 };
extern const char *const status_names[N_STATUS_NAMES];

/* Is it one of them? */
bool name_is_status(struct span folded);

#endif
