/* What at least half of the titles of a list begin with. */
#include "report/outlook.h"

#include "backlog/caption.h"

enum { MOST_PREFIX = 24, MOST_STORY = 48 };

/* "Web UI: ", "[web] ": up to the blank; 0 where there is none. */
static size_t label_length(struct span title)
{
	for (size_t i = 1; i + 1 < title.len && i < MOST_PREFIX; i++)
		if (title.at[i + 1] == ' ' &&
		    (title.at[i] == ':' || title.at[i] == ']'))
			return i + 2;
	return 0;
}

/*
 * "As a reader, I want to ": the next longer one that ends after a comma and
 * some words; 0 where there is none.
 */
static size_t story_length(struct span title, size_t from)
{
	ptrdiff_t comma = span_find_char(title, ',');
	size_t i = comma < 0 ? title.len : (size_t)comma + 2;

	for (i = i > from ? i : from; i + 1 < title.len && i < MOST_STORY; i++)
		if (title.at[i] == ' ')
			return i + 1;
	return 0;
}

struct counting {
	struct arena *arena;
	struct table seen; /* prefix → how many begin so */
	size_t n; /* of all titles */
	struct span best;
};

/* Counts a prefix; the longest that half of the titles share is taken. */
static void count_prefix(struct counting *c, struct span prefix)
{
	enum { LEAST = 4 };
	size_t **slot = (size_t **)table_slot(&c->seen, prefix);

	if (!*slot)
		*slot = ARENA_NEW(c->arena, size_t);
	++**slot;
	if (**slot >= LEAST && **slot * 2 >= c->n && prefix.len > c->best.len)
		c->best = prefix;
}

/*
 * "[M0] " is cut only where no other title has "[M1] ": one label that is gone
 * beside one that stays tells less than both.
 */
static bool is_beside_others(const struct listing *listing, struct span prefix)
{
	for (size_t i = 0; i < listing->n; i++) {
		struct span title = item_caption(listing->items[i]->item);
		size_t len = label_length(title);

		if (len && title.at[len - 2] == prefix.at[prefix.len - 2] &&
		    !span_eq(span_first(title, len), prefix))
			return true;
	}
	return false;
}

struct span list_prefix(const struct listing *listing, struct arena *arena)
{
	struct counting c = { .arena = arena, .n = listing->n };

	table_init(&c.seen, arena);
	for (size_t i = 0; i < listing->n; i++) {
		struct span title = item_caption(listing->items[i]->item);
		size_t len = label_length(title);

		if (len)
			count_prefix(&c, span_first(title, len));
		for (len = 0; (len = story_length(title, len));)
			count_prefix(&c, span_first(title, len));
	}
	table_release(&c.seen);
	if (c.best.len && label_length(c.best) == c.best.len &&
	    is_beside_others(listing, c.best))
		return SPAN("");
	return c.best;
}
