/* Several checks of one sentence, as they stand in its code spans. */
#include "adopt/borne.h"
#include "adopt/named.h"
#include "adopt/own-document.h"

#include "base/unicode.h"

bool own_next_check(struct span *rest, struct span *check)
{
	ptrdiff_t at = span_find(*rest, CHECKS_APART);

	if (!rest->len)
		return false;
	*check = at < 0 ? *rest : span_first(*rest, (size_t)at);
	*rest = at < 0 ? SPAN_NONE
		       : span_from(*rest, (size_t)at + strlen(CHECKS_APART));
	return true;
}

bool own_has_check(struct span checks, struct span check)
{
	struct span one;

	while (own_next_check(&checks, &one))
		if (span_eq(one, check))
			return true;
	return false;
}

#define FIELD "field "

/* By which the items are sized, of "field Points" and no more; or NULL. */
static const struct borne *size_of(const struct borne_names *sizes,
				   struct span check, struct arena *arena)
{
	for (size_t i = 0; i < sizes->n; i++)
		if (span_starts(check, FIELD) &&
		    span_eq(span_from(check, strlen(FIELD)),
			    quoted_word(sizes->list[i].name, arena)))
			return &sizes->list[i];
	return NULL;
}

struct span own_sizes_as_one(struct span checks, struct span sentence,
			     const struct kind_proposal *kind,
			     struct arena *arena)
{
	struct span rest = checks, folded = text_fold_name(arena, sentence);
	struct span one, names = SPAN_NONE, others = SPAN_NONE;
	struct borne_names sizes;
	size_t n = 0, named = 0;

	borne_fields(&sizes, PLAN_SIZE, false, kind, arena);
	while (own_next_check(&rest, &one)) {
		const struct borne *size = size_of(&sizes, one, arena);
		const char *between = size ? " | " : CHECKS_APART;
		struct span *to = size ? &names : &others;

		n += size != NULL;
		named += size && text_has_word(folded, size->folded);
		if (size && to->len)
			one = span_from(one, strlen(FIELD));
		*to = arena_printf(arena, "%.*s%s%.*s", (int)to->len, to->at,
				   to->len ? between : "", (int)one.len,
				   one.at);
	}
	if (n < 2 || named == n)
		return checks;
	return arena_printf(arena, "%.*s%s%.*s", (int)others.len, others.at,
			    others.len ? CHECKS_APART : "", (int)names.len,
			    names.at);
}
