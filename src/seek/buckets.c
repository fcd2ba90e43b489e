/* Buckets of groups: filled, and joined around the largest of each. */
#include "seek/buckets.h"

static struct group *largest(const struct bucket *bucket)
{
	struct group *found = NULL;

	for (size_t i = 0; i < bucket->n; i++)
		if (bucket->list[i]->n &&
		    (!found || bucket->list[i]->n > found->n))
			found = bucket->list[i];
	return found;
}

static void join_bucket(struct groups *groups, struct bucket *bucket,
			alike_fn *alike)
{
	struct group *main;

	while ((main = largest(bucket))) {
		size_t kept = 0;
		bool is_joined = false;

		for (size_t i = 0; i < bucket->n; i++) {
			struct group *one = bucket->list[i];

			if (one == main || !one->n)
				continue;
			if (alike(groups, bucket, main, one)) {
				groups_add_members(groups, main, one);
				is_joined = true;
			} else {
				bucket->list[kept++] = one;
			}
		}
		bucket->n = kept;
		if (is_joined)
			main->folder = bucket->folder;
	}
}

void buckets_init(struct buckets *buckets, struct arena *arena)
{
	*buckets = (struct buckets){ .arena = arena };
	table_init(&buckets->by_key, arena);
}

void buckets_add(struct buckets *buckets, struct span key, struct span folder,
		 struct group *group)
{
	struct arena *arena = buckets->arena;
	struct bucket **slot =
		(struct bucket **)table_slot(&buckets->by_key, key);

	if (!*slot) {
		*slot = ARENA_NEW(arena, struct bucket);
		(*slot)->folder = folder;
		(*slot)->strength =
			name_strength(path_folder_name(folder), arena);
		*ARENA_PUSH(arena, buckets->list, buckets->n, buckets->room) =
			*slot;
	}
	*ARENA_PUSH(arena, (*slot)->list, (*slot)->n, (*slot)->room) = group;
}

void buckets_join(struct groups *groups, struct buckets *buckets,
		  alike_fn *alike)
{
	for (size_t i = 0; i < buckets->n; i++)
		join_bucket(groups, buckets->list[i], alike);
	table_release(&buckets->by_key);
}
