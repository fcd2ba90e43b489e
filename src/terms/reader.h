/*
 * What the files that read a definition share: where in the document one is,
 * the code spans of a block, and what becomes of them.
 */
#ifndef TERMS_READER_H
#define TERMS_READER_H

#include "terms/definition.h"
#include "terms/parse.h"

/* A code span of the document. */
struct code {
	struct span text; /* line breaks are blanks, so offsets stay true */
	uint32_t start, end; /* with its backticks left out */
	size_t run; /* the first of its runs, from the block's first */
	size_t next; /* after its last run */
};

/*
 * What a line such as `items backlog/ when status: ready` governs: everything from there
 * to the next heading as high as the one above the line, whatever headings,
 * lists, paragraphs and tables stand in between. A depth is the level of the
 * heading that began something, 0 where nothing did.
 */
struct scope {
	struct agreement *agreement; /* NULL outside of any */
	size_t level; /* that its line claims, or NO_LEVEL */
	uint8_t depth; /* of the heading above its line */
	uint8_t gate; /* a heading with `when`: a level */
	uint8_t group; /* a heading with `where`: some of the items */
	uint8_t prose; /* a heading that speaks of something else */
	uint8_t denied; /* a heading such as "Not ready if" */
	uint8_t beside; /* a heading about the agreement, and not part of it */
	uint32_t first; /* its first block below the heading */
	bool has_form; /* boxes or rows mark what is agreed */
	bool list_is_denied; /* the paragraph above says "not ready if" */
	bool list_is_aside; /* it is not what is agreed */
	struct guard *where; /* of the group */
};

struct reader {
	struct definition *definition;
	struct arena *arena;
	const struct outline *outline;
	struct agreement *agreement; /* the kind we are in, NULL in prose */
	size_t level;
	bool in_roles;
	struct scope scope;
	uint32_t first_scope; /* the block that begins it, as scope_first() */
	uint8_t above; /* the level of the last heading, 0 before the first */
	struct span heading; /* its text */
};

/* ---- codes.c ---- */

/* The code spans of a block, in the arena; how many there are. */
size_t codes_list(struct reader *r, uint32_t block, struct code **out);

/*
 * The code spans that end a block, separated by blanks alone: the index of the
 * first of them, `n` without any. `*stop` tells whether a full stop follows.
 */
size_t codes_trailing(struct reader *r, uint32_t block,
		      const struct code *codes, size_t n, bool *stop);

/* The visible text before a code span: the sentence for people. */
struct span codes_text_before(struct reader *r, uint32_t block,
			      const struct code *code);

/* ---- kinds.c ---- */

/* Names a kind that begins at `block`, and gives it its slug. */
void reader_name_kind(struct reader *r, struct agreement *agreement,
		      struct span name, uint32_t block);

/* A new kind of that name; one that is there already is a mistake. */
struct agreement *reader_add_kind(struct reader *r, uint32_t block,
				  struct span name);

/* A level of the kind we are in that begins at `block`; we are in it now. */
struct level *reader_add_level(struct reader *r, uint32_t block,
			       struct span name);

/* Reads the guard of a level out of `when …`, at the end of a heading or not. */
void reader_read_when(struct reader *r, struct level *level,
		      const struct code *code, bool in_heading);

/* ---- criteria.c ---- */

/* Tells the mistake of a span, with its ways out. */
void reader_mistake(struct reader *r, const struct parser *parser,
		    const struct code *code, bool in_entry);

/* An entry: a criterion, a directive, or a sentence for people. */
void read_entry(struct reader *r, uint32_t entry);

/*
 * The text of a block (a paragraph, a cell) that ends in a check is a
 * criterion that stands at `anchor`. False where no span ends it.
 */
bool read_sentence(struct reader *r, uint32_t anchor, uint32_t text,
		   struct span sentence);

/* Warns about each span that reads as a check and is not run, and says why. */
void doubt_codes(struct reader *r, const struct code *codes, size_t n,
		 const char *why);
void doubt_codes_as(struct reader *r, const struct code *codes, size_t n,
		    const char *why, const char *answer);
void doubt_paragraph(struct reader *r, uint32_t block, const char *why);

/* Several words that can be read as a check or directive. */
bool reads_as_check(struct reader *r, const struct code *code);

/* Does it open as a check or directive does, or nearly so? */
bool opens_as_check(struct reader *r, const struct code *code);

/* ---- scope-line.c ---- */

/* Where the text of a block is: of an entry its first child. */
uint32_t scope_text_of(const struct reader *r, uint32_t block);

/* The block that holds the first line `items …`; 0 where none does. */
uint32_t scope_first(struct reader *r);

/* Is there any such line? */
bool scope_is_there(struct reader *r);

/* Warns about checks that end a block above that line. */
void scope_doubt_above(struct reader *r, uint32_t block);

/* Does this block hold a line `items …`? Then it begins a scope. */
bool scope_begins(struct reader *r, uint32_t block);

/* ---- scope.c ---- */

/*
 * A heading in a scope, or one that ends it. False where it is left to be read
 * as in any definition: outside of a scope, or a kind of its own.
 */
bool scope_heading(struct reader *r, uint32_t block);

/* A paragraph, an entry or a table in a scope, wherever it stands. */
void scope_block(struct reader *r, uint32_t block);

/* Is the agreement at hand the team's own, below the line of its scope? */
static inline bool in_scope(const struct reader *r)
{
	return r->scope.agreement && r->agreement == r->scope.agreement;
}

#endif
