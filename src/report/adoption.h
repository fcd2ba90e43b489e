/* What `git ready init` found, for people and for programs. */
#ifndef REPORT_ADOPTION_H
#define REPORT_ADOPTION_H

#include "adopt/compose.h"
#include "adopt/own-document.h"

struct adoption_report {
	const struct sought *sought;
	const struct proposal *proposal; /* NULL where nothing was found */
	/* Their agreement; its `doc` is NULL where there is none. */
	const struct own_document *own;
	bool is_compared; /* a definition runs already: nothing is proposed */
	size_t chosen; /* which guess it is made of */
	struct arena *arena;
	bool use_colour;
	size_t width; /* columns that lists are broken to fit */
	bool quote_path; /* core.quotePath, false if unset */
	/* Where one stands, from the root: "" or ending in "/". */
	struct span folder;
};

/* What was found, by what, what it would ask, and what that says today. */
void adoption_text(const struct adoption_report *report, struct buf *out);

/*
 * For a repository whose definition runs already: what that does not ask, and
 * most items have.
 */
void adoption_unasked_text(const struct adoption_report *report,
			   const struct definition *definition,
			   struct buf *out);

/*
 * own-document-text.c: their agreement, sentence by sentence, what it says
 * today, and what the items have and it does not ask.
 */
void adoption_own_text(const struct adoption_report *report, struct buf *out);

/* The same where no backlog is found: what their agreement waits for. */
void adoption_own_waits(const struct adoption_report *report, struct buf *out);

/* Where none is found and an entry of a list says what it would: where. */
void adoption_own_mention(const struct adoption_report *report,
			  struct buf *out);

/*
 * adoption-proof.c: what `git ready` will say by it, in its counts and with its
 * first findings; and, apart from that, what those would miss that claim
 * nothing today. `by_start`: starting one is what claims.
 */
void adoption_add_proof(const struct adoption_report *report,
			const struct proof *today, const struct proof *claimed,
			bool by_start, struct buf *out);

/* ---- adoption-kind.c ---- */

/* "stories", "bugs", "debts": of a kind's name, in small letters; `n` of them. */
struct span adoption_plural(struct span name, size_t n, struct arena *arena);

/* "one a file", or "one a file or a row" where some stand in a table alone. */
struct span adoption_one_per(const struct hypothesis *kind,
			     struct arena *arena);

/* "backlog/STORIES.md ### and tasks.md - [ ]": where they stand. */
void adoption_add_places(const struct hypothesis *kind, struct buf *out);

/* Where they are, how it is known, which are over, and what claims. */
void adoption_add_kind(const struct adoption_report *report,
		       const struct kind_proposal *proposal, struct buf *out);

/* ---- adoption-parts.c ---- */

/* A path of the repository as git shows it. */
void adoption_add_path(const struct adoption_report *report, struct span path,
		       struct buf *out);

/* What is said of a kind after a label, piece by piece. */
struct enumeration {
	const struct adoption_report *report;
	struct buf *out;
	size_t n, column;
};

/* "  known by     ": columns that a label takes. */
enum { LABEL_WIDTH = 15 };

/* Another piece, on a line of its own where it no longer fits this one. */
void adoption_add_piece(struct enumeration *all, struct span piece);

/*
 * "section Why   (17 of 21)", a check between quotes and for
 * how many items it holds; and the end of the line.
 */
void adoption_add_check(const struct adoption_report *report,
			const struct mined *mined, const char *quote,
			struct buf *out);

/*
 * "  - a sentence `a check`   (17 of 21)": a criterion that most items meet,
 * as it would stand in a definition.
 */
void adoption_add_mined(const struct adoption_report *report,
			const struct mined *mined, struct buf *out);

/* Which items are judged, in a sentence without its stop. */
const char *adoption_claim_words(const struct states *states,
				 const struct hypothesis *kind,
				 struct arena *arena);

/*
 * Appends what was found as an object of JSON; see the manual for its members.
 */
void adoption_json(const struct adoption_report *report, struct buf *out);

#endif
