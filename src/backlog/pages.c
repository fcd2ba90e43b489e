/* All files of the snapshot by their names, listed when first asked for. */
#include "backlog/pages.h"

#include "backlog/find.h"
#include "backlog/pattern.h"
#include "base/unicode.h"

struct page {
	struct span path;
	struct page *next;
};

/* Files of one name, in path order. */
struct page_group {
	struct page *first, *last;
};

/* Without case, and as wikis have it: [[Wiki page]] is wiki-page.md. */
static struct span fold_page(struct arena *arena, struct span name)
{
	struct span folded = text_fold_case(arena, name);
	char *at = arena_text(arena, folded.len);

	for (size_t i = 0; i < folded.len; i++)
		at[i] = folded.at[i] == ' ' ? '-' : folded.at[i];
	return span_of(at, folded.len);
}

static void add_page(struct backlog *backlog, struct span name,
		     struct span path)
{
	void **slot = table_slot(&backlog->memo.pages,
				 fold_page(backlog->arena, name));
	struct page *page = ARENA_NEW(backlog->arena, struct page);
	struct page_group *group = *slot;

	page->path = path;
	if (!group)
		*slot = group = ARENA_NEW(backlog->arena, struct page_group);
	if (group->last)
		group->last->next = page;
	else
		group->first = page;
	group->last = page;
}

static bool is_any(struct span path, void *data)
{
	return true;
}

/* Without a list of files, no page is found: links then lead nowhere. */
static void list_pages(struct backlog *backlog)
{
	struct span all = SPAN(""), *paths;
	const struct snapshot_walk walk = { &all, 1, is_any, NULL };
	struct err err = ERR_INIT;
	size_t n;

	backlog->memo.has_pages = true;
	if (snapshot_list(backlog->snapshot, &walk, backlog->arena, &paths, &n,
			  &err) < 0)
		return;
	for (size_t i = 0; i < n; i++) {
		struct span name = path_name(paths[i]);

		add_page(backlog, name, paths[i]);
		if (path_is_markdown(name))
			add_page(backlog, path_stem(name), paths[i]);
	}
}

/* Does a path end in "b/c" or "b/c.md", after a slash or as a whole? */
static bool ends_in(struct span path, struct span name)
{
	for (int round = 0; round < 2; round++) {
		size_t n = path.len - name.len;

		if (path.len >= name.len && (!n || path.at[n - 1] == '/') &&
		    span_eq(span_from(path, n), name))
			return true;
		path = path_stem(path);
	}
	return false;
}

struct span page_named(struct backlog *backlog, struct span name)
{
	struct span last = path_name(name), folded;
	const struct page_group *group;

	if (!last.len)
		return SPAN_NONE;
	if (!backlog->memo.has_pages)
		list_pages(backlog);
	group = table_get(&backlog->memo.pages,
			  fold_page(backlog->arena, last));
	folded = fold_page(backlog->arena, name);
	for (const struct page *page = group ? group->first : NULL; page;
	     page = page->next)
		if (ends_in(fold_page(backlog->arena, page->path), folded))
			return page->path;
	return SPAN_NONE;
}
