/*
 * The sections of a document as lists stand in them: which are about the
 * backlog ("Legend", "How we work"), and which hold what is planned in a file
 * that is about something else ("## Roadmap" of a README).
 */
#ifndef SEEK_SECTIONS_H
#define SEEK_SECTIONS_H

#include "seek/candidates.h"

struct list_section {
	struct span name; /* its heading; nothing before the first one */
	uint32_t heading; /* NO_BLOCK before the first one */
	uint32_t first, last; /* its own blocks: last is not one of them */
	/* The heading, of it or above, that is about the backlog. */
	struct span about, asking; /* the latter even where boxes stand */
	struct span plan; /* the heading, of it or above, that plans */
	struct span first_words; /* of its first top-level entry */
	size_t n, boxes; /* top-level entries */
};

/* ---- lanes by name, as a guard takes them ---- */

enum { MOST_LANE_NAMES = 8 };

struct lane_names {
	struct span list[MOST_LANE_NAMES];
	size_t n;
	bool is_unsayable; /* too many, or a name that cannot be quoted */
};

/* Adds a name; once, however often it is given. */
void lane_names_add(struct lane_names *names, struct span name);

/* "not lane: Legend, Rules" after so many words; nothing where it cannot be said. */
struct span lane_names_say(const struct lane_names *names, const char *what,
			   struct arena *arena);

/* ---- the sections of a document ---- */

struct sections {
	struct list_section *list;
	size_t n, room;
	/* "**Legend:**" right above lists, whose entries no section counts. */
	struct lane_names labels, boxed_labels;
	size_t about; /* entries below what is about the backlog */
	size_t asking_boxes; /* boxes below what asks */
	size_t planned, planned_boxes; /* entries below what plans */
	size_t entries, boxes; /* all in all */
	bool has_repeats; /* some only name again what others say */
};

/* In the arena; the document must outlive them. */
void sections_read(struct sections *out, const struct document *doc,
		   struct arena *arena);

/* Of one of the survey's documents; read when they are first asked for. */
const struct sections *sections_of(struct candidates *candidates,
				   const struct document *doc);

/* The same with paragraphs that open in bold in the place of entries. */
void sections_read_paragraphs(struct sections *out, const struct document *doc,
			      struct arena *arena);

/*
 * What the line right above the list says, if that asks, or tells how to read
 * the rest, "**Status legend:**", or, of a list without boxes, what else is about
 * the backlog. Nothing for other blocks.
 */
struct span about_label(const struct outline *outline, uint32_t list,
			struct arena *arena);

/* The section that a block stands in. */
const struct list_section *section_at(const struct sections *sections,
				      uint32_t block);

/*
 * A guard that leaves out what is about the backlog: "not lane: Legend"; or
 * nothing where nothing is, or it cannot be said.
 */
struct span sections_without_about(const struct sections *sections,
				   bool boxes_only, struct arena *arena);

/* A guard for what is planned: "lane: Roadmap"; or nothing. */
struct span sections_planned(const struct sections *sections,
			     struct arena *arena);

#endif
