#include "review/review-parts.h"

#include "base/sort.h"
#include "base/unicode.h"

const char *changed_name(enum changed what)
{
	static const char *const names[] = {
		[CHANGED_READY] = "became ready",
		[CHANGED_NOT_READY] = "no longer ready",
		[CHANGED_ADDED] = "added",
		[CHANGED_REMOVED] = "removed",
		[CHANGED_DONE] = "done",
		[CHANGED_FIELD] = "field",
		[CHANGED_ORDER] = "order",
		[CHANGED_LINKS] = "links",
		[CHANGED_CRITERIA] = "criteria",
		[CHANGED_SECTION] = "section",
		[CHANGED_TITLE] = "retitled",
		[CHANGED_PLACE] = "moved",
	};

	return names[what];
}

/* What a group is called, and how the first line counts it. */
static const struct {
	const char *name, *one, *many;
} groups[] = {
	[GROUP_READY] = { "Became ready", "became ready", "became ready" },
	[GROUP_NOT_READY] = { "No longer ready", "no longer ready",
			      "no longer ready" },
	[GROUP_PRIORITY] = { "Priority and order", "priority changed",
			     "priorities changed" },
	[GROUP_OUTCOME] = { "What it serves", "link to what it serves changed",
			    "links to what they serve changed" },
	[GROUP_CRITERIA] = { "Acceptance criteria", "with other criteria",
			     "with other criteria" },
	[GROUP_DONE] = { "Done", "done", "done" },
	[GROUP_ADDED] = { "Added", "added", "added" },
	[GROUP_REMOVED] = { "Removed", "removed", "removed" },
	[GROUP_FIELD] = { "Size, owner, status and the like", "other field",
			  "other fields" },
	[GROUP_PLACE] = { "Retitled or moved", "retitled or moved",
			  "retitled or moved" },
};

const char *group_name(enum change_group group)
{
	return groups[group].name;
}

/* ---- a change ---- */

/* ---- the whole ---- */

static void compare_sides(struct reviewing *r, const struct sides *sides)
{
	/* Of what was and is done nobody wants to hear. */
	if (sides->was->is_done && sides->is->is_done)
		return;
	review_state(r, sides);
	if (!r->comparison->is_touched[sides->is->index] || sides->is->is_done)
		return;
	review_fields(r, sides);
	review_links(r, sides);
	review_texts(r, sides);
}

/* ---- many alike ---- */

/* What a change may be folded into; empty where it stands for itself. */
typedef struct span fold_fn(struct reviewing *r, const struct change *change);

/* A folder that was renamed moves every item in it. */
static struct span fold_move(struct reviewing *r, const struct change *change)
{
	struct span from = path_folder(change->before);
	struct span to = path_folder(change->after);

	if (change->what != CHANGED_PLACE || span_eq(from, to))
		return SPAN("");
	return arena_printf(r->arena, "items moved from %s to %s",
			    from.len ? arena_copy(r->arena, from).at
				     : "the root",
			    to.len ? arena_copy(r->arena, to).at : "the root");
}

static struct span fold_done(struct reviewing *r, const struct change *change)
{
	(void)r;
	return change->what == CHANGED_ADDED && change->item->is_done
		       ? SPAN("items are new, and done already")
		       : SPAN("");
}

static struct span fold_id(struct reviewing *r, const struct change *change)
{
	(void)r;
	return change->what == CHANGED_FIELD && span_is(change->field, "id")
		       ? SPAN("items have another id now")
		       : SPAN("");
}

static const struct {
	fold_fn *fold;
	size_t most; /* more of them are one line */
	bool lists; /* the first of them are named */
} folds[] = {
	{ fold_move, 10, false },
	{ fold_done, 3, true },
	{ fold_id, 5, true },
};

struct heap {
	struct item **items;
	size_t n, room;
	struct change first;
	struct span words;
};

static struct heap *heap_of(struct table *heaps, struct span words,
			    struct arena *arena)
{
	void **slot = table_slot(heaps, words);

	if (!*slot)
		*slot = ARENA_NEW(arena, struct heap);
	return *slot;
}

static void add_summary(struct reviewing *r, const struct heap *heap,
			bool lists)
{
	struct change *change = ARENA_PUSH(r->arena, r->out->changes,
					   r->out->n_changes, r->room);

	*change = heap->first;
	change->item = NULL;
	change->is_summary = true;
	change->is_folded = false;
	change->sentence = arena_printf(
		r->arena, "%zu %s%s%s", heap->n, heap->words.at,
		lists ? ": " : "",
		lists ? list_items(r, heap->items, heap->n).at : "");
}

struct summing {
	struct reviewing *r;
	size_t fold;
};

static void sum_up(struct span words, void *value, void *data)
{
	struct summing *summing = data;
	const struct heap *heap = value;

	(void)words;
	if (heap->n > folds[summing->fold].most)
		add_summary(summing->r, heap, folds[summing->fold].lists);
}

