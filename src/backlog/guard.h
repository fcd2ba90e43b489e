/*
 * A guard asks an item's fields: `status: ready or later and not labels: ui`.
 * All its terms must hold; a term holds if any of the field's values does.
 */
#ifndef BACKLOG_GUARD_H
#define BACKLOG_GUARD_H

#include "backlog/value.h"
#include "base/regex.h"

struct item;

enum term_kind {
	TERM_PRESENT,
	TERM_VALUES,
	TERM_REGEX,
	TERM_AMOUNT,
	TERM_BOXES, /* asks no field, but the boxes that are drawn in it */
};

/* Which boxes a term asks about, and how they must be. */
struct boxes_term {
	bool wants_open; /* one that is open, else one ticked and none open */
	struct span *sections; /* folded: those in there only */
	size_t n_sections;
	struct span *files; /* names: those in these files of its folder only */
	size_t n_files;
};

struct term {
	bool negated;
	enum term_kind kind;
	struct span name; /* as written */
	struct span folded; /* comparable */
	struct span *values; /* folded, in rank order where the kind has one */
	size_t n_values;
	bool or_later; /* `values` holds all later ones, too */
	struct span *shown; /* the values as written, without the later ones */
	size_t n_shown;
	struct regex *regex;
	struct span regex_text; /* the same as written */
	struct amount amount;
	struct boxes_term boxes;
};

struct guard {
	struct term *terms;
	size_t n_terms;
	struct span text; /* as written, for people */
};

/*
 * Do all of its terms hold of the item's own fields? `today` in days; see
 * value.h.
 */
bool guard_holds(const struct guard *guard, const struct item *item,
		 long today);

/* Would a field of the item with this value make the term hold? */
bool term_takes(const struct term *term, const struct item *item,
		struct span value, long today);

/* Does it hold of the item's own fields, "not" aside? */
bool term_holds(const struct term *term, const struct item *item, long today);

/* Does the guard ask this field (a folded name)? */
bool guard_asks(const struct guard *guard, struct span folded);

#endif
