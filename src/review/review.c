/* Two backlogs compared item by item, and what became of each. */
#include "review/review-parts.h"

#include "base/sort.h"

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

/* ---- the whole ---- */

static void compare_sides(struct reviewing *r, const struct sides *sides)
{
	/* Of what was and is done nobody wants to hear. */
	if (sides->was->is_done && sides->is->is_done)
		return;
	item_read_rest(sides->was);
	item_read_rest(sides->is);
	review_state(r, sides);
	if (!r->comparison->is_touched[sides->is->index] || sides->is->is_done)
		return;
	review_fields(r, sides);
	review_places(r, sides);
	review_links(r, sides);
	review_texts(r, sides);
	review_losses(r, sides);
	review_waits(r, sides->was, sides->is);
}

static int by_group(const void *a, const void *b)
{
	const struct change *x = a, *y = b;
	int order = compare_sizes(x->group, y->group);

	if (!order)
		order = span_compare(x->doc->path, y->doc->path);
	if (!order)
		order = compare_sizes(x->start, y->start);
	return order ? order : compare_sizes(x->what, y->what);
}

void review_read(struct review *out, struct judge *after, struct judge *before,
		 const struct comparison *comparison, struct arena *arena)
{
	struct reviewing r = { .out = out,
			       .after = after,
			       .before = before,
			       .comparison = comparison,
			       .arena = arena };

	r.misses = read_misses(&r);
	lost_ids_find(&r.lost_ids, after->backlog, arena);
	for (size_t i = 0; i < after->backlog->n_items; i++) {
		struct item *item = after->backlog->items[i];
		const struct item *was = item_before(comparison, item);
		struct sides sides = { was, item, NULL, judge_of(after, item),
				       agreement_of(after->definition, item) };

		if (!was) {
			review_new(&r, item);
			item_read_rest(item);
			review_waits(&r, NULL, item);
			continue;
		}
		sides.old = judge_of(before, was);
		compare_sides(&r, &sides);
	}
	for (size_t i = 0; i < before->backlog->n_items; i++)
		if (!comparison->is[i])
			review_gone(&r, before->backlog->items[i]);
	review_order(&r);
	lost_ids_release(&r.lost_ids);
	sort_list(out->changes, out->n_changes, sizeof(*out->changes),
		  by_group);
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
					      "%.*s would no longer be an item",
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
