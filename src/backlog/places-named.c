/*
 * A row, entry or heading without an id of its own that names a file of its
 * kind: by a link to it, by the file's name, by its number or by its title. It
 * is a place of the item that the file is. By a pattern with `named` nothing
 * else is an item, ids count wherever they stand, and of several lines about
 * one item, as in a log, one counts.
 */
#include "backlog/places.h"

#include "backlog/called.h"
#include "backlog/take.h"
#include "base/unicode.h"

/* ---- joined ---- */

/* Two ids that each tell an item apart anywhere make two items; "2" is "02". */
static bool have_ids_apart(const struct item *a, const struct item *b,
			   struct arena *arena)
{
	struct span count;

	if (!a->has_own_id || a->is_local || !b->has_own_id || b->is_local)
		return false;
	count = count_of(a->id, arena);
	return !count.len || !span_eq(count, count_of(b->id, arena));
}

/* Is a place of the same list one of the item's already? */
static bool has_place_in_list(const struct item *file, const struct item *item)
{
	const struct part *part = &item->parts[0];

	for (size_t i = 0; i < file->n_parts; i++)
		if (file->parts[i].doc == part->doc &&
		    parts_share_list(&file->parts[i], part))
			return true;
	return false;
}

/* ---- several lines of one list: a log ---- */

/* A row or entry, and the item that it names. */
struct naming {
	struct item *item, *named;
};

struct joining {
	struct called called;
	struct naming *list; /* in the order of the document */
	size_t n, room;
	struct table last; /* of named item and list → where in `list`, from 1 */
};

/* "2026-05-01" in a text, or nothing. */
static struct span day_in(struct span text)
{
	static const char form[] = "0000-00-00";

	for (size_t i = 0; i + strlen(form) <= text.len; i++) {
		size_t n = 0;

		while (n < strlen(form) &&
		       (form[n] == '-' ? text.at[i + n] == '-'
				       : char_is_digit(text.at[i + n])))
			n++;
		if (n == strlen(form))
			return span_of(text.at + i, n);
	}
	return SPAN_NONE;
}

/* The day that the line is about, or the heading above it. */
static struct span day_of(const struct item *item, struct arena *arena)
{
	struct span day = day_in(naming_words(item, arena));

	return day.len ? day : day_in(item->lane);
}

/* Has it a box or a value, or only a mention of the item? */
static bool says_something(const struct item *item)
{
	if (item->box || item->struck)
		return true;
	for (size_t i = 0; i < item->n_fields; i++)
		if (item->fields[i].origin != FROM_ITSELF &&
		    field_has_value(&item->fields[i]))
			return true;
	return false;
}

/* Of two lines about one item the one of the later day counts, else the last. */
static bool counts_over(const struct item *later, const struct item *before,
			struct arena *arena)
{
	struct span a = day_of(before, arena), b = day_of(later, arena);

	if (says_something(later) != says_something(before))
		return says_something(later);
	return !a.len || !b.len || span_compare(b, a) >= 0;
}

/* What tells a list apart: the file, and of rows their table. */
static struct span list_key(const struct item *item, const struct item *named,
			    struct arena *arena)
{
	const struct part *part = &item->parts[0];

	return arena_printf(
		arena, "%p %p %u", (const void *)named, (const void *)part->doc,
		part->form == FORM_ROW
			? part->doc->outline.blocks[part->root].parent
			: NO_BLOCK);
}

static void note_naming(struct joining *joining, struct item *item,
			struct item *named)
{
	struct arena *arena = joining->called.backlog->arena;
	void **slot = table_slot(&joining->last, list_key(item, named, arena));
	size_t at = (size_t)(uintptr_t)*slot;

	if (at && counts_over(item, joining->list[at - 1].item,
			      &joining->called.backlog->scratch)) {
		joining->list[at - 1].item = item;
	} else if (!at) {
		*ARENA_PUSH(arena, joining->list, joining->n, joining->room) =
			(struct naming){ item, named };
		*slot = (void *)(uintptr_t)joining->n;
	}
}

/* ---- one kind ---- */

static void look_at(struct joining *joining, struct item *item)
{
	struct backlog *backlog = joining->called.backlog;
	struct arena_mark mark = arena_mark(&backlog->scratch);
	struct item *named = named_item(&joining->called, item);

	if (named && item_is_named(item))
		note_naming(joining, item, named);
	arena_rewind(&backlog->scratch, mark);
	if (!named)
		return;
	if (item_is_named(item) ||
	    have_ids_apart(item, named, &backlog->scratch) ||
	    has_place_in_list(named, item))
		return;
	called_move(&joining->called, item, named);
	place_join(backlog, named, item);
}

static void join_kind(struct backlog *backlog, const struct kind *kind)
{
	struct joining joining = { 0 };

	called_init(&joining.called, backlog);
	table_init(&joining.last, backlog->arena);
	for (size_t i = 0; i < backlog->n_items; i++)
		if (backlog->items[i]->kind == kind &&
		    backlog->items[i]->n_parts &&
		    !item_is_named(backlog->items[i]))
			called_add(&joining.called, backlog->items[i]);
	for (size_t i = 0; i < backlog->n_items; i++) {
		struct item *item = backlog->items[i];

		if (item->kind == kind && item->n_parts &&
		    !form_is_whole(item->parts[0].form) &&
		    item->parts[0].form != FORM_EXTERNAL)
			look_at(&joining, item);
	}
	for (size_t i = 0; i < joining.n; i++)
		place_join(backlog, joining.list[i].named,
			   joining.list[i].item);
	table_release(&joining.last);
	called_release(&joining.called);
}

static bool may_name(const struct kind *kind)
{
	bool has_whole = false, has_inner = false, has_named = false;

	for (size_t i = 0; i < kind->n_patterns; i++) {
		const struct place_pattern *pattern = &kind->patterns[i];

		has_whole |= !pattern->exclude && form_is_whole(pattern->form);
		has_inner |= !pattern->exclude &&
			     !form_is_whole(pattern->form) &&
			     pattern->form != FORM_EXTERNAL;
		has_named |= pattern->named;
	}
	return (has_whole && has_inner) || has_named;
}

/* What names nothing is no item. */
static void drop_unnamed(struct backlog *backlog)
{
	for (size_t i = 0; i < backlog->n_items; i++)
		if (item_is_named(backlog->items[i]))
			backlog->items[i]->n_parts = 0;
}

void backlog_join_named(struct backlog *backlog)
{
	bool any = false;

	for (size_t i = 0; i < backlog->n_kinds; i++)
		if (may_name(backlog->kinds[i])) {
			join_kind(backlog, backlog->kinds[i]);
			any = true;
		}
	if (!any)
		return;
	drop_unnamed(backlog);
	backlog_drop_joined(backlog);
}
