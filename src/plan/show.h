/*
 * One item: which it is, by what people type; each criterion held, missed or
 * for people to judge; its text; what links to it.
 */
#ifndef PLAN_SHOW_H
#define PLAN_SHOW_H

#include "base/err.h"
#include "plan/plan.h"
#include "ready/answers.h"

/*
 * The items that a name may mean, open ones first: an id, a path, path#heading,
 * path:line, a number, that of an entry without an id, the beginning of an id,
 * the title or how a list cut it, words of it, or any of these after its page or
 * folder ("002-pay/T001"); the first of these that finds any. `path` is the name
 * as a path from the root, or empty.
 */
size_t plan_find(struct plan *plan, struct span name, struct span path,
		 struct planned ***out);

/* What is near where nothing is called so; empty where nothing is. */
struct span plan_near(struct plan *plan, struct span name);

enum criterion_is {
	IS_HELD,
	IS_MISSED,
	IS_WAIVED,
	IS_FOR_PEOPLE,
	IS_NOT_ASKED
};

/* "not asked": the word of reports and JSON. */
const char *criterion_is_name(enum criterion_is is);

struct criterion_state {
	const struct criterion *criterion;
	enum criterion_is is;
	/* What was found: all that is missed, else what is waived. */
	const struct finding **findings;
	size_t n_findings, findings_room;
	struct span subject;
	/* Of a sentence for people: what the item itself says to it. */
	enum answer_state answer;
	const struct document *answer_doc; /* NULL without one */
	size_t answer_line; /* 0 without one */
	struct span answer_text; /* the line, trimmed, of the item's own file */
	struct span answered_by, answered_on; /* who ticked it; or empty */
};

struct shown_item {
	struct planned *planned;
	struct criterion_state *criteria; /* as the definition has them */
	size_t n_criteria;
	size_t asked, missed; /* musts of its claim */
	struct planned_list linked_from;
	struct span text; /* as written, without front matter */
	struct span reason, reason_on; /* why this priority, and since when */
	/* Of the latest commit that is not one that touches many items. */
	struct span changed_by, changed_on, changed_commit;
	bool is_old; /* it was looked for, further back than this goes */
	size_t mass_changes; /* commits that touch many, left out of it */
};

/*
 * Asks every criterion of the item's kind of it, claimed or not; lists and
 * texts live in the plan's arena.
 */
void show_read(struct shown_item *out, struct plan *plan,
	       struct planned *planned);

/* The last entry of its decisions that gives a reason for its priority. */
bool show_find_reason(const struct item *item, struct span *text,
		      struct span *on, struct arena *arena);

/* The lines of its file that a part of an item is written in. */
struct span show_part_lines(const struct part *part);

/* missing.c: "acceptance criteria", of a check. */
struct span check_subject(const struct check *check, struct arena *arena);

#endif
