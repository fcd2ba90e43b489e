/* Text that grows on the heap. */
#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void buf_release(struct buf *buf)
{
	free(buf->at);
	*buf = (struct buf)BUF_INIT;
}

void buf_clear(struct buf *buf)
{
	buf->len = 0;
	if (buf->at)
		buf->at[0] = '\0';
}

static void make_room(struct buf *buf, size_t more)
{
	size_t need = buf->len + more + 1;

	if (need <= buf->room)
		return;
	buf->room = need > buf->room * 2 ? need : buf->room * 2;
	if (buf->room < 64)
		buf->room = 64;
	buf->at = realloc(buf->at, buf->room);
	if (!buf->at)
		abort();
}

void buf_add(struct buf *buf, struct span text)
{
	make_room(buf, text.len);
	if (text.len)
		memcpy(buf->at + buf->len, text.at, text.len);
	buf->len += text.len;
	buf->at[buf->len] = '\0';
}

void buf_adds(struct buf *buf, const char *text)
{
	buf_add(buf, span_str(text));
}

void buf_addc(struct buf *buf, char c)
{
	buf_add(buf, span_of(&c, 1));
}

void buf_vaddf(struct buf *buf, const char *format, va_list args)
{
	va_list again;
	size_t left;
	int len;

	va_copy(again, args);
	make_room(buf, 0);
	left = buf->room - buf->len;
	len = vsnprintf(buf->at + buf->len, left, format, args);
	if (len < 0)
		abort();
	if ((size_t)len >= left) {
		make_room(buf, (size_t)len);
		vsnprintf(buf->at + buf->len, (size_t)len + 1, format, again);
	}
	buf->len += (size_t)len;
	va_end(again);
}

void buf_addf(struct buf *buf, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	buf_vaddf(buf, format, args);
	va_end(args);
}
