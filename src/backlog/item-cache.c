/* Items kept by the path of their file, and copied out for another kind. */
#include "backlog/item-cache.h"

#include "backlog/pattern.h"

struct cached_item {
	const struct item *item;
	struct cached_item *next; /* of the same path, for another kind */
};

void item_cache_init(struct item_cache *cache, struct arena *arena)
{
	cache->arena = arena;
	table_init(&cache->by_path, arena);
}

void item_cache_release(struct item_cache *cache)
{
	table_release(&cache->by_path);
}

/* With rules or files beside it, what it says is not in its document alone. */
static bool is_plain(const struct kind *kind)
{
	return !kind->n_rules && !kind->n_templates && !kind->n_sidecars;
}

static bool are_equal(const struct span *a, size_t n, const struct span *b,
		      size_t of)
{
	if (n != of)
		return false;
	for (size_t i = 0; i < n; i++)
		if (!span_eq(a[i], b[i]))
			return false;
	return true;
}

/* A file may be named by its folder. */
static bool is_named_by_folder(const struct kind *kind, const struct part *part)
{
	return pattern_names_file(kind->patterns[part->pattern].glob);
}

static bool reads_alike(const struct item *item, const struct kind *kind,
			const struct part *part)
{
	const struct kind *other = item->kind;

	return item->parts[0].doc == part->doc &&
	       item->parts[0].form == part->form &&
	       is_named_by_folder(other, &item->parts[0]) ==
		       is_named_by_folder(kind, part) &&
	       are_equal(other->asked, other->n_asked, kind->asked,
			 kind->n_asked) &&
	       are_equal(other->sections, other->n_sections, kind->sections,
			 kind->n_sections);
}

struct item *item_cache_get(const struct item_cache *cache,
			    const struct kind *kind, const struct part *part,
			    struct arena *scratch)
{
	const struct cached_item *cached;
	struct item *item;

	if (!cache || !is_plain(kind))
		return NULL;
	cached = table_get(&cache->by_path, part->doc->path);
	while (cached && !reads_alike(cached->item, kind, part))
		cached = cached->next;
	if (!cached)
		return NULL;
	item = ARENA_NEW(scratch, struct item);
	*item = *cached->item;
	item->kind = kind;
	item->arena = scratch;
	item->undecided = ARENA_NEW(cache->arena, struct undecided);
	/* What other places add must not be seen in the next copy. */
	item->parts = ARENA_NEW(scratch, struct part);
	item->parts[0] = *part;
	item->fields = ARENA_ARRAY(scratch, struct field, item->n_fields);
	for (size_t i = 0; i < item->n_fields; i++)
		item->fields[i] = cached->item->fields[i];
	return item;
}

void item_cache_put(struct item_cache *cache, const struct item *item,
		    const struct arena *scratch)
{
	struct cached_item *cached;
	void **slot;

	if (!cache || !is_plain(item->kind) || item->undecided->regex)
		return;
	slot = table_slot(&cache->by_path, item_doc(item)->path);
	cached = ARENA_NEW(cache->arena, struct cached_item);
	cached->item = item_keep(item, scratch, cache->arena);
	cached->next = *slot;
	*slot = cached;
}
