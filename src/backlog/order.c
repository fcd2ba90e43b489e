/* The order of items, and the fewest moves that explain a new one. */
#include "backlog/order.h"

#include "backlog/ending.h"
#include "base/sort.h"

/*
 * What an item is ordered in. A row stands before or after other rows, not
 * before a heading; and an ordinal is compared with ordinals, not with lines.
 */
struct standing {
	struct span list; /* a file; empty of whole files */
	enum item_form form;
	bool is_ordinal;
};

/* An item that stands in an order on both sides. */
struct placed {
	struct item *item;
	const struct item *before;
	struct standing standing;
	double is, was;
	size_t old_rank;
	bool has_moved;
};

static bool ordinal(const struct item *item, double *number)
{
	const struct field *field = item_field(item, SPAN("ordinal"));

	return field_has_value(field) &&
	       value_number(field->values[0].text, number);
}

/* Files are ordered by their ordinals alone, the rest inside its file. */
static bool find_standing(const struct item *item, double *number,
			  struct standing *standing)
{
	bool is_file = form_is_whole(item->parts[0].form);

	*standing = (struct standing){
		.list = is_file ? SPAN("") : item_doc(item)->path,
		.form = is_file ? FORM_FILE : item->parts[0].form,
		.is_ordinal = ordinal(item, number),
	};
	if (!standing->is_ordinal)
		*number = (double)item->position;
	return standing->is_ordinal || !is_file;
}

static int compare_standings(const struct standing *a, const struct standing *b)
{
	int order = span_compare(a->list, b->list);

	if (!order)
		order = (int)a->form - (int)b->form;
	return order ? order : (int)a->is_ordinal - (int)b->is_ordinal;
}

/* Equal ordinals have no order: the old one is as good as any. */
static int by_place(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;
	int order = compare_standings(&x->standing, &y->standing);

	if (!order)
		order = compare_sizes(x->is, y->is);
	return order ? order : compare_sizes(x->was, y->was);
}

/* A card that goes to the column of work, or back: its place there says so. */
static bool changes_column(const struct item *was, const struct item *is)
{
	return !span_eq(was->lane, is->lane) &&
	       (was->is_started != is->is_started ||
		heading_says_work(was->lane, was->arena) !=
			heading_says_work(is->lane, is->arena));
}

static size_t list_placed(const struct comparison *comparison,
			  const struct kind *kind, struct placed **out,
			  struct arena *arena)
{
	const struct backlog *after = comparison->after;
	size_t n = 0, room = 0;

	*out = NULL;
	for (size_t i = 0; i < after->n_items; i++) {
		struct item *item = after->items[i];
		struct placed placed = { .item = item,
					 .before = comparison->was[i] };
		struct standing before;

		if (item->kind != kind || item->is_done || !placed.before ||
		    changes_column(placed.before, item) ||
		    !find_standing(item, &placed.is, &placed.standing) ||
		    !find_standing(placed.before, &placed.was, &before) ||
		    compare_standings(&placed.standing, &before))
			continue;
		*ARENA_PUSH(arena, *out, n, room) = placed;
	}
	sort_list(*out, n, sizeof(**out), by_place);
	return n;
}

/* All but a longest run that still stands in the old order. */
static void mark_moved(struct placed *placed, size_t n, struct arena *arena)
{
	size_t *tail = ARENA_ARRAY(arena, size_t, n + 1);
	size_t *before = ARENA_ARRAY(arena, size_t, n + 1);
	size_t length = 0;

	for (size_t i = 0; i < n; i++) {
		size_t low = 0, high = length;

		while (low < high) {
			size_t middle = (low + high) / 2;

			/* Equal ordinals have no order that could be broken. */
			if (placed[tail[middle]].was <= placed[i].was)
				low = middle + 1;
			else
				high = middle;
		}
		before[i] = low ? tail[low - 1] : SIZE_MAX;
		tail[low] = i;
		if (low == length)
			length++;
	}
	for (size_t i = 0; i < n; i++)
		placed[i].has_moved = true;
	for (size_t i = length ? tail[length - 1] : SIZE_MAX; i != SIZE_MAX;
	     i = before[i])
		placed[i].has_moved = false;
}

static int by_old_place(const void *a, const void *b)
{
	const struct placed *x = *(struct placed *const *)a;
	const struct placed *y = *(struct placed *const *)b;

	return compare_sizes(x->was, y->was);
}

static void rank_old(struct placed *placed, size_t n, struct arena *arena)
{
	struct placed **old = ARENA_ARRAY(arena, struct placed *, n);

	for (size_t i = 0; i < n; i++)
		old[i] = &placed[i];
	sort_list(old, n, sizeof(*old), by_old_place);
	for (size_t i = 0; i < n; i++)
		old[i]->old_rank = i + 1;
}

size_t order_passed(const struct move *move, struct item **out, size_t most)
{
	const struct placed *own = &move->list[move->at];
	size_t n = 0;

	for (size_t i = 0; i < move->n_list; i++) {
		const struct placed *other = &move->list[i];

		if (other->has_moved ||
		    (i < move->at) == (other->old_rank < own->old_rank))
			continue;
		if (n < most)
			out[n] = other->item;
		n++;
	}
	return n;
}

size_t order_moves(const struct comparison *comparison, const struct kind *kind,
		   struct move **out, struct arena *arena)
{
	struct placed *placed;
	size_t n = list_placed(comparison, kind, &placed, arena);
	size_t n_moves = 0, room = 0;

	*out = NULL;
	for (size_t start = 0, end; start < n; start = end) {
		for (end = start + 1;
		     end < n && !compare_standings(&placed[start].standing,
						   &placed[end].standing);
		     end++)
			;
		mark_moved(placed + start, end - start, arena);
		rank_old(placed + start, end - start, arena);
		for (size_t i = start; i < end; i++) {
			struct move *move;

			if (!placed[i].has_moved)
				continue;
			move = ARENA_PUSH(arena, *out, n_moves, room);
			*move = (struct move){ .item = placed[i].item,
					       .before = placed[i].before,
					       .from = placed[i].old_rank,
					       .to = i - start + 1,
					       .list = placed + start,
					       .n_list = end - start,
					       .at = i - start };
		}
	}
	return n_moves;
}
