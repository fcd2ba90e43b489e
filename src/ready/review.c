#include "ready/review-parts.h"

#include "base/unicode.h"

#include <stdlib.h>

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

struct change *add_change(struct reviewing *r, enum changed what,
			  enum change_group group, const struct item *item)
{
	struct change *change = ARENA_PUSH(r->arena, r->out->changes,
					   r->out->n_changes, r->room);

	*change = (struct change){ .what = what,
				   .group = group,
				   .item = item,
				   .n_items = 1,
				   .doc = item_doc(item),
				   .start = item->start };
	return change;
}

void add_note(struct reviewing *r, struct change *change, struct span note)
{
	struct span *notes =
		ARENA_ARRAY(r->arena, struct span, change->n_notes + 1);

	for (size_t i = 0; i < change->n_notes; i++)
		notes[i] = change->notes[i];
	notes[change->n_notes++] = note;
	change->notes = notes;
}

struct span list_items(struct reviewing *r, struct item *const *items, size_t n)
{
	enum { MOST = 3 };
	struct buf text = BUF_INIT;
	size_t shown = n <= MOST + 1 ? n : MOST;
	struct span out;

	for (size_t i = 0; i < shown; i++) {
		buf_adds(&text, !i ? "" : i + 1 == n ? " and " : ", ");
		buf_adds(&text, say_item(r->after, items[i]));
	}
	if (shown < n)
		buf_addf(&text, " and %zu more", n - shown);
	out = arena_copy(r->arena, buf_span(&text));
	buf_release(&text);
	return out;
}

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

/* ---- many moves ---- */

/* A folder that was renamed moves every item in it: that is one line. */
enum { MOST_MOVES = 10 };

struct journey {
	struct span from, to; /* folders */
	size_t n;
	bool is_told;
};

static struct span folder_of(struct span path)
{
	while (path.len && path.at[path.len - 1] != '/')
		path.len--;
	return path;
}

static struct journey *journey_of(struct table *journeys,
				  const struct change *change,
				  struct arena *arena)
{
	struct span from = folder_of(change->before);
	struct span to = folder_of(change->after);
	void **slot = table_slot(journeys, arena_printf(arena, "%.*s\n%.*s",
							(int)from.len, from.at,
							(int)to.len, to.at));
	struct journey *journey = *slot;

	if (!journey) {
		*slot = journey = ARENA_NEW(arena, struct journey);
		*journey = (struct journey){ .from = from, .to = to };
	}
	return journey;
}

static const char *folder_words(struct reviewing *r, struct span folder)
{
	return folder.len ? arena_copy(r->arena, folder).at : "the root";
}

static void tell_journey(struct reviewing *r, struct change *change,
			 struct journey *journey)
{
	journey->is_told = true;
	change->item = NULL;
	change->n_items = journey->n;
	change->before = journey->from;
	change->after = journey->to;
	change->sentence = arena_printf(
		r->arena, "%zu items moved from %s to %s", journey->n,
		folder_words(r, journey->from), folder_words(r, journey->to));
}

static bool is_journey(const struct change *change)
{
	return change->what == CHANGED_PLACE &&
	       !span_eq(folder_of(change->before), folder_of(change->after));
}

static void join_moves(struct reviewing *r)
{
	struct review *review = r->out;
	struct table journeys;
	size_t kept = 0;

	table_init(&journeys, r->arena);
	for (size_t i = 0; i < review->n_changes; i++)
		if (is_journey(&review->changes[i]))
			journey_of(&journeys, &review->changes[i], r->arena)
				->n++;
	for (size_t i = 0; i < review->n_changes; i++) {
		struct change *change = &review->changes[kept];
		struct journey *journey;

		*change = review->changes[i];
		kept++;
		if (!is_journey(change))
			continue;
		journey = journey_of(&journeys, change, r->arena);
		if (journey->n <= MOST_MOVES)
			continue;
		if (journey->is_told)
			kept--;
		else
			tell_journey(r, change, journey);
	}
	review->n_changes = kept;
	table_release(&journeys);
}

/* ---- many that nobody has to look at ---- */

/* More items than this that are new and done already are one line. */
enum { MOST_DONE_NEW = 3 };

static bool is_done_new(const struct change *change)
{
	return change->what == CHANGED_ADDED && change->item &&
	       change->item->is_done;
}

static void join_done(struct reviewing *r)
{
	struct review *review = r->out;
	struct item **items =
		ARENA_ARRAY(r->arena, struct item *, review->n_changes);
	size_t n = 0, kept = 0;
	struct change *first = NULL;

	for (size_t i = 0; i < review->n_changes; i++)
		if (is_done_new(&review->changes[i]))
			items[n++] = (struct item *)review->changes[i].item;
	if (n <= MOST_DONE_NEW)
		return;
	for (size_t i = 0; i < review->n_changes; i++) {
		bool joins = is_done_new(&review->changes[i]);

		if (joins && first)
			continue;
		review->changes[kept++] = review->changes[i];
		if (joins)
			first = &review->changes[kept - 1];
	}
	review->n_changes = kept;
	first->item = NULL;
	first->n_items = n;
	first->sentence = arena_printf(
		r->arena, "%zu items are new, and done already: %s", n,
		list_items(r, items, n).at);
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

		count->n += change->n_items;
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
	join_moves(&r);
	join_done(&r);
	if (out->n_changes)
		qsort(out->changes, out->n_changes, sizeof(*out->changes),
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
