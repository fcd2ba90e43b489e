/*
 * A look at one table: which of its columns are ids and titles, and whether
 * its rows move. For the candidates that are rows.
 */
#ifndef SEEK_TABLES_H
#define SEEK_TABLES_H

#include "seek/inside.h"

enum { MOST_COLUMNS = 24 };

struct table_column {
	struct span name, folded;
	size_t leads; /* cells that lead with an id, or are a number */
	size_t titled; /* cells that lead with an id, and say more */
	size_t filled;
	size_t numbers, worded; /* "17", "40 %"; cells with a letter */
	bool ends_unled; /* the last cell says something that is no id */
	bool repeats; /* some cell says what a neighbour says */
	struct span before; /* the cell above */
	size_t words; /* of all its cells, without the ids they lead with */
};

struct table_look {
	uint32_t block;
	struct table_column columns[MOST_COLUMNS];
	size_t n, rows;
	size_t id, title; /* MOST_COLUMNS where there is none */
	bool is_first_title; /* the title is the first, whatever it is called */
	bool is_alone; /* no other sort of table in a file called backlog */
	bool has_more; /* others of its sort stand in that file */
	bool is_of_stories; /* "As a | I want | So that" */
	bool has_status, has_planning;
	bool counts_others; /* "| Done | 64 | 78% |": no row is an item */
	bool has_total; /* the last row alone has a word for its id */
	bool has_groups; /* "| **Screens** | | |": what the rows below belong to */
	struct lead sample; /* of the ids */
	struct span header; /* the names of all columns */
};

/*
 * `rows_of_sort`: in all tables of a file called backlog, if there is no other
 * sort of them, else 0; `is_named`: the heading above says backlog.
 */
void look_at_table(struct table_look *look, const struct outline *outline,
		   uint32_t table, size_t rows_of_sort, bool is_named,
		   struct arena *arena);

/* Does the row only name the group of those below it? */
bool row_only_groups(const struct table_look *look,
		     const struct outline *outline, uint32_t row,
		     struct arena *arena);

#endif
