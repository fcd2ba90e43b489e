/* Files and pipes read and written whole. */
#include "base/file.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

int file_read(const char *path, struct buf *out)
{
	FILE *file = fopen(path, "rb");
	char block[4096];
	int why = 0;
	size_t n;

	if (!file)
		return -1;
	while ((n = fread(block, 1, sizeof(block), file)) > 0)
		buf_add(out, span_of(block, n));
	if (ferror(file))
		why = errno;
	fclose(file);
	errno = why;
	return why ? -1 : 0;
}

int file_write(int fd, struct span text)
{
	while (text.len) {
		ssize_t n = write(fd, text.at, text.len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return -1;
		text = span_from(text, (size_t)n);
	}
	return 0;
}
