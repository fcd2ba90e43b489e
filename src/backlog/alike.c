/* For each item of one backlog those of another that may be it, in one pass. */
#include "backlog/alike.h"

#include "backlog/wording.h"
#include "base/sort.h"

/* A stretch of words, and which of the items that are asked for says it. */
struct said {
	uint64_t hash;
	size_t by;
};

/* Items of one title. */
struct titled {
	size_t *list; /* which of those that are asked for */
	size_t n, room;
};

struct search {
	struct likeness *likeness;
	struct lookalikes *found; /* of each item that is asked for */
	struct arena *arena;
	struct said *said; /* by hash */
	size_t n_said, room;
	size_t *lengths; /* how many stretches each says */
	struct table titles; /* title → struct titled */

	/* Of the item at hand. */
	size_t *shared; /* stretches it shares with each; 0 after its turn */
	size_t *sharers; /* those that share any */
	size_t n_sharers;
};

static int by_hash(const void *a, const void *b)
{
	const struct said *x = a, *y = b;

	if (x->hash != y->hash)
		return (x->hash > y->hash) - (x->hash < y->hash);
	return compare_sizes(x->by, y->by);
}

static void ask_for(struct search *s, struct likeness_side *own,
		    const struct item *item, size_t which)
{
	const struct hashes *text = likeness_own_text(s->likeness, own, item);
	void **slot = table_slot(&s->titles, item->title);
	struct titled *titled = *slot;

	if (!titled)
		*slot = titled = ARENA_NEW(s->arena, struct titled);
	*ARENA_PUSH(s->arena, titled->list, titled->n, titled->room) = which;
	for (size_t i = 0; i < text->n; i++)
		*ARENA_PUSH(s->arena, s->said, s->n_said, s->room) =
			(struct said){ text->list[i], which };
	s->lengths[which] = text->n;
}

/* The first place in `said` that does not come before the hash. */
static size_t place_of(const struct search *s, uint64_t hash)
{
	size_t from = 0, to = s->n_said;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (s->said[middle].hash < hash)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

static void count_shared(struct search *s, const struct hashes *text)
{
	for (size_t i = 0; i < text->n; i++) {
		uint64_t hash = text->list[i];

		for (size_t at = place_of(s, hash);
		     at < s->n_said && s->said[at].hash == hash; at++) {
			size_t which = s->said[at].by;

			if (!s->shared[which]++)
				s->sharers[s->n_sharers++] = which;
		}
	}
}

static void add_found(struct search *s, size_t which, struct item *item)
{
	struct lookalikes *alike = &s->found[which];

	if (!alike->n || alike->items[alike->n - 1] != item)
		*ARENA_PUSH(s->arena, alike->items, alike->n, alike->room) =
			item;
}

static void add_to_titled(struct search *s, struct item *item)
{
	const struct titled *titled = table_get(&s->titles, item->title);

	for (size_t i = 0; titled && item->title.len && i < titled->n; i++)
		add_found(s, titled->list[i], item);
}

static void add_to_sharers(struct search *s, struct item *item,
			   const struct hashes *text)
{
	for (size_t i = 0; i < s->n_sharers; i++) {
		size_t which = s->sharers[i];

		if (4 * s->shared[which] >= text->n + s->lengths[which])
			add_found(s, which, item);
		s->shared[which] = 0;
	}
	s->n_sharers = 0;
}

static void look_at(struct search *s, struct likeness_side *side,
		    struct item *item)
{
	const struct hashes *text = likeness_own_text(s->likeness, side, item);

	add_to_titled(s, item);
	count_shared(s, text);
	add_to_sharers(s, item, text);
}

struct lookalikes *alike_items(struct likeness *likeness,
			       struct likeness_side *own,
			       struct item *const *items, size_t n,
			       struct likeness_side *other,
			       struct item *const *taken, struct arena *arena)
{
	struct search s = {
		.likeness = likeness,
		.found = ARENA_ARRAY(arena, struct lookalikes, n),
		.arena = arena,
		.lengths = ARENA_ARRAY(arena, size_t, n),
		.shared = ARENA_ARRAY(arena, size_t, n),
		.sharers = ARENA_ARRAY(arena, size_t, n),
	};

	table_init(&s.titles, arena);
	for (size_t i = 0; i < n; i++)
		ask_for(&s, own, items[i], i);
	sort_list(s.said, s.n_said, sizeof(*s.said), by_hash);
	for (size_t i = 0; i < other->backlog->n_items; i++)
		if (!taken[i])
			look_at(&s, other, other->backlog->items[i]);
	table_release(&s.titles);
	return s.found;
}
