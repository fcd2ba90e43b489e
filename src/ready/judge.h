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

/* "not ready": the word of reports and JSON. */
const char *verdict_name(enum verdict verdict);

struct following;
struct homes;
struct owned;
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

/* What judging remembers from one item to the next. */
struct judging {
	struct judgement *now; /* of the item at hand */
	struct table graphs; /* folded field → struct graph */
	struct rule_list *rules; /* of each kind; made when first asked for */
	struct table decisions; /* file and names → see decisions.c */
	struct table forms; /* of sections; see section-form.c */
	struct table sharers; /* kind and field → who has which value */
	struct following *following; /* links; see follow.h */
	struct homes *homes; /* where files lie; see belongs.h */
	struct owned *owned; /* by item->index: what belongs to it; NULL yet */
};

struct judge {
	/* What it is given; see judge_run(). */
	const struct definition *definition;
	struct backlog *backlog;
	const struct comparison *comparison; /* with the state before, or NULL */
	const struct reasons *reasons; /* what commit messages say, or NULL */
	bool is_proposal; /* nobody has agreed on the definition yet */
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

/* How an item of this judge's backlog was judged. */
static inline const struct judgement *judge_of(const struct judge *judge,
					       const struct item *item)
{
	return &judge->judgements[item->index];
}

/*
 * What an item that was judged misses of one criterion, claimed or not. What is
 * waived is marked so. Returns whether it is asked at all: its `when` holds and
 * a check follows it. Texts are in `out`'s arena.
 */
bool judge_ask(struct judge *judge, const struct criterion *criterion,
	       struct item *item, struct findings *out);

/* One criterion asked of one item: what every check is given. */
struct asking {
	struct judge *judge;
	const struct criterion *criterion;
	struct item *item;
	struct findings *out; /* where a miss is told, or only counted */
};

#endif
