/* What the patterns of files and of folders share. */
#ifndef SEEK_GLOBS_H
#define SEEK_GLOBS_H

#include "seek/candidates.h"

enum {
	/* More files than this are not left out one by one. */
	MOST_EXCLUDES = 12,
	/* More folders than this are said by a star, not one by one. */
	MOST_FOLDERS = 3,
};

/* Texts, each once. */
struct span_list {
	struct span *list;
	size_t n, room;
};

/* Adds the text unless it is there. */
void span_list_add(struct span_list *list, struct span text,
		   struct arena *arena);

/* Patterns for the folders that the documents lie in. */
void folders_of_docs(struct span_list *folders,
		     const struct document *const *docs, size_t n,
		     struct arena *arena);

/*
 * Two folders with a star where their parts differ; nothing where one is deeper.
 */
struct span merge_folders(struct span a, struct span b, struct arena *arena);

/*
 * Many folders with stars for what differs, or a few that go on: the next one
 * is taken too. `is_each_one`: each is an item, or has one by the same name.
 */
void merge_series(struct span_list *folders, bool is_each_one,
		  struct arena *arena);

/*
 * "tasks/" with a star, for tasks/todo/, tasks/doing/ and tasks/done/: folders
 * beside each other that are states, or that a guide there names beside states.
 * Nothing of others.
 */
struct span merge_lanes(const struct span_list *folders,
			const struct survey *survey, struct arena *arena);

/*
 * map/[Epic] A/[Story] x.md, map/[Epic] B/[Sub Epic] C/[Story] y.md: where the
 * names say what they are, many folders are any depth of the one above all.
 */
void merge_depths(struct span_list *folders, struct arena *arena);

/*
 * Leaves out what lies in folders that the patterns, from the `first`-th on,
 * take beyond those of the documents.
 */
void exclude_other_folders(struct hypothesis *hypothesis,
			   const struct survey *survey,
			   const struct document *const *docs, size_t n,
			   size_t first, struct arena *arena);

#endif
