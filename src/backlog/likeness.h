/*
 * Whether two items are one that was reworked, or another one under the same
 * name: told by title and text, since ids and files are given anew.
 */
#ifndef BACKLOG_LIKENESS_H
#define BACKLOG_LIKENESS_H

#include "backlog/backlog.h"

/* One of the two backlogs, and what is remembered of its items, by index. */
struct likeness_side {
	const struct backlog *backlog;
	struct wording **wordings; /* NULL until asked for */
	struct hashes *
		*own; /* made when first asked for; see likeness_own_text() */
};

struct likeness {
	struct likeness_side before, after;
	struct arena *arena;
	/* What several items say tells none apart; NULL until asked for. */
	struct table *common_words;
	struct hashes *common_text;
};

/*
 * Nothing is read before it is asked for. Both backlogs must outlive it, and
 * what it finds lives in the arena, but for a table that likeness_release()
 * frees.
 */
void likeness_init(struct likeness *likeness, const struct backlog *before,
		   const struct backlog *after, struct arena *arena);
void likeness_release(struct likeness *likeness);

enum doubt {
	DOUBT_NONE,
	/* Another title over little text, or a text that is gone. */
	DOUBT_SOME,
	/* Another title and another text, and both say something. */
	DOUBT_STRONG,
};

/* How doubtful is it that these two, of one name, are one item? */
enum doubt likeness_doubt(struct likeness *likeness, const struct item *was,
			  const struct item *is);

/*
 * How much of their text the two have in common, from 0 to 1; what several
 * items say does not count, and 0 where hardly anything is said.
 */
double likeness_of_texts(struct likeness *likeness, const struct item *was,
			 const struct item *is);

/*
 * The stretches of words that an item of this side says, but for those that
 * several items say. Likenesses of texts are counted in these.
 */
const struct hashes *likeness_own_text(struct likeness *likeness,
				       struct likeness_side *side,
				       const struct item *item);

#endif
