/* What teams call the field that holds labels, several of them in one value. */
#ifndef BACKLOG_LABEL_NAMES_H
#define BACKLOG_LABEL_NAMES_H

#include "base/span.h"

/* Is this (folded) name one of them? */
bool name_is_labels(struct span folded);

/* Is a field of this folded name one of people, who may be several? */
bool name_is_people(struct span folded);

#endif
