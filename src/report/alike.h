/*
 * Findings that say the same about several items: "has no size", 15 times.
 * Formats for people tell them as one; those for programs keep every finding.
 */
#ifndef REPORT_ALIKE_H
#define REPORT_ALIKE_H

#include "report/report.h"

struct alike {
	const struct finding *first;
	const struct finding **all; /* the first one included */
	size_t n, room;
	size_t n_items; /* whom they are about; one may have several */
	bool is_one_file; /* all of them are in the same */
};

struct alikes {
	const struct finding *findings;
	size_t n;
	struct alike **of; /* each finding's; NULL where none may be like it */
};

/*
 * Reads a list of findings, which must stay where it is. Alike are three or
 * more with the same rule, words and ways out.
 */
void alikes_read(struct alikes *out, const struct finding *list, size_t n,
		 struct arena *arena);

/* Those that a finding of the list is told with; NULL where it stands for itself. */
const struct alike *alike_of(const struct alikes *alikes,
			     const struct finding *finding);

/* `168 items say status "Open", which claims nothing`; in the arena. */
struct span alike_words(const struct alike *alike, struct arena *arena);

/* The same with the first of them: `… nothing (first: S-1)`. */
struct span alike_message(const struct alike *alike, struct arena *arena);

/* `EXP-3`, or `EXP-3 (line 12)` where all are in one file. */
void add_other(struct buf *out, const struct alike *alike,
	       const struct finding *other);

struct rule_count {
	struct span rule;
	size_t n;
};

/*
 * How often each rule is missed, the most frequent first, waived findings
 * aside. Nothing (0) where there is one rule, or few enough findings to be
 * read whole.
 */
size_t count_rules(struct rule_count **out, const struct report *report);

#endif
