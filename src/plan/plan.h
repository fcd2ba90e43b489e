/*
 * What comes next, and why: for each item where it stands, what it serves, what
 * it waits for, whether it can start, and its place in the order. Facts alone:
 * the verdicts are the judge's, and nothing here judges anew.
 *
 * An *outcome* is an item of a kind that others are there for. An item *serves*
 * another where its definition says so, see serves.c; it *waits for* others by
 * the fields that waits.c knows. It *can start* if it is ready for the last
 * level of its kind that is not claimed by work alone, or, where there is no
 * such level, has all that the first one asks; if it is not begun, not on hold,
 * nothing that it waits for and nothing that serves it is open, and it is neither
 * an outcome nor an epic.
 */
#ifndef PLAN_PLAN_H
#define PLAN_PLAN_H

#include "backlog/lost.h"
#include "ready/judge.h"
#include "ready/word-states.h"

enum stands {
	STANDS_BEGUN,
	STANDS_READY,
	STANDS_WAITS, /* ready, but something keeps it; or on hold */
	STANDS_NOT_READY,
	STANDS_IDEA, /* it claims nothing */
	STANDS_DONE,
	N_STANDS
};

/* "not ready", as programs and guards write it. */
const char *stands_name(enum stands stands);

struct planned;

struct planned_list {
	struct planned **list;
	size_t n, room;
};

enum held_why {
	HELD_MISSING,
	HELD_WAITS,
	HELD_BEGUN,
	HELD_ON_HOLD,
	HELD_OPEN_CHILDREN,
};

/* "on hold": the word of reports and JSON. */
const char *held_name(enum held_why why);

/* One thing that keeps an item from being started. */
struct held {
	enum held_why why;
	const struct planned *by; /* what it waits for; NULL without one */
	struct span message; /* "waits for EXP-9, which is begun" */
	bool is_finding; /* the message is one's, and begins with the item */
};

/* One thing that is missing, by the judge's words. */
struct miss {
	const struct finding *finding;
	const struct criterion *criterion;
	struct span rule, message, found;
	struct span what; /* the message without the item and its claim */
	struct span subject; /* "acceptance criteria" */
	struct span phrase; /* "no acceptance criteria": for a table */
	size_t line; /* of the item's file or another part of it; from 1 */
};

/* What an item serves: an item, or a name that is not one. */
struct serving {
	struct planned *to; /* NULL where it is a label */
	struct span label;
	bool is_lane; /* the label is the heading above it */
};

/* How urgent something is, as its own fields say. */
struct urgency {
	size_t lane; /* its rank, from 0; SIZE_MAX without one */
	struct span lane_name; /* the heading or value that gives it */
	/* Where each page counts its own headings: that page; else NULL. */
	const struct document *page;
	struct span place; /* where the order is the priority: order, ordinal */
	bool has_priority; /* a value that its scale knows */
	bool is_odd; /* it has one that its scale does not */
	double priority; /* the lower, the more urgent */
};

struct planned {
	struct item *item;
	enum stands stands;
	enum phase word_end; /* see item_word_end(); or what plan_hold() found */
	bool is_outcome, can_start;
	struct serving *serves; /* directly */
	size_t n_serves, serves_room;
	struct planned_list served_by, waits_for, waited_for_by;
	struct span lost; /* the first id that it waits for, and no item has */
	struct held *held;
	size_t n_held, held_room;
	struct miss *misses;
	size_t n_misses, misses_room;
	size_t missing_for; /* the level, or NO_LEVEL where none comes next */
	bool is_asked; /* `misses` has what the next level lacks, too */
	/* Ready, but for a level before the one that work begins from. */
	bool is_early;
	/*
	 * It claims nothing, and work alone claims the next level: nobody has to
	 * say anything for it to begin. `could_begin`: its state comes before
	 * work, as far as words tell; `is_short`: but it lacks what is asked.
	 */
	bool is_before_work, could_begin, is_short;
	/* "is blocked": what keeps it on hold, or empty; its own state says so. */
	struct span on_hold;
	bool has_hold_state;
	struct span priority, size, owner; /* as written; empty without one */
	struct span lent_priority; /* of what it serves: see lend.c */
	struct urgency urgency;
	struct span ordinal;
	struct span folder; /* where each numbers its files anew; else empty */
	struct span state; /* of an idea, its own word for it; or empty */
	const struct planned *because; /* more urgent, and waits for this */
	size_t because_steps; /* how many items lie between, from 1 */
	size_t rank; /* from 1, among the open items */
	size_t met; /* by whoever follows edges; see plan_begin() */
	bool is_read; /* its fields are: see plan_read() */
};

