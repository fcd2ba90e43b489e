/*
 * Why something changed: what the change itself says, in a decision section
 * or a nested entry with a date, and what the trailers of its commits say.
 */
#ifndef READY_REASONS_H
#define READY_REASONS_H

#include "ready/judge.h"

/* One trailer that gives a reason: `Priority-Reason: EXP-12: a customer …`. */
struct reason {
	struct span about; /* folded name of the field; empty: anything */
	struct span id; /* folded id of the item; empty: all that it changes */
	struct span text;
	struct span by; /* the commit's author; may be empty */
	const struct span *paths; /* what the commit changes; NULL: all */
	size_t n_paths;
};

struct reasons {
	struct reason *list;
	size_t n, room;
};

/* Is a trailer's key one that gives a reason? */
bool reason_is_key(struct span key);

/*
 * Adds a trailer. `paths` are those that its commit changes; NULL where all
 * that is compared belongs to it. Everything must outlive the reasons.
 */
void reasons_add(struct reasons *reasons, struct span key, struct span value,
		 struct span by, const struct span *paths, size_t n_paths,
		 struct arena *arena);

/* What a section says, as written; NULL is fine. */
struct span section_source(const struct section *section);

/* What explains a change, if anything does. */
struct explanation {
	bool is_given;
	struct span reason, by; /* may be empty */
};

/*
 * Looks for what explains a change of `name` (the folded name of a field or
 * section, or "order") of an item, in sections of these names; without any,
 * in Decisions, Decision log, Changelog, History, Notes.
 */
struct explanation explain_change(struct judge *judge,
				  const struct item *before,
				  const struct item *item, struct span name,
				  const struct names *in_section);

#endif
