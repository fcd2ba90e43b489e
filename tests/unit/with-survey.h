/* For tests of what is seen in the Markdown of a repository. */
#ifndef UNIT_WITH_SURVEY_H
#define UNIT_WITH_SURVEY_H

/* Its parameters are called as the arena of all tests is. */
#include "seek/word-list.h"

#include "with-files.h"

#include "seek/candidates.h"
#include "seek/seek.h"

static struct survey survey;
static struct candidates found; /* what candidates_in() found last */

/*
 * What one sort of candidates makes of these files: the headings that a
 * definition would have for them, a line each, with their directives below.
 */
static inline const char *candidates_in(void (*find)(struct candidates *),
					const struct file *list, size_t n)
{
	struct err err = ERR_INIT;
	struct buf text = BUF_INIT;
	const char *said;

	found = (struct candidates){ .arena = &arena, .survey = &survey };
	given_files(list, n);
	assert_int_equal(
		survey_read(&survey, &snapshot, NULL, NULL, &arena, &err), 0);
	find(&found);
	for (size_t i = 0; i < found.n; i++) {
		hypothesis_write_heading(found.list[i], &text);
		hypothesis_write_directives(found.list[i], &text);
	}
	said = arena_copy(&arena, buf_span(&text)).at;
	buf_release(&text);
	survey_release(&survey);
	return said;
}

#endif
