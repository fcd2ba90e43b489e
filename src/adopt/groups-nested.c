/* Groups in the folders right below a folder of items, joined with it. */
#include "adopt/groups.h"

static bool is_strong(struct span folder, struct arena *arena)
{
	return name_strength(path_folder_name(folder), arena) == NAME_STRONG;
}

/*
 * "tasks/" of the files in tasks/ and in tasks/cli/, where the folder below
 * only tells what they are about. Nothing for all others.
 */
static struct span folder_of_items(const struct group *group,
				   struct arena *arena)
{
	struct span last = path_folder_name(group->folder), above;

	if (!last.len || is_strong(group->folder, arena))
		return group->folder;
	above = span_first(group->folder, group->folder.len - last.len - 1);
	return tells_sort(last, arena) || !is_strong(above, arena) ? SPAN_NONE
								   : above;
}

static bool have_states(const struct groups *groups, const struct group *group)
{
	return group->n && 10 * group_count_status(groups->to->survey, group) >=
				   9 * group->n;
}

/*
 * backlog/refine/pay.md beside backlog/todo and backlog/done: one more folder,
 * whose files have the form of all others.
 */
static void join_children(struct groups *groups, struct group *whole)
{
	struct form form;

	if (whole->n < 4 ||
	    name_strength(whole->folder, groups->arena) != NAME_STRONG)
		return;
	form = group_form(whole, groups->arena);
	for (size_t i = 0; i < groups->n; i++) {
		struct group *part = groups->list[i];
		struct form own;
		struct span below;

		if (part == whole || !part->n || part->n > whole->n ||
		    !span_eq(part->shape, whole->shape) ||
		    !path_is_below(part->folder, whole->folder))
			continue;
		below = span_from(part->folder, whole->folder.len);
		if (span_find_char(below, '/') + 1 != (ptrdiff_t)below.len ||
		    tells_sort(span_first(below, below.len - 1), groups->arena))
			continue;
		own = group_form(part, groups->arena);
		if (forms_are_one(&own, &form))
			groups_add_members(groups, whole, part);
	}
}

void groups_join_nested(struct groups *groups)
{
	struct table firsts;

	for (size_t i = 0; i < groups->n; i++)
		join_children(groups, groups->list[i]);
	table_init(&firsts, groups->arena);
	for (size_t i = 0; i < groups->n; i++) {
		struct group *group = groups->list[i], **first;
		struct span above = folder_of_items(group, groups->arena);

		if (!above.len || !have_states(groups, group) ||
		    group_is_one_name(group))
			continue;
		first = (struct group **)table_slot(
			&firsts,
			arena_printf(groups->arena, "%.*s\n%.*s",
				     (int)above.len, above.at,
				     (int)group->shape.len, group->shape.at));
		if (!*first) {
			*first = group;
			continue;
		}
		groups_add_members(groups, *first, group);
		(*first)->folder = above;
	}
	table_release(&firsts);
}
