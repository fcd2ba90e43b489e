/*
 * The words of a check that its rule id is made of. A regex gives those that
 * one can read in it: of /\bRFC-\d+/ "RFC", not "b-rfc-d".
 */
#ifndef TERMS_RULE_WORDS_H
#define TERMS_RULE_WORDS_H

#include "base/arena.h"

/*
 * `text`, a check or a part of it, without what stands for other characters in
 * its regexes: \w, [a-z], {2,4}, (?:. A regex with none of these stays as it
 * is, its flag too; one of nothing else is "pattern". In the arena, or `text`.
 */
struct span rule_words(struct span text, struct arena *arena);

#endif
