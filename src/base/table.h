/*
 * A table from text to a pointer, on top of uthash. Keys are not copied: they
 * must live as long as the table. The entries live in the arena, the buckets
 * on the heap until table_release().
 */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include "base/arena.h"

struct table_entry;

struct table {
	struct table_entry *entries;
	struct arena *arena;
};

/* An empty one; only the buckets need to be released, before the arena is. */
void table_init(struct table *table, struct arena *arena);
void table_release(struct table *table);

/* NULL where the key is not there. */
void *table_get(const struct table *table, struct span key);

/*
 * The place of the key's value, made (holding NULL) if it was not there; good
 * until the table is released.
 */
void **table_slot(struct table *table, struct span key);

/*
 * Counts the key: how often it was, this time included. Such a table holds
 * numbers in the place of pointers.
 */
size_t table_count(struct table *table, struct span key);

/* Calls `fn` for each entry in the order of insertion. */
void table_each(const struct table *table,
		void (*fn)(struct span key, void *value, void *data),
		void *data);

#endif
