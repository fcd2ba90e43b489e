/* Items of two backlogs paired: by id, path, renames, headings and titles. */
#include "backlog/compare.h"

#include "backlog/doubts.h"
#include "backlog/retitled.h"
#include "base/unicode.h"

/* ---- by id ---- */

static struct span path_of(const struct item *item)
{
	return item_doc(item)->path;
}

/*
 * Of several with one id the one at the same path, then one of the same kind.
 * A name that a file merely has is not an id where several files have it.
 */
static struct item *with_same_id(const struct comparison *comparison,
				 const struct item *item)
{
	const struct id_group *group =
		backlog_by_id(comparison->before, item->id);
	struct item *best = NULL;
	size_t free = 0;

	for (size_t i = 0; group && i < group->n; i++) {
		struct item *other = group->items[i];

		if (!comparison_is_free(comparison, other) ||
		    other->has_own_id != item->has_own_id)
			continue;
		if (span_eq(path_of(other), path_of(item)) &&
		    other->kind == item->kind)
			return other;
		if (!best ||
		    (best->kind != item->kind && other->kind == item->kind))
			best = other;
		free++;
	}
	return item->has_own_id || free == 1 ? best : NULL;
}

static void pair_by_id(struct comparison *comparison, struct likeness *likeness,
		       struct doubts *doubts, struct arena *arena)
{
	struct backlog *after = comparison->after;

	for (size_t i = 0; i < after->n_items; i++) {
		struct item *item = after->items[i];
		struct item *other = with_same_id(comparison, item);
		enum doubt doubt = other ? likeness_doubt(likeness, other, item)
					 : DOUBT_NONE;

		if (doubt)
			doubts_add(doubts, other, item, doubt, arena);
		else if (other)
			comparison_pair(comparison, other, item);
	}
}

/* ---- by path ---- */

static struct item *whole_at(const struct backlog *backlog, struct span path)
{
	const struct backlog_file *file = backlog_file(backlog, path);

	return file ? file->whole : NULL;
}

static bool is_whole_file(const struct item *item)
{
	return form_is_whole(item->parts[0].form);
}

static void pair_by_path(struct comparison *comparison,
			 struct likeness *likeness, struct doubts *doubts,
			 struct arena *arena)
{
	struct backlog *after = comparison->after;

	for (size_t i = 0; i < after->n_items; i++) {
		struct item *item = after->items[i], *other;
		enum doubt doubt;

		if (comparison->was[i] || !is_whole_file(item))
			continue;
		other = whole_at(comparison->before, path_of(item));
		if (!other || !comparison_is_free(comparison, other))
			continue;
		doubt = likeness_doubt(likeness, other, item);
		if (doubt)
			doubts_add(doubts, other, item, doubt, arena);
		else
			comparison_pair(comparison, other, item);
	}
}

/* ---- by git's rename detection ---- */

/* Is a file gone whose items are not found yet? */
static bool wants_renames(const struct comparison *comparison)
{
	const struct backlog *before = comparison->before;

	for (size_t i = 0; i < before->n_items; i++)
		if (!comparison->is[i] &&
		    !backlog_file(comparison->after, path_of(before->items[i])))
			return true;
	return false;
}

/*
 * Items written on one form look alike to git: where both bear an id of their
 * own, they are one that was renumbered only if they are called the same.
 */
static bool is_likely(const struct item *was, const struct item *is)
{
	return !was->has_own_id || !is->has_own_id ||
	       span_eq(was->title, is->title);
}

static void pair_renamed(struct comparison *comparison,
			 struct likeness *likeness,
			 const struct renamed *renamed)
{
	struct item *was = whole_at(comparison->before, renamed->from);
	struct item *is = whole_at(comparison->after, renamed->to);

	if (was && is && comparison_is_free(comparison, was) &&
	    !comparison->was[is->index] && is_likely(was, is) &&
	    likeness_doubt(likeness, was, is) != DOUBT_STRONG)
		comparison_pair(comparison, was, is);
}

/* ---- by heading ---- */

/* Items of one title, in their order; those before `next` are paired. */
struct namesakes {
	struct item **items;
	size_t n, room, next;
};

