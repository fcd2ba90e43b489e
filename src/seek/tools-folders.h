/* The folders that a tool keeps its items in, as the team uses them. */
#ifndef SEEK_TOOLS_FOLDERS_H
#define SEEK_TOOLS_FOLDERS_H

#include "seek/hypothesis.h"

/*
 * For a layout such as specs/(any)/spec.md: adds what lies in folders of states,
 * specs/done/(any)/spec.md, and takes the folders themselves where several lack
 * that file, and have others that stand beside it elsewhere.
 */
void find_tool_folders(struct hypothesis *one, const struct survey *survey,
		       struct arena *arena);

#endif
