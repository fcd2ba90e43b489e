/* What `git ready explain` shows of a check besides the check itself. */
#ifndef CLI_EXAMPLES_H
#define CLI_EXAMPLES_H

#include "ready/judge.h"

/* What a condition asks, in words. */
const char *condition_summary(const struct condition *condition);

/*
 * What passes a check, and what fails it, one thing a line, made of its own
 * words.
 */
void check_examples(const struct check *check, struct buf *passes,
		    struct buf *fails);

#endif
