/* A regex asked of an item, and what becomes of one that gives up. */
#include "backlog/item.h"

#include "base/unicode.h"

bool item_matches(const struct item *item, struct regex *regex,
		  struct span text, struct span *group)
{
	return item_matches_next(item, regex, text, 0, NULL, group);
}

bool item_matches_next(const struct item *item, struct regex *regex,
		       struct span text, size_t from, struct span *hit,
		       struct span *group)
{
	enum regex_result result =
		regex_find_next(regex, text, from, hit, group);
	struct undecided *undecided = item->undecided;
	size_t at;

	if (result == REGEX_LIMIT && !undecided->regex)
		*undecided =
			(struct undecided){ regex, text_is_utf8(text, &at) };
	return result == REGEX_HIT;
}
