/*
 * Reads code spans of the definition: checks, guards, directives, patterns.
 * The grammar is in ready/README.md. A mistake is told once, at
 * the word where it stands.
 */
#ifndef TERMS_PARSE_H
#define TERMS_PARSE_H

#include "terms/definition.h"

struct parser {
	struct definition *definition;
	struct arena *arena;
	struct span text;
	size_t at;
	/* The first mistake; `message.at` is NULL while there is none. */
	size_t wrong_at, wrong_end;
	struct span message;
	struct span instead; /* what was probably meant, where one can tell */
};

/* Reads `text`, a code span of the definition; everything is in its arena. */
void parser_init(struct parser *parser, struct definition *definition,
		 struct span text);

/* Notes a mistake at `at` (only the first counts); always -1. */
int parse_fail(struct parser *parser, size_t at, size_t end, const char *format,
	       ...) __attribute__((format(printf, 4, 5)));

struct near;

/*
 * Notes that `word`, which stands at `at`, is not what was `expected`, and what
 * else it might have been where `near` knows of something.
 */
int parse_fail_near(struct parser *parser, size_t at, struct span word,
		    const char *expected, const struct near *near);

/* `"who"` for what a message says was found, or "nothing". */
const char *parse_found(struct parser *parser, struct span word);

/* ---- words ---- */

/* Takes blanks; is nothing but blanks left? */
void parse_spaces(struct parser *parser);
bool parse_at_end(struct parser *parser);

/* Takes whole lower-case words ("at least"); false and unmoved otherwise. */
bool parse_word(struct parser *parser, const char *words);
bool parse_sees(struct parser *parser, const char *words);
bool parse_char(struct parser *parser, char c);

/* The word that stands here, for a message. */
struct span parse_here(struct parser *parser);

enum {
	ENDS_AT_AMOUNT = 1, /* "size at most 8", as in guards */
	ENDS_AT_LATER = 2, /* "ready or later" */
	ENDS_AT_FROM = 4, /* "status from folder", as in directives */
};

/*
 * A name or value up to the next keyword or sign, or in quotes. `what` says
 * what was expected. `*quoted` may be NULL.
 */
int parse_name(struct parser *parser, unsigned ends, const char *what,
	       struct span *name, bool *quoted);

/* name *("|" name) */
int parse_names(struct parser *parser, const char *what, struct names *out);

/* Adds one alternative, as written and folded. */
void names_add(struct names *names, struct span shown, struct span folded,
	       struct arena *arena);

/* "/…/" or "/…/i", which stands here. */
int parse_regex(struct parser *parser, struct regex **out);

/* If a comparison begins here, consumes it and returns true. */
bool parse_amount_op(struct parser *parser, enum amount_op *op);

/* The number or date after a comparison. */
int parse_amount(struct parser *parser, struct amount *amount);

/* ---- what is nearly right (parse-nearly.c); 0 where nothing is ---- */

/*
 * `here` ended a name that seems to go on: -1, and which quotes it needs. `word`
 * is that of the subject.
 */
int parse_fail_name(struct parser *parser, const struct check *check,
		    const char *word, struct span here);

/* "section X or field Y", for "section or field X | Y". */
int parse_nearly_either(struct parser *parser, const struct check *check);

/* "field size or points", for "field size | points". */
int parse_nearly_names(struct parser *parser, const struct check *check);

/* "every item /…/", for "each /…/". */
int parse_nearly_each(struct parser *parser);

/* "/…/ with code", for "/…/ also in code". */
int parse_nearly_code(struct parser *parser);

/*
 * parse-amounts.c: "more than 8", "3 to 8", which stands here alone (in a guard
 * about the field `name`, else that is empty); and the same as the end of a
 * name, as in "points over 8".
 */
int parse_nearly_amount(struct parser *parser, struct span name);
int parse_nearly_amount_after(struct parser *parser, struct span name,
			      bool is_guard);

/* In a source, "each /…/" for "all /…/". */
int parse_nearly_all(struct parser *parser);

/* "link to Epic in folder", for "link to Epic by folder". */
int parse_nearly_folder(struct parser *parser, const struct check *check);

/* ---- whole spans ---- */

/* guard = term *("and" term); -1 with the mistake noted. */
int parse_guard(struct parser *parser, struct guard **out);

/*
 * condition *("and" condition), what follows the colon of a check (parse-condition.c).
 */
int parse_conditions(struct parser *parser, struct check *check);

/*
 * A check, with a severity in front where one stands there (`*severity` is
 * left alone otherwise).
 */
int parse_check(struct parser *parser, struct check **out,
		enum severity *severity);

/* Does the span begin as a directive? */
bool parse_is_directive(struct parser *parser);

/* Carries a directive out on a kind. */
int parse_directive(struct parser *parser, struct kind *kind);

/*
 * parse-source.c: what follows "from": the sources of the field or id called
 * `name`, added to those that the kind has for it.
 */
int parse_rule(struct parser *parser, struct kind *kind, struct span name);

/* The word for a source in "field … from": "field", "column", "lane" … */
const char *source_name(enum source_kind kind);

/* A file pattern, perhaps with a marker and a regex, or an address. */
int parse_pattern(struct parser *parser, struct kind *kind);

/* Frees it with the definition. */
struct regex *keep_regex(struct definition *definition, struct regex *regex);

#endif
