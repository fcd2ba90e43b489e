/* Paths of a snapshot, cut to pieces: "a/b/c.md". All are views. */
#ifndef BACKLOG_PATH_H
#define BACKLOG_PATH_H

#include "base/span.h"

/* What follows the last slash: "c.md". */
struct span path_name(struct span path);

/* The same without the ending: "c". */
struct span path_file_name(struct span path);

/* All folders with the last slash, "a/b/"; empty at the root. */
struct span path_folder(struct span path);

/* The last folder alone, "b"; empty at the root. */
struct span path_folder_name(struct span path);

#endif
