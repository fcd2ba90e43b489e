/*
 * Findings that say the same of many items: "has no size", 15 times. They are
 * told once, with the items.
 */
#ifndef REPORT_SAME_H
#define REPORT_SAME_H

#include "base/table.h"
#include "report/report.h"

struct same {
	const struct finding *first;
	const struct item **items; /* of all of them, the first one included */
	size_t n, room;
};

struct sames {
	struct table by_words;
	struct arena *arena;
};

/* Reads all findings of the report. The caller releases it. */
void sames_read(struct sames *out, const struct report *report);
void sames_release(struct sames *sames);

/* Those that a finding is told with; NULL where it stands for itself. */
const struct same *same_of(const struct sames *sames,
			   const struct finding *finding);

/* What it says of each of its items: "has no size". */
struct span same_words(const struct finding *finding);

/* "BACK-1, BACK-2 and 13 more". */
void add_same_items(struct buf *out, const struct same *same, size_t most);

#endif