static void fold_many(struct reviewing *r, size_t fold)
{
	struct summing summing = { r, fold };
	size_t n = r->out->n_changes;
	struct table heaps;

	table_init(&heaps, r->arena);
	for (size_t i = 0; i < n; i++) {
		struct change *change = &r->out->changes[i];
		struct span words = change->item ? folds[fold].fold(r, change)
						 : SPAN("");
		struct heap *heap;

		if (!words.len)
			continue;
		heap = heap_of(&heaps, words, r->arena);
		heap->words = words;
		heap->first = heap->n ? heap->first : *change;
		*ARENA_PUSH(r->arena, heap->items, heap->n, heap->room) =
			(struct item *)change->item;
	}
	for (size_t i = 0; i < n; i++) {
		struct change *change = &r->out->changes[i];
		struct span words = change->item ? folds[fold].fold(r, change)
						 : SPAN("");

		change->is_folded |= words.len &&
				     heap_of(&heaps, words, r->arena)->n >
					     folds[fold].most;
	}
	table_each(&heaps, sum_up, &summing);
	table_release(&heaps);
}

/* ---- the first line ---- */

struct count {
	size_t n, orders, unexplained;
};

static void add_part(struct buf *out, size_t n, const char *one,
		     const char *many)
{
	if (n)
		buf_addf(out, "%s%zu %s", out->len ? ", " : "", n,
			 n == 1 ? one : many);
}

static void add_count(struct buf *out, enum change_group group,
		      const struct count *count)
{
	add_part(out, count->n - count->orders, groups[group].one,
		 groups[group].many);
	add_part(out, count->orders, "moved in the order",
		 "moved in the order");
	if (count->unexplained)
		buf_addf(out, " (%zu unexplained)", count->unexplained);
}

static struct span headline(const struct reviewing *r)
{
	struct count counts[N_GROUPS] = { 0 };
	struct buf text = BUF_INIT;
	struct span out;

	for (size_t i = 0; i < r->out->n_changes; i++) {
		const struct change *change = &r->out->changes[i];
		struct count *count = &counts[change->group];

		if (change->is_summary)
			continue;
		count->n++;
		count->orders += change->what == CHANGED_ORDER;
		count->unexplained += change->explained == EXPLAINED_NO;
	}
	for (size_t i = 0; i < N_GROUPS; i++)
		add_count(&text, (enum change_group)i, &counts[i]);
	out = arena_copy(r->arena, buf_span(&text));
	buf_release(&text);
	return out;
}

static int by_group(const void *a, const void *b)
{
	const struct change *x = a, *y = b;
	int order;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	order = span_compare(x->doc->path, y->doc->path);
	if (order)
		return order;
	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return (int)x->what - (int)y->what;
}

void review_read(struct review *out, struct judge *after, struct judge *before,
		 const struct comparison *comparison, struct arena *arena)
{
	struct reviewing r = { out, 0, after, before, comparison, arena };

	for (size_t i = 0; i < after->backlog->n_items; i++) {
		struct item *item = after->backlog->items[i];
		const struct item *was = item_before(comparison, item);
		struct sides sides = { was, item, NULL, judge_of(after, item),
				       agreement_of(after->definition, item) };

		if (!was) {
			review_new(&r, item);
			continue;
		}
		sides.old = judge_of(before, was);
		compare_sides(&r, &sides);
	}
	for (size_t i = 0; i < before->backlog->n_items; i++)
		if (!comparison->is[i])
			review_gone(&r, before->backlog->items[i]);
	review_order(&r);
	for (size_t i = 0; i < sizeof(folds) / sizeof(*folds); i++)
		fold_many(&r, i);
	sort_list(out->changes, out->n_changes, sizeof(*out->changes),
		  by_group);
	out->headline = headline(&r);
}

/* ---- another definition ---- */

static struct span place_key(const struct item *item, struct arena *arena)
{
	struct span path = item_doc(item)->path;

	return arena_printf(arena, "%u %.*s", (unsigned)item->start,
			    (int)path.len, path.at);
}

static void add_flip(struct review *out, size_t *room, struct span flip,
		     struct arena *arena)
{
	*ARENA_PUSH(arena, out->flips, out->n_flips, *room) = flip;
}

void review_flips(struct review *out, const struct judge *by_old,
		  const struct judge *by_new, struct arena *arena)
{
	const struct backlog *old = by_old->backlog, *new = by_new->backlog;
	struct table places;
	size_t room = 0;

	table_init(&places, arena);
	for (size_t i = 0; i < new->n_items; i++)
		*table_slot(&places, place_key(new->items[i], arena)) =
			new->items[i];
	for (size_t i = 0; i < old->n_items; i++) {
		const struct item *item = old->items[i];
		const struct item *now =
			table_get(&places, place_key(item, arena));
		enum verdict was = judge_of(by_old, item)->verdict;

		if (!now)
			add_flip(out, &room,
				 arena_printf(arena,
					      "%.*s would be no item any more",
					      (int)item->id.len, item->id.at),
				 arena);
		else if (judge_of(by_new, now)->verdict != was)
			add_flip(
				out, &room,
				arena_printf(
					arena, "%.*s would be %s, and is %s",
					(int)item->id.len, item->id.at,
					verdict_name(
						judge_of(by_new, now)->verdict),
					verdict_name(was)),
				arena);
	}
	table_release(&places);
}
