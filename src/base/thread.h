/* Threads that are over in a few milliseconds. */
#ifndef BASE_THREAD_H
#define BASE_THREAD_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

/*
 * Begins a thread on another processor than this one, where there is one; the
 * n-th of several on the n-th other. False where none can be had: then the
 * caller does the work itself. The caller joins it.
 */
bool thread_begin(pthread_t *out, size_t n, void *(*fn)(void *data),
		  void *data);

#endif
