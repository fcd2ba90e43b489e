/* A growing, NUL-terminated buffer of text on the heap. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdarg.h>

#include "base/span.h"

struct buf {
	char *at; /* NULL until something is added */
	size_t len;
	size_t room;
};

#define BUF_INIT           \
	{                  \
		NULL, 0, 0 \
	}

/* Frees it; afterwards it is empty and may be used again. */
void buf_release(struct buf *buf);

/* Forgets the text, keeps the memory. */
void buf_clear(struct buf *buf);

/* Append; nothing fails but memory, and that aborts. */
void buf_add(struct buf *buf, struct span text);
void buf_adds(struct buf *buf, const char *text);
void buf_addc(struct buf *buf, char c);
void buf_addf(struct buf *buf, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void buf_vaddf(struct buf *buf, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

/* A view of what is in it, good until it grows; "" where it is empty. */
static inline struct span buf_span(const struct buf *buf)
{
	return span_of(buf->at ? buf->at : "", buf->len);
}

#endif
