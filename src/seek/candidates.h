/*
 * Candidates: what in the survey might be the items of a backlog, by the
 * shapes of names and documents alone. They are guesses to be read and
 * weighed, never answers; each file here knows one form.
 */
#ifndef SEEK_CANDIDATES_H
#define SEEK_CANDIDATES_H

#include "seek/hypothesis.h"

struct sections;

struct candidates {
	struct arena *arena;
	const struct survey *survey;
	const struct sections **sections; /* of each document; sections_of() */
	struct hypothesis **list;
	size_t n, room;
};

/* Adds a guess that has places; the list lives in its own arena. */
void candidates_add(struct candidates *candidates, struct hypothesis *one);

/* Files: groups of one folder and one shape of name. */
void candidates_of_files(struct candidates *candidates);

/* Folders: the same file name in sibling folders, as in specs/x/spec.md. */
void candidates_of_folders(struct candidates *candidates);

/* Headings, entries and rows of files that may hold a backlog as a whole. */
void candidates_of_headings(struct candidates *candidates);
void candidates_of_cards(struct candidates *candidates);
void candidates_of_paragraphs(struct candidates *candidates);
void candidates_of_entries(struct candidates *candidates);
void candidates_of_phases(struct candidates *candidates);
void candidates_of_rows(struct candidates *candidates);

/*
 * todo.md beside done.md: what was read in one of them before, in all files that
 * are lanes of one board.
 */
void candidates_of_lane_files(struct candidates *candidates);

/* The layouts of tools, where their configuration or folders are there. */
void candidates_of_tools(struct candidates *candidates);

/* tools.c: the folder is one that a tool keeps its items in. */
void recognise_tool(struct hypothesis *one, const struct survey *survey);

/* ---- shared by the forms ---- */

/* "Story", "Bug", "Requirement": by an id's word, else by a place's name. */
struct span kind_name(struct span word, struct span place, struct arena *arena);

/*
 * The word that says what rows are: "US" of US-1. A letter may stand for an area
 * as well: where the column of titles is called "Task", that is it.
 */
struct span word_of_kind(struct span word, struct span title,
			 struct arena *arena);

/*
 * "[Story]" of "[Story] Pay by card", "Story - " of "Story - Pay": words in front
 * of a name that say a kind, and are set off from it. Nothing for others.
 */
struct span kind_label(struct span name, struct arena *arena);

/* Does the last word say a kind: "user-stories", but not "FEAT-GALLERY"? */
bool ends_with_kind(struct span name, struct arena *arena);

/*
 * Adds the patterns that take these documents and no others: by folder and
 * prefix where that will do, with exclusions for what else would match.
 */
void add_file_places(struct hypothesis *hypothesis, const struct survey *survey,
		     const struct document *const *docs, size_t n,
		     enum item_form form, struct arena *arena);

/*
 * Adds patterns that take the folders of these documents as items, one of each
 * folder, and no others.
 */
void add_folder_places(struct hypothesis *hypothesis,
		       const struct survey *survey,
		       const struct document *const *docs, size_t n,
		       struct arena *arena);

/*
 * Adds patterns such as epics/E3/US-[0-9]* that take the folders of these
 * documents by the ids that they are called by. Their main file is the one
 * whose name most have.
 */
void add_lead_folders(struct hypothesis *hypothesis,
		      const struct survey *survey,
		      const struct document *const *docs, size_t n,
		      struct arena *arena);

/*
 * "-tasks" of dev/pay/pay-tasks.md: the name repeats the folder's, and goes on
 * with what the file is. Nothing for others.
 */
struct span name_after_folder(struct span path);

/* Does a document count at all: readable, and in no foreign folder? */
bool may_hold_items(const struct survey *survey, const struct document *doc);

/* Does the path lie in the folder, or somewhere below it? */
bool path_is_below(struct span path, struct span folder);

/* A folder without what tells states and ids: tasks/m4/done → tasks. */
struct span general_folder(const struct survey *survey, struct span path,
			   struct arena *arena);

#endif
