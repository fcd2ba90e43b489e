/* Paths of a snapshot, as "a/b/c.md": cut to views of their pieces, and joined. */
#ifndef BACKLOG_PATH_H
#define BACKLOG_PATH_H

#include "base/arena.h"

/* What follows the last slash: "c.md". */
struct span path_name(struct span path);

/* The same without the ending: "c". */
struct span path_file_name(struct span path);

/* All folders with the last slash, "a/b/"; empty at the root. */
struct span path_folder(struct span path);

/*
 * The path that `path` means from `folder`: joined, without ".", ".." and empty
 * parts. False where it climbs above the root, and `out` is then what follows.
 * `out` lives in the arena, and the byte after it is NUL.
 */
bool path_resolve(struct span folder, struct span path, struct span *out,
		  struct arena *arena);

/* The last folder alone, "b"; empty at the root. */
struct span path_folder_name(struct span path);

#endif
