/* The entries of a document, counted before they are weighed. */
#ifndef SEEK_ENTRIES_H
#define SEEK_ENTRIES_H

#include "base/table.h"
#include "seek/lead.h"
#include "seek/sections.h"

enum { MOST_LABELS = 4, HEADING_LEVELS = 7 };

/* "DoD:" below each of the entries is a label of what follows. */
struct labels {
	struct span list[MOST_LABELS];
	size_t n;
};

/* How many of the entries are of which sort, and what they have in common. */
struct entry_count {
	struct labels labels;
	size_t n, boxes, in_states;
	size_t nested; /* boxes inside of labels and groups */
	size_t numbered; /* boxes that lead with a number */
	size_t in_phases; /* of these, "1.2" below "Phase 1" */
	size_t bracketed; /* "[done] …", where no box stands */
	size_t under_ranks; /* below P0, High, Must … */
	struct span story_word; /* which all stories begin with, if one */
	bool stories_differ;
	bool stories_marked; /* "(2 pts) As a buyer …": some, by brackets */
	size_t stories; /* "As a buyer I want …" */
	bool in_one_row; /* one list that numbers all of them */
	size_t signs; /* "✅ …", "🚧 …" */
	size_t sorts; /* boxes with "BUG: …", "feat: …" */
	size_t sentences; /* with a full stop: "The roof leaks in the rain." */
	size_t linked; /* that open with a link: read elsewhere */
	size_t rules; /* "One line is enough": about the list itself */
	size_t dated; /* "[2026-05-25] …" */
	size_t repeated; /* "**Outcome:** …" below another heading again */
	size_t headings, with_list; /* those with a text; with a list */
	size_t listed; /* those with entries, whatever else they have */
	size_t empty; /* headings with nothing below */
	size_t bytes, list_bytes; /* in all, and in lists */
	size_t paragraphs; /* at the top of the document */
	struct lead number;
	size_t apart; /* in lists of which no entry leads with an id */
	size_t in_steps; /* below "Step 2", "Phase 1", "Sprint 3" */
	size_t before_steps; /* above all of those, and in no lane */
	size_t under_items; /* boxes below a heading that leads with an id */
	struct lead *leads; /* of those with an id */
	size_t n_leads, leads_room;
	size_t attributes; /* below a label that comes again and again */
	bool in_design; /* in a document that shows how one thing is built */
	size_t about_lists; /* below "Purpose", a line that is no heading */
	struct table names; /* in bold in front */
	uint32_t above[HEADING_LEVELS]; /* headings, while it counts; or NO_BLOCK */
};

/*
 * Counts the entries at the top of the document, without labels and what is
 * asked of all. The caller readies `names` and releases it; the rest is in the
 * arena.
 */
void entries_count(struct entry_count *count, const struct document *doc,
		   const struct sections *sections, struct arena *arena);

/* ---- entries-above.c: what the lines right above lists say ---- */

/* "**Features:**", right above a list, of whatever the paragraph says; or nothing. */
struct span words_above_list(const struct outline *outline, uint32_t paragraph,
			     struct arena *arena);

/* How many entries a list has. */
size_t entries_of(const struct outline *outline, uint32_t list);

/* How many entries stand below labels that come again and again. */
size_t entries_of_attributes(const struct outline *outline,
			     struct arena *arena);

/* How many lists stand below a line such as "Purpose", which is no heading. */
size_t lists_about_backlog(const struct outline *outline, struct arena *arena);

/* ---- entries-labels.c: labels among the entries ---- */

/* The text of an entry that is nothing but a label: "DoD:"; or nothing. */
struct span entry_label(const struct outline *outline, uint32_t entry,
			struct arena *arena);

/* Those that come again and again among the entries at the top. */
void labels_find(struct labels *out, const struct outline *outline,
		 struct arena *arena);

/* Is it one of them? An empty one is not. */
bool label_is_one(const struct labels *labels, struct span label);

/* A regex for all that is not one of them; nothing where there is none. */
struct span labels_excluded(const struct labels *labels, struct arena *arena);

#endif
