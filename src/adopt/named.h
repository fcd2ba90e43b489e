/*
 * A sentence that names what the items bear and says that it is there:
 * "Dependencies are identified", "Tiene responsable", or the name alone.
 */
#ifndef ADOPT_NAMED_H
#define ADOPT_NAMED_H

#include "adopt/compose.h"
#include "adopt/speaks.h"

/* The shapes of such sentences, compiled; once a run. */
struct named_shapes {
	struct regex *subject, *linked, *object, *belongs, *alone, *written;
};

struct named_sentence {
	struct span text;
	struct span opening; /* in bold, or before ":" or a dash; or empty */
};

/* Compiles them; named_release() frees what they hold. */
void named_init(struct named_shapes *shapes);

/* Frees the regexes; the struct is the caller's. */
void named_release(struct named_shapes *shapes);

/*
 * "section Context" or "field Priority" where that is what the sentence asks
 * and more than half of the items bear it; else nothing. The name must be the
 * whole subject, or the whole object, of the sentence.
 */
struct span named_check(const struct named_shapes *shapes,
			const struct named_sentence *sentence,
			const struct kind_proposal *kind, struct arena *arena);

/* The same of a name that the sentence opens with, which nothing outdoes. */
struct span named_subject(const struct named_shapes *shapes,
			  const struct named_sentence *sentence,
			  const struct kind_proposal *kind,
			  struct arena *arena);

/* What is asked besides of a section, where a sentence says "linked". */
#define NAMED_LINKED ": at least 1 link"

/* Between two checks of one sentence, as they stand in its code spans. */
#define CHECKS_APART "` `"

/*
 * named-several.c: "Goal, scope and risks": `sections Goal, Scope, Risks`, if
 * the items bear two of them or more; "Goal and estimate": several checks, if
 * they bear all. `is_whole` tells whether they do; a title they have.
 */
struct span named_list(struct span text, const struct kind_proposal *kind,
		       bool *is_whole, struct arena *arena);

/* The same of alternatives: "Goal or scope" is `section Goal | Scope`. */
struct span named_either(struct span text, const struct kind_proposal *kind,
			 struct arena *arena);

/*
 * named-amid.c: the section of most items whose words the text says one after
 * the other, amid others; not one that a topic asks for.
 */
struct span named_amid(struct span text, const struct speaks *speaks,
		       const struct kind_proposal *kind, struct arena *arena);

/* `field Technical priority`, where a sentence opens with that very name. */
struct span named_field(const struct named_sentence *sentence,
			const struct kind_proposal *kind, struct arena *arena);

/*
 * "section Spec" for a name that a single item bears: it is asked for by that
 * very name, as one of several parts. Nothing where none does.
 */
struct span named_seldom(struct span name, const struct kind_proposal *kind,
			 struct arena *arena);

#endif
