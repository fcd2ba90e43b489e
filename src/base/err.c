#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>

int err_set(struct err *err, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(err->text, sizeof(err->text), format, args);
	va_end(args);
	err->hint[0] = '\0';
	return -1;
}

int err_hint(struct err *err, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(err->hint, sizeof(err->hint), format, args);
	va_end(args);
	return -1;
}

int err_at(struct err *err, struct span place)
{
	char text[2 * sizeof(err->text)];

	snprintf(text, sizeof(text), "%.*s: %s", (int)place.len, place.at,
		 err->text);
	text[sizeof(err->text) - 1] = '\0';
	memcpy(err->text, text, strlen(text) + 1);
	return -1;
}
