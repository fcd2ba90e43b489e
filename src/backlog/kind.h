/*
 * How the items of one kind are found and where their fields stand: what the
 * definition says about the shape of a backlog. The room `terms` fills it in;
 * what is asked of an item is not known here.
 */
#ifndef BACKLOG_KIND_H
#define BACKLOG_KIND_H

#include "backlog/guard.h"
#include "base/table.h"

enum item_form {
	FORM_FILE,
	FORM_FOLDER, /* all Markdown in and below a folder */
	FORM_HEADING, /* each heading of `level` */
	FORM_PARAGRAPH, /* see enum paragraphs */
	FORM_ENTRY, /* each top-level list entry */
	FORM_ROW, /* each row of a table */
	FORM_EXTERNAL, /* an address; nothing is fetched */
};

/* Which paragraphs are items. */
enum paragraphs {
	PARAGRAPHS_BOLD, /* that open in bold with an id */
	PARAGRAPHS_TITLED, /* that open with an id and a title, bold or not */
	PARAGRAPHS_PICKED, /* that a regex finds; they need no id */
};

struct place_pattern {
	struct span glob;
	enum item_form form;
	uint8_t level;
	bool exclude;
	bool boxed; /* of entries: only those with a box */
	bool named; /* only what names an item that another pattern finds */
	enum paragraphs paragraphs;
	struct regex *pick; /* which headings, entries or rows; NULL for all */
	struct span pick_text; /* the same as written */
};

/* Where a field may be taken from, by `field … from` and `id from`. */
enum source_kind {
	SOURCE_FIELD,
	SOURCE_SECTION,
	SOURCE_COLUMN,
	SOURCE_TITLE,
	SOURCE_FILE,
	SOURCE_FILE_FIELD, /* what the file says around an item in it */
	SOURCE_FOLDER,
	SOURCE_SUFFIX,
	SOURCE_LANE,
	SOURCE_PATH,
};

struct source {
	enum source_kind kind;
	struct span folded; /* of field, section, column, file: its name */
	struct regex *regex; /* group 1 counts; NULL for all of it */
	struct span regex_text; /* the same as written */
	bool takes_all; /* all that the regex finds, not only the first */
	bool goes_on; /* joined by "and" to the source before */
};

struct field_rule {
	struct span name, folded; /* "id" for `id from` */
	struct source *sources;
	size_t n, room;
};

/* The agreed values of a field in their order: their rank. */
struct field_order {
	struct span folded; /* the field */
	struct span *values; /* folded */
	struct span *shown;
	size_t n;
};

/* What kind_asks() was asked, each name once, and what it answered. */
struct kind_answers {
	struct arena *arena; /* of the list and of the names */
	struct kind_answer {
		struct span folded;
		bool is_asked;
	} * list;
	size_t n, room;
};

struct kind {
	struct span name, folded, slug;
	struct place_pattern *patterns;
	size_t n_patterns, patterns_room;
	struct guard *when; /* NULL where every match belongs to it */
	struct guard **done_when, **started_when;
	size_t n_done_when, n_started_when, done_room, started_room;
	bool is_done_only; /* nothing else closes an item: no tick, no lane */
	struct guard **claims; /* of its levels, those that have a guard */
	size_t n_claims, claims_room;
	struct field_rule *rules;
	size_t n_rules, rules_room;
	struct field_order *orders;
	size_t n_orders, orders_room;
	struct span *sidecars;
	size_t n_sidecars, sidecars_room;
	struct span *templates;
	size_t n_templates, templates_room;
	struct span *mains; /* `main file`: names, the first that is there */
	size_t n_mains, mains_room;
	bool order_is_priority;
	enum { OUTCOME_UNSAID, OUTCOME_YES, OUTCOME_NO } outcome;
	const struct term **lanes; /* what the guards know of the lane */
	size_t n_lanes, lanes_room;
	struct span *asked; /* folded names of the fields anybody asks for, */
	size_t n_asked; /* sorted by names_sort() */
	struct span *sections; /* folded names of the sections and fields */
	size_t n_sections; /* that anybody asks for */
	size_t index;
	/*
	 * Where kind_asks() notes its answers while something is read that may
	 * serve another kind as well (see item-cache.h); else NULL.
	 */
	struct kind_answers *answers;
};

/* Is an item of this form whole files, rather than a place inside one? */
static inline bool form_is_whole(enum item_form form)
{
	return form == FORM_FILE || form == FORM_FOLDER;
}

/*
 * The statuses that close or begin an item of a kind without `done when` or
 * `started when`; folded, NULL ends them.
 */
extern const char *const usual_done[], *const usual_started[];

/* Words by which nobody claims anything, whichever a team agreed on. */
extern const char *const usual_waiting[];

/* Does any of its patterns find items of this form? */
bool kind_has_form(const struct kind *kind, enum item_form form);

/* Sorts names as `asked` has them, by length and then by bytes. */
void names_sort(struct span *names, size_t n);

/* Does anybody ask for a field of this folded name? */
bool kind_asks(const struct kind *kind, struct span folded);

/* Does anybody ask for a section, or field, of this folded name? */
bool kind_asks_section(const struct kind *kind, struct span folded);

/* The same, but of a section alone: a field of that name does not count. */
bool kind_names_section(const struct kind *kind, struct span folded);

/* The rule, or the agreed order, for a field of this folded name; or NULL. */
const struct field_rule *kind_rule(const struct kind *kind, struct span folded);
const struct field_order *kind_order(const struct kind *kind,
				     struct span folded);

/* ---- title-columns.c ---- */

/* Does a column of this folded name say what its rows are called? */
bool is_title_column(struct span folded);

/*
 * The lower, the sooner a column of this folded name says what the rows of the
 * kind are called: what `title from` names, a title, the kind's own name, what
 * is_title_column() knows. SIZE_MAX where it does not.
 */
size_t title_column_rank(const struct kind *kind, struct span folded);

/*
 * Does a column of this folded name hold what a team plans with or writes beside,
 * or what the kind asks for by name? It is not what a row is called.
 */
bool is_other_column(const struct kind *kind, struct span folded);

/* Does a column of this folded name say at length what its rows are about? */
bool is_description_column(struct span folded);

/* ---- kind.c ---- */

/* Does a field take its value from the lane? */
bool kind_is_lane(const struct kind *kind, struct span folded);

/* Is the heading one of the lanes that guards or value lists know? */
bool kind_knows_lane(const struct kind *kind, struct span heading,
		     struct arena *arena);

/* Is the path one of the kind's files? */
bool kind_has_file(const struct kind *kind, struct span path);

/* Is it, as a whole, an item of the kind, and by which of its patterns? */
bool kind_is_whole_file(const struct kind *kind, struct span path,
			size_t *pattern);

/* The rank of a folded value, from 0; SIZE_MAX where it has none. */
size_t field_order_rank(const struct field_order *order, struct span value);

/* The rank of a value as written (`folded` too), remarks aside. */
size_t field_order_rank_of(const struct field_order *order, struct span text,
			   struct span folded, struct arena *arena);

#endif
