/*
 * Ids that count within their page alone: `US-1` of sprint-1.md is another story
 * than `US-1` of sprint-2.md.
 */
#ifndef READY_PAGE_IDS_H
#define READY_PAGE_IDS_H

#include "ready/judge.h"

/* Of one kind: does each page count from 1, and which item shows it first? */
struct page_ids {
	bool counts;
	const struct item *first; /* its id comes again on the page of `second` */
	const struct item *second;
	size_t n_again; /* ids that come on several pages */
};

/*
 * Finds out for each kind, in the order of the backlog's kinds; the list lives
 * in the judge's scratch memory. A kind counts so where two pages or more begin
 * at 1, and most of their ids come again elsewhere with another title: three
 * ids at least, or on three pages. What is said twice on one page is a slip.
 */
struct page_ids *page_ids_find(struct judge *judge);

/* The page of an item: its file, or the folder of one that is a file itself. */
struct span page_of_item(const struct item *item);

#endif