static struct namesakes *namesakes_of(struct table *by_title,
				      const struct item *item,
				      struct arena *arena)
{
	void **slot = table_slot(by_title, text_fold_name(arena, item->title));

	if (!*slot)
		*slot = ARENA_NEW(arena, struct namesakes);
	return *slot;
}

/*
 * The items of a file that nothing else tells apart: by what their heading,
 * entry or row says, the first with the first, the second with the second.
 */
static void pair_by_title(struct comparison *comparison,
			  const struct backlog_file *was,
			  const struct backlog_file *is, struct arena *arena)
{
	struct table by_title;

	table_init(&by_title, arena);
	for (size_t i = 0; i < was->n_items; i++) {
		struct item *item = was->items[i];
		struct namesakes *all = namesakes_of(&by_title, item, arena);

		if (comparison_is_free(comparison, item))
			*ARENA_PUSH(arena, all->items, all->n, all->room) =
				item;
	}
	for (size_t i = 0; i < is->n_items; i++) {
		struct item *item = is->items[i];
		struct namesakes *all = namesakes_of(&by_title, item, arena);

		if (!comparison->was[item->index] && all->next < all->n &&
		    all->items[all->next]->kind == item->kind)
			comparison_pair(comparison, all->items[all->next++],
					item);
	}
	table_release(&by_title);
}

static void pair_headings(struct comparison *comparison, struct span from,
			  const struct backlog_file *is, struct arena *arena)
{
	const struct backlog_file *was = backlog_file(comparison->before, from);
	bool is_open = false;

	for (size_t i = 0; i < is->n_items && !is_open; i++)
		is_open = !comparison->was[is->items[i]->index];
	if (!was || !is_open)
		return;
	pair_by_title(comparison, was, is, arena);
	pair_retitled(comparison, was, is, arena);
}

/* ---- by title, from file to file ---- */

/* An entry is found again by its words alone, if these are not just anything. */
static bool can_cross(const struct item *item)
{
	enum { LEAST = 8 };

	return is_whole_file(item) ||
	       (!item->has_own_id && text_width(item->title) >= LEAST);
}

static bool is_alone(const struct namesakes *all, const struct item *item)
{
	return all->n == 1 && all->items[0]->kind == item->kind;
}

/*
 * What was renumbered, renamed and laid out anew at once is too different for
 * git; if one item is gone and one is new that are called the same, it is one.
 */
static void pair_across(struct comparison *comparison, struct arena *arena)
{
	struct backlog *before = comparison->before;
	struct backlog *after = comparison->after;
	struct table gone, new;

	table_init(&gone, arena);
	table_init(&new, arena);
	for (size_t i = 0; i < before->n_items; i++) {
		struct item *item = before->items[i];
		struct namesakes *all;

		if (comparison->is[i] || !can_cross(item))
			continue;
		all = namesakes_of(&gone, item, arena);
		*ARENA_PUSH(arena, all->items, all->n, all->room) = item;
	}
	for (size_t i = 0; gone.entries && i < after->n_items; i++) {
		struct item *item = after->items[i];
		struct namesakes *all;

		if (comparison->was[i] || !can_cross(item))
			continue;
		all = namesakes_of(&new, item, arena);
		*ARENA_PUSH(arena, all->items, all->n, all->room) = item;
	}
	for (size_t i = 0; new.entries &&i < before->n_items; i++) {
		struct item *item = before->items[i];
		struct namesakes *is;

		if (comparison->is[i] || !can_cross(item))
			continue;
		is = namesakes_of(&new, item, arena);
		if (is_alone(namesakes_of(&gone, item, arena), item) &&
		    is_alone(is, item))
			comparison_pair(comparison, item, is->items[0]);
	}
	table_release(&gone);
	table_release(&new);
}

/* ---- touched ---- */

static struct span words_of(const struct part *part)
{
	struct passage passage = { part->doc, part->first, part->last, 0, 0 };
	struct span source = document_source(part->doc);
	uint32_t start, end;

	if (form_is_whole(part->form))
		return source;
	return passage_bounds(&passage, &start, &end)
		       ? span_trim(span_of(source.at + start, end - start))
		       : SPAN("");
}

