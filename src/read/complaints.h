/* What the YAML parser complains of, in words for whoever wrote the file. */
#ifndef READ_COMPLAINTS_H
#define READ_COMPLAINTS_H

#include <stdbool.h>

struct complaint {
	const char *problem; /* how the parser's own words begin */
	const char *words; /* "its front matter …" goes on so */
	const char *remedy;
	bool at_context; /* the place to show is where it began, not ended */
};

/* NULL where nothing is known about it. */
const struct complaint *complaint_about(const char *problem);

/* Is it the colon within a value: "title: Mail: who gets it"? */
bool complains_of_colon(const char *problem);

#endif
