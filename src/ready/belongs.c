/* Items by the folders that they lie in, and what each belongs to. */
#include "ready/belongs.h"

#include "backlog/find.h"
#include "backlog/pattern.h"
#include "base/sort.h"
#include "base/unicode.h"
#include "terms/lookup.h"

/* An item that is a whole file, and the folder it lies in: "a/b/". */
struct home {
	struct span folder;
	struct item *item;
};

/* All of them, by folder; made when first asked for, kept by the judge. */
struct homes {
	struct home *list;
	size_t n;
};

static int by_folder(const void *x, const void *y)
{
	const struct home *a = x, *b = y;

	return span_compare(a->folder, b->folder);
}

static const struct homes *homes_of(struct judge *judge)
{
	struct backlog *backlog = judge->backlog;
	struct homes *homes = judge->work.homes;

	if (homes)
		return homes;
	homes = ARENA_NEW(judge->arena, struct homes);
	homes->list = ARENA_ARRAY(judge->arena, struct home, backlog->n_items);
	for (size_t i = 0; i < backlog->n_items; i++) {
		struct item *item = backlog->items[i];

		if (item->parts[0].form == FORM_FILE)
			homes->list[homes->n++] = (struct home){
				path_folder(item_doc(item)->path), item
			};
	}
	sort_list(homes->list, homes->n, sizeof(*homes->list), by_folder);
	judge->work.homes = homes;
	return homes;
}

static bool is_wanted(const struct check *check, const struct item *item,
		      const struct item *asking)
{
	return item && item != asking &&
	       (check_names_kind(check, item->kind) ||
		check_goes_through(check, item->kind));
}

/* README.md, index.md, or called as the folder is: it speaks for the folder. */
static bool speaks_for_folder(const struct item *item)
{
	struct span path = item_doc(item)->path;
	struct span name = path_file_name(path);

	return span_is_nocase(name, "readme") ||
	       span_is_nocase(name, "index") ||
	       span_eq(name, path_folder_name(path));
}

/*
 * "epics", where the pattern leaves open nothing but the file: it is the same for
 * all of them, so a file does not own it for being the only one as yet.
 */
static bool is_folder_of_all(const struct item *item, struct span folder)
{
	size_t pattern;
	struct span text;

	if (!kind_is_whole_file(item->kind, item_doc(item)->path, &pattern))
		return false;
	text = item->kind->patterns[pattern].glob;
	return pattern_start(text).len < text.len &&
	       span_eq(pattern_folder(text), folder);
}

/* The file in `folder` ("a/b/") that is the one of such a kind there. */
static struct item *item_in_folder(struct judge *judge,
				   const struct check *check,
				   struct span folder,
				   const struct item *asking)
{
	const struct homes *homes = homes_of(judge);
	struct item *found = NULL;
	size_t low = 0, high = homes->n, n = 0;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (span_compare(homes->list[middle].folder, folder) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < homes->n && span_eq(homes->list[low].folder, folder);
	     low++) {
		struct item *item = homes->list[low].item;

		if (!is_wanted(check, item, asking))
			continue;
		if (speaks_for_folder(item))
			return item;
		if (is_folder_of_all(item, folder))
			continue;
		found = item;
		n++;
	}
	return n == 1 ? found : NULL;
}

/* "epics/billing.md" beside "epics/billing". */
static struct item *item_beside(struct judge *judge, struct span folder)
{
	struct span path = arena_printf(judge->scratch, "%.*s.md",
					(int)folder.len, folder.at);
	struct backlog_file *file = backlog_file(judge->backlog, path);

	return file ? file->whole : NULL;
}

/* Of those that share the id, one of the kinds that are asked for. */
static struct item *wanted_by_id(struct judge *judge, const struct check *check,
				 struct span id, const struct item *asking)
{
	const struct id_group *group =
		id.len ? backlog_by_id(judge->backlog, id) : NULL;

	for (size_t i = 0; group && i < group->n; i++)
		if (is_wanted(check, group->items[i], asking))
			return group->items[i];
	return NULL;
}

/* "EP-1", "EP-1-billing", "billing": its id, or its title. */
static struct item *item_called(struct judge *judge, const struct check *check,
				struct span name, const struct item *asking)
{
	struct item *item = wanted_by_id(judge, check, name, asking);

	if (!item)
		item = wanted_by_id(judge, check, id_prefix(name), asking);
	return item ? item
		    : item_by_wiki(judge->backlog, name, item_doc(asking));
}

/* `folder` is "a/b", without a slash at its end. */
static struct item *owner_at(struct judge *judge, const struct check *check,
			     struct span folder, const struct item *asking)
{
	struct item *item = table_get(&judge->backlog->by_folder, folder);

	if (is_wanted(check, item, asking))
		return item;
	item = item_in_folder(judge, check, span_of(folder.at, folder.len + 1),
			      asking);
	if (item)
		return item;
	item = item_beside(judge, folder);
	if (!is_wanted(check, item, asking))
		item = item_called(judge, check, path_name(folder), asking);
	return is_wanted(check, item, asking) ? item : NULL;
}

struct item *judge_owner_by_folder(struct judge *judge,
				   const struct check *check,
				   const struct item *item)
{
	struct span folder = path_folder(item_doc(item)->path);

	for (; folder.len;
	     folder = path_folder(span_first(folder, folder.len - 1))) {
		struct item *owner = owner_at(
			judge, check, span_first(folder, folder.len - 1), item);

		if (owner)
			return owner;
	}
	return item_in_folder(judge, check, SPAN(""), item);
}

/* ---- the other way round ---- */

/* What belongs to one item. */
struct owned {
	struct item **list;
	size_t n, room;
};

static void note_owner(struct judge *judge, const struct criterion *criterion,
		       struct item *item)
{
	const struct check *check = criterion->check;
	struct owned *owned;
	struct item *owner;

	if (!check || check->subject != SUBJECT_LINK || !check->by_folder ||
	    check->is_absent)
		return;
	owner = judge_owner_by_folder(judge, check, item);
	if (!owner)
		return;
	owned = &judge->work.owned[owner->index];
	if (!owned->n || owned->list[owned->n - 1] != item)
		*ARENA_PUSH(judge->arena, owned->list, owned->n, owned->room) =
			item;
}

struct item *const *judge_owned_by_folder(struct judge *judge,
					  const struct item *owner, size_t *n)
{
	struct backlog *backlog = judge->backlog;

	if (!judge->work.owned) {
		judge->work.owned = ARENA_ARRAY(judge->arena, struct owned,
						backlog->n_items);
		for (size_t i = 0; i < backlog->n_items; i++) {
			struct item *item = backlog->items[i];
			const struct agreement *agreement =
				agreement_of(judge->definition, item);

			for (size_t c = 0; c < agreement->n_criteria; c++)
				note_owner(judge, agreement->criteria[c], item);
		}
	}
	*n = judge->work.owned[owner->index].n;
	return judge->work.owned[owner->index].list;
}
