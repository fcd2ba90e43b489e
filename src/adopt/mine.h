/*
 * What the items of a kind have in common, as criteria: what nearly all that
 * claim to be ready have is a must, what most have a should. Each keeps its
 * evidence, which is for the terminal alone.
 */
#ifndef ADOPT_MINE_H
#define ADOPT_MINE_H

#include "seek/states.h"

struct mined {
	struct span sentence; /* "Must have acceptance criteria …" */
	struct span check; /* "section Acceptance criteria: at least 1 item" */
	struct span also; /* a second check of the same sentence, or nothing */
	struct span about; /* the section or field, folded; else nothing */
	enum planning plan; /* of a field; else PLAN_NONE */
	bool is_must;
	bool lists; /* a section in which nearly all list something */
	bool tells_story; /* a section that opens with a story's sentence */
	size_t holds, of; /* among the items it was found in */
	const char *whose; /* " that are done", where these are not all; or "" */
	double weight; /* which matter most, where there are too many */
};

enum { MOST_MINED = 8 };

struct mine {
	struct mined *list;
	size_t n, room;
	size_t n_base;
	bool is_one_alone; /* whose habits are nobody else's: none are asked */
};

/* Fills `out` with what most items of the kind have; texts live in the arena. */
void mine_criteria(struct mine *out, const struct hypothesis *kind,
		   const struct states *states, const struct survey *survey,
		   struct arena *arena);

/*
 * mine-scales.c: adds to each priority and size that is asked for which values it
 * may have, where the team says so or a known scale holds those that were seen.
 */
void mine_scales(struct mine *out, const struct hypothesis *kind,
		 const struct survey *survey, struct arena *arena);

/*
 * mine-story.c: "mentions /…/" that finds a story's sentence as these items
 * write it, in the language that most use; nothing where fewer than one in ten
 * has any. `with_why`: and what it is for, where half of them say so.
 */
struct span mine_story_check(const struct hypothesis *kind, bool with_why,
			     struct arena *arena);

#endif
