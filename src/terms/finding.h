/*
 * A finding: one thing that somebody should look at, where it stands, in
 * words, with the sentence that asked and the ways out.
 */
#ifndef TERMS_FINDING_H
#define TERMS_FINDING_H

#include "backlog/item.h"

#include <stddef.h>

struct criterion;

enum severity { SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR };

/* "error": what a finding is. */
const char *severity_name(enum severity severity);

/* "must": how a definition asks for it. */
const char *severity_word(enum severity severity);

/* Compared with the state before; see since.h. */
enum since { SINCE_NOTHING, SINCE_NEW, SINCE_OLD, SINCE_GONE };

struct finding {
	/*
	 * Everything that it says. A judge words it in memory that is soon
	 * given back, and finding_keep() moves all of `texts`: so a text is
	 * one of these, or static.
	 */
	union {
		struct {
			struct span rule;
			struct span message; /* a sentence, no full stop */
			struct span label; /* below the caret; may be empty */
			struct span answer; /* what would answer it */
			struct span back; /* or how to take the claim back */
			struct span ask; /* whom to ask; empty: no role says */
			struct span found; /* what it is about, its identity */
			struct span waived; /* the reason; NULL: it is not */
		};
		struct span texts[8];
	};
	enum severity severity;
	/* Bytes of the message that say whose it is: "EXP-1 claims … but ". */
	uint32_t said_of;
	enum since since; /* SINCE_NOTHING where nothing is compared */
	bool is_broken_link; /* what it names is not there */
	bool is_of_kind; /* about all items of a kind, told at one of them */
	const struct item *item; /* NULL where it is about no item */
	const struct criterion *criterion; /* NULL where none asked */
	const struct document *doc;
	uint32_t start, end; /* in doc; equal where it is a place, no text */
	double beyond; /* how far from what was agreed, where one can count */
};

_Static_assert(offsetof(struct finding, severity) ==
		       sizeof(((struct finding *)0)->texts),
	       "each text of a finding is one of its texts");

/*
 * Findings as they come. With `quiet`, or beyond `most`, they are only counted:
 * nobody will read them.
 */
struct findings {
	struct arena *arena;
	struct finding *list;
	size_t n, room;
	size_t most; /* how many the list may hold; 0: all */
	bool quiet;
	size_t n_quiet; /* those that were only counted; is one an error? */
	bool quiet_error;
};

/* Would the next one only be counted? Then its words need not be found. */
static inline bool findings_are_quiet(const struct findings *findings)
{
	return findings->quiet ||
	       (findings->most && findings->n >= findings->most);
}

/* A new finding, zeroed; NULL where they are quiet. */
struct finding *findings_add(struct findings *findings);

/* Copies to `to` what its texts hold of `from`, which may be given back then. */
void finding_keep(struct finding *finding, struct arena *to,
		  const struct arena *from);

/* By path, then place, then rule. */
void findings_sort(struct findings *findings);

/*
 * Hash of path, item, rule and what was found, or of the rule alone where it is
 * about a kind: stable across line numbers.
 */
struct span finding_fingerprint(const struct finding *finding,
				struct arena *arena);

#endif
