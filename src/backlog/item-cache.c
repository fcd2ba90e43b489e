/* Items kept by the path of their file, and copied out for another kind. */
#include "backlog/item-cache.h"
#include "backlog/item-read.h"

#include "backlog/pattern.h"

struct cached_item {
	const struct item *item;
	struct kind_answers answers; /* of its kind, while it was read */
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

/* Rules are applied later, but for those that change how a title is read. */
static bool is_plain(const struct kind *kind)
{
	return !kind->n_templates && !kind_rules_titles(kind);
}

static bool have_same_sections(const struct kind *a, const struct kind *b)
{
	if (a->n_sections != b->n_sections)
		return false;
	for (size_t i = 0; i < a->n_sections; i++)
		if (!span_eq(a->sections[i], b->sections[i]))
			return false;
	return true;
}

static bool answers_alike(const struct kind *kind,
			  const struct kind_answers *answers)
{
	for (size_t i = 0; i < answers->n; i++)
		if (kind_asks(kind, answers->list[i].folded) !=
		    answers->list[i].is_asked)
			return false;
	return true;
}

/* A file may be named by its folder. */
static bool is_named_by_folder(const struct item *item)
{
	return pattern_names_file(
		item->kind->patterns[item->parts[0].pattern].glob);
}

static bool reads_alike(const struct cached_item *cached,
			const struct item *item)
{
	const struct item *other = cached->item;

	return other->parts[0].doc == item->parts[0].doc &&
	       other->parts[0].form == item->parts[0].form &&
	       is_named_by_folder(other) == is_named_by_folder(item) &&
	       have_same_sections(other->kind, item->kind) &&
	       answers_alike(item->kind, &cached->answers);
}

/* What is its own stays: the kind, where it was found, what is undecided. */
static void take_over(struct item *item, const struct item *cached,
		      struct arena *scratch)
{
	struct item own = *item;

	*item = *cached;
	item->kind = own.kind;
	item->arena = scratch;
	item->undecided = own.undecided;
	item->sidecars = own.sidecars;
	item->n_sidecars = own.n_sidecars;
	item->parts = own.parts;
	item->parts_room = own.parts_room;
	item->parts[0].root = cached->parts[0].root;
	/* What other places add must not be seen in the next copy. */
	item->fields = ARENA_ARRAY(scratch, struct field, item->n_fields);
	for (size_t i = 0; i < item->n_fields; i++)
		item->fields[i] = cached->fields[i];
}

static void read_and_keep(struct item_cache *cache, void **slot,
			  struct item *item, struct arena *scratch)
{
	struct cached_item *cached =
		ARENA_NEW(cache->arena, struct cached_item);
	const struct kind *kind = item->kind;
	struct kind noting = *kind;

	cached->answers.arena = cache->arena;
	noting.answers = &cached->answers;
	item->kind = &noting;
	item_read_text(item, scratch);
	item->kind = kind;
	if (item->undecided->regex)
		return;
	cached->item = item_keep(item, scratch, cache->arena);
	cached->next = *slot;
	*slot = cached;
}

void item_cache_read(struct item_cache *cache, struct item *item,
		     struct arena *scratch)
{
	const struct cached_item *cached;
	void **slot;

	if (!cache || !is_plain(item->kind)) {
		item_read_text(item, scratch);
		return;
	}
	slot = table_slot(&cache->by_path, item_doc(item)->path);
	cached = *slot;
	while (cached && !reads_alike(cached, item))
		cached = cached->next;
	if (cached)
		take_over(item, cached->item, scratch);
	else
		read_and_keep(cache, slot, item, scratch);
}
