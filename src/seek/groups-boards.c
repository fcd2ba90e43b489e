/* Folders that are the lanes of a board: what lies in them is one kind. */
#include "seek/buckets.h"

/* "backlog/" of backlog/done/7.md; empty where there is none. */
static struct span board_folder(struct span path)
{
	struct span lane = path_folder(path);

	return lane.len ? path_folder(span_first(lane, lane.len - 1))
			: SPAN_NONE;
}

static enum phase lane_of(const struct member *member, struct arena *arena)
{
	return folder_phase(path_folder_name(path_folder(member->doc->path)),
			    arena);
}

/* The folder that holds the lanes of all members, or nothing. */
static struct span board_of(const struct group *group)
{
	struct span folder = board_folder(group->members[0].doc->path);

	for (size_t i = 1; i < group->n; i++)
		if (!span_eq(board_folder(group->members[i].doc->path), folder))
			return SPAN_NONE;
	return folder;
}

/* Does a lane of the bucket hold what is done, and is there another folder? */
static bool is_board(const struct bucket *bucket, struct arena *arena)
{
	bool has_over = false, has_others = false;

	for (size_t i = 0; i < bucket->n; i++)
		for (size_t m = 0; m < bucket->list[i]->n; m++) {
			bool is_over = lane_of(&bucket->list[i]->members[m],
					       arena) >= PHASE_DONE;

			has_over |= is_over;
			has_others |= !is_over;
		}
	return has_over && has_others;
}

/* An archive is a lane of items, and takes in other papers as well. */
static bool lies_in_lanes(const struct group *group, struct arena *arena)
{
	for (size_t i = 0; i < group->n; i++) {
		struct span folder = path_folder(group->members[i].doc->path);

		if (!lane_of(&group->members[i], arena) ||
		    is_archive_name(path_folder_name(folder), arena))
			return false;
	}
	return true;
}

/* Decisions and epics have states as well, and are kinds of their own. */
static bool stands_apart(const struct group *group, struct arena *arena)
{
	const struct lead *lead = &group->members[0].lead;

	return group->is_labelled ||
	       (lead->kind == LEAD_PREFIX &&
		(is_record_word(lead->word, arena) ||
		 span_is(kind_name(lead->word, SPAN(""), arena), "Epic")));
}

/* Whatever lies in lanes; in folders beside them, what looks like the rest. */
static bool are_on_board(struct groups *groups, const struct bucket *bucket,
			 struct group *main, struct group *one)
{
	(void)bucket;
	return lies_in_lanes(one, groups->arena) ||
	       forms_are_one(groups_form(groups, main),
			     groups_form(groups, one));
}

/* The folder of the board that all of a group lies on, or nothing. */
static struct span board_around(const struct group *group, struct arena *arena)
{
	struct span folder;

	if (!group->n || group_is_one_name(group) || stands_apart(group, arena))
		return SPAN_NONE;
	folder = board_of(group);
	return name_strength(path_folder_name(folder), arena) == NAME_STRONG
		       ? folder
		       : SPAN_NONE;
}

void groups_join_boards(struct groups *groups)
{
	struct buckets buckets;

	buckets_init(&buckets, groups->arena);
	for (size_t i = 0; i < groups->n; i++) {
		struct span folder =
			board_around(groups->list[i], groups->arena);

		if (folder.len)
			buckets_add(&buckets, folder, folder, groups->list[i]);
	}
	for (size_t i = 0; i < buckets.n; i++)
		if (!is_board(buckets.list[i], groups->arena))
			buckets.list[i]->n = 0;
	buckets_join(groups, &buckets, are_on_board);
}
