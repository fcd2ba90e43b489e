/* "Effect queue: what it is" → "Effect queue", between the same neighbours. */
#include "backlog/retitled.h"

#include "base/sort.h"
#include "base/unicode.h"

#include <stdlib.h>

/* "queue:" and "queue（soon）" are the word "queue". */
static struct span bare_word(struct span word)
{
	ptrdiff_t bracket = span_find(word, "(");

	if (bracket > 0)
		word.len = (size_t)bracket;
	while (word.len && strchr(":;,.", word.at[word.len - 1]))
		word.len--;
	return word;
}

/* The words that both begin with. */
static size_t count_leading(struct span a, struct span b)
{
	struct span x, y;
	size_t n = 0;

	while (span_next_part(&a, ' ', &x) && span_next_part(&b, ' ', &y) &&
	       span_eq(bare_word(x), bare_word(y)))
		n++;
	return n;
}

/* All of the shorter one, or three words and at least half of the longer one. */
static bool begin_alike(struct span a, struct span b)
{
	size_t n = count_leading(a, a), m = count_leading(b, b);
	size_t common = count_leading(a, b);

	return common && (common == n || common == m ||
			  (common >= 3 && 2 * common >= (n > m ? n : m)));
}

static bool is_retitled(const struct item *was, const struct item *is,
			struct arena *arena)
{
	return was->kind == is->kind && !was->has_own_id && !is->has_own_id &&
	       was->parts[0].form == is->parts[0].form &&
	       span_eq(was->lane, is->lane) &&
	       begin_alike(text_fold_name(arena, was->title),
			   text_fold_name(arena, is->title));
}

/* Where each item of a file stands in it, by the address of the item. */
struct placed {
	const struct item *item;
	size_t place;
};

static int by_item(const void *x, const void *y)
{
	const struct placed *a = x, *b = y;

	return (a->item > b->item) - (a->item < b->item);
}

static struct placed *places_of(const struct backlog_file *file,
				struct arena *arena)
{
	struct placed *list = ARENA_ARRAY(arena, struct placed, file->n_items);

	for (size_t i = 0; i < file->n_items; i++)
		list[i] = (struct placed){ file->items[i], i };
	sort_list(list, file->n_items, sizeof(*list), by_item);
	return list;
}

static bool find_place(const struct placed *list, size_t n,
		       const struct item *item, size_t *at)
{
	const struct placed key = { item, 0 };
	const struct placed *found =
		bsearch(&key, list, n, sizeof(*list), by_item);

	if (found)
		*at = found->place;
	return found;
}

/* In one direction: what follows a neighbour follows it still. */
static void pair_along(struct comparison *comparison,
		       const struct backlog_file *was,
		       const struct placed *places,
		       const struct backlog_file *is, bool is_back,
		       struct arena *arena)
{
	size_t n = was->n_items, before = 0; /* how many are passed in `was` */
	bool is_known = true;

	for (size_t i = 0; i < is->n_items; i++) {
		struct item *item =
			is->items[is_back ? is->n_items - 1 - i : i];
		struct item *same = comparison->was[item->index], *next;
		size_t at = is_back ? n - 1 - before % n : before % n;

		if (same) {
			is_known = find_place(places, n, same, &at);
			before = (is_back ? n - 1 - at : at) + 1;
			continue;
		}
		next = is_known && before < n ? was->items[at] : NULL;
		is_known = next && comparison_is_free(comparison, next) &&
			   is_retitled(next, item, arena);
		if (!is_known)
			continue;
		comparison_pair(comparison, next, item);
		before++;
	}
}

static bool has_free(const struct comparison *comparison,
		     const struct backlog_file *was)
{
	for (size_t i = 0; i < was->n_items; i++)
		if (comparison_is_free(comparison, was->items[i]))
			return true;
	return false;
}

void pair_retitled(struct comparison *comparison,
		   const struct backlog_file *was,
		   const struct backlog_file *is, struct arena *arena)
{
	const struct placed *places;

	if (!has_free(comparison, was))
		return;
	places = places_of(was, arena);
	pair_along(comparison, was, places, is, false, arena);
	pair_along(comparison, was, places, is, true, arena);
}
