/*
 * A team's regex: PCRE2 in UTF mode, with limits on matching, depth and heap,
 * and on all matches of a run together, so that a definition or an item can
 * slow nobody down. The limits count steps, not time: the same texts end the
 * same way everywhere. Only regex.c knows PCRE2.
 */
#ifndef BASE_REGEX_H
#define BASE_REGEX_H

#include "base/arena.h"
#include "base/buf.h"
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

/* The same of a pattern of our own; NULL where it is not a regex after all. */
struct regex *regex_of(struct span pattern, bool fold_case);

void regex_free(struct regex *regex); /* NULL is fine */

/*
 * The steps that are left to all regexes that share it. Few texts take any:
 * only those on which a regex goes back and forth. Once there are none, such
 * texts are given up on.
 */
struct regex_budget {
	size_t steps;
};

enum { REGEX_STEPS = 50 * 1000 * 1000 }; /* about a second */

/* From now on it counts with others; alone it has REGEX_STEPS for itself. */
void regex_share(struct regex *regex, struct regex_budget *budget);

/* The pattern as it was given; lives as long as the regex. */
struct span regex_pattern(const struct regex *regex);

/*
 * Searches `text`, which must be UTF-8. On a hit `*hit` is what was found and
 * `*group` the first group, or all of the hit where the regex has none; both
 * may be NULL.
 */
enum regex_result regex_find(struct regex *regex, struct span text,
			     struct span *hit, struct span *group);

/* Is there a hit? Never with NULL for a regex. */
static inline bool regex_hits(struct regex *regex, struct span text,
			      struct span *group)
{
	return regex && regex_find(regex, text, NULL, group) == REGEX_HIT;
}

/*
 * Goes on in the same text from the byte `from`, where a character begins, and
 * sees what stands before it. Where `from` is not 0 the text is one that has
 * been searched already.
 */
enum regex_result regex_find_next(struct regex *regex, struct span text,
				  size_t from, struct span *hit,
				  struct span *group);

/* Appends the version of PCRE2 that is loaded: "10.42". */
void regex_library_version(struct buf *out);

#endif