/* Which fields the values of a kind's priorities are compared by. */
enum scale {
	SCALE_NONE,
	SCALE_LIST, /* the kind's own list */
	SCALE_P, /* P0, P1 … */
	SCALE_WORDS, /* critical, high, medium, low */
	SCALE_MOSCOW, /* must, should, could, won't */
	SCALE_NUMBER, /* 1, 2 … */
	SCALE_HORIZON, /* now, next, later: of headings */
	SCALE_STEPS, /* sprint 1, sprint 2 …: of headings */
};

struct plan_kind {
	const struct kind *kind;
	bool is_outcome;
	bool is_asked; /* its items are asked to serve something */
	/* Called Epic, beside kinds of what is worked from: no work itself. */
	bool is_epic;
	enum scale scale;
	const struct field_order *list; /* SCALE_LIST */
	const struct field_order *lanes; /* where the definition ranks them */
	struct span lane_field; /* the field that takes the lane's name */
	bool has_headings; /* else where headings rank by themselves */
	enum scale headings;
	struct span heading_word; /* of SCALE_STEPS: "sprint" */
	bool counts_on_pages; /* "Phase 1" of each page is another one */
	/* pages.c: what all places of its items begin and end with. */
	size_t place_front, place_tail;
	bool has_pages; /* they are several */
	bool is_grouped; /* nothing ranks: its headings put it together */
	bool has_table;
	size_t table; /* kinds of one table are compared with each other */
	size_t n_unknown; /* values that the scale does not know */
	struct span unknown; /* one of them */
	bool is_open; /* some of its items are open */
	/* work.c: one of them says that it comes next, and not only some day. */
	bool is_work_read, has_next_state;
};

/* What the items of one table are ordered by, in this order. */
enum order_by {
	BY_LANE = 1,
	BY_PLACE = 2, /* the order is the priority */
	BY_PRIORITY = 4,
	BY_ORDINAL = 8,
	BY_STANDS = 16, /* nothing ranks */
};

struct plan {
	const struct definition *definition;
	struct judge *judge;
	struct backlog *backlog;
	struct arena *arena;
	struct plan_kind *kinds; /* by kind->index */
	unsigned *tables; /* enum order_by, joined */
	size_t n_tables;
	struct planned *items; /* by item->index */
	struct planned **order; /* the open ones, the most urgent first */
	size_t n_order;
	size_t meeting;
	/* Of the document that was asked last: see serves-places.c. */
	const struct document *titled;
	struct span page_title;
	struct table names; /* folded name of a field → what it stands for */
	struct table holds; /* the same → the word by which it is on hold */
	struct table lanes; /* heading or column → the same */
	struct table titles; /* folded title → struct planned */
	struct lost_ids lost_ids;
	bool has_titles;
};

/*
 * Reads the plan out of a backlog that was judged. The judge must have run and
 * outlive the plan; everything is in the arena but the tables, which
 * plan_release() frees.
 *
 * What is done needs no planning. Without `of_done` its fields, and what it
 * serves, are read of outcomes and of what something open serves; of the rest
 * only that it is done is known, and what it serves does not list it.
 */
void plan_read(struct plan *out, struct judge *judge, bool of_done,
	       struct arena *arena);

/* Reads the fields of an item that is needed after all. */
void plan_read_fields(struct plan *plan, struct planned *planned);

/*
 * What an item, or each of them, lacks for the level after its claim: adds it
 * to `misses`, the first time. Where it stands does not depend on it, so that
 * whoever looks at one item asks for one.
 */
void plan_ask_next(struct plan *plan, struct planned *planned);
void plan_ask_all_next(struct plan *plan);

/* Frees the tables; the arena has the rest. */
void plan_release(struct plan *plan);

/* An item of the plan's backlog as it is planned. */
static inline struct planned *planned_of(const struct plan *plan,
					 const struct item *item)
{
	return &plan->items[item->index];
}

