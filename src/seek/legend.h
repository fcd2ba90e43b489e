/*
 * A legend: where a team says which states there are, in a line ("Status:
 * todo | doing | done"), a table, a list or a template, in the file of the
 * items or in a README, template or guide above them.
 */
#ifndef SEEK_LEGEND_H
#define SEEK_LEGEND_H

#include "seek/states.h"

struct legend {
	const struct document *doc; /* NULL: none was found */
	struct span *values; /* as written, in the order of the work */
	/* What a table calls the same elsewhere: "`wontfix`"; NULL without one. */
	struct span *means;
	size_t n, room;
	bool is_way; /* with an arrow from one to the next */
};

/*
 * The legend that names most of the states that the items have, and at least
 * two of them. One whose known states stand in no order does not count; one that
 * begins with the end is reversed.
 */
void legend_find(struct legend *out, const struct states *states,
		 const struct hypothesis *kind, const struct survey *survey,
		 struct arena *arena);

/*
 * "Draft, Ready for Review, Approved": is a value the review of an item before
 * it is ready, and not of the work?
 */
bool legend_reviews_item(const struct states *states,
			 const struct legend *legend, size_t i,
			 struct arena *arena);

/*
 * What a value of the legend means: by a legend of letters, its word, or the
 * word that stands for it elsewhere.
 */
enum phase legend_phase(const struct legend *legend, size_t at,
			const struct states *states, struct arena *arena);

/* ---- legends of any kind ---- */

/* Turns round the order of its values, and of what they mean. */
void legend_reverse(struct legend *legend);

/* What one looks for, and what was found. */
struct legend_reader {
	const void *about; /* the caller's own */
	struct arena *arena;
	struct span own; /* the document of the items, where they stand in one */
	/* Is this, folded, the name of such a legend? */
	bool (*names)(const struct legend_reader *reader, struct span folded);
	/* The value alone of "**P0**: now or never"; empty where there is none. */
	struct span (*value)(const struct legend_reader *reader,
			     struct span text);
	void (*offer)(struct legend_reader *reader, struct legend *legend);
	/* May look for more in a paragraph or block of code. */
	void (*read_more)(struct legend_reader *reader, struct span text);
	bool translates; /* a column of known words tells what another means */
	const struct document *doc; /* that is being read */
	bool is_beside; /* it explains nothing by its name: any page of theirs */
	struct legend best;
	size_t seen;
};

/*
 * legend-read.c: offers what is found in each document that may explain the
 * kind's items.
 */
void legends_read(struct legend_reader *reader, const struct hypothesis *kind,
		  const struct survey *survey);

/* ---- legend-text.c ---- */

/* A value of a legend, if the text is one. */
void legend_add(const struct legend_reader *reader, struct legend *legend,
		struct span text);

/* "todo, doing (since May), done. The team moves them": each value in turn. */
void legend_split(const struct legend_reader *reader, struct legend *legend,
		  struct span text);

/* Is it what such legends are called: "**Status values** (draft)"? */
bool legend_is_named(const struct legend_reader *reader, struct span name);

/* The visible text of a block of the document, trimmed. */
struct span legend_text(const struct legend_reader *reader, uint32_t block);

/* Offers what a list below a name tells: "- **Done**: released". */
void legend_read_list(struct legend_reader *reader, uint32_t list);

/*
 * Offers what the lines of a text tell: "Status: todo | doing"; all of them, where
 * it stands below a name.
 */
void legend_read_text(struct legend_reader *reader, struct span text,
		      bool is_below_name);

/*
 * legend-tables.c: offers what a table lists: in its first column, if that is
 * called so or it stands below such a name; in the row of such a name; in a
 * column beside known words for the same.
 */
void legend_read_table(struct legend_reader *reader, uint32_t table,
		       bool is_below_name);

/* "status" of "task status values": what the name is about. */
struct span legend_subject(struct span folded);

#endif
