/*
 * Paths as people type them after "--": as git's pathspecs, with its magic.
 * gitglossary(7), "pathspec", is where the rules come from.
 */
#ifndef CLI_PATHSPEC_H
#define CLI_PATHSPEC_H

#include "base/arena.h"
#include "base/err.h"

struct pathspec {
	struct span path; /* from the root; in lower case where `icase` */
	bool excludes; /* ":!notes", ":^notes", ":(exclude)notes" */
	bool icase; /* ":(icase)…" */
	bool glob; /* ":(glob)…": "*" stays in a folder, two cross them */
	bool literal; /* ":(literal)…": no sign means anything else */
	bool top; /* ":/…", ":(top)…": from the root, not from here */
	struct span rest; /* what was typed, without the magic */
};

/* Is this word a pathspec by its magic, whatever revisions there are? */
bool pathspec_is_magic(const char *word);

/* Does it hold signs that stand for others? */
bool path_is_glob(struct span path);

/*
 * Reads the magic of a word, and what GIT_LITERAL_PATHSPECS, GIT_GLOB_PATHSPECS,
 * GIT_NOGLOB_PATHSPECS and GIT_ICASE_PATHSPECS say. `path` is left empty. -1 for
 * magic that is not known here.
 */
int pathspec_parse(struct pathspec *out, const char *word, struct err *err);

/* Sets the path, from the root. */
void pathspec_set_path(struct pathspec *spec, struct span path,
		       struct arena *arena);

/* Does it stand for nothing but the path itself and what lies below? */
bool pathspec_is_plain(const struct pathspec *spec);

/* Whether it excludes is not asked here. */
bool pathspec_matches(const struct pathspec *spec, struct span path);

#endif
