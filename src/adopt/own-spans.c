/* Several checks of one sentence, as they stand in its code spans. */
#include "adopt/named.h"
#include "adopt/own-document.h"

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
