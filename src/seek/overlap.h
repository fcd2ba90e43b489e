/* What two hypotheses share: whether one is a copy or a part of the other. */
#ifndef SEEK_OVERLAP_H
#define SEEK_OVERLAP_H

#include "seek/hypothesis.h"

/* How much of the smaller one's items both have, by id or else by title. */
double hypothesis_overlap(const struct hypothesis *a,
			  const struct hypothesis *b, struct arena *arena);

/* What the name begins with: "todo" of todo-mail.md and of todo.md. */
struct span family_of(struct span path);

/*
 * todo.md, todo-mail.md and todo-search.md in one folder: does one name of a
 * list begin both?
 */
bool are_of_family(struct span a, struct span b, struct arena *arena);

/*
 * Files of one name in two folders, or of one family, whose items may share
 * their numbers (each counts from T1), but hardly a title: neither is a copy of
 * the other.
 */
bool hypothesis_are_instances(const struct hypothesis *a,
			      const struct hypothesis *b, struct arena *arena);

/* A table in the folder of files that are numbered as its rows are. */
bool hypothesis_share_numbers(const struct hypothesis *a,
			      const struct hypothesis *b);

/*
 * Are most of its items inside of the other's items? As many as those, all in
 * one of them, are rather a summary under a heading that is not an item.
 */
bool hypothesis_is_nested(const struct hypothesis *part,
			  const struct hypothesis *whole);

/* The same; headings and boxes of a file that is an item are parts of it. */
bool hypothesis_is_part(const struct hypothesis *part,
			const struct hypothesis *whole);

/* Do both take the same files or the same blocks? */
bool hypothesis_covers_same(const struct hypothesis *a,
			    const struct hypothesis *b);

#endif
