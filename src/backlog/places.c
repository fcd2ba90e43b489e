/*
 * One item in several places: an index table and a section, a table and a
 * file. What bears the same id joins; the order of the kind's patterns says
 * which place goes first.
 */
#include "backlog/state.h"
#include "backlog/take.h"

#include "base/sort.h"
#include "base/unicode.h"

/* May an item of this kind stand in more than one place? */
static bool may_be_elsewhere(const struct kind *kind)
{
	for (size_t i = 0; i < kind->n_patterns; i++)
		if (!kind->patterns[i].exclude &&
		    !form_is_whole(kind->patterns[i].form) &&
		    kind->patterns[i].form != FORM_EXTERNAL)
			return true;
	return false;
}

/* Do two items stand in one list: a file, or of rows one table? */
static bool share_list(const struct item *a, const struct item *b)
{
	const struct part *x = &a->parts[0], *y = &b->parts[0];

	return x->doc == y->doc &&
	       (x->form != FORM_ROW || y->form != FORM_ROW ||
		x->doc->outline.blocks[x->root].parent ==
			y->doc->outline.blocks[y->root].parent);
}

/*
 * Under one pattern the same id may also be a slip. It is the same item where
 * it is called the same, in another file or table. `x` and `y` are the titles,
 * folded.
 */
static bool is_same_title(const struct item *a, const struct item *b,
			  struct span x, struct span y)
{
	return !share_list(a, b) && !a->is_local && !b->is_local &&
	       span_eq(x, y);
}

/*
 * Two files are always two items: a copy left behind is a mistake to be told,
 * not a second place of the same thing.
 */
static bool is_other_place(const struct item *a, const struct item *b,
			   struct span x, struct span y)
{
	for (size_t i = 0; i < a->n_parts; i++) {
		if (form_is_whole(a->parts[i].form) &&
		    form_is_whole(b->parts[0].form))
			return false;
		if (a->parts[i].pattern == b->parts[0].pattern &&
		    !is_same_title(a, b, x, y))
			return false;
	}
	return true;
}

static void join(struct backlog *backlog, struct item *into, struct item *from)
{
	item_read_rest(into);
	item_read_rest(from);
	item_add_place(into, from, backlog->arena);
	if (!into->lane.len)
		into->lane = from->lane;
	if (!into->box)
		into->box = from->box;
	into->struck |= from->struck;
	item_set_state(into, backlog->today);
	from->n_parts = 0;
}

/* In the order of patterns; those of one pattern stay as they stand. */
static int by_pattern(const void *a, const void *b)
{
	const struct item *x = *(struct item *const *)a;
	const struct item *y = *(struct item *const *)b;

	return compare_sizes(x->parts[0].pattern, y->parts[0].pattern);
}

/*
 * Where those end that begin with `from` and can never be one item, since they
 * share a pattern and a list, or a number of their own list: thousands of rows
 * with one id are gone past at once.
 */
static size_t end_of_stretch(const struct id_group *group, size_t from)
{
	const struct item *first = group->items[from];
	size_t i = from + 1;

	while (i < group->n &&
	       group->items[i]->parts[0].pattern == first->parts[0].pattern &&
	       (first->is_local || share_list(first, group->items[i])))
		i++;
	return i;
}

static void join_group(struct span key, void *value, void *data)
{
	struct id_group *group = value;
	struct backlog *backlog = data;
	struct span *titles;
	size_t end = 0;

	(void)key;
	if (group->n < 2)
		return;
	sort_list(group->items, group->n, sizeof(*group->items), by_pattern);
	titles = ARENA_ARRAY(backlog->arena, struct span, group->n);
	for (size_t i = 0; i < group->n; i++)
		titles[i] =
			text_fold_name(backlog->arena, group->items[i]->title);
	for (size_t i = 0; i < group->n; i++) {
		struct item *into = group->items[i];

		if (!into->n_parts)
			continue;
		if (i >= end)
			end = end_of_stretch(group, i);
		for (size_t j = end; j < group->n; j++)
			if (group->items[j]->n_parts &&
			    is_other_place(into, group->items[j], titles[i],
					   titles[j]))
				join(backlog, into, group->items[j]);
	}
}

static void group_by_id(struct backlog *backlog, struct table *groups)
{
	for (size_t i = 0; i < backlog->n_items; i++) {
		struct item *item = backlog->items[i];
		struct id_group *group;
		void **slot;

		item->index = i;
		if (!item->has_own_id || !may_be_elsewhere(item->kind))
			continue;
		slot = table_slot(groups,
				  arena_printf(backlog->arena, "%zu %.*s",
					       item->kind->index,
					       (int)item->folded_id.len,
					       item->folded_id.at));
		group = *slot;
		if (!group)
			*slot = group =
				ARENA_NEW(backlog->arena, struct id_group);
		*ARENA_PUSH(backlog->arena, group->items, group->n,
			    group->room) = item;
	}
}

void backlog_join_places(struct backlog *backlog)
{
	struct table groups;
	size_t kept = 0;

	table_init(&groups, backlog->arena);
	group_by_id(backlog, &groups);
	table_each(&groups, join_group, backlog);
	table_release(&groups);
	for (size_t i = 0; i < backlog->n_items; i++)
		if (backlog->items[i]->n_parts)
			backlog->items[kept++] = backlog->items[i];
	backlog->n_items = kept;
}
