/* What git writes to the standard input of a hook, line by line. */
#ifndef CLI_HOOK_INPUT_H
#define CLI_HOOK_INPUT_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum { MOST_INPUT_WORDS = 4 };

/* Takes the words of a line; an exit, or -1 with the failure. */
typedef int input_fn(char **words, void *data, struct err *err);

/*
 * Calls `fn` for each line, cut to its last `n_words` words: as many as the
 * hook is given, MOST_INPUT_WORDS at most. Returns the worst of the exits, -1
 * being the worst. All lines are read, even where the first already fails: git
 * waits until they are.
 */
int input_each_line(size_t n_words, input_fn *fn, void *data, struct err *err);

/* Is it the full id of an object, as git writes it? */
bool input_is_id(const char *word);

/* -1: a line is not what git writes. */
int input_fail(struct err *err);

#endif
