/*
 * What the formats for people say alike of a change to the backlog: see struct
 * review_line. review-text.c is the one for a terminal, review-markdown.c the
 * one for pages.
 */
#ifndef REPORT_REVIEW_REPORT_H
#define REPORT_REVIEW_REPORT_H

#include "report/report.h"

/* Appends what must be answered, what became of each item, what would flip. */
void write_review(const struct report *report, struct buf *out);

/* "3 claim "Ready", and are not; 1 is no longer ready."; or that there is nothing. */
void add_answers(struct buf *out, const struct report *report);

/* "Became "Ready to plan"", "Priority and order": a heading. */
void add_group_name(struct buf *out, const struct review *review,
		    enum change_group group);

/* The line after the last of the group that line `from` belongs to. */
size_t group_end(const struct review *review, size_t from);

/* The id of its own; the title of an item that has none. */
struct span item_name(const struct item *item);

/* The id, where the item has one of its own; else nothing. */
struct span line_id(const struct review_line *line);

/* What the item is called beside its id. */
struct span line_title(const struct review_line *line);

/* The id; the title of an item that has none. */
struct span line_name(const struct review_line *line);

/* How many lines from the first on are told as one. */
struct fold {
	size_t n;
	bool is_folded;
};

/*
 * Of `n` lines of a group the first, or the first few where they say the same
 * and are more than a few. The rest is folded where it is much, alike or not.
 */
struct fold next_fold(const struct review *review,
		      const struct review_line *lines, size_t n);

/* "21 items were done", "15 items (status idea → ready)". */
void add_alike(struct buf *out, const struct review_line *lines, size_t n);

/* A question for people, and how many of the items it is asked of. */
struct question {
	struct span text;
	size_t n;
};

struct questions {
	struct question *list;
	size_t n, room;
};

/* What only people can judge of these items, each once. In the arena. */
void questions_read(struct questions *out, const struct review_line *lines,
		    size_t n, struct arena *arena);

/* "Asked of all 15: …" */
struct span question_words(const struct question *question, size_t n_lines,
			   struct arena *arena);

#endif
