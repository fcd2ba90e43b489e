/* What most items have, and a definition that is there does not ask. */
#include "adopt/compose.h"

#include "terms/lookup.h"

/* Does the check speak of this section or field? */
static bool speaks_of(const struct check *check, struct span folded)
{
	if (names_hold(&check->names, folded))
		return true;
	for (size_t i = 0; i < check->n_list; i++)
		if (names_hold(&check->list[i], folded))
			return true;
	return false;
}

/* Checks without a name are the same where their first word is. */
static bool is_same_subject(const struct check *check, struct span text)
{
	size_t n = 0;

	while (n < text.len && char_is_letter(text.at[n]))
		n++;
	return check->text.len >= n &&
	       span_eq(span_first(check->text, n), span_first(text, n));
}

bool definition_asks(const struct definition *definition,
		     const struct mined *mined)
{
	for (size_t i = 0; i < definition->n_agreements; i++) {
		const struct agreement *agreement = definition->agreements[i];

		for (size_t j = 0; j < agreement->n_criteria; j++) {
			const struct check *check =
				agreement->criteria[j]->check;

			if (check &&
			    (mined->about.len
				     ? speaks_of(check, mined->about)
				     : is_same_subject(check, mined->check)))
				return true;
		}
	}
	return false;
}

size_t proposal_unasked(const struct proposal *proposal,
			const struct definition *definition,
			const struct mined ***out, struct arena *arena)
{
	size_t n = 0, room = 0;

	*out = NULL;
	for (size_t k = 0; k < proposal->n_kinds; k++)
		for (size_t i = 0; i < proposal->kinds[k].mine.n; i++) {
			const struct mined *mined =
				&proposal->kinds[k].mine.list[i];

			if (!definition_asks(definition, mined))
				*ARENA_PUSH(arena, *out, n, room) = mined;
		}
	return n;
}
