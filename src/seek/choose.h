/*
 * From hypotheses that were weighed to guesses: copies of one item joined,
 * parts of items left out, kinds that stand beside one another together.
 */
#ifndef SEEK_CHOOSE_H
#define SEEK_CHOOSE_H

#include "seek/seek.h"

/* Fills the guesses from `all`, and sorts that by score. */
void choose_guesses(struct sought *sought);

/*
 * mend.c: reads, measures and weighs one that was put together, which `sought`
 * owns from then on; NULL where the reader does not take it.
 */
struct hypothesis *hypothesis_read_joined(struct sought *sought,
					  struct hypothesis *both);

/*
 * mend.c: a status that stands in the titles becomes a directive, and the
 * items are read, measured and weighed again. False where that failed.
 */
bool hypothesis_mend(struct hypothesis *one, const struct survey *survey,
		     struct arena *arena);

/* settle.c: the same for ids and for what says that an item is done or has begun. */
bool hypothesis_find_states(struct hypothesis *one, const struct survey *survey,
			    struct arena *arena);

/*
 * Epics of one file that say no state, and hold twice as many numbered items:
 * those are what is worked on.
 */
void find_containers(struct sought *sought);

/* Files in a folder called sprints, epics or the like. */
bool is_folder_of_containers(const struct hypothesis *one, struct arena *arena);

/* Files whose states stand in an index that links to them. */
void find_indexes(struct sought *sought);

/* Is all of it over, by states, boxes or the headings above? */
bool is_all_over(const struct hypothesis *one);

/* "Closed bugs" in the file of the backlog come after what is open. */
void find_archives(struct sought *sought);

/*
 * Numbered tasks with states in the files of several sprints: where no backlog
 * holds them too, they are kept there, and are no copies.
 */
void find_sprint_items(struct sought *sought);

/* Where nothing else is a backlog, what was planned for sprints is it. */
void find_sprints(struct sought *sought);

/* Where nothing else was found: the phases of the one plan. */
void find_steps(struct sought *sought);

/*
 * Do others with ids of their own stand in the file, and more of them? The
 * phases hold those, then.
 */
bool steps_hold_others(const struct hypothesis *one,
		       const struct sought *sought);

/* Where nothing else was found: the likeliest, if its file is called so. */
void find_likeliest(struct sought *sought);

/* Where others were found: the likeliest of the rest, somewhere else; or NULL. */
struct hypothesis *likeliest_beside(const struct sought *sought);

/*
 * indexes.c: "- [ ] [1-pay](plans/1-pay.md)" is the file plans/1-pay.md. Where all
 * entries that a kind beside the files picks are such, they are read with these,
 * and the kind is what else stands in the list.
 */
void find_rest_of_lists(struct sought *sought);

/*
 * outcomes.c: adds to each guess what most of its items are for, epics,
 * milestones or goals, with the directive that they are outcomes.
 */
void find_outcomes(struct sought *sought);

/* What stands beside a file called backlog, and is no better than that. */
void find_rivals(struct sought *sought);

/*
 * What only sums up a long list, says for when it is, or tells what there is
 * already, comes after it.
 */
void find_outlines(struct sought *sought);

#endif
