/* Files and pipes, whole. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/buf.h"

/* Appends what it holds; -1 and errno where it cannot be read to its end. */
int file_read(const char *path, struct buf *out);

/*
 * Writes all of the text, however often the system takes only some of it; -1
 * and errno where it cannot.
 */
int file_write(int fd, struct span text);

#endif
