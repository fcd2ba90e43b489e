/*
 * One pair among letters, as in "Status: Ready": where its name and its value
 * stand, in all the forms in which people write it.
 */
#ifndef BACKLOG_PAIR_H
#define BACKLOG_PAIR_H

#include "backlog/kind.h"
#include "backlog/letters.h"

enum { LONGEST_NAME = 60 }; /* of a field, in bytes */

/* The letters under the eye, and whose fields they may be. */
struct pair_reader {
	const struct kind *kind;
	struct span title; /* of their item, as it is written; or empty */
	struct letters l;
	struct arena *arena;
	const char *source; /* of the letters, where pairs may stand in code */
	bool may_go_on; /* a sentence that opens with a mention counts */
};

struct pair {
	size_t name, name_end; /* into the letters */
	size_t value, value_end;
	size_t next; /* where the next may begin */
	bool is_bold; /* its name is */
};

/* Reads the pair that begins at letter `i`, blanks aside; false without one. */
bool pair_read(const struct pair_reader *r, size_t i, struct pair *pair);

/*
 * The same of a field that is asked, after a sign or bold words that set it off
 * from what stands before it on the line, or with its name in bold: "Mail —
 * owner: Ada", "**Mail** owner: Ada".
 */
bool pair_after_sign(const struct pair_reader *r, size_t i, struct pair *pair);

/*
 * pair-name.c: does a bold label begin at `i`, with a colon in it or after it? Sets the name,
 * and where the value may begin.
 */
bool pair_has_bold_label(const struct pair_reader *r, size_t i,
			 struct pair *pair);

/*
 * The same of "Name:" in plain letters: at most four words, then a colon and a
 * blank; without the blank only where the field is asked.
 */
bool pair_has_plain_label(const struct pair_reader *r, size_t i,
			  struct pair *pair);

/* Either of them; no plain one where `bold_only`. */
bool pair_has_label(const struct pair_reader *r, size_t i, bool bold_only,
		    struct pair *pair);

/* Cuts "Name: value" at its colon; false where it is not a pair. */
bool text_is_pair(struct span text, struct span *name, struct span *value);

/*
 * The same of a heading, where a dash or an emoji may stand for the colon of a
 * field that is asked: "Status — Ready", "Status 🟢 Ready".
 */
bool heading_is_pair(const struct kind *kind, struct span text,
		     struct span *name, struct span *value,
		     struct arena *arena);

/* Does anybody ask for a field that is called as these letters say? */
bool pair_is_asked(const struct pair_reader *r, size_t from, size_t to);

/*
 * Does the name that begins at this byte of the source stand in code? In a
 * section that is a parameter or column of the product: "`status`: of an order".
 */
static inline bool pair_name_is_code(const struct outline *outline,
				     uint32_t start)
{
	struct span before = span_first(outline->source, start);

	return span_ends(before, "`") || span_ends(before, "<code>");
}

#endif
