/*
 * Judging: a definition applied to a backlog. Pure: no input, no output, no
 * clock; "today" is the backlog's.
 */
#ifndef READY_JUDGE_H
#define READY_JUDGE_H

#include "backlog/compare.h"
#include "backlog/link.h"
#include "terms/definition.h"

enum verdict { VERDICT_OPEN, VERDICT_READY, VERDICT_NOT_READY, VERDICT_DONE };

const char *verdict_name(enum verdict verdict);

struct following;
struct reasons;
struct waiver;

struct judgement {
	enum verdict verdict;
	size_t claims, meets; /* a level, or NO_LEVEL */
	bool is_judged;
	struct waiver *waivers;
	size_t n_waivers;
	struct waiver **by_rule; /* those that name one, for waiver_for() */
	size_t n_by_rule;
};

/* The rules that the items of a kind may waive, sorted. */
struct rule_list {
	struct span *rules;
	size_t n;
};

/* What matters of an item: nothing, some of its criteria, or all. */
struct item_scope {
	const struct criterion **criteria;
	size_t n, room;
	bool is_whole;
};

/* Who points to whom by one field: for circles and "targets ready". */
struct graph;

/* What judging remembers from one item to the next. */
struct judging {
	struct judgement *now; /* of the item at hand */
	struct table graphs; /* folded field → struct graph */
	struct rule_list *rules; /* of each kind; made when first asked for */
	struct table sharers; /* kind and field → who has which value */
	struct following *following; /* links; see follow.h */
};

struct judge {
	/* What it is given; see judge_run(). */
	const struct definition *definition;
	struct backlog *backlog;
	const struct comparison *comparison; /* with the state before, or NULL */
	const struct reasons *reasons; /* what commit messages say, or NULL */
	bool only_notes_changes; /* the message that explains is to come */
	const struct item_scope *scope; /* by item->index; NULL: all matters */
	struct arena *arena; /* of all that stays, findings included */

	/* What comes of it. */
	struct judgement *judgements; /* by item->index */
	struct findings findings;

	/*
	 * Memory for sentences and look-ups: while the judge runs, that of an
	 * item is given back when the next one's turn comes. The texts of its
	 * findings are moved to `arena` before; whatever else is to stay is
	 * asked of `arena` at once. After the run it lives as long as the
	 * backlog.
	 */
	struct arena *scratch;
	struct judging work;
};

/*
 * Judges every item. Findings are in order. The definition must be valid and
 * the backlog read with its kinds; both must outlive the judge, as must the
 * comparison with the state before the change at hand. The caller sets what it
 * is given, leaves all other members zero, and releases the judge.
 */
void judge_run(struct judge *judge);
void judge_release(struct judge *judge);

static inline const struct judgement *judge_of(const struct judge *judge,
					       const struct item *item)
{
	return &judge->judgements[item->index];
}

/*
 * What an item that was judged misses of one criterion, claimed or not. What is
 * waived is marked so. Returns whether it is asked at all: its `when` holds and
 * a check stands behind it. Texts are in `out`'s arena.
 */
bool judge_ask(struct judge *judge, const struct criterion *criterion,
	       struct item *item, struct findings *out);

/*
 * check-link.c: the item's own links that a check of "link to" is about, to
 * items of its kinds or of those that it goes through. In judge->arena.
 */
size_t judge_linked(struct judge *judge, const struct check *check,
		    struct item *item, struct link_to ***out);

/* The level's name, or nothing. */
struct span level_name(const struct agreement *agreement, size_t level);

/* ---- for the checks ---- */

/* Where something stands. */
struct spot {
	const struct document *doc;
	uint32_t start, end;
};

struct spot spot_of_item(const struct item *item);
struct spot spot_of_section(const struct section *section);
struct spot spot_of_value(const struct field *field,
			  const struct field_value *value);

/* One criterion asked of one item: what every check is given. */
struct asking {
	struct judge *judge;
	const struct criterion *criterion;
	struct item *item;
	struct findings *out; /* where a miss is told, or only counted */
};

/* What is said of a miss; see miss(). */
struct saying {
	const char *label; /* under the caret, may be NULL */
	struct span answer; /* "add a section "Why"" */
	struct span found; /* the value, address or id it is about */
	double beyond; /* how far from what was agreed; see struct finding */
	bool is_plain; /* the sentence stands without "EXP-1 claims …" */
	bool has_subject; /* it says "size is …", not "has no size" */
	bool is_broken_link; /* what it names is not there */
};

/*
 * One finding for a criterion that does not hold. The sentence begins
 * "EXP-12 claims "Ready to plan" but " or, where the item claims nothing,
 * "EXP-12 " ("EXP-12: " where the sentence has a subject of its own);
 * `format` goes on from there.
 */
void miss(const struct asking *a, struct spot spot, const struct saying *saying,
	  const char *format, ...) __attribute__((format(printf, 4, 5)));

/* A regex that ran into its limits: an error, whatever the severity. */
void miss_limit(const struct asking *a, struct spot spot, struct span regex);

/* `text` for a %s: a copy that ends in NUL. */
const char *say(struct judge *judge, struct span text);

/* The same, cut where it is long. */
const char *say_short(struct judge *judge, struct span text);

/* A field's name within a sentence: in quotes where it holds a blank. */
const char *say_field(struct judge *judge, struct span name);

/* "15 were agreed", "at most 1 was agreed". */
const char *say_agreed(struct judge *judge, const struct amount *amount);

