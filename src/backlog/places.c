/*
 * One item in several places: an index table and a section, a table and a
 * file. What bears the same id joins; the order of the kind's patterns says
 * which place goes first.
 */
#include "backlog/places.h"

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

bool parts_share_list(const struct part *a, const struct part *b)
{
	return a->doc == b->doc &&
	       (a->form != FORM_ROW || b->form != FORM_ROW ||
		a->doc->outline.blocks[a->root].parent ==
			b->doc->outline.blocks[b->root].parent);
}

static bool share_list(const struct item *a, const struct item *b)
{
	return parts_share_list(&a->parts[0], &b->parts[0]);
}

/* "~~US-7~~ (moved)": the remark is no title, since the id is struck out. */
static bool is_struck_id(const struct item *item)
{
	const struct part *part = &item->parts[0];
	const struct outline *outline = &part->doc->outline;

	if (!span_starts(item->title, "(") || !span_ends(item->title, ")"))
		return false;
	for (uint32_t i = part->root; i < outline->blocks[part->root].next; i++)
		if (outline->blocks[i].n_runs)
			return outline->runs[outline->blocks[i].run].style &
			       STYLE_DEL;
	return false;
}

/* "- US-7": a list that says nothing of an item but its id. */
static bool only_names(const struct item *item, struct span title,
		       struct arena *arena)
{
	return item->parts[0].form == FORM_ENTRY && !item->is_local &&
	       (is_struck_id(item) ||
		span_eq(title, text_fold_name(arena, item->id)));
}

/* One with that id, and what it is called, folded. */
struct bearer {
	struct item *item;
	struct span title;
	bool is_only_named;
};

static struct bearer bearer_of(struct item *item, struct arena *arena)
{
	struct span title = text_fold_name(arena, item->title);

	return (struct bearer){ item, title, only_names(item, title, arena) };
}

/*
 * Under one pattern the same id may also be a slip. It is the same item where
 * it is called the same, in another file or table, or not called anything.
 */
static bool is_same_title(const struct bearer *a, const struct bearer *b)
{
	return !a->item->is_local && !b->item->is_local &&
	       (b->is_only_named ||
		(!share_list(a->item, b->item) && span_eq(a->title, b->title)));
}

/*
 * "## 1. Salt" of one file and "## 1. Fonts" of another: a number tells apart
 * what stands in one list, and neither list is an index of the other.
 */
static bool are_two_lists(const struct bearer *a, const struct bearer *b,
			  enum item_form form)
{
	return form == b->item->parts[0].form &&
	       (a->item->is_local || b->item->is_local) &&
	       !span_eq(a->title, b->title);
}

/*
 * Two files are always two items: a copy left behind is a mistake to be told,
 * not a second place of the same thing.
 */
static bool is_other_place(const struct bearer *a, const struct bearer *b)
{
	const struct part *parts = a->item->parts;
	const struct part *other = &b->item->parts[0];

	for (size_t i = 0; i < a->item->n_parts; i++) {
		if (form_is_whole(parts[i].form) && form_is_whole(other->form))
			return false;
		if (parts[i].pattern == other->pattern && !is_same_title(a, b))
			return false;
		if (are_two_lists(a, b, parts[i].form))
			return false;
	}
	return true;
}

void place_join(struct backlog *backlog, struct item *into, struct item *from)
{
	item_read_rest(into);
	item_read_rest(from);
	item_add_place(into, from, backlog->arena);
	if (!into->lane.len)
		into->lane = from->lane;
	if (!into->box)
		into->box = from->box;
	into->struck |= from->struck;
	into->struck_done |= from->struck_done;
	item_set_state(into, backlog->today);
	from->n_parts = 0;
}

static void join(struct backlog *backlog, struct bearer *bearer,
		 const struct bearer *other)
{
	struct item *into = bearer->item, *from = other->item;

	if (bearer->is_only_named) {
		into->title = from->title;
		bearer->title = other->title;
		bearer->is_only_named = other->is_only_named;
	}
	/* Struck out of a list of ids: out of that list. */
	from->struck &= !other->is_only_named;
	place_join(backlog, into, from);
}

/*
 * In the order of patterns; of one pattern what is only named comes last, and
 * the others stay as they stand.
 */
static int by_pattern(const void *a, const void *b)
{
	const struct bearer *x = a, *y = b;
	int order = compare_sizes(x->item->parts[0].pattern,
				  y->item->parts[0].pattern);

	return order ? order : x->is_only_named - y->is_only_named;
}

/*
 * Where those end that begin with `from` and can never be one item, since they
 * share a pattern and a list, or a number of their own list: thousands of rows
 * with one id are gone past at once.
 */
static size_t end_of_stretch(const struct bearer *bearers, size_t n,
			     size_t from)
{
	const struct item *first = bearers[from].item;
	size_t i = from + 1;

	while (i < n && !bearers[i].is_only_named &&
	       bearers[i].item->parts[0].pattern == first->parts[0].pattern &&
	       (first->is_local || share_list(first, bearers[i].item)))
		i++;
	return i;
}

static void join_group(struct span key, void *value, void *data)
{
	struct id_group *group = value;
	struct backlog *backlog = data;
	struct arena *arena = backlog->arena;
	struct bearer *bearers;
	size_t end = 0;

	(void)key;
	if (group->n < 2)
		return;
	bearers = ARENA_ARRAY(arena, struct bearer, group->n);
	for (size_t i = 0; i < group->n; i++)
		bearers[i] = bearer_of(group->items[i], arena);
	sort_list(bearers, group->n, sizeof(*bearers), by_pattern);
	for (size_t i = 0; i < group->n; i++) {
		struct item *into = bearers[i].item;

		if (!into->n_parts)
			continue;
		if (i >= end)
			end = end_of_stretch(bearers, group->n, i);
		for (size_t j = end; j < group->n; j++)
			if (bearers[j].item->n_parts &&
			    is_other_place(&bearers[i], &bearers[j]))
				join(backlog, &bearers[i], &bearers[j]);
	}
}

static void group_by_id(struct backlog *backlog, struct table *groups)
{
	for (size_t i = 0; i < backlog->n_items; i++) {
		struct item *item = backlog->items[i];
		struct id_group *group;
		void **slot;

		item->index = i;
		if (!item->has_own_id || !may_be_elsewhere(item->kind) ||
		    item_is_named(item))
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

void backlog_drop_joined(struct backlog *backlog)
{
	size_t kept = 0;

	for (size_t i = 0; i < backlog->n_items; i++)
		if (backlog->items[i]->n_parts)
			backlog->items[kept++] = backlog->items[i];
	backlog->n_items = kept;
}

void backlog_join_places(struct backlog *backlog)
{
	struct table groups;

	table_init(&groups, backlog->arena);
	group_by_id(backlog, &groups);
	table_each(&groups, join_group, backlog);
	table_release(&groups);
	backlog_drop_joined(backlog);
}
