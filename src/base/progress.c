/* A line of progress on a terminal, after two seconds. */
#include "base/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { DELAY = 2, CALLS_A_LOOK = 64 };

void progress_begin(struct progress *progress, const char *what, size_t total)
{
	const char *delay = getenv("GIT_PROGRESS_DELAY");

	*progress = (struct progress){ .what = what,
				       .total = total,
				       .is_wanted = total >= CALLS_A_LOOK &&
						    isatty(STDERR_FILENO) };
	if (!progress->is_wanted)
		return;
	clock_gettime(CLOCK_MONOTONIC, &progress->from);
	progress->from.tv_sec += delay && *delay ? atoi(delay) : DELAY;
}

static bool is_time(const struct progress *progress)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec > progress->from.tv_sec ||
	       (now.tv_sec == progress->from.tv_sec &&
		now.tv_nsec >= progress->from.tv_nsec);
}

static void show(struct progress *progress, size_t n_done, const char *end)
{
	fprintf(stderr, "\r%s: %3u%% (%zu/%zu)%s", progress->what,
		progress->percent, n_done, progress->total, end);
	fflush(stderr);
	progress->is_shown = true;
}

void progress_tell(struct progress *progress, size_t n_done)
{
	unsigned percent;

	if (!progress->is_wanted || ++progress->calls % CALLS_A_LOOK)
		return;
	percent = (unsigned)(n_done * 100 / progress->total);
	if ((progress->is_shown && percent == progress->percent) ||
	    !is_time(progress))
		return;
	progress->percent = percent;
	show(progress, n_done, "");
}

void progress_end(struct progress *progress)
{
	if (!progress->is_shown)
		return;
	progress->percent = 100;
	show(progress, progress->total, ", done.\n");
}
