/*
 * All Markdown of a repository, read once: what every hypothesis about its
 * backlog is tried on.
 */
#ifndef SEEK_SURVEY_H
#define SEEK_SURVEY_H

#include "backlog/item-cache.h"
#include "backlog/reading.h"
#include "seek/glance.h"

struct survey {
	struct arena *arena;
	struct snapshot *snapshot;
	const struct document *docs; /* by path */
	struct glance *glances; /* of each */
	size_t n;
	size_t n_unreadable;
	/* Paths of configuration that tools leave, and what keeps a folder. */
	struct span *others;
	size_t n_others;
	struct reading reading;
	struct item_cache *items; /* of files that were read as such */
};

/* Called now and then with how many files are read, of how many. */
typedef void survey_progress_fn(size_t done, size_t of, void *data);

/*
 * Lists and reads the Markdown of the snapshot; vendored folders are passed
 * over. The caller releases it.
 */
int survey_read(struct survey *out, struct snapshot *snapshot,
		survey_progress_fn *progress, void *data, struct arena *arena,
		struct err *err);
void survey_release(struct survey *survey);

/* The first document at this path or after it, by path; `n` if there is none. */
size_t survey_from(const struct survey *survey, struct span path);

/* The document at a path, or NULL. */
const struct document *survey_document(const struct survey *survey,
				       struct span path);

/* Marks a document as an item, and all of its folder if the folder is one. */
void survey_mark_item(struct survey *survey, const struct document *doc,
		      bool is_folder);

/* Marks all documents of a folder so: what is an item there is known. */
void survey_mark_folder(struct survey *survey, struct span folder);

/* What was seen of one of the survey's own documents. */
static inline const struct glance *glance_of(const struct survey *survey,
					     const struct document *doc)
{
	return &survey->glances[doc - survey->docs];
}

#endif
