/*
 * A backlog change in the words of the product: what became of each item
 * between two snapshots, and which findings are new, old and gone.
 */
#ifndef REVIEW_REVIEW_H
#define REVIEW_REVIEW_H

#include "ready/judge.h"

/* What happened to an item; the words of JSON are in changed_name(). */
enum changed {
	CHANGED_READY, /* became ready */
	CHANGED_NOT_READY, /* no longer ready */
	CHANGED_ADDED,
	CHANGED_REMOVED,
	CHANGED_DONE,
	CHANGED_FIELD, /* priority, size, owner, status … */
	CHANGED_ORDER,
	CHANGED_LINKS, /* an outcome link added, removed or moved */
	CHANGED_CRITERIA, /* acceptance criteria, while it matters */
	CHANGED_SECTION, /* one that the definition wants explained */
	CHANGED_TITLE,
	CHANGED_PLACE, /* moved to another file or heading */
};

/* "became ready", "field": the word of JSON. */
const char *changed_name(enum changed what);

/* What a change belongs to, in the order in which people want to read it. */
enum change_group {
	GROUP_READY,
	GROUP_STARTED, /* work begins on what is ready, or is asked nothing */
	GROUP_UNMET, /* claims to be ready, and is not */
	GROUP_NOT_READY, /* was ready, and is not any more */
	GROUP_REOPENED,
	GROUP_BEGUN, /* begun although it is not ready */
	GROUP_UNFINISHED, /* done, with criteria that nobody ticked */
	GROUP_CLOSED, /* dropped, rejected, taken away: not done */
	GROUP_PRIORITY, /* priority and order */
	GROUP_CRITERIA, /* criteria and goal, reworded under a claim */
	GROUP_OUTCOME, /* links to outcomes, and what became of those */
	GROUP_LOST, /* sections and columns, though no check asks for them */
	/* The rest, of which much is told in few lines. */
	GROUP_DONE,
	GROUP_ADDED,
	GROUP_REMOVED,
	GROUP_FIELD, /* size, owner, status and the like */
	GROUP_PLACE, /* retitled or moved */
	N_GROUPS
};

/* "Became ready", "Priority and order": a heading for people. */
const char *group_name(enum change_group group);

/* Does it belong to the rest, which reports fold? */
static inline bool group_is_rest(enum change_group group)
{
	return group >= GROUP_DONE;
}

enum explained { EXPLAINED_NOT_ASKED, EXPLAINED_NO, EXPLAINED_YES };

/* An entry that came ('+'), went ('-') or is still to be ticked (' '). */
struct edit {
	char sign;
	struct span text;
};

struct change {
	enum changed what;
	enum change_group group;
	const struct item *item; /* as it is; as it was where it is removed */
	bool is_gone; /* `item` is one of the base */
	bool is_new; /* the base has no such item */
	const struct document *doc; /* where to look; never NULL */
	uint32_t start;
	struct span field; /* the name of the field or section, or nothing */
	struct span before, after; /* values; empty where there is none */
	enum explained explained;
	struct span reason, by; /* why and who, where it is explained */
	struct span rule; /* that asked for the reason, or nothing */
	struct span sentence; /* the whole line, without the item's id */
	/*
	 * The same in a few words, for a line that stands under the name of
	 * its group and says the item already. Is_brief, and empty: the group
	 * says it all. Not is_brief: the sentence is as short as can be.
	 */
	struct span brief;
	bool is_brief;
	struct edit *edits; /* what became of a list, entry by entry */
	size_t n_edits;
	struct span *notes; /* lines below it: criteria for people, misses */
	size_t n_notes;
};

/* All that a change does to one item, for one line of a report. */
struct review_line {
	enum change_group group;
	const struct item *item; /* as it is; as it was where it is removed */
	bool is_gone; /* `item` is one of the base */
	const struct document *doc; /* where to look; never NULL */
	uint32_t start;
	struct span what; /* "has no size; priority low → high"; or empty */
	/*
	 * Lines of one group whose words here are the same may be told as one,
	 * "21 <alike>: EXP-1, EXP-2 …". Empty: it stands for itself.
	 */
	struct span alike;
	bool wants_answer; /* something new fails for it */
	bool is_unexplained; /* a reason is missing */
	const struct edit *edits;
	size_t n_edits;
	const struct span *questions; /* what only people can judge of it now */
	size_t n_questions;
};

struct review {
	struct change *changes; /* by group, then in backlog order */
	size_t n_changes;
	/* By group, then in backlog order; of the rest those that are alike first. */
	struct review_line *lines;
	size_t n_lines;
	bool unmet_claims; /* those that are not ready have claimed a level */
	bool is_whole; /* reports fold nothing */
	/* "3 claim "Ready", and are not", …: what must be answered, first. */
	struct span *answers;
	size_t n_answers;
	/* "1 became ready, 2 priorities changed (1 unexplained)"; or empty. */
	struct span headline;
	struct span besides; /* the same without what the answers say */
	struct span ready_level; /* that all reached that became ready */
	bool started_are_ready; /* something is asked of all in GROUP_STARTED */
	/* What a changed definition would flip, one sentence each. */
	struct span *flips;
	size_t n_flips;
	struct span base, head; /* abbreviated commits, or "index" */
	bool breaks_definition; /* the one it brings judges nothing */
	size_t n_unjudged; /* items whose files cannot be judged any more */
	size_t n_old, n_gone; /* findings that are not shown */
};

/*
 * Tells what became of each item. Both judges must have been run by one
 * definition on the two sides of `comparison`, `after` with the reasons at
 * hand, and the findings of `after` marked as new or old. Fills the changes;
 * everything lives in the arena.
 */
void review_read(struct review *out, struct judge *after, struct judge *before,
		 const struct comparison *comparison, struct arena *arena);

/*
 * Fills the lines, the answers and the headline, from changes that are complete
 * with reasons and their authors.
 */
void review_lines(struct review *out, struct judge *after, struct judge *before,
		  const struct comparison *comparison, struct arena *arena);

/*
 * What another definition makes of the same items: `by_new` has judged the
 * snapshot that `by_old` has judged. Fills the flips.
 */
void review_flips(struct review *out, const struct judge *by_old,
		  const struct judge *by_new, struct arena *arena);

#endif
