/*
 * Who judges each subject: one file per family of checks, and judges[] of
 * judge.c, the table of them.
 */
#ifndef READY_CHECKS_H
#define READY_CHECKS_H

#include "ready/judge.h"

/*
 * Judges one criterion for one item: a finding in `a->out` for each miss, none
 * where it holds.
 */
typedef void judge_fn(const struct asking *a);

judge_fn judge_section, judge_heading, judge_sections,
	judge_section_or_field; /* check-section.c */
judge_fn judge_title, judge_body; /* check-text.c */
judge_fn judge_field, judge_id; /* check-field.c */
judge_fn judge_file; /* check-file.c */
judge_fn judge_link, judge_links, judge_linked_from; /* check-link.c */
judge_fn judge_paths, judge_mentions; /* check-backlog.c */
judge_fn judge_ticked; /* answers.c */
judge_fn judge_change; /* changes.c */

/* check-text.c: is anything said below its title? */
bool item_says_something(const struct item *item, struct arena *arena);

/*
 * ---- about a kind as a whole, and told at some of its items; into the
 * findings of the judge ----
 */

/* check-backlog.c: "at most 5 where …". */
void judge_at_most(struct judge *judge, const struct criterion *criterion,
		   const struct agreement *agreement);

/* changes.c: "change of order". */
void judge_order_changes(struct judge *judge, const struct criterion *criterion,
			 const struct agreement *agreement);

/* unique.c: `title: unique`. */
judge_fn judge_unique_title;

/* unique.c: gives back what "unique" has gone by. */
void judge_release_sharers(struct judge *judge);

#endif
