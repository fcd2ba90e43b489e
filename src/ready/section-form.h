/* How the items of a kind write a section: below a heading, or below a label. */
#ifndef READY_SECTION_FORM_H
#define READY_SECTION_FORM_H

#include "ready/judge.h"

/*
 * Where most of those around the item write such a section below a label, bold or
 * plain: one of them, as it is written there. Else NULL. Those in the same file
 * count first, then those in others.
 */
const struct section *label_among(struct judge *judge, const struct item *item,
				  const struct names *names);

#endif
