/* Forms that are copied for the next item, and are not one themselves. */
#ifndef SEEK_TEMPLATES_H
#define SEEK_TEMPLATES_H

#include "base/arena.h"

/*
 * Is a file or folder of this name a form: US-000-template, "story template",
 * 000 whose heading is "US-000: <title>"? "US-12-print-template" is about one.
 * `heading` is its level-1 heading, or nothing.
 */
bool is_form(struct span name, struct span heading, struct arena *arena);

#endif
