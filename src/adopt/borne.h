/*
 * The names of sections and fields that the items of a kind bear, and how many
 * bear each: what a sentence asks for is looked for among them.
 */
#ifndef ADOPT_BORNE_H
#define ADOPT_BORNE_H

#include "adopt/compose.h"
#include "adopt/speaks.h"

struct borne {
	struct span name, folded;
	size_t n; /* items that have it, with something said */
	size_t lists; /* of these, with a list below it */
};

struct borne_names {
	struct borne *list;
	size_t n, room;
};

/* Is a section of this folded name one that answers the topic? */
typedef bool wants_fn(const struct speaks *speaks, enum topic topic,
		      struct span folded);

/*
 * A label such as "Criteria:" is a section as soon as it is asked for: counts
 * those of most items as such from now on, unless they are a field already.
 */
void borne_hear(const struct kind_proposal *kind, const struct survey *survey,
		struct arena *arena);

/* The sections that are wanted, in the order in which they are met; NULL: all. */
void borne_sections(struct borne_names *out, wants_fn *wants,
		    const struct speaks *speaks, enum topic topic,
		    const struct kind_proposal *kind, struct arena *arena);

/*
 * The fields of that class; PLAN_KINDS: all. `of_sections`: those that are a
 * section of one line, which count where nothing else does.
 */
void borne_fields(struct borne_names *out, enum planning plan, bool of_sections,
		  const struct kind_proposal *kind, struct arena *arena);

/* Has any item a field of that folded name, whatever it says there? */
bool borne_as_field(struct span folded, const struct kind_proposal *kind);

/* One item in a hundred may bear any name: that is not a habit. */
bool borne_is_habit(const struct borne *one, const struct kind_proposal *kind);
bool borne_by_most(const struct borne *one, const struct kind_proposal *kind);

/* The one that most bear, if that is a habit; or NULL. */
const struct borne *borne_commonest(const struct borne_names *names,
				    const struct kind_proposal *kind);

/* The one that most items bear and a sentence says as it is; or NULL. */
const struct borne *borne_named_in(const struct borne_names *names,
				   struct span sentence,
				   const struct kind_proposal *kind,
				   struct arena *arena);

/*
 * The one that most items bear and that is called so, in one or several, or
 * with a remark behind it: "Risks - how bad would it be?"; or NULL.
 */
const struct borne *borne_called(const struct borne_names *names,
				 struct span folded,
				 const struct kind_proposal *kind,
				 struct arena *arena);

#endif
