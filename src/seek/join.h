/* Several hypotheses made into one kind. */
#ifndef SEEK_JOIN_H
#define SEEK_JOIN_H

#include "seek/choose.h"

/*
 * Both in one kind: the first gives the place, the second adds facts. NULL where
 * the two cannot be said in one definition. `sought` owns it; whoever does
 * not take it releases what it has read.
 */
struct hypothesis *hypotheses_join(struct sought *sought,
				   const struct hypothesis *first,
				   const struct hypothesis *second);

/*
 * join-tables.c: "#" in the tables of one part of a document, "Ticket" in those
 * of the next, rows of one sort. NULL where they are not, or share an id.
 */
struct hypothesis *hypotheses_join_tables(struct sought *sought,
					  const struct hypothesis *a,
					  const struct hypothesis *b);

/*
 * packages/a/BACKLOG.md and packages/b/BACKLOG.md hold one kind, and so do
 * todo.md and mail_todo.md, todo-mail.md and todo-search.md that each count from
 * T1, and lists of boxes in one folder of plans: adds it to
 * the kind of the guess that is called alike. False where none is, or where they
 * share items.
 */
bool guess_add_alike(struct sought *sought, struct guess *guess,
		     const struct hypothesis *one);

/* The same where it goes on with the ids of the guess's first kind. */
bool guess_add_series(struct sought *sought, struct guess *guess,
		      const struct hypothesis *one);

#endif
