/* Groups that may be one kind, put together by what they have in common. */
#ifndef SEEK_BUCKETS_H
#define SEEK_BUCKETS_H

#include "seek/groups.h"

/* Groups that may be one, as they stand below one folder. */
struct bucket {
	struct span folder;
	enum strength strength;
	struct group **list;
	size_t n, room;
};

struct buckets {
	struct table by_key;
	struct bucket **list;
	size_t n, room;
	struct arena *arena;
};

/* Is `one` of the same kind as `main`, the largest group of the bucket? */
typedef bool alike_fn(struct groups *groups, const struct bucket *bucket,
		      struct group *main, struct group *one);

/* Empty ones in the arena; buckets_join() releases them. */
void buckets_init(struct buckets *buckets, struct arena *arena);

/* Adds a group to the bucket of this key, which is new where there is none. */
void buckets_add(struct buckets *buckets, struct span key, struct span folder,
		 struct group *group);

/*
 * In each bucket joins to the largest group those that are alike, then to the
 * largest of the rest, and so on; what was joined lies below the bucket's folder.
 */
void buckets_join(struct groups *groups, struct buckets *buckets,
		  alike_fn *alike);

#endif
