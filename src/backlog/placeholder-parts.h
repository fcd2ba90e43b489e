/* What the files that know placeholders share; see placeholder.h. */
#ifndef BACKLOG_PLACEHOLDER_PARTS_H
#define BACKLOG_PLACEHOLDER_PARTS_H

#include "backlog/placeholder.h"

/* ---- placeholder.c ---- */

/* The length of "TBD", "TODO:", "FIXME" and the like at the front, or 0. */
size_t placeholder_mark_length(struct span text);

/* ---- placeholder-phrases.c ---- */

/* What stands between the two signs of one of the pairs; else all of it. */
struct span placeholder_inside(struct span text, const char *const (*pairs)[2],
			       size_t n);

/* Cuts the next word off the front. */
struct span placeholder_word(struct span *rest);

/* Is the word one of the list, in any case? */
bool placeholder_is_among(struct span word, const char *const *list, size_t n);

/* Is the whole line one of them, full stops and colons at its end aside? */
bool text_is_phrase(struct span text, const char *const *list, size_t n);

/* All of a line that is "to be defined" and the like, in English; else 0. */
size_t placeholder_phrase_length(struct span text);

/* The same in other languages. */
size_t placeholder_other_length(struct span text);

/* ---- form.c ---- */

/* "@username", "YYYY-MM-DD", "EPIC-XXX": what a form shows of what it wants. */
bool text_is_form(struct span text);

#endif
