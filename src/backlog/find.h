/*
 * Items, files and kinds by what people write: an id, a title, a path, a file's
 * name, an address, the words of a link. What several bear is the first of
 * them. Nothing found is NULL, never a guess; guesses are link-check.c's.
 */
#ifndef BACKLOG_FIND_H
#define BACKLOG_FIND_H

#include "backlog/backlog.h"

/* Of several with this id one that is open, where there is one. */
struct item *item_by_id(const struct backlog *backlog, struct span id);

/*
 * The item that a file is, or the one around the heading that the anchor names;
 * a folder stands for the page that is shown there.
 */
struct item *item_at_path(struct backlog *backlog, struct span path,
			  struct span anchor);

/* [[name]] or [[name#anchor]]: an id, a title or a file's name. */
struct item *item_by_wiki(struct backlog *backlog, struct span name,
			  const struct document *from);

/* Files called `name`, with or without its ending, in any folder. */
const struct file_group *files_by_name(struct backlog *backlog,
				       struct span name);

/* The kind whose items live elsewhere, at addresses like this. */
const struct kind *external_kind(const struct backlog *backlog,
				 struct span target);

/* The anchors of any file of the snapshot that can be read. */
const struct table *anchors_at(struct backlog *backlog,
			       const struct document *doc);

#endif
