/* Tables by text, on top of uthash; the only file that knows it. */
#include "base/table.h"

#include <stdlib.h>

#define uthash_fatal(msg) abort()
#include <uthash.h>

struct table_entry {
	struct span key;
	void *value;
	UT_hash_handle hh;
};

void table_init(struct table *table, struct arena *arena)
{
	table->entries = NULL;
	table->arena = arena;
}

void table_release(struct table *table)
{
	HASH_CLEAR(hh, table->entries);
}

static const char *key_bytes(struct span key)
{
	return key.at ? key.at : "";
}

void *table_get(const struct table *table, struct span key)
{
	struct table_entry *entry;

	HASH_FIND(hh, table->entries, key_bytes(key), key.len, entry);
	return entry ? entry->value : NULL;
}

void **table_slot(struct table *table, struct span key)
{
	struct table_entry *entry;

	HASH_FIND(hh, table->entries, key_bytes(key), key.len, entry);
	if (!entry) {
		entry = ARENA_NEW(table->arena, struct table_entry);
		entry->key = key;
		HASH_ADD_KEYPTR(hh, table->entries, key_bytes(key), key.len,
				entry);
	}
	return &entry->value;
}

size_t table_count(struct table *table, struct span key)
{
	void **slot = table_slot(table, key);

	*slot = (void *)((uintptr_t)*slot + 1);
	return (uintptr_t)*slot;
}

void table_each(const struct table *table,
		void (*fn)(struct span key, void *value, void *data),
		void *data)
{
	for (struct table_entry *e = table->entries; e; e = e->hh.next)
		fn(e->key, e->value, data);
}
