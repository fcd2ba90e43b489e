/*
 * A document is one file, read: its front matter and its outline. It depends
 * on the bytes alone, and on what it is told that other pages say of boxes.
 */
#ifndef READ_DOCUMENT_H
#define READ_DOCUMENT_H

#include "read/frontmatter.h"
#include "read/outline.h"

enum { MOST_MARKS = 128 }; /* of boxes: each is a letter or sign of ASCII */

struct document {
	struct span path;
	struct outline outline; /* outline.source is the whole file */
	struct frontmatter front;
	size_t body; /* where the Markdown begins */

	/* Why it cannot be read, and where; `at` is NULL where it could. */
	struct span trouble, remedy;
	size_t trouble_at;

	/*
	 * Where its outline is to be read into, as long as only its front
	 * matter has been; else NULL. See document_read_rest().
	 */
	struct arena *rest;

	/*
	 * What other boxes than "[ ]" and "[x]" mean here; 0: as everywhere. By
	 * its own words first, then by those of other pages (NULL: none).
	 */
	bool has_other_boxes;
	char box_means[MOST_MARKS];
	const char *inherited_boxes;
};

/* False where `trouble` says why it could not be read. */
static inline bool document_is_readable(const struct document *doc)
{
	return !doc->trouble.at;
}

/* All its bytes, front matter included. */
static inline struct span document_source(const struct document *doc)
{
	return doc->outline.source;
}

/*
 * Reads `text`, as snapshot_read() leaves it. What is wrong with it is told
 * in the document, never as a failure: one bad file hides no other.
 */
void document_read(struct document *out, struct span path, struct span text,
		   struct arena *arena);

/*
 * The same in two steps: the front matter, and later what stands below it,
 * should anybody need that. Until then the outline has no blocks; lines and
 * columns can be asked of it.
 */
void document_read_front(struct document *out, struct span path,
			 struct span text, struct arena *arena);
void document_read_rest(struct document *doc);

/*
 * May its rest be left for later? Only where it surely can be read: no conflict
 * of a merge stands in it, nor anything that outline_read() refuses.
 */
bool document_may_wait(const struct document *doc);

/* The same for a file that is YAML as a whole: only its fields are there. */
void document_read_yaml(struct document *out, struct span path,
			struct span text, struct arena *arena);

/* The document of a file whose bytes could not be had. */
void document_fail(struct document *out, struct span path,
		   const struct err *err, struct arena *arena);

#endif