/* The regex of a condition as written, without "no". */
struct span regex_shown(const struct condition *condition);

/* "EXP-3"; "item 14" where the id is a number, which alone reads as none. */
const char *say_id(struct judge *judge, const struct item *item);

/* `EXP-3 "Login"`, for a sentence about another item. */
const char *say_item(struct judge *judge, const struct item *item);

/* "Stories", "Epics": several of a kind. */
const char *say_plural(struct judge *judge, struct span kind);
const char *say_singular(struct judge *judge, struct span kind);

/* "an Outcome", "a Story". */
const char *say_one(struct judge *judge, struct span kind);

/* "a, b or c"; a long one ends in ", …". */
const char *say_list(struct judge *judge, const struct span *list, size_t n,
		     const char *last);

/*
 * May a list of so many values be gone through for what was meant? A long one
 * is only so often: see MOST_HINTS in backlog.c.
 */
bool may_hint(struct judge *judge, size_t n);

/* Do all its conditions hold where there is nothing? */
bool check_forbids(const struct check *check);

/* ---- conditions.c: what is asked of text ---- */

void judge_passage(const struct asking *a, const struct passage *passages,
		   size_t n, struct spot spot, const char *name);
void judge_text(const struct asking *a, struct span text, struct spot spot,
		const char *name);

/* changes.c: what a section says, as written; NULL is fine. */
struct span section_source(const struct section *section);

/* ---- smells.c ---- */

/* The first place that smells, and how many there are. */
struct smell_hit {
	struct spot spot;
	struct span text;
	size_t n;
};

/* Adds one place. */
static inline void smell_add(struct smell_hit *hits, const struct document *doc,
			     uint32_t start, uint32_t end, struct span text)
{
	if (!hits->n++)
		*hits = (struct smell_hit){ { doc, start, end }, text, 1 };
}

/* unfilled.c: the smell that has the most to be told apart from. */
void find_placeholders(struct judge *judge, const struct passage *passage,
		       struct smell_hit *hits);

/* Adds what smells in a passage to `hits`. */
void find_smell(struct judge *judge, const struct item *item, enum smell smell,
		const struct passage *passage, struct smell_hit *hits);

/* The same for a text that is no passage. */
bool text_smells(struct judge *judge, enum smell smell, struct span text,
		 const struct item *item, struct smell_hit *hits);

void miss_smell(const struct asking *a, const char *name, enum smell smell,
		const struct smell_hit *hits);

/* ---- graph.c ---- */

/* Is the item on a circle of this field? `*path` says which. */
bool judge_is_on_cycle(struct judge *judge, const struct span field,
		       struct item *item, struct span *path);

/* Every item behind all that it points to, by any field that asks it. */
struct item **judge_order(struct judge *judge);

/* Do both stand on one circle of "targets ready" fields? */
bool judge_is_same_cycle(struct judge *judge, const struct item *a,
			 const struct item *b);

/* ---- the judges of subjects: judges[] in judge.c ---- */

typedef void judge_fn(const struct asking *a);

judge_fn judge_section, judge_heading, judge_sections, judge_field, judge_title,
	judge_id, judge_body, judge_file, judge_link, judge_links,
	judge_linked_from, judge_paths, judge_mentions, judge_ticked,
	judge_change;

/* "at most 5 where …": about the kind as a whole. */
void judge_at_most(struct judge *judge, const struct criterion *criterion,
		   const struct agreement *agreement);

/* "change of order": about the kind as a whole, too. */
void judge_order_changes(struct judge *judge, const struct criterion *criterion,
			 const struct agreement *agreement);

/* Findings that no criterion asks for (section 9 of the language). */
void judge_structure(struct judge *judge);

/* Findings about regexes that gave up where no check could say so. */
void judge_undecided(struct judge *judge);
void judge_duplicates(struct judge *judge); /* of it: duplicates.c */

/* One of these, with an empty label; NULL where findings are quiet. */
struct finding *add_structural(struct findings *findings, const char *rule,
			       enum severity severity, const struct item *item,
			       struct spot spot, struct span message);

void judge_claim(struct judge *judge, struct item *item, struct findings *out);

/*
 * Does the field make claims, and does no level, list or "done when" know the
 * value? False then, with what was probably meant, or nothing, in
 * `*suggestion`; and the sentence that says so.
 */
bool judge_knows_claim(struct judge *judge, const struct item *item,
		       struct span field, struct span text, struct span folded,
		       struct span *suggestion);
const char *say_unclear(struct judge *judge, const struct item *item,
			const char *field, struct span value,
			struct span suggestion);
void judge_conflicts(struct judge *judge, struct item *item,
		     struct findings *out);

/* check-field.c: what "unique" has gone by. */
void judge_release_sharers(struct judge *judge);

/* ---- waivers.c ---- */

struct waiver {
	struct span rule, until, reason;
	long day;
	struct spot spot;
	bool is_used, is_valid;
	struct span wrong; /* why it is none; empty where it is one */
	struct span answer; /* what mends it, where it is none */
};

void waivers_read(struct judge *judge, const struct item *item,
		  struct judgement *judgement);

/* The waiver in force for a rule, or NULL; marks it as used. */
struct waiver *waiver_for(struct judgement *judgement, struct span rule);
void judge_waivers(struct judge *judge, struct item *item,
		   struct findings *out);

#endif
