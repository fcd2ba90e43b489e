/*
 * A finding: one thing that somebody should look at, where it stands, in
 * words, with the sentence that asked and the ways out.
 */
#ifndef TERMS_FINDING_H
#define TERMS_FINDING_H

#include "backlog/item.h"

struct criterion;

enum severity { SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR };

const char *severity_name(enum severity severity);

/* Compared with the state before; see since.h. */
enum since { SINCE_NOTHING, SINCE_NEW, SINCE_OLD, SINCE_GONE };

struct finding {
	struct span rule;
	enum severity severity;
	enum since since; /* SINCE_NOTHING where nothing is compared */
	bool is_broken_link; /* what it names is not there */
	const struct item *item; /* NULL where it is about no item */
	const struct criterion *criterion; /* NULL where none asked */
	const struct document *doc;
	uint32_t start, end; /* in doc; equal where it is a place, no text */
	struct span message; /* one sentence, without a full stop */
	struct span label; /* below the caret; may be empty */
	struct span answer; /* what would answer it */
	struct span back; /* how to take the claim back, or otherwise out */
	struct span ask; /* whom to ask; empty where no role says so */
	struct span found; /* what the finding is about, for its identity */
	double beyond; /* how far from what was agreed, where one can count */
	bool is_of_kind; /* about all items of a kind, told at one of them */
	struct span waived; /* the reason; `at` is NULL where it is not */
};

/*
 * Findings as they come. With `quiet` they are only counted: nobody will read
 * them.
 */
struct findings {
	struct arena *arena;
	struct finding *list;
	size_t n, room;
	bool quiet;
	size_t n_quiet;
};

/* A new finding, zeroed; NULL where they are quiet. */
struct finding *findings_add(struct findings *findings);

/* By path, then place, then rule. */
void findings_sort(struct findings *findings);

/*
 * Hash of path, item, rule and what was found, or of the rule alone where it is
 * about a kind: stable across line numbers.
 */
struct span finding_fingerprint(const struct finding *finding,
				struct arena *arena);

#endif
