/* Boards, indexes and lists that tell the states of items that are files. */
#ifndef SEEK_BOARDS_H
#define SEEK_BOARDS_H

#include "seek/seek.h"

/*
 * boards-names.c: what the files of a kind are called, for documents that name
 * them: paths, names, ids and titles.
 */
struct board_names {
	struct table keys; /* a sort of name and the name → item, from 1 */
	/* Of the names; the last is of all that are longer. */
	bool has_length[0x100];
	struct arena *arena;
};

/* The names of the files of a kind; the caller releases them. */
void board_names_init(struct board_names *names, const struct hypothesis *files,
		      struct arena *arena);
/* Frees the table; the names stay in the arena that they were made in. */
void board_names_release(struct board_names *names);

/* How many of the files the rows, entries and headings of a document name. */
struct board_hits {
	size_t rows, entries, headings;
	uint8_t level; /* of those headings */
};

/* How many of the `n` files the document names, each once in each form. */
struct board_hits board_hits_in(const struct board_names *names, size_t n,
				const struct document *doc);

/*
 * boards-words.c: "field status from title /…(done|started)…/", where most lines
 * say nothing but a state after their id; or nothing.
 */
struct span board_words_directive(const struct hypothesis *alone,
				  struct arena *arena);

/* A document that names fewer files than this need not be about them. */
enum { FEWEST_TOLD = 3 };

/* A document that names files of the kind, in blocks of one form. */
struct board_place {
	const struct document *doc;
	enum item_form form;
	uint8_t level;
	size_t named;
};

/* All that name FEWEST_TOLD files and more, those with most names first. */
size_t list_boards(const struct hypothesis *files, const struct survey *survey,
		   struct board_place **out, struct arena *arena);

/*
 * The kind with the board as one more place, read; NULL where it cannot be.
 * `sought` owns it.
 */
struct hypothesis *read_with_board(struct sought *sought,
				   const struct hypothesis *files,
				   const struct board_place *board, bool named,
				   const struct span *directives, size_t n);

/* Is the document a place of the kind already? */
bool has_board_of(const struct hypothesis *one, const struct document *doc);

/*
 * boards-plan.c: files that do not say what they wait for, and a roadmap or plan
 * that does: the guesses take both as one kind.
 */
void find_plans(struct sought *sought);

/*
 * A kind of files that hardly say how far they are, told by a table, a list or
 * headings elsewhere that name most of them: the guesses take both as one kind.
 */
void find_boards(struct sought *sought);

#endif