static bool is_same_text(const struct item *a, const struct item *b)
{
	if (a->n_parts != b->n_parts || a->n_sidecars != b->n_sidecars)
		return false;
	for (size_t i = 0; i < a->n_parts; i++)
		if (a->parts[i].doc->outline.source.at !=
			    b->parts[i].doc->outline.source.at &&
		    !span_eq(words_of(&a->parts[i]), words_of(&b->parts[i])))
			return false;
	for (size_t i = 0; i < a->n_sidecars; i++)
		if (!span_eq(document_source(a->sidecars[i]),
			     document_source(b->sidecars[i])))
			return false;
	return span_eq(a->lane, b->lane) && span_eq(path_of(a), path_of(b));
}

static void mark_touched(struct comparison *comparison)
{
	struct backlog *after = comparison->after;

	for (size_t i = 0; i < after->n_items; i++) {
		const struct item *was = comparison->was[i];

		comparison->is_touched[i] = !was ||
					    !is_same_text(was, after->items[i]);
	}
}

/* By renamed files, and by headings in the same or a renamed file. */
static void pair_renames(struct comparison *out, struct likeness *likeness,
			 struct arena *arena)
{
	struct backlog *after = out->after;

	for (size_t i = 0; i < out->n_renamed; i++)
		pair_renamed(out, likeness, &out->renamed[i]);
	for (size_t i = 0; i < after->n_files; i++)
		pair_headings(out, after->files[i].doc->path, &after->files[i],
			      arena);
	for (size_t i = 0; i < out->n_renamed; i++) {
		const struct renamed *renamed = &out->renamed[i];
		const struct backlog_file *file =
			backlog_file(after, renamed->to);

		if (file)
			pair_headings(out, renamed->from, file, arena);
	}
}

int compare_backlogs(struct comparison *out, struct backlog *before,
		     struct backlog *after, struct arena *arena,
		     struct err *err)
{
	struct likeness likeness;
	struct doubts doubts = { 0 };
	int ret = 0;

	*out = (struct comparison){
		.before = before,
		.after = after,
		.was = ARENA_ARRAY(arena, struct item *, after->n_items),
		.is = ARENA_ARRAY(arena, struct item *, before->n_items),
		.is_touched = ARENA_ARRAY(arena, bool, after->n_items),
	};
	likeness_init(&likeness, before, after, arena);
	pair_by_id(out, &likeness, &doubts, arena);
	pair_by_path(out, &likeness, &doubts, arena);
	doubts_pair(&doubts, out, &likeness, arena);
	if (wants_renames(out))
		ret = snapshot_renames(before->snapshot, after->snapshot, arena,
				       &out->renamed, &out->n_renamed, err);
	if (ret >= 0)
		pair_renames(out, &likeness, arena);
	likeness_release(&likeness);
	if (ret < 0)
		return -1;
	pair_across(out, arena);
	mark_touched(out);
	return 0;
}

/* ---- names ---- */

/*
 * The same file, called as it was. What stands inside of files may be named by
 * anchors, too: these are not compared.
 */
static bool are_called_alike(const struct comparison *comparison,
			     const struct backlog_file *was,
			     const struct backlog_file *is)
{
	const struct item *a = was->whole, *b = is->whole;

	return a && b && was->n_items == 1 && is->n_items == 1 &&
	       comparison->is[a->index] == b && a->kind == b->kind &&
	       a->has_own_id == b->has_own_id && span_eq(a->id, b->id) &&
	       span_eq(a->title, b->title);
}

static bool has_same_names(const struct comparison *comparison)
{
	const struct backlog *before = comparison->before;
	const struct backlog *after = comparison->after;

	if (before->n_files != after->n_files ||
	    before->n_items != after->n_items)
		return false;
	for (size_t i = 0; i < before->n_items; i++)
		if (!comparison->is[i])
			return false;
	for (size_t i = 0; i < after->n_files; i++) {
		const struct backlog_file *was = &before->files[i];
		const struct backlog_file *is = &after->files[i];

		if (!span_eq(was->doc->path, is->doc->path) ||
		    (was->like != is && !are_called_alike(comparison, was, is)))
			return false;
	}
	return true;
}

void comparison_share_names(struct comparison *comparison)
{
	if (has_same_names(comparison))
		comparison->before->same_names = comparison;
}