/* What the plan knows of its kind. */
static inline struct plan_kind *plan_kind_of(const struct plan *plan,
					     const struct planned *planned)
{
	return &plan->kinds[planned->item->kind->index];
}

/* Is it neither done nor dropped? */
static inline bool planned_is_open(const struct planned *planned)
{
	return planned->stands != STANDS_DONE;
}

/* The same, before it is known where others stand. */
static inline bool planned_is_over(const struct planned *planned)
{
	return planned->item->is_done || planned->word_end != PHASE_UNKNOWN;
}

/* Is it over without having been done? "closed" if so, else "done". */
bool planned_was_dropped(const struct planned *planned);
const char *planned_end_name(const struct planned *planned);

/* The priority that it is ordered by, its own or lent; empty without one. */
static inline struct span planned_urgency_said(const struct planned *planned)
{
	return planned->priority.len ? planned->priority
				     : planned->lent_priority;
}

/*
 * Is it kept from starting by something besides what it says: by what it waits
 * for, by being on hold, or by what serves it?
 */
bool planned_is_kept(const struct planned *planned);

/*
 * Does it lack nothing of the next level, which asks something, but that
 * somebody says so? What is kept is not: to say so would not help it.
 */
bool plan_lacks_claim(const struct plan *plan, const struct planned *planned);

/*
 * The level that tells whether it may start: the one that it claims, or what it
 * has to hold to begin. NO_LEVEL where that is none.
 */
size_t plan_level_of(const struct plan *plan, const struct planned *planned);

/*
 * Is anything asked of it, up to that level, that not every text has: more
 * than an id and some words?
 */
bool plan_asks_anything(const struct plan *plan, const struct planned *planned);

/* Adds an item at the end, be it there already. */
void planned_add(struct planned_list *list, struct planned *planned,
		 struct arena *arena);

/* Is this very item in the list? */
bool planned_has(const struct planned_list *list,
		 const struct planned *planned);

/* A number that no item was met by yet, for whoever follows edges. */
size_t plan_begin(struct plan *plan);

/* Everything above an item, the nearest first, itself not included. */
struct above {
	struct serving *list;
	const struct planned **through; /* of each: the step below; or NULL */
	size_t n;
};
enum { MOST_ABOVE = 64 };
void plan_above(struct plan *plan, struct planned *planned, struct above *out,
		struct arena *arena);

/* Does it have an id that somebody gave it, and not one made of its heading? */
bool planned_has_id(const struct planned *planned);

/* Does it stand in a file, rather than being one? */
static inline bool planned_is_inside(const struct planned *planned)
{
	return !form_is_whole(planned->item->parts[0].form);
}

/* "EXP-9", or the title where there is no id of its own. */
struct span planned_name(const struct planned *planned);

/* ---- what it is made of, in the order in which it is found out ---- */

/* outcomes.c: which kinds are outcomes, and which are asked to serve. */
void plan_find_outcomes(struct plan *plan);

/* Is `upper` something that items of `lower` are asked to serve? */
bool plan_is_asked_for(const struct plan *plan, const struct kind *lower,
		       const struct kind *upper);

/* serves.c: what each item serves, by criteria, fields, lists and headings. */
void plan_find_served(struct plan *plan);

/* waits.c: what each waits for, by its fields and what it says in passing. */
void plan_find_waits(struct plan *plan);

/*
 * waits-all.c: adds the open items that a field names together, "all previous
 * tasks", "all T6–T10"; `any`: it names some by their ids, too.
 */
void plan_find_all_named(struct plan *plan, const struct item *item,
			 const struct field *field, bool any,
			 struct planned_list *out);

/* missing.c: of what is claimed, by the findings of the judge. */
void plan_find_missing(struct plan *plan);

/*
 * phrase.c: "no acceptance criteria", "OUT-3 is closed": what a finding says
 * of an item, for a table.
 */
struct span plan_phrase(const struct plan *plan, const struct item *item,
			const struct finding *finding, struct span subject);

/* stands.c: where each stands, whether it can start, and what keeps it. */
void plan_find_stands(struct plan *plan);

/*
 * hold.c: settles what keeps it on hold ("is blocked", "waits for the vendor"),
 * and whether a word says that it was dropped.
 */
void plan_hold(struct plan *plan, struct planned *planned);

