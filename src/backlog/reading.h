/*
 * Reads many files at once. A document depends on its bytes alone, so it does
 * not matter which thread reads it.
 */
#ifndef BACKLOG_READING_H
#define BACKLOG_READING_H

#include "read/document.h"
#include "read/snapshot.h"

enum { MOST_READERS = 8 };

/* Where the readers besides the caller keep what they read. */
struct reading {
	struct arena arenas[MOST_READERS];
	size_t n;
};

/*
 * Something to do with the i-th document as soon as it is read, by whoever
 * read it: several run at once. What is to stay goes to `arena`; `scratch`
 * is emptied after each.
 *
 * `settles` is asked before that, when only the front matter is read: true if
 * it has done all there is to do, and the rest of the document may wait.
 */
struct reading_task {
	bool (*settles)(const struct document *doc, size_t i,
			struct arena *arena, struct arena *scratch, void *data);
	void (*run)(const struct document *doc, size_t i, struct arena *arena,
		    struct arena *scratch, void *data);
	void *data;
};

/*
 * Reads `paths` into `docs`, with as many threads as there are processors and
 * files worth one, and does the task (NULL: none) with each. What cannot be
 * read says so in its document. The caller releases the reading once no document
 * is needed any more.
 */
void reading_run(struct reading *reading, struct snapshot *snapshot,
		 const struct span *paths, struct document *docs, size_t n,
		 const struct reading_task *task, struct arena *arena);

/* Frees the memory of all documents that were read with it. */
void reading_release(struct reading *reading);

/* Reads one, of whose boxes other pages say `boxes` (NULL: nothing). */
void read_one(struct snapshot *snapshot, struct span path, const char *boxes,
	      struct document *out, struct arena *arena);

#endif
