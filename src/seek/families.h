/*
 * Families: tables of one document whose rows are of one sort. Which of their
 * tables only say once more, or something else, about the items of others.
 */
#ifndef SEEK_FAMILIES_H
#define SEEK_FAMILIES_H

#include "seek/tables.h"

enum { MOST_AREAS = 12 };

/* A table again, with what its guard needs. */
struct table_ids {
	struct span lane; /* the heading above it */
	struct span *ids; /* folded */
	struct span *titles; /* folded; NULL without a column of them */
	size_t n;
	bool has_status;
	struct span status; /* the column of it, if no row leaves it empty */
};

struct family {
	struct table_ids *tables;
	size_t n_tables, tables_room;
	struct span column; /* of the id, or of the title */
	struct span title; /* the column of the title, or nothing */
	struct span words_name; /* the same, or of what follows the id */
	struct lead sample;
	bool is_first; /* the column is the first, so a regex can ask it */
	bool is_title; /* no column of ids: the titles tell the rows apart */
	bool is_alone, is_of_stories;
	size_t rows;
	struct span header;
	struct span lane; /* the heading above the first of them */
	struct span words[MOST_AREAS]; /* of the ids: CRM, SIM, FIN */
	size_t n_words;
	bool is_mixed; /* FEAT-1, BUG-2: several sorts, done in one table */
	bool has_status, has_planning, has_total, has_groups;
};

struct family_list {
	struct family *list;
	size_t n, room;
	struct span *headers; /* of each table of the document */
	size_t n_headers, headers_room;
};

/* families-find.c: the families of all tables of a document that may hold items. */
void families_find(struct family_list *out, const struct document *doc,
		   struct arena *arena);

/* The text of a cell, columns counted from 0; nothing where the row is too short. */
struct span table_cell_text(const struct outline *outline, uint32_t row,
			    size_t column, struct arena *arena);

/* Once. Of more areas than there is room for, none is told apart. */
void family_add_word(struct family *family, struct span word);

/*
 * FEAT-1 … in one table, BUG-1 … in the next, and what is done of either in one
 * for both: makes one family of them. A table that only says rows of others
 * again joins nothing.
 */
void families_join_sorts(struct family_list *families, struct arena *arena);

/*
 * "## Sprint 1" with some of the rows again, and in other words: "not lane:
 * Sprint 1"; or nothing.
 */
struct span family_without_repeated(const struct family *family,
				    struct arena *arena);

/*
 * Below a heading a table with states, and another that says more about the
 * same ids: the column of the states, which tells the rows apart; or nothing.
 */
struct span family_status_alone(const struct family *family,
				struct arena *arena);

/* A table with a column called so, and no id in it: a log of what was done. */
bool family_is_stray(const struct family *family);

/* "not lane: Log" where nothing but such tables share the column of the ids. */
struct span family_without_strays(const struct family_list *families,
				  const struct family *family,
				  struct arena *arena);

/* Have the rows of all tables of the document ids of this family? */
bool family_numbers_every_table(const struct family_list *families,
				const struct family *family);

/* Do all tables of the document have the column in which its titles stand? */
bool family_is_in_every_table(const struct family_list *families,
			      const struct family *family, struct arena *arena);

#endif
