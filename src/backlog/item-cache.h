/*
 * Files read once as items, where several backlogs are made of the same
 * documents: what one has read another takes over, if both kinds ask for the
 * same of what stands there.
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
 * Does what item_read_text() does, with the item of a whole file: takes over
 * what was read of the document for another kind, or reads it and keeps that.
 * Without a cache it only reads. `scratch` is another arena than the cache's,
 * since reading rewinds it.
 */
void item_cache_read(struct item_cache *cache, struct item *item,
		     struct arena *scratch);

#endif
