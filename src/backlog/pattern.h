/*
 * Which files a kind lives in: a pattern as in .gitignore, anchored at the
 * root. `*` and `?` stay in a folder, `**` crosses folders, `[a-z]` is a
 * class, `\` takes the next character as it is; `backlog/` is every .md and
 * .markdown file below it. Only the case of these endings does not matter.
 */
#ifndef BACKLOG_PATTERN_H
#define BACKLOG_PATTERN_H

#include "base/arena.h"

/* Does the name end in .md or .markdown, in whatever case? */
bool path_is_markdown(struct span path);

/* The path without that ending. */
struct span path_stem(struct span path);

/* Is the path one of those that the pattern means? */
bool pattern_matches(struct span pattern, struct span path);

/*
 * Does the pattern name folders, each of which is an item? It ends in a slash
 * and its last folder has a wildcard, such as "changes/US-?/". "backlog/" is
 * all files below, and so is one that ends in two stars and a slash.
 */
bool pattern_names_folders(struct span pattern);

/*
 * The folder of a path that such a pattern names: "" or ending in "/". Of
 * several, the deepest. A view of the path.
 */
struct span pattern_item_folder(struct span pattern, struct span path);

/*
 * The pattern that takes this path alone, or this folder: what has a meaning
 * in patterns stands behind a backslash. The path itself where nothing has.
 */
struct span pattern_of_path(struct span path, struct arena *arena);

/* Is it that pattern, for this path? */
bool pattern_spells(struct span pattern, struct span path);

/*
 * The folder that every match lies in, as far as the pattern spells it out:
 * "" or ending in "/". A view of the pattern.
 */
struct span pattern_folder(struct span pattern);

/*
 * What every match begins with, as far as the pattern spells it out: a view of
 * the pattern.
 */
struct span pattern_start(struct span pattern);

/*
 * Does the pattern end in a fixed name of a file below a wildcard: "specs", any
 * folder, "spec.md"?
 */
bool pattern_names_file(struct span pattern);

#endif
