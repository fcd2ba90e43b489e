/* What the files that make a review share. */
#ifndef REVIEW_REVIEW_PARTS_H
#define REVIEW_REVIEW_PARTS_H

#include "backlog/lost.h"
#include "ready/reasons.h"
#include "ready/say.h"
#include "review/review.h"
#include "terms/lookup.h"

struct reviewing {
	struct review *out;
	size_t room;
	struct judge *after, *before;
	const struct comparison *comparison;
	struct arena *arena;
	struct missed_findings *misses; /* by index in `after` */
	struct lost_ids lost_ids; /* of `after` */
	size_t told[N_GROUPS]; /* lines that the answers have counted */
};

/* What an item misses: of each Must that nobody waived, in order. */
struct missed_findings {
	const struct finding **list;
	size_t n, room;
	bool any_new;
};

/* Two sides of one item, and how they were judged. */
struct sides {
	const struct item *was, *is;
	const struct judgement *old, *new;
	const struct agreement *agreement;
};

/* A change of the item as it is, at its heading. */
struct change *add_change(struct reviewing *r, enum changed what,
			  enum change_group group, const struct item *item);

/* Says in a few words what the change is, under the name of its group. */
void set_brief(struct change *change, struct span brief);

/* Adds an entry that came or went. */
void add_edit(struct reviewing *r, struct change *change, char sign,
	      struct span text);

/* Adds a line below the change. */
void add_note(struct reviewing *r, struct change *change, struct span note);

/* "EXP-3 "Login", EXP-4 "Logout" and 3 more". */
struct span list_items(struct reviewing *r, struct item *const *items,
		       size_t n);

/* The same where of `n` items only the first `known` are at hand. */
struct span list_some(struct reviewing *r, struct item *const *items,
		      size_t known, size_t n);

/* Does the item claim a level, or the unnamed one, or is it being done? */
bool side_is_held(const struct agreement *agreement, const struct item *item,
		  const struct judgement *judgement);

/* Does a value of this (folded) field make a claim, begin or close an item? */
bool field_tells_state(const struct agreement *agreement, struct span folded);

/*
 * Do the changes say already what such a field says? Asked while the item is
 * compared, after review_state().
 */
bool review_has_state(const struct reviewing *r, const struct item *item);

/* "high", "a, b"; empty where the field has no value. NULL is fine. */
struct span values_text(struct reviewing *r, const struct field *field);

/* What each item misses, by its index, in one pass over the findings. */
struct missed_findings *read_misses(const struct reviewing *r);

/* "has no priority, no size; and 2 more": the first of what it misses. */
struct span brief_misses(struct reviewing *r, const struct item *item);

/* The criterion that wants changes of this to be explained; NULL for none. */
const struct criterion *asks_why(const struct agreement *agreement,
				 struct span name);

/* Is a change of this (folded) name told with its reason, or without one? */
bool wants_reason(const struct agreement *agreement, struct span name);

/* Does a finding say that the field of this (folded) name has no value? */
bool item_misses_field(const struct reviewing *r, const struct item *item,
		       struct span folded);

/* "status idea → ready": the fields that make claims; or nothing. */
struct span review_state_words(struct reviewing *r, const struct item *was,
			       const struct item *is);

/*
 * The group that an open item belongs to by what became of it; N_GROUPS where
 * only its changes can tell. `was` is NULL where it is new.
 */
enum change_group review_group(const struct reviewing *r,
			       const struct item *was, const struct item *is);

/* The level that it claims, or nothing. */
struct span level_of(const struct reviewing *r, const struct item *item);

/* ---- review-state.c ---- */

/* How far it is ready: the level that it claims and meets, from 1; else 0. */
size_t held_level(const struct agreement *agreement,
		  const struct judgement *judgement);

/* "Ready to plan" in quotes, or plain ready where a kind has no levels. */
const char *level_words(struct reviewing *r, const struct agreement *agreement,
			size_t level);

/* Adds that the item is ready now, and what people have to answer. */
struct change *tell_ready(struct reviewing *r, const struct item *item,
			  const struct agreement *agreement,
			  const struct judgement *judgement);

/* ---- headline.c: from the lines and changes ---- */

/* What must be answered first; and the sentences that sum the review up. */
void make_answers(struct reviewing *r);
void make_headlines(struct reviewing *r);

/* ---- review-fields.c ---- */

/* Settles whether a change is explained, and adds that to its sentence. */
void note_explanation(struct reviewing *r, struct change *change,
		      const struct sides *sides, struct span name);

/* Is there something to tell of a (folded) field that one of the sides has? */
bool field_differs(struct reviewing *r, const struct sides *sides,
		   struct span folded);

/* Adds "size 3 → 13", …, of the fields that nothing else in the line tells. */
void add_field_changes(struct reviewing *r, const struct sides *sides,
		       struct buf *out);

/* ---- review-entries.c ---- */

/* A criterion or paragraph of a section, beside those of the state before. */
struct review_entry {
	struct span text, folded;
	char mark; /* of its box, 0 without */
	bool is_paired;
	struct review_entry *next; /* that says the same; NULL: none */
};

/* Pairs entries of the same text; what stands there twice is paired twice. */
void entries_pair(struct review_entry *was, size_t n_was,
		  struct review_entry *is, size_t n_is, struct arena *arena);
/* How many of them have no other. */
size_t entries_unpaired(const struct review_entry *list, size_t n);

/* ---- review-texts.c ---- */

/* Criteria of a done item that nobody ticked: they are told, and its group. */
void review_unfinished(struct reviewing *r, struct change *change,
		       const struct item *item);

/* Of its acceptance criteria how many; 0 where the section is another one. */
size_t count_criteria(struct reviewing *r, const struct item *item,
		      const struct section *section);

/*
 * Does review_texts(), or a miss, tell what became of a section of the item as
 * it was? `now` is what is called the same now, or NULL.
 */
bool review_tells_text(struct reviewing *r, const struct sides *sides,
		       const struct section *section,
		       const struct section *now);

/* "size 3 → 13, "Why" changed": what the item itself changed; or nothing. */
struct span own_changes(struct reviewing *r, const struct sides *sides);

/*
 * ---- each adds what it finds. review_state() comes first: what it says the
 * others do not say again ----
 */

/* Of an item on both sides: verdict and level, fields, links, sections. */
void review_state(struct reviewing *r, const struct sides *sides);
void review_fields(struct reviewing *r, const struct sides *sides);
void review_places(struct reviewing *r, const struct sides *sides);
void review_links(struct reviewing *r, const struct sides *sides);
void review_texts(struct reviewing *r, const struct sides *sides);

/* ---- review-goal.c ---- */

/* Is it what people call the part that says what an item is for? */
bool review_is_goal(struct span folded);

/*
 * Tells each such part whose words changed. Where it said nothing before, somebody
 * has just answered, and nothing is told.
 */
void review_goals(struct reviewing *r, const struct sides *sides);
void review_losses(struct reviewing *r, const struct sides *sides);

/*
 * review-waits.c: tells each id that the item waits for, and did not name before,
 * if no item bears it though others of its form do. `was` is NULL where it is new.
 */
void review_waits(struct reviewing *r, const struct item *was,
		  const struct item *is);

/* review-added.c: of an item that the base does not have, or only the base has. */
void review_new(struct reviewing *r, const struct item *item);
void review_gone(struct reviewing *r, const struct item *item);

/* Of all items: who moved among them. */
void review_order(struct reviewing *r);

#endif
