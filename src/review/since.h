/*
 * New, old and gone: the findings of two snapshots subtracted. One finding is
 * another where item, rule and what was found are the same; each cancels one.
 * Of "at most …" the item does not matter, and of an amount what comes nearer
 * to what was agreed is not new.
 */
#ifndef REVIEW_SINCE_H
#define REVIEW_SINCE_H

#include "ready/judge.h"

/*
 * Marks as old what needs no judging of the state before: what a check of an
 * item's own words finds in an item whose files are what they were. To be
 * called before since_mark(), which leaves such findings as they are.
 */
void since_mark_kept(struct judge *after, const struct comparison *comparison);

/*
 * Marks each finding of `after` as new or old, and adds those of `before`
 * that are no more to `gone` (may be NULL). Both judges must have been run
 * on the two sides of `comparison`. What was waived, or weighed less, does
 * not cancel what is not waived, or weighs more, now.
 */
void since_mark(struct judge *after, struct judge *before,
		const struct comparison *comparison, struct findings *gone);

#endif
