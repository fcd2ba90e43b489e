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

/* ---- legend-text.c: legends of any kind ---- */

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
	const struct document *doc; /* that is being read */
	bool is_beside; /* it explains nothing by its name: any page of theirs */
	struct legend best;
	size_t seen;
};

/* Offers what is found in each document that may explain the kind's items. */
void legends_read(struct legend_reader *reader, const struct hypothesis *kind,
		  const struct survey *survey);

/* "status" of "task status values": what the name is about. */
struct span legend_subject(struct span folded);

#endif
