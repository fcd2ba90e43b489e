/*
 * A team's regex: PCRE2 in UTF mode, with limits on matching, depth and heap,
 * so that a definition or an item can slow nobody down. Only regex.c knows
 * PCRE2.
 */
#ifndef BASE_REGEX_H
#define BASE_REGEX_H

#include "base/arena.h"
#include "base/err.h"

struct regex;

enum regex_result {
	REGEX_LIMIT = -1, /* gave up: neither a hit nor a miss */
	REGEX_MISS = 0,
	REGEX_HIT = 1,
};

/*
 * Compiles `pattern`. On a mistake returns -1 with PCRE2's own words in `err`
 * and the byte offset of the mistake in `*at`. The result lives until
 * regex_free().
 */
int regex_compile(struct regex **out, struct span pattern, bool fold_case,
		  size_t *at, struct err *err);

void regex_free(struct regex *regex); /* NULL is fine */

/*
 * Searches `text`, which must be UTF-8. On a hit `*hit` is what was found and
 * `*group` the first group, or all of the hit where the regex has none; both
 * may be NULL.
 */
enum regex_result regex_find(const struct regex *regex, struct span text,
			     struct span *hit, struct span *group);

/*
 * Goes on in the same text from the byte `from`, where a character begins, and
 * sees what stands before it. Where `from` is not 0 the text is one that has
 * been searched already.
 */
enum regex_result regex_find_next(const struct regex *regex, struct span text,
				  size_t from, struct span *hit,
				  struct span *group);

#endif
