/* The texts of failures, kept until the program ends. */
#include "base/err.h"

#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"

/*
 * A sentence is as long as the paths in it, and whoever ignores it has nothing
 * to free: failures are few, so all of them are kept.
 */
struct kept {
	struct kept *next;
	char *text;
};

static struct kept *all;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* Takes over what the buffer holds. */
static const char *keep(struct buf *text)
{
	struct kept *kept = malloc(sizeof(*kept));

	if (!kept)
		abort();
	kept->text = text->at;
	pthread_mutex_lock(&lock);
	kept->next = all;
	all = kept;
	pthread_mutex_unlock(&lock);
	return kept->text;
}

int err_set(struct err *err, const char *format, ...)
{
	struct buf text = BUF_INIT;
	va_list args;

	va_start(args, format);
	buf_vaddf(&text, format, args);
	va_end(args);
	err->text = keep(&text);
	err->hint = "";
	return -1;
}

int err_hint(struct err *err, const char *format, ...)
{
	struct buf text = BUF_INIT;
	va_list args;

	va_start(args, format);
	buf_vaddf(&text, format, args);
	va_end(args);
	err->hint = keep(&text);
	return -1;
}

int err_at(struct err *err, struct span place)
{
	struct buf text = BUF_INIT;

	buf_addf(&text, "%.*s: %s", (int)place.len, place.at, err->text);
	err->text = keep(&text);
	return -1;
}