/*
 * work.c: the field that says how far it has come: what its kind decides by,
 * first. NULL where none has a value.
 */
const struct field *plan_state_field(const struct plan *plan,
				     const struct item *item);

/* The same, else the field that a regex of `done when` or `started when` reads. */
const struct field *plan_matched_state(const struct plan *plan,
				       const struct item *item);

/* "Planned" of "📋 Planned (since May)"; empty where no word is there. */
struct span plan_state_word(const struct plan *plan, const struct item *item);

/*
 * Is the level claimed by work alone, as by `when status: in progress
 * or later`? Then it asks nothing of what has not begun, but where there is no
 * other level.
 */
bool plan_is_of_work(const struct plan *plan, const struct item *item,
		     size_t level);

/* Is it being done, as its state says or as the level does that it claims? */
bool plan_is_begun(const struct plan *plan, const struct planned *planned);

/* Of what claims nothing before work: does its state mean that it comes next? */
bool plan_could_begin(struct plan *plan, const struct planned *planned);

/* order.c: the order of what is open, most urgent first. */
void plan_order(struct plan *plan);

/* lend.c: to kinds without a priority that of the outcomes that they serve. */
void plan_lend_priorities(struct plan *plan);

/* scale.c: which scale each kind uses, and where an item stands on it. */
void plan_find_scales(struct plan *plan);

/* The place of a value on the scale of the kind; false where it has none there. */
bool scale_place(const struct plan_kind *kind, struct span value,
		 struct arena *arena, double *place);

/* The place of a folded value on one of the known scales, if it is of it. */
bool place_on_scale(enum scale scale, struct span folded, double *place);

/* pages.c: on which pages, or in which folders, the items of a kind are. */
void plan_find_pages(struct plan *plan);

/*
 * What tells its page, or the folder of a file, from those of the others of its
 * kind: "001-login" of specs/001-login/tasks.md. Empty where there is one only.
 */
struct span plan_page_of(const struct plan *plan,
			 const struct planned *planned);

/* headings.c: items that stand under "P1" or "Next" are ranked by that. */
void plan_find_headings(struct plan *plan);

/* groups.c: last, which kinds are listed below their headings. */
void plan_find_groups(struct plan *plan);

/* scale.c: which kinds are compared with each other; after both. */
void plan_find_tables(struct plan *plan);

/* names.c: what fields of a name are for. */
enum name_is {
	NAME_OTHER,
	NAME_PARENT, /* parent, epic, milestone …: what it serves */
	NAME_WAITS, /* depends on, blocked by … */
	NAME_CHILDREN, /* stories, tasks …: what serves it */
	NAME_UPPERS, /* features, epics: in an outcome what serves it, else what
			it serves */
	NAME_PRIORITY,
	NAME_SIZE,
	NAME_OWNER,
	NAME_ORDINAL,
	NAME_MEASURE,
	NAME_KINDS
};

/*
 * What a field of this folded name is for. The plan keeps the name, which has to
 * last as long.
 */
enum name_is plan_name(struct plan *plan, struct span folded);

/* The same of words that do not last, and are looked up anew each time. */
enum name_is plan_name_once(struct span folded);

/* Of each meaning the field that plan_field() finds, or NULL, in one go. */
void plan_fields(struct plan *plan, const struct item *item,
		 const struct field *out[NAME_KINDS]);

/*
 * The first field with a value whose name stands for this; in the order in
 * which the names are usually meant. NULL where there is none.
 */
const struct field *plan_field(struct plan *plan, const struct item *item,
			       enum name_is is);

/* May a field of this name say what is waited for, as far as words tell? */
bool name_may_wait(struct plan *plan, struct span folded);

/* 7 < 7a < 8 < 10: numbers within texts count as such. */
int natural_compare(struct span a, struct span b);

/* Does a (folded) name say how an outcome will be seen: a measure, or criteria? */
bool plan_tells_reached(struct plan *plan, struct span folded);

/*
 * outcomes.c: is it a stretch of a plan, as a sprint or a phase? It is over when
 * its time is, and nobody measures or owns it.
 */
bool plan_is_stretch(const struct plan *plan, const struct planned *planned);

/* Does the outcome say how one will see it, in a section or field? */
bool plan_has_measure(struct plan *plan, const struct planned *planned);

#endif
