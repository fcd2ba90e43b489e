/*
 * The files of templates/, one folder for each way to keep a backlog, as they
 * were when the program was built. The built-in definition is in
 * ready/builtin.h.
 */
#ifndef CLI_LAYOUTS_H
#define CLI_LAYOUTS_H

#include <stddef.h>

struct layout_file {
	const char *layout, *path; /* from the root of a repository */
	const char *text;
};

/* By layout; ends with one that has none. */
extern const struct layout_file layout_files[];

#endif
