/* Which kinds count their ids anew on each page. */
#include "ready/page-ids.h"

#include "backlog/path.h"
#include "base/unicode.h"

struct span page_of_item(const struct item *item)
{
	struct span path = item_doc(item)->path;

	return form_is_whole(item->parts[0].form) ? path_folder(path) : path;
}

/* The ids of a kind on one page. */
struct id_page {
	const struct kind *kind;
	size_t n, n_again; /* of them those that others have, too */
	bool begins_at_1;
};

struct finder {
	struct judge *judge;
	struct page_ids *kinds;
	struct table pages; /* kind and page → struct id_page */
	struct table again; /* kind and id, of those on several pages */
};

static bool has_written_id(const struct item *item)
{
	return item->has_own_id && !item->is_local;
}

/* The number that ends an id; -1 where none does. */
static long number_of(struct span id)
{
	enum { MOST_DIGITS = 9 };
	size_t at = id.len;
	long n = 0;

	while (at && char_is_digit(id.at[at - 1]))
		at--;
	if (at == id.len || id.len - at > MOST_DIGITS)
		return -1;
	for (; at < id.len; at++)
		n = n * 10 + (id.at[at] - '0');
	return n;
}

static struct span key_of(const struct item *item, struct span text,
			  struct arena *arena)
{
	return arena_printf(arena, "%zu %.*s", item->kind->index, (int)text.len,
			    text.at);
}

static bool says_the_same(const struct item *a, const struct item *b,
			  struct arena *arena)
{
	return span_eq(text_fold_name(arena, a->title),
		       text_fold_name(arena, b->title));
}

/*
 * Another item of that id, on another page and about something else: one of the
 * first that bear it, since what hundreds bear is not counted on each page.
 */
static const struct item *namesake_of(const struct finder *f,
				      const struct item *item)
{
	enum { MOST_ASKED = 100 };
	const struct id_group *group =
		backlog_by_id(f->judge->backlog, item->folded_id);

	for (size_t i = 0; i < group->n && i < MOST_ASKED; i++) {
		const struct item *other = group->items[i];

		if (has_written_id(other) && other->kind == item->kind &&
		    !span_eq(page_of_item(other), page_of_item(item)) &&
		    !says_the_same(other, item, f->judge->scratch))
			return other;
	}
	return NULL;
}

static void note_again(struct finder *f, const struct item *item,
		       const struct item *other, struct id_page *page)
{
	struct page_ids *kind = &f->kinds[item->kind->index];

	page->n_again++;
	kind->n_again += table_count(&f->again, key_of(item, item->folded_id,
						       f->judge->scratch)) == 1;
	if (kind->first)
		return;
	kind->first = item;
	kind->second = other;
}

static void note_item(struct finder *f, const struct item *item)
{
	struct arena *arena = f->judge->scratch;
	void **slot =
		table_slot(&f->pages, key_of(item, page_of_item(item), arena));
	const struct item *other = namesake_of(f, item);
	struct id_page *page = *slot;
	long number = number_of(item->folded_id);

	if (!page)
		*slot = page = ARENA_NEW(arena, struct id_page);
	page->kind = item->kind;
	page->n++;
	page->begins_at_1 |= number == 0 || number == 1;
	if (other)
		note_again(f, item, other, page);
}

/* How many pages of a kind count from 1, and are there others that share ids? */
struct verdict_on_kind {
	size_t index, n_pages, longest, second;
	bool is_broken;
};

static bool shares_ids(const struct id_page *page, size_t index)
{
	return page->kind->index == index && page->n_again;
}

static void measure_page(struct span key, void *value, void *data)
{
	struct verdict_on_kind *v = data;
	const struct id_page *page = value;

	if (!shares_ids(page, v->index))
		return;
	if (page->n > v->longest) {
		v->second = v->longest;
		v->longest = page->n;
	} else if (page->n > v->second) {
		v->second = page->n;
	}
	v->n_pages++;
}

/* What no shorter page could have as well does not count against it. */
static void weigh_page(struct span key, void *value, void *data)
{
	struct verdict_on_kind *v = data;
	const struct id_page *page = value;
	size_t most = page->n < v->second ? page->n : v->second;

	if (shares_ids(page, v->index))
		v->is_broken |= !page->begins_at_1 || page->n < 2 ||
				3 * page->n_again < 2 * most;
}

static void settle(struct finder *f, size_t index)
{
	enum { FEWEST = 3 };
	struct verdict_on_kind v = { .index = index };
	struct page_ids *kind = &f->kinds[index];

	if (!kind->n_again)
		return;
	table_each(&f->pages, measure_page, &v);
	table_each(&f->pages, weigh_page, &v);
	kind->counts = v.n_pages > 1 && !v.is_broken &&
		       (kind->n_again >= FEWEST || v.n_pages >= FEWEST);
}

struct page_ids *page_ids_find(struct judge *judge)
{
	const struct backlog *backlog = judge->backlog;
	struct finder f = { .judge = judge };

	f.kinds =
		ARENA_ARRAY(judge->scratch, struct page_ids, backlog->n_kinds);
	table_init(&f.pages, judge->scratch);
	table_init(&f.again, judge->scratch);
	for (size_t i = 0; i < backlog->n_items; i++)
		if (has_written_id(backlog->items[i]))
			note_item(&f, backlog->items[i]);
	for (size_t i = 0; i < backlog->n_kinds; i++)
		settle(&f, i);
	table_release(&f.pages);
	table_release(&f.again);
	return f.kinds;
}
