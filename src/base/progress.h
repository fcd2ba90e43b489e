/*
 * How far something is that takes long, on standard error, as git tells it: only
 * to a terminal, and only after two seconds (GIT_PROGRESS_DELAY says otherwise).
 */
#ifndef BASE_PROGRESS_H
#define BASE_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

struct progress {
	const char *what; /* "Reading the backlog" */
	size_t total;
	bool is_wanted, is_shown;
	unsigned calls;
	unsigned percent; /* as shown last */
	struct timespec from; /* nothing is shown before */
};

/*
 * Nothing is shown for GIT_PROGRESS_DELAY seconds (2), where standard error is
 * not a terminal, or where `total` is small. `what` must outlive it.
 */
void progress_begin(struct progress *progress, const char *what, size_t total);

/* So many are done. Cheap: most calls do not even look at the clock. */
void progress_tell(struct progress *progress, size_t n_done);

/* Ends the line, where there is one. */
void progress_end(struct progress *progress);

#endif
