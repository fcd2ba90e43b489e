/* What the candidates inside files share. */
#ifndef SEEK_INSIDE_H
#define SEEK_INSIDE_H

#include "seek/candidates.h"

/* Fewer boxes such as "BUG: …" in a file called otherwise may be remarks. */
enum { FEWEST_OF_SORTS = 5 };

/* A hypothesis about items inside one document, its names weighed. */
struct hypothesis *inside_new(struct candidates *candidates,
			      const struct document *doc, struct span word);

/* docs/mail.md with the title "Mail module: to-do list". */
bool is_titled_backlog(const struct survey *survey, const struct document *doc,
		       struct arena *arena);

/*
 * modules/mail.md, "Mail: to-do list", beside modules/search.md, "Search: to-do
 * list": a backlog for each module, and its folder holds all of it.
 */
bool is_part_of_backlog(const struct survey *survey, const struct document *doc,
			struct arena *arena);

/* "## Product backlog" in a report names what stands right below it. */
void inside_name_by(struct hypothesis *one, struct span heading,
		    struct arena *arena);

/* What stands there says by itself that it is work, whatever the file is called. */
void inside_says_work(struct hypothesis *one);

/* A section of the file plans, whatever the file itself is called. */
void inside_plans(struct hypothesis *one);

/* The README of the repository itself. */
bool is_root_readme(const struct document *doc);

/* How strongly the names around a document speak of a backlog. */
enum strength document_strength(const struct survey *survey,
				const struct document *doc,
				struct arena *arena);

/* Is it worth a look inside: a name that hints, or a state in it? */
bool may_be_backlog_file(const struct survey *survey,
			 const struct document *doc, struct arena *arena);

/* What files of one sequence (epic-1.md, epic-2.md) share; else the path. */
struct span sequence_key(const struct document *doc, struct arena *arena);

/* Is the file one of a sequence, by its name? */
bool is_of_sequence(const struct document *doc, struct arena *arena);

/*
 * From the `from`-th candidate on: those of one form in files of one sequence,
 * with the same pick and directives, become one. What is too few stays if it
 * becomes part of more, and else goes.
 */
void join_sequences(struct candidates *candidates, size_t from);

/* Headings that stand at the top of the document, each with its level. */
bool is_own_heading(const struct outline *outline, uint32_t block);

/* "**On the phone:** …": does a colon end what stands in bold, or follow it? */
bool is_bold_label(struct span text, struct span bold);

/* "**Status:** open", "Planned:": a field, or what a list below is about. */
bool is_of_labels(const struct outline *outline, uint32_t block);

/* "# Blocked", "# Ready", "# Done": the lanes of a board that has no title. */
bool tops_are_lanes(const struct outline *outline, struct arena *arena);

/* Are the headings of level 2 the cards of such lanes, told in prose? */
bool holds_cards(const struct outline *outline, uint8_t level,
		 struct arena *arena);

/* It is a board, whatever its name and folder. */
void inside_is_board(struct hypothesis *one);

/* Do lists stand below the heading, and hardly anything else? */
bool holds_list(const struct outline *outline, uint32_t heading);

/* One regex for several leads: their common one, or any prefix in capitals. */
struct span pick_of_leads(const struct lead *leads, size_t n,
			  struct arena *arena);

#endif
