/*
 * Ids as people write them, at the front of a heading, an entry or a file's
 * name. What they look like is told here; which item bears one, in find.h.
 */
#ifndef BACKLOG_ID_H
#define BACKLOG_ID_H

#include "base/span.h"

/*
 * A joined id at the very front of a text, or nothing: words and numbers
 * with "-" or "_" between, a number among them. EXP-12, WP_7, ENG-S1-007,
 * TKT-2405-01, task-epic-11.102.5, EXP-12a, US-009-bis. The first word may be of
 * any script, "Épica-42", "課題-45". No letter or digit follows, but for letters
 * of scripts that write no blanks: "US-1の".
 */
struct span id_prefix(struct span text);

/* Where a text stands, which tells what may be an id at its front. */
enum opens {
	OPENS_FILE_NAME, /* E001-login */
	OPENS_TITLE, /* of a file: US01: Login, Story 11.3: Login */
	OPENS_INNER, /* of what stands inside one: "7f. Login" too */
	OPENS_SERIES, /* of one of several that count on: "US1 Login" */
	OPENS_CELL, /* below the name of a column of ids: "C12 Login" too */
};

struct opening {
	struct span id;
	size_t end; /* after the id */
	/*
	 * A number, perhaps after a word or a few letters: it tells apart
	 * what stands together, not everything there is.
	 */
	bool is_local;
};

/*
 * An id in front of a text, a box, emoji and an opening bracket aside. Other than
 * a joined id, it counts only where a sign sets it off: "US01: Login", "7f.
 * Login", "[T1] Login", "22 — Login". False where there is none.
 */
bool id_opens(struct span text, enum opens where, struct opening *out);

/*
 * The length of a box, emoji, brackets and the like in front of the first letter
 * or digit; of the whole text where something else stands there.
 */
size_t id_skip_signs(struct span text);

/*
 * Is the line a title: an id, or a few words with a number, a sign that sets it
 * off, and words after it? "US-01: Login" and "User Story 1: Login", not "US-01
 * is about login" nor "US-01 - US-05: login".
 */
bool id_heads(struct span line, struct opening *out);

/*
 * The title after an id that ends at `end`, without the signs between; all
 * of it where nothing else is there.
 */
struct span title_after(struct span title, size_t end);

/* The number that ends an id: "26" of DEBT-26, "7f" of 7f; or nothing. */
struct span id_number(struct span id);

/* Is it nothing but such a number? */
bool id_is_number(struct span text);

#endif
