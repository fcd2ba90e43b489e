/*
 * Front matter: YAML between `---` lines at the top of a file, read as fields.
 *
 * Scalars, lists of scalars and one nested level (as `outer.inner`) become
 * fields; what is nested deeper is skipped. Anchors, aliases and tags are
 * refused: they have no place in a backlog and are a way to blow up a reader.
 */
#ifndef READ_FRONTMATTER_H
#define READ_FRONTMATTER_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

/* A value and where it stands, in bytes from the start of the file. */
struct yaml_value {
	struct span text;
	uint32_t start, end;
	bool quoted; /* written in quotes or as a block: never a null */
};

struct yaml_field {
	struct span name; /* "status", "links.blocked_by" */
	uint32_t start; /* of the key */
	bool is_list;
	uint32_t n_values;
	struct yaml_value *values;
};

struct frontmatter {
	struct yaml_field *fields;
	size_t n_fields;
};

/*
 * Where the Markdown of a file begins: after the front matter, or at its
 * first byte (after a byte order mark) where there is none. `*yaml` is what
 * stands between the lines; its `at` is NULL where there is no front matter.
 * -1 where it begins but never closes, and where something stands at the top
 * that people mean as front matter and that is none: below a blank line, a
 * comment or something unseen, in TOML, in JSON. `*at` says where.
 */
int frontmatter_find(struct span source, size_t *body, struct span *yaml,
		     size_t *at, struct err *err);

/*
 * Reads the fields. `yaml` is a part of `source`. -1 with a sentence in `err`
 * and the offset in `*at` where it is not YAML that we accept.
 */
int frontmatter_read(struct frontmatter *out, struct span source,
		     struct span yaml, struct arena *arena, size_t *at,
		     struct err *err);

/* Appends the version of libyaml that is loaded. */
void frontmatter_library_version(struct buf *out);

#endif
