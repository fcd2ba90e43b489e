/* What the files share that make criteria of habits; see mine.h. */
#ifndef ADOPT_MINE_PARTS_H
#define ADOPT_MINE_PARTS_H

#include "adopt/mine.h"

/* Whose habits count. */
struct habits {
	const struct item **items; /* that claim, else those done, else all */
	size_t n;
	const struct item **open;
	size_t n_open;
	const struct item **all;
	size_t n_all;
	const char *whose; /* " that are done": of which items these are */
	bool is_of_done; /* a habit of closing is to be told apart */
	bool in_code; /* of a story's sentence: code is looked at, too */
};

/* Fewer than these say nothing about what the others do. */
enum { FEWEST_CLAIMERS = 5 };

/* What has no name that teams know must be said by nearly all. */
#define NEARLY_ALL 0.9

/* ---- mine-parts.c ---- */

/* Are `n` of so many, of which there are some, that share or more? */
bool is_share(size_t n, size_t of, double share);

/*
 * Adds a criterion that so many of the base hold, and so many of the open
 * items. NULL where these are too few for a habit; its texts are the caller's.
 */
struct mined *mined_add(struct mine *out, const struct habits *base,
			size_t holds, size_t open_holds, double weight,
			struct arena *arena);

/*
 * Does the item say what stands in that document? Of a folder its main file
 * does: the others come later, and often with a tool. Criteria are asked for
 * wherever they stand.
 */
bool is_said_by_item(const struct item *item, const struct document *doc);

/* "Must be sized." out of "be sized.", or "Should …". */
struct span mined_sentence(bool is_must, const char *rest, struct arena *arena);

/* mine-story.c: adds who wants it, if most of the base say so. */
void mine_story(struct mine *out, const struct habits *base,
		struct arena *arena);

/*
 * mine-heard.c: is it the item's title, its id, or both over again: "**Title:**
 * Login" below "## Login"?
 */
bool repeats_item(const struct item *item, struct span text);

/*
 * mine-labels.c: the kind read once more, with the labels that most items have
 * asked for as sections; NULL where there are none. With `mine` (may be NULL)
 * so are those of its sections that some items seem to do without; NULL where
 * it has none of these. Released by hypothesis_release().
 */
struct hypothesis *mine_hear(const struct hypothesis *kind,
			     const struct mine *mine,
			     const struct survey *survey, struct arena *arena);

/* ---- mine-names.c: names of sections and fields, folded ---- */

/* What it answers, as "say what …"; the same pointer for the same; or NULL. */
const char *name_answers(struct span folded);

/*
 * Does it say whether work can begin, whose it is, or what it waits for? That
 * comes before what is only told.
 */
bool name_is_of_starting(struct span folded);

/* Does it stand beside the work: history, notes, links, a review? */
bool name_is_beside(struct span folded);

/* What is known at the end, as a rule: results, evidence, a cause. */
bool name_is_of_closing(struct span folded);

/* Is it a state: "Done: …", "Blocked: no"? */
bool name_is_state(struct span folded, struct arena *arena);

/* The same of a field, which a team keeps for its books: issue, author. */
bool name_is_bookkeeping(struct span folded);

/* mine-sections.c and mine-fields.c: add what most items of the base have. */
void mine_sections(struct mine *out, const struct habits *base,
		   struct arena *arena);
void mine_fields(struct mine *out, const struct habits *base,
		 struct arena *arena);

#endif
