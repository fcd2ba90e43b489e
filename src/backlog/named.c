/*
 * Which item a name means: of what bears it the nearest to the item that says
 * so.
 */
#include "backlog/named.h"
#include "backlog/name-index.h"

#include "backlog/find.h"
#include "backlog/id-list.h"
#include "base/unicode.h"

/* How near an item is to the one that names it; the highest is meant. */
static unsigned nearness(const struct item *item, const struct item *from)
{
	const struct document *doc = item_doc(item);
	unsigned near = !item->is_done;

	if (!from)
		return near;
	near += item->kind == from->kind ? 2 : 0;
	near += span_eq(path_folder(doc->path),
			path_folder(item_doc(from)->path))
			? 4
			: 0;
	near += doc == item_doc(from) ? 8 : 0;
	near += doc == item_doc(from) && item->above == from->above ? 16 : 0;
	return near;
}

/* An open one of the same kind, file and heading: nothing is nearer. */
#define NEAREST 31

/* Of more with one id nobody knows which is meant; the first ones will do. */
#define MOST_NAMESAKES 256

static struct item *nearest(const struct id_group *group,
			    const struct item *from)
{
	struct item *best = NULL;
	unsigned near = 0;

	for (size_t i = 0;
	     group && i < group->n && i < MOST_NAMESAKES && near < NEAREST;
	     i++) {
		unsigned now = nearness(group->items[i], from);

		if (!best || now > near) {
			best = group->items[i];
			near = now;
		}
	}
	return best;
}

struct item *item_named_beside(struct backlog *backlog, const struct item *from,
			       struct span name)
{
	struct item *item = NULL;
	struct span beside;

	if (!from || !name.len)
		return NULL;
	beside = path_folder(item_doc(from)->path);
	/* Inside the file first, then beside it. */
	if (form_is_whole(from->parts[0].form))
		beside = item_place(from);
	else
		item = nearest(names_in(backlog, item_doc(from)->path, name,
					from->arena),
			       from);
	if (!item)
		item = nearest(names_in(backlog, beside, name, from->arena),
			       from);
	return item;
}

/* The only item in the place that opens with these words, but for `from`. */
static struct item *opened_with(struct backlog *backlog,
				const struct item *from, struct span place,
				struct span words)
{
	const struct id_group *group =
		names_opening(backlog, place, words, from->arena);

	return group && group->n == 1 && group->items[0] != from
		       ? group->items[0]
		       : NULL;
}

static struct item *item_opened_beside(struct backlog *backlog,
				       const struct item *from,
				       struct span words)
{
	struct item *item = NULL;

	if (!from || !span_has_letter(words))
		return NULL;
	if (!form_is_whole(from->parts[0].form))
		item = opened_with(backlog, from, item_doc(from)->path, words);
	if (!item)
		item = opened_with(backlog, from,
				   path_folder(item_doc(from)->path), words);
	return item ? item : opened_with(backlog, from, ANYWHERE, words);
}

/*
 * "S-2" said by west-S-4, whose id is put together: west-S-2, whatever else is
 * called S-2. NULL where no item is called so.
 */
static const struct id_group *of_same_front(struct backlog *backlog,
					    const struct item *from,
					    struct span id)
{
	char whole[128];
	size_t front;

	if (!from || !from->local_id.len || !id.len ||
	    from->local_id.len >= from->id.len)
		return NULL;
	front = from->id.len - from->local_id.len;
	if (front + id.len > sizeof(whole))
		return NULL;
	memcpy(whole, from->id.at, front);
	memcpy(whole + front, id.at, id.len);
	return backlog_by_id(backlog, span_of(whole, front + id.len));
}

struct item *item_named_exactly(struct backlog *backlog,
				const struct item *from, struct span id)
{
	const struct id_group *group = of_same_front(backlog, from, id);

	if (!group && id.len)
		group = backlog_by_id(backlog, id);
	if (group && group->n == 1)
		return group->items[0];
	return group && from ? nearest(group, from) : item_by_id(backlog, id);
}

static struct item *find_normal(struct backlog *backlog,
				const struct item *from, struct span id)
{
	struct arena *arena = from ? from->arena : backlog->arena;

	return nearest(table_get(backlog_normal_ids(backlog),
				 normal_id(id, arena)),
		       from);
}

struct item *item_named(struct backlog *backlog, const struct item *from,
			struct span id)
{
	struct span bare = id;
	struct item *item;

	while (bare.len && bare.at[0] == '#')
		bare = span_from(bare, 1);
	if (id_is_number(bare)) {
		item = item_named_beside(backlog, from, bare);
		if (!item)
			item = item_named_exactly(backlog, from, bare);
		if (!item && from)
			item = backlog_same_number(backlog, from->kind, bare);
		return item;
	}
	item = item_named_exactly(backlog, from, id);
	if (!item && bare.len != id.len)
		item = item_named_exactly(backlog, from, bare);
	if (!item)
		item = item_named_beside(backlog, from, bare);
	if (!item)
		item = find_normal(backlog, from, bare);
	return item ? item : item_opened_beside(backlog, from, bare);
}

struct item *item_named_surely(struct backlog *backlog, const struct item *from,
			       struct span id)
{
	const struct id_group *group;
	struct item *only = NULL;

	group = table_get(backlog_normal_ids(backlog),
			  normal_id(id, from->arena));
	if (!group)
		return item_opened_beside(backlog, from, id);
	if (group->n == 1)
		return group->items[0] == from ? NULL : group->items[0];
	for (size_t i = 0; i < group->n && i < MOST_NAMESAKES; i++) {
		if (item_doc(group->items[i]) != item_doc(from))
			continue;
		if (only)
			return NULL;
		only = group->items[i];
	}
	return only == from ? NULL : only;
}

/* "E-7", "TASK_012": letters, a joint and a number with nothing after it. */
static bool is_plainly_joined(struct span word)
{
	size_t n = 0, digits;

	while (n < word.len && char_is_letter(word.at[n]))
		n++;
	if (!n || n + 1 >= word.len || !strchr("-_", word.at[n]))
		return false;
	for (digits = n + 1; digits < word.len; digits++)
		if (!char_is_digit(word.at[digits]))
			return false;
	return true;
}

struct item *item_named_in_text(struct backlog *backlog,
				const struct item *from, struct span word)
{
	struct item *item = item_named_exactly(backlog, from, word);

	if (item || !is_plainly_joined(word))
		return item;
	item = find_normal(backlog, from, word);
	return item || !from ? item
			     : opened_with(backlog, from, ANYWHERE, word);
}
