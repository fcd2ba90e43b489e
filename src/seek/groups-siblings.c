/*
 * Groups that are one, since their folders differ in nothing but whose they are:
 * packages/a/stories beside packages/b/stories.
 */
#include "seek/groups.h"

#include "base/unicode.h"

/* Folders deeper than this are not compared with others. */
enum { MOST_PARTS = 6 };

bool tells_sort(struct span part, struct arena *arena)
{
	return ends_with_kind(part, arena) || is_record_word(part, arena) ||
	       is_documents_folder(part, arena);
}

/* task-3.md says what it is, wherever it lies. */
static bool is_named_by_id(const struct group *group, struct arena *arena)
{
	const struct lead *lead = &group->members[0].lead;

	return lead->kind == LEAD_PREFIX && is_id_word(lead->word, arena);
}

/*
 * The folder with a star for its n-th part, where that only tells whose the
 * files are: something else in the path has to say what they are. Nothing
 * where it does not, or there is no such part.
 */
static struct span without_part(const struct group *group, size_t n,
				struct arena *arena)
{
	struct span rest = group->folder, part, masked;
	struct buf out = BUF_INIT;
	bool is_named = is_named_by_id(group, arena), is_there = false;
	size_t i = 0;

	while (span_next_part(&rest, '/', &part) && part.len) {
		bool is_last = !rest.len;
		enum strength strength = name_strength(part, arena);

		if (i == n) {
			is_there = !tells_sort(part, arena) &&
				   (group->shape.len || !is_last);
			part = SPAN("*");
		} else {
			is_named |= strength == NAME_STRONG ||
				    (strength && is_last);
		}
		buf_add(&out, part);
		buf_addc(&out, '/');
		i++;
	}
	masked = is_named && is_there ? arena_copy(arena, buf_span(&out))
				      : SPAN_NONE;
	buf_release(&out);
	return masked;
}

/*
 * backlog/epics/pay/features/card/stories: below a folder of a backlog, with a
 * star for each folder between that only tells whose the files are. Nothing
 * where there are not several of them, or the last one does not say the sort.
 */
static struct span without_owners(const struct group *group,
				  struct arena *arena)
{
	struct span rest = group->folder, part, masked;
	struct buf out = BUF_INIT;
	bool is_below = false, is_named = false;
	size_t stars = 0;

	while (span_next_part(&rest, '/', &part) && part.len) {
		is_named = name_strength(part, arena) == NAME_STRONG;
		if (is_below && rest.len && !is_named &&
		    span_is(kind_name(SPAN(""), part, arena), "Item")) {
			part = SPAN("*");
			stars++;
		}
		is_below |= is_named;
		buf_add(&out, part);
		buf_addc(&out, '/');
	}
	masked = stars > 1 && is_named ? arena_copy(arena, buf_span(&out))
				       : SPAN_NONE;
	buf_release(&out);
	return masked;
}

/* Adds the group to the first one of the same mask and shape. */
static void join_masked(struct groups *groups, struct table *masks,
			struct group *group, struct span masked)
{
	struct group **first;

	if (!masked.len)
		return;
	first = (struct group **)table_slot(
		masks, arena_printf(groups->arena, "%.*s\n%.*s",
				    (int)masked.len, masked.at,
				    (int)group->shape.len, group->shape.at));
	if (!*first) {
		*first = group;
	} else if ((*first)->n && *first != group) {
		groups_add_members(groups, *first, group);
		(*first)->folder = masked;
	}
}

static void join_group(struct groups *groups, struct table *masks,
		       struct group *group)
{
	for (size_t n = 0; group->n && n < MOST_PARTS; n++)
		join_masked(groups, masks, group,
			    without_part(group, n, groups->arena));
}

void groups_join_siblings(struct groups *groups)
{
	struct table masks;

	table_init(&masks, groups->arena);
	for (size_t i = 0; i < groups->n; i++)
		if (!group_is_one_name(groups->list[i]))
			join_group(groups, &masks, groups->list[i]);
	for (size_t i = 0; i < groups->n; i++)
		if (groups->list[i]->n && !group_is_one_name(groups->list[i]))
			join_masked(groups, &masks, groups->list[i],
				    without_owners(groups->list[i],
						   groups->arena));
	table_release(&masks);
}
