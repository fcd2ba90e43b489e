/* Definitions of links: `[name]: address "title"`. */
#ifndef READ_DEFINITIONS_H
#define READ_DEFINITIONS_H

#include "base/span.h"

/*
 * The length of the definition that a paragraph begins with, line break
 * included, or 0. The lines of `text` are separated by one "\n" each and
 * have no blanks in front.
 */
size_t definition_length(struct span text);

#endif
