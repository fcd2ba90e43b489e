/*
 * Files read once as items, where several backlogs are made of the same
 * documents: what one has read another takes over, if both kinds ask for the
 * same.
 */
#ifndef BACKLOG_ITEM_CACHE_H
#define BACKLOG_ITEM_CACHE_H

#include "backlog/item.h"

struct item_cache {
	struct arena *arena; /* of all backlogs that share it */
	struct table by_path; /* path → struct cached_item */
};

/* An empty one; only its table needs to be released. */
void item_cache_init(struct item_cache *cache, struct arena *arena);
void item_cache_release(struct item_cache *cache);

/*
 * A copy in `scratch` of what was read of the document for a kind that asks for
 * the same; NULL where nothing was. Its state is that of the other kind.
 */
struct item *item_cache_get(const struct item_cache *cache,
			    const struct kind *kind, const struct part *part,
			    struct arena *scratch);

/* Keeps an item as it was just read in `scratch`. */
void item_cache_put(struct item_cache *cache, const struct item *item,
		    const struct arena *scratch);

#endif
