/* What several formats say in the same words. Each appends to `out`. */
#ifndef REPORT_PHRASES_H
#define REPORT_PHRASES_H

#include "report/report.h"

/*
 * The sentence, as it came; after "waived: " where that is so, and after the
 * place where it stands in no file of the snapshot.
 */
void add_message(struct buf *out, const struct report *report,
		 const struct finding *finding);

/* "give it a size, or take the claim back: …; or ask Ben". */
void add_exits(struct buf *out, const struct finding *finding);

/* The ways out; where it is waived, why. */
void add_answer(struct buf *out, const struct finding *finding);

/* `EXP-12 "Export as CSV"`; nothing where a change is about many. */
void add_item(struct buf *out, const struct item *item);

/* ": a customer is blocked (Ada)", or ", and nothing says why". */
void add_reason(struct buf *out, const struct change *change);

/* "3 errors, 1 warning"; nothing where there is nothing. */
void add_counts(struct buf *out, const struct summary *sum);

/* "12 done", "12 done, 2 closed", "2 closed": of what is over, so many closed. */
void add_over(struct buf *out, size_t over, size_t closed);

/* "21 items: 6 ready, 1 open, 2 begun, 12 done · 3 errors, 1 warning". */
void add_summary(struct buf *out, const struct summary *sum);

/* " (nothing is asked of them yet)": of some, or all, that are open. */
void add_unasked(struct buf *out, size_t unasked, size_t open);

/* " (2 of them not ready)", " (it is not ready)": of those that have begun. */
void add_begun_not_ready(struct buf *out, const struct summary *sum);

#endif
