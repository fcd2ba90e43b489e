/* Threads, each begun on another processor. */
#ifdef __linux__
#define _GNU_SOURCE /* for the processor a thread begins on */
#endif
#include "base/thread.h"

#include <sched.h>

/*
 * A thread as short as ours is often over before the system moves it away
 * from where it was born, on the processor that is busy already. So the n-th
 * begins on another one of those that we may use.
 */
static void choose_processor(pthread_attr_t *attr, size_t n)
{
#if defined(__linux__) && defined(__GLIBC__)
	cpu_set_t ours, chosen;
	int here = sched_getcpu();

	if (here < 0 || sched_getaffinity(0, sizeof(ours), &ours) < 0)
		return;
	for (int cpu = 0; cpu < CPU_SETSIZE; cpu++) {
		if (cpu == here || !CPU_ISSET(cpu, &ours) || n-- > 0)
			continue;
		CPU_ZERO(&chosen);
		CPU_SET(cpu, &chosen);
		pthread_attr_setaffinity_np(attr, sizeof(chosen), &chosen);
		return;
	}
#else
	(void)attr;
	(void)n;
#endif
}

bool thread_begin(pthread_t *out, size_t n, void *(*fn)(void *data), void *data)
{
	pthread_attr_t attr;
	int failed;

	pthread_attr_init(&attr);
	choose_processor(&attr, n);
	failed = pthread_create(out, &attr, fn, data);
	pthread_attr_destroy(&attr);
	return !failed;
}
