/*
 * A failure: something that keeps us from judging at all. Whoever detects it
 * returns -1 and fills the caller's `struct err` with a sentence; callers may
 * add the place; main() prints it once. What is wrong with one item is not a
 * failure but a finding.
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include "base/span.h"

/* Both are never NULL, and stay until the process ends. */
struct err {
	const char *text;
	const char *hint; /* what to try; empty if nothing comes to mind */
};

#define ERR_INIT       \
	{              \
		"", "" \
	}

/* Formats the sentence; always returns -1, so that one can `return err_set(…)`. */
int err_set(struct err *err, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Adds what to try; always returns -1. */
int err_hint(struct err *err, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Puts the place in front of the sentence; always returns -1. */
int err_at(struct err *err, struct span place);

#endif
