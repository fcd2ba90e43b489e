/*
 * For tests of what is read out of the files of a repository: they are in
 * memory, so neither git nor a disk is asked.
 */
#ifndef UNIT_WITH_FILES_H
#define UNIT_WITH_FILES_H

#include "with-arena.h"

#include "read/git.h"
#include "read/snapshot.h"

struct file {
	const char *path, *text;
};

static const struct file *files;
static size_t n_files;
static struct snapshot snapshot;

static int list_files(struct snapshot *s, const struct snapshot_walk *walk,
		      struct paths *paths, struct err *err)
{
	for (size_t i = 0; i < n_files; i++)
		if (walk_wants(walk, span_str(files[i].path)))
			paths_add(paths, span_str(files[i].path));
	return 0;
}

static int read_file(struct snapshot *s, struct span path, struct arena *to,
		     struct span *text, struct err *err)
{
	for (size_t i = 0; i < n_files; i++)
		if (span_is(path, files[i].path)) {
			size_t len = strlen(files[i].text);
			char *at = text_room(to, len);

			memcpy(at, files[i].text, len);
			*text = span_of(at, len);
			return 0;
		}
	return -1;
}

static enum snapshot_entry find_file(struct snapshot *s, struct span path)
{
	for (size_t i = 0; i < n_files; i++)
		if (span_is(path, files[i].path))
			return ENTRY_FILE;
	return ENTRY_NONE;
}

static bool no_object(struct snapshot *s, struct span path, git_oid *out)
{
	return false;
}

static void no_names(struct snapshot *s, struct span folder,
		     void (*fn)(struct span name, void *data), void *data)
{
}

static const struct snapshot_ops in_memory = { list_files, read_file, find_file,
					       no_object, no_names };

/* The snapshot consists of these files from now on. */
static inline void given_files(const struct file *list, size_t n)
{
	files = list;
	n_files = n;
	snapshot = (struct snapshot){ .ops = &in_memory,
				      .limit = 1 << 20,
				      .name = "memory" };
}

#endif
