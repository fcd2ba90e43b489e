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

/* What the change belongs to, in the order in which people want to read it. */
enum change_group {
	GROUP_READY,
	GROUP_NOT_READY,
	GROUP_PRIORITY, /* priority and order */
	GROUP_OUTCOME, /* links to outcomes, and what became of those */
	GROUP_CRITERIA,
	GROUP_DONE,
	GROUP_ADDED,
	GROUP_REMOVED,
	GROUP_FIELD, /* size, owner, status and the like */
	GROUP_PLACE, /* retitled or moved */
	N_GROUPS
};

/* "Became ready", "Priority and order": a heading for people. */
const char *group_name(enum change_group group);

enum explained { EXPLAINED_NOT_ASKED, EXPLAINED_NO, EXPLAINED_YES };

struct change {
	enum changed what;
	enum change_group group;
	const struct item *item; /* as it is; as it was where it is removed;
				    NULL where the line is about many */
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
	 * Many alike are told to people in one line: that line is a summary,
	 * those that it stands for are folded. Programs want those.
	 */
	bool is_summary, is_folded;
	struct span *notes; /* lines below it: criteria for people, misses */
	size_t n_notes;
};

struct review {
	struct change *changes; /* by group, then in backlog order */
	size_t n_changes;
	/* "1 became ready, 2 priorities changed (1 unexplained)"; or empty. */
	struct span headline;
	/* What a changed definition would flip, one sentence each. */
	struct span *flips;
	size_t n_flips;
	struct span base, head; /* abbreviated commits, or "index" */
	size_t n_old, n_gone; /* findings that are not shown */
};

/*
 * Tells what became of each item. Both judges must have been run by one
 * definition on the two sides of `comparison`, `after` with the reasons at
 * hand. Fills the changes and the headline; everything lives in the arena.
 */
void review_read(struct review *out, struct judge *after, struct judge *before,
		 const struct comparison *comparison, struct arena *arena);

/*
 * What another definition makes of the same items: `by_new` has judged the
 * snapshot that `by_old` has judged. Fills the flips.
 */
void review_flips(struct review *out, const struct judge *by_old,
		  const struct judge *by_new, struct arena *arena);

#endif
